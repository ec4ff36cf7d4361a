// The map as a figure: what it shows, how it is painted, and the rows behind it.
import { dressMap, type Lettering } from '#lib/charts/map/lettering.ts';
import type { MapArea } from '#lib/charts/map/choropleth.ts';
import type { Figure, FigureRows } from '#lib/figures/figure.ts';
import { legendOf } from '#lib/figures/legend.ts';
import { reachCells, reachColumns, sayPillarRests, sayReachOver } from '#lib/figures/reach.ts';
import { lookOf, type MapRow } from '#lib/figures/rows.ts';
import { profileHref, sayPaint, sayRow } from '#lib/figures/say.ts';
import type { MapLayout } from '#lib/geography/layout.ts';
import { formatCount, formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { unspoken } from '#lib/i18n/ownPages.ts';
import { getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import { groupName } from '#lib/i18n/words.ts';
import { isLowCoverage, type ScoreBook } from '#lib/scoring/book.ts';
import { CHOSEN } from '#lib/state/selection.ts';
import { footingsIn } from '#lib/state/footing.ts';
import type { Site, SiteMethod, SiteNode } from '#lib/state/site.ts';

export interface MapFigure {
	readonly site: Pick<Site, 'named' | 'reach' | 'nodes' | 'methods'>;
	readonly layout: MapLayout;
	readonly lettering: Lettering;
	readonly areas: ReadonlyMap<string, MapArea>;
	readonly rows: readonly MapRow[];
	readonly method: SiteMethod;
	readonly measure: SiteNode;
	readonly book: ScoreBook;
	/** The group the countries belong to; null where they are all of the view. */
	readonly group: string | null;
	readonly title: string;
	/** The countries shown, in words. */
	readonly selection: string;
	/** As they are said below the map. */
	readonly notes: readonly string[];
}

/** The figure is never taller than this in a report, in pixels. */
const TALLEST = 760;

/** Every country shown: how it is painted, what is spoken of it, and where it leads. */
export function areasOf(rows: readonly MapRow[], method: SiteMethod): ReadonlyMap<string, MapArea> {
	return new Map(
		rows.map((row) => [
			row.country.id,
			{
				label: sayRow(row, method),
				name: row.country.name,
				href: profileHref(row.country.id),
				...lookOf(row.paint, method),
			},
		]),
	);
}

function rowsBehind({ site, rows, method }: Pick<MapFigure, 'site' | 'rows' | 'method'>): FigureRows {
	return {
		columns: [
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'band', label: m.table_tier() },
			{ key: 'score', label: m.table_score() },
			{ key: 'low', label: m.column_low() },
			{ key: 'high', label: m.column_high() },
			{ key: 'coverage', label: m.table_coverage(), format: 'share' },
			{ key: 'low_coverage', label: m.column_low_coverage() },
			...reachColumns(site),
			{ key: 'stability', label: m.column_stability(), format: 'share' },
			{ key: 'rank_low', label: m.column_rank_low() },
			{ key: 'rank_high', label: m.column_rank_high() },
		],
		rows: rows.map(({ country, reading, paint, footing }) => [
			country.name,
			country.id,
			sayPaint(paint, method),
			reading?.score ?? null,
			reading?.low ?? null,
			reading?.high ?? null,
			reading?.coverage ?? null,
			reading?.score == null ? null : isLowCoverage(reading) ? 1 : 0,
			...reachCells(site, footing),
			reading?.stability ?? null,
			reading?.rankLow ?? null,
			reading?.rankHigh ?? null,
		]),
	};
}

function placeOf({ site: { named }, rows, method, measure, book, group, layout }: MapFigure): string {
	const members = m.countries_count({ count: rows.length });
	const isSilent = rows.length > 0 && rows.every(({ reading }) => reading === null);
	if (isSilent) return unspoken(named, measure.name);
	// The median of a region is that of all its countries: it says nothing of a group.
	if (group !== null) return `${group === CHOSEN ? m.group_chosen() : groupName(group)} · ${members}`;
	const median = book.median(measure.id, layout.id);
	return median === null
		? members
		: m.map_median({
				score: formatScore(median.median, method.decimals),
				scored: formatCount(median.scored),
				members,
			});
}

/** Where the countries stand, and how many questions the record reaches in them. */
function subtitleOf(map: MapFigure): string {
	const { site, method, measure, book, rows } = map;
	const members = rows.map(({ country }) => country);
	const reach = sayReachOver(footingsIn(site, method, book), measure.id, members);
	return [placeOf(map), ...reach].join(' · ');
}

/** The map as a figure. */
export function figureOf(map: MapFigure): Figure {
	const { site, layout, lettering, areas, rows, method, measure, title, selection, notes } = map;
	const isMirrored = getTextDirection() === 'rtl';
	return {
		name: `map-${layout.id}`,
		title,
		selection,
		subtitle: subtitleOf(map),
		legend: legendOf(rows, method),
		notes: [...notes, ...sayPillarRests(site, method, measure)],
		asides: [m.map_note_context(), m.map_note_tiles()],
		rows: rowsBehind(map),
		sizeIn: (room) => {
			const { face } = dressMap({
				layout,
				areas,
				lettering: lettering.is === 'land' ? { ...lettering, ground: NO_GROUND } : lettering,
				room,
				tallest: TALLEST,
				isMirrored,
			});
			return { width: face.width, height: face.height };
		},
	};
}

/** The size of a map does not depend on its labels. */
const NO_GROUND = { cell: 1, columns: 0, rows: 0, owners: new Uint16Array() };
