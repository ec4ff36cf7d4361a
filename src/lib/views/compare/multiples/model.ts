// What the small maps show: the pillars of a region, or one measure in each of the regions.
import { lookOf, rowsOf, type MapRow } from '#lib/figures/rows.ts';
import { sayPaint, sayRow } from '#lib/figures/say.ts';
import { reachCells, reachColumns } from '#lib/figures/reach.ts';
import type { FigureRows } from '#lib/figures/figure.ts';
import type { Look } from '#lib/charts/frame/look.ts';
import { addressOf } from '#lib/i18n/address.ts';
import { formatCount } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { regionName, tierName } from '#lib/i18n/words.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import {
	pillarsOf,
	rootOf,
	showsRegions,
	type Site,
	type SiteMethod,
	type SiteNode,
} from '#lib/state/site.ts';
import { pathOf } from '#lib/state/views.ts';
import type { Board } from '../board.svelte.ts';

export interface SmallTile {
	readonly id: string;
	readonly column: number;
	readonly row: number;
	readonly look: Look | null;
	readonly says: string;
}

export interface SmallMap {
	readonly key: string;
	readonly title: string;
	readonly href: string;
	readonly caption: readonly string[];
	readonly columns: number;
	readonly rows: number;
	readonly tiles: readonly SmallTile[];
	/** The countries it shows. */
	readonly shown: readonly MapRow[];
}

/** The band of the middle one of the scored countries; both where two in the middle differ; null where none is scored. */
export function medianBand(tiers: readonly number[]): readonly number[] | null {
	if (tiers.length === 0) return null;
	const sorted = [...tiers].sort((a, b) => a - b);
	const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
	return [...new Set([low, high])].filter((each) => each !== undefined);
}

function captionOf(rows: readonly MapRow[], method: SiteMethod): readonly string[] {
	if (rows.length > 0 && rows.every(({ reading }) => reading === null)) return [m.multiples_silent()];
	const tiers = rows.flatMap(({ paint }) => (paint.is === 'tier' ? [paint.tier] : []));
	const count = rows.filter(({ paint }) => paint.is !== 'status').length;
	const scored = m.multiples_scored({ scored: formatCount(count), members: formatCount(rows.length) });
	const band = medianBand(tiers);
	if (band === null) return [scored];
	const median = band.map((tier) => tierName(method.tiers[tier])).join(' – ');
	return [`${m.multiples_median({ band: median })} · ${scored}`];
}

/** The address of the map a small map shows, with all that is chosen. */
function hrefOf(board: Board, region: TileLayout['id'], measure: string): string {
	const query = new URLSearchParams(board.session.query);
	query.delete('country');
	if (measure === board.site.nodes[0]?.id) query.delete('measure');
	else query.set('measure', measure);
	const text = query.toString();
	return addressOf(pathOf('map', region)) + (text === '' ? '' : `?${text}`);
}

function mapOf(board: Board, tiles: TileLayout, node: SiteNode, title: string): SmallMap {
	const { site, book, method, members } = board;
	const inRegion = members.filter(({ region }) => tiles.id === 'world' || region === tiles.id);
	const shown = rowsOf(site, inRegion, book, node.id);
	const rows = new Map(shown.map((row) => [row.country.id, row]));
	const names = new Map(site.countries.map(({ id, name }) => [id, name]));
	return {
		key: `${tiles.id}-${node.id}`,
		title,
		href: hrefOf(board, tiles.id, node.id),
		caption: captionOf(shown, method),
		columns: tiles.columns,
		rows: tiles.rows,
		tiles: tiles.tiles.map(({ id, column, row }) => {
			const own = rows.get(id);
			const look = own === undefined ? null : lookOf(own.paint, method);
			return { id, column, row, look, says: own === undefined ? (names.get(id) ?? id) : sayRow(own, method) };
		}),
		shown,
	};
}

/** The small maps of a page: all pillars of its region, or the measure in every region where there are any. */
export function mapsOf(board: Board): readonly SmallMap[] {
	const { site, page, measure } = board;
	if (showsRegions(site, page.region))
		return page.tiles.map((tiles) => mapOf(board, tiles, measure, regionName(tiles.id)));
	const pillars = pillarsOf(site);
	const nodes = pillars.length > 0 ? pillars : [rootOf(site) ?? measure];
	return page.tiles.flatMap((tiles) => nodes.map((node) => mapOf(board, tiles, node, node.name)));
}

/** One row per map and country. */
export function rowsBehind(
	maps: readonly SmallMap[],
	method: SiteMethod,
	site: Pick<Site, 'reach'>,
): FigureRows {
	return {
		columns: [
			{ key: 'map', label: m.column_node() },
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'band', label: m.table_tier() },
			{ key: 'score', label: m.table_score() },
			{ key: 'low', label: m.column_low() },
			{ key: 'high', label: m.column_high() },
			{ key: 'coverage', label: m.table_coverage(), format: 'share' },
			...reachColumns(site),
		],
		rows: maps.flatMap(({ title, shown }) =>
			shown.map(({ country, reading, paint, footing }) => [
				title,
				country.name,
				country.id,
				sayPaint(paint, method),
				reading?.score ?? null,
				reading?.low ?? null,
				reading?.high ?? null,
				reading?.coverage ?? null,
				...reachCells(site, footing),
			]),
		),
	};
}
