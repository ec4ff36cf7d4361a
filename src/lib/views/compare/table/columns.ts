// The columns of the table of countries: which there are, which are shown, what each says of a country.
import type { ContextPoint } from '#lib/edition/context.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { paintOf, statedAt, type MapRow, type Paint } from '#lib/figures/rows.ts';
import { langOf } from '#lib/i18n/spoken.ts';
import { isLowCoverage, type Reading, type ScoreBook } from '#lib/scoring/book.ts';
import type { Selection } from '#lib/state/selection.ts';
import { aloneOf, footingsIn } from '#lib/state/footing.ts';
import { pillarsOf, pillarsSpokenTo, seriesNameIn, type Site, type SiteMethod } from '#lib/state/site.ts';

type Kind = 'tier' | 'stability' | 'score' | 'coverage' | 'reach' | 'rank' | 'pillar' | 'series';

/** A column besides that of the names. Its id is what an address names. */
export interface TableColumn {
	readonly id: string;
	readonly kind: Kind;
	readonly label: string;
	/** Language of the label, where it is not that of the page. */
	readonly lang?: string | undefined;
}

/** What a pillar of a country scores, and how it is painted. */
export interface PillarCell {
	readonly reading: Reading | null;
	readonly paint: Paint;
}

/** A country of the table with all a column may ask for. */
export interface TableRow extends MapRow {
	readonly pillars: ReadonlyMap<string, PillarCell>;
	readonly context: ReadonlyMap<string, ContextPoint>;
}

/** Every column there is with a method; ranks only where they were asked for. */
export function columnsOf(site: Site, method: SiteMethod, ranks: boolean): readonly TableColumn[] {
	const reach: TableColumn = { id: 'reach', kind: 'reach', label: m.column_answered() };
	const rank: TableColumn = { id: 'rank', kind: 'rank', label: m.table_rank() };
	return [
		{ id: 'tier', kind: 'tier', label: m.table_tier() },
		{ id: 'stability', kind: 'stability', label: m.tabular_stability_short() },
		{ id: 'score', kind: 'score', label: m.table_score() },
		{ id: 'coverage', kind: 'coverage', label: m.table_coverage() },
		...(site.reach === null ? [] : [reach]),
		...(ranks ? [rank] : []),
		...pillarsSpokenTo(site, method).map(({ id, shortName }): TableColumn => ({
			id,
			kind: 'pillar',
			label: shortName,
			lang: langOf(shortName),
		})),
		...site.series.map((id): TableColumn => ({ id, kind: 'series', label: seriesNameIn(site, id) })),
	];
}

/** What is shown unless the reader chooses: all that is scored. Context is shown when asked for. */
const isUsual = ({ kind }: TableColumn): boolean => kind !== 'series';

/** The columns shown, in their own order. A rank that was asked for is always shown. */
export function shownColumns(
	columns: readonly TableColumn[],
	chosen: Selection['columns'],
): readonly TableColumn[] {
	return columns.filter((column) =>
		chosen === null ? isUsual(column) : column.kind === 'rank' || chosen.includes(column.id),
	);
}

/** The choice that shows a column, or no longer shows it; null where it is the usual one again. */
export function toggleColumn(
	columns: readonly TableColumn[],
	chosen: Selection['columns'],
	id: string,
): Selection['columns'] {
	const shown = new Set(shownColumns(columns, chosen).map((column) => column.id));
	if (!shown.delete(id)) shown.add(id);
	const isAsUsual = columns.every(
		(column) => column.kind === 'rank' || shown.has(column.id) === isUsual(column),
	);
	return isAsUsual
		? null
		: columns.flatMap((column) => (column.kind !== 'rank' && shown.has(column.id) ? [column.id] : []));
}

/** The number a column sorts by; null where the country has none. */
export function valueAt(
	{ reading, footing, pillars, context }: TableRow,
	{ id, kind }: TableColumn,
): number | null {
	switch (kind) {
		case 'tier':
		case 'stability':
		case 'score':
		case 'coverage':
		case 'rank':
			return reading?.[kind] ?? null;
		case 'reach':
			return footing?.reach.answered ?? null;
		case 'pillar':
			return pillars.get(id)?.reading?.score ?? null;
		case 'series':
			return context.get(id)?.value ?? null;
	}
}

/** The rows of a map with what else the table shows of each country. */
export function tableRows(
	rows: readonly MapRow[],
	{
		book,
		site,
		method,
		context,
	}: {
		readonly book: ScoreBook;
		readonly site: Site;
		readonly method: SiteMethod;
		readonly context: readonly ContextPoint[];
	},
): readonly TableRow[] {
	const footings = footingsIn(site, method, book);
	const cellAt = (pillar: string, country: string): PillarCell => {
		const reading = book.reading(pillar, country);
		const alone = aloneOf(footings(pillar, country), reading, method);
		return { reading, paint: paintOf(reading, statedAt(site, pillar, country), alone) };
	};
	const points = new Map(context.map((point) => [`${point.country} ${point.series}`, point]));
	const pillars = pillarsOf(site);
	return rows.map((row) => ({
		...row,
		pillars: new Map(pillars.map(({ id }) => [id, cellAt(id, row.country.id)])),
		context: new Map(
			site.series.flatMap((series) => {
				const point = points.get(`${row.country.id} ${series}`);
				return point === undefined ? [] : [[series, point] as const];
			}),
		),
	}));
}

export interface Sorting {
	readonly column: string;
	readonly descending: boolean;
}

/** The column of the names. */
export const NAME = 'name';
const OWN: Sorting = { column: 'tier', descending: true };

/** What an address says of the order; the best bands first where it says nothing that is shown. */
export function readSorting(sort: Selection['sort'], shown: readonly TableColumn[]): Sorting {
	const column = sort?.replace(/^-/, '') ?? '';
	const isShown = column === NAME || shown.some(({ id }) => id === column);
	return isShown ? { column, descending: sort?.startsWith('-') === true } : OWN;
}

/** What an address then says. */
export const writeSorting = ({ column, descending }: Sorting): string => `${descending ? '-' : ''}${column}`;

/** The order a press on a head asks for: the reverse of what it has, else its own start. */
export function pressHead(now: Sorting, column: string): Sorting {
	if (now.column === column) return { column, descending: !now.descending };
	return { column, descending: column !== NAME && column !== 'rank' };
}

/**
 * Sorts rows given in the order of names; what has no value stays last either way. Within a band the score decides; other
 * ties keep their order.
 */
export function sortTable(
	rows: readonly TableRow[],
	columns: readonly TableColumn[],
	{ column, descending }: Sorting,
): readonly TableRow[] {
	const by = columns.find(({ id }) => id === column);
	if (by === undefined) return column === NAME && descending ? rows.toReversed() : rows;
	return rows.toSorted((a, b) => {
		const [left, right] = [valueAt(a, by), valueAt(b, by)];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		const within = by.kind === 'tier' ? (a.reading?.score ?? 0) - (b.reading?.score ?? 0) : 0;
		const apart = left - right || within;
		return descending ? -apart : apart;
	});
}

/** What the reader narrows the rows to. */
export interface Filter {
	/** Position of a band from the lowest; null for any. */
	readonly tier: number | null;
	/** Only scores that rest on enough. */
	readonly covered: boolean;
}

/** The rows a filter lets through; without a score there is no band and no coverage to speak of. */
export function filterRows(rows: readonly TableRow[], { tier, covered }: Filter): readonly TableRow[] {
	return rows.filter(
		({ reading }) =>
			(tier === null || reading?.tier === tier) &&
			(!covered || (reading?.score != null && !isLowCoverage(reading))),
	);
}
