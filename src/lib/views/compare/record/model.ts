// The record over a region: small maps of its pillars or of one in every region, and countries by pillars.
import { layoutHeatGrid, type HeatGridColumn, type HeatGridRow } from '#lib/charts/grids/heatGrid.ts';
import { layoutMultiples } from '#lib/charts/map/multiples.ts';
import type { ComparePage } from '#lib/edition/compare.ts';
import type { Figure, FigureRows } from '#lib/figures/figure.ts';
import {
	formatProved,
	meanParts,
	recordCells,
	recordColumns,
	recordLegend,
	recordLook,
	recordNode,
	recordNotes,
	recordRows,
	sayParts,
	sayRecord,
	type RecordRow,
} from '#lib/figures/record/onRecord.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import { langOf } from '#lib/i18n/spoken.ts';
import { regionName } from '#lib/i18n/words.ts';
import type { RecordBook } from '#lib/scoring/recordBook.ts';
import type { Selection } from '#lib/state/selection.ts';
import {
	pillarsOf,
	rootOf,
	showsRegions,
	type Site,
	type SiteCountry,
	type SiteMethod,
	type SiteNode,
} from '#lib/state/site.ts';
import { measureName } from '../scene.ts';
import type { SmallMap } from '../multiples/model.ts';

/** What the pictures are made from. */
export interface RecordScene {
	readonly site: Site;
	readonly page: ComparePage;
	readonly method: SiteMethod;
	readonly book: RecordBook;
	readonly members: readonly SiteCountry[];
	readonly chosen: ReadonlySet<string>;
	readonly selection: Pick<Selection, 'measure'>;
	/** The address of a node's map, of a region. */
	readonly hrefOf: (region: TileLayout['id'], node: string) => string;
}

/** A small map with the rows it shows. */
export type RecordSmallMap = Omit<SmallMap, 'shown'> & { readonly shown: readonly RecordRow[] };

const meanOf = (rows: readonly RecordRow[], method: SiteMethod): readonly string[] => {
	const mean = meanParts(rows.map(({ parts }) => parts));
	return mean === null ? [] : [m.proved_mean({ parts: sayParts(mean, method) })];
};

/** The index, where the package has one, then its pillars. */
const nodesOf = (site: Site): readonly SiteNode[] => [...[rootOf(site) ?? []].flat(), ...pillarsOf(site)];

function smallMap(scene: RecordScene, tiles: TileLayout, node: SiteNode, title: string): RecordSmallMap {
	const { site, method, book, members } = scene;
	const inRegion = members.filter(({ region }) => tiles.id === 'world' || region === tiles.id);
	const shown = recordRows(book, inRegion, node.id);
	const rows = new Map(shown.map((row) => [row.country.id, row]));
	const names = new Map(site.countries.map(({ id, name }) => [id, name]));
	return {
		key: `${tiles.id}-${node.id}`,
		title,
		href: scene.hrefOf(tiles.id, node.id),
		caption: shown.some(({ parts }) => (parts?.known ?? 0) > 0) ? meanOf(shown, method) : [m.proved_silent()],
		columns: tiles.columns,
		rows: tiles.rows,
		tiles: tiles.tiles.map(({ id, column, row }) => {
			const own = rows.get(id);
			const says = own === undefined ? (names.get(id) ?? id) : sayRecord(own.country.name, own.parts, method);
			return { id, column, row, says, look: own === undefined ? null : recordLook(own.parts, method) };
		}),
		shown,
	};
}

/** The small maps of a page: all pillars of its region, or the measure in every region where there are any. */
export function recordMaps(scene: RecordScene): readonly RecordSmallMap[] {
	const { site, page, selection } = scene;
	const node = recordNode(site, selection.measure);
	if (showsRegions(site, page.region))
		return node === undefined
			? []
			: page.tiles.map((tiles) => smallMap(scene, tiles, node, regionName(tiles.id)));
	return page.tiles.flatMap((tiles) =>
		pillarsOf(site).map((pillar) => smallMap(scene, tiles, pillar, pillar.name)),
	);
}

function rowsOver(
	named: readonly { readonly name: string; readonly rows: readonly RecordRow[] }[],
): FigureRows {
	return {
		columns: [
			{ key: 'node', label: m.column_node() },
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			...recordColumns(),
		],
		rows: named.flatMap(({ name, rows }) =>
			rows.map(({ country, parts }) => [name, country.name, country.id, ...recordCells(parts)]),
		),
	};
}

/** The small maps as a figure. */
export function mapsFigure(
	{ site, page, method, selection }: RecordScene,
	maps: readonly RecordSmallMap[],
): Figure {
	const node = recordNode(site, selection.measure);
	const isRegions = showsRegions(site, page.region);
	return {
		name: `record-small-maps-${page.region}`,
		title: isRegions
			? m.proved_title_regions({ measure: node === undefined ? '' : measureName(node) })
			: m.proved_title_pillars({ view: regionName(page.region) }),
		subtitle: m.countries_count({
			count: new Set(maps.flatMap(({ shown }) => shown.map(({ country }) => country.id))).size,
		}),
		legend: recordLegend(
			maps.flatMap(({ shown }) => shown),
			method,
			{ counts: 'hidden' },
		),
		notes: [
			...recordNotes(),
			site.offers.outlines ? m.map_note_tiles() : m.own_tiles(),
			...(site.offers.outlines ? [m.map_note_boundaries()] : []),
		],
		rows: rowsOver(maps.map(({ title, shown }) => ({ name: title, rows: shown }))),
		sizeIn: (room) => {
			const { width, height, isCramped } = layoutMultiples({
				panels: maps,
				room,
				isMirrored: getTextDirection() === 'rtl',
			});
			return { width, height, isCramped };
		},
	};
}

export interface RecordGrid {
	readonly nodes: readonly SiteNode[];
	readonly grid: { readonly columns: readonly HeatGridColumn[]; readonly rows: readonly HeatGridRow[] };
	/** Of the index. */
	readonly rows: readonly RecordRow[];
	readonly figure: Figure;
}

/** Countries by pillars, the index first: how much of each the record proves. */
export function recordGrid(scene: RecordScene, kind: 'table' | 'heat'): RecordGrid {
	const { site, page, method, book, members, chosen } = scene;
	const nodes = nodesOf(site);
	const all = nodes.map((node) => ({ name: measureName(node), rows: recordRows(book, members, node.id) }));
	const grid = {
		columns: nodes.map((node) => ({
			...{ id: node.id, name: measureName(node), silent: null },
			shortName: node.parent === null ? m.measure_overall() : node.shortName,
			lang: node.parent === null ? undefined : langOf(node.name),
		})),
		rows: members.map((country) => ({
			...{ id: country.id, name: country.name, code: country.id, marked: chosen.has(country.id) },
			cells: nodes.map(({ id }) => {
				const parts = book(id, country.id);
				const text = parts === null || parts.known === 0 ? '' : formatProved(parts, method);
				return { text, look: recordLook(parts, method) };
			}),
		})),
	};
	const rows = all[0]?.rows ?? [];
	return {
		...{ nodes, grid, rows },
		figure: {
			name: `record-${kind}-${page.region}`,
			title: m.proved_title_pillars({ view: regionName(page.region) }),
			subtitle: [m.countries_count({ count: members.length }), ...meanOf(rows, method)].join(' · '),
			legend: recordLegend(
				all.flatMap((each) => each.rows),
				method,
				{ counts: 'hidden' },
			),
			notes: recordNotes(),
			rows: rowsOver(all),
			sizeIn: (room) => {
				const { width, height } = layoutHeatGrid(grid, room);
				return { width, height };
			},
		},
	};
}
