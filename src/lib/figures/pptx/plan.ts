// What of a figure becomes native in a presentation file: a table, lines, points or bars that can be edited; else its picture.
import type { FigureCell, FigureRows } from '../figure.ts';
import type { DrawnSlide, PaintKey } from '../slides/drawn.ts';

export interface PlannedCell {
	readonly text: string;
	/** Six digits; null for no paint. */
	readonly fill: string | null;
}

export interface Series {
	readonly name: string;
	/** Null where there is no value, which is not drawn and never zero. */
	readonly values: readonly (number | null)[];
}

export type Plan =
	| { readonly is: 'picture' }
	| {
			readonly is: 'table';
			readonly head: readonly string[];
			readonly rows: readonly (readonly PlannedCell[])[];
			readonly blocks: number;
	  }
	| {
			readonly is: 'lines' | 'bars' | 'stacks';
			readonly labels: readonly string[];
			readonly series: readonly Series[];
	  }
	| { readonly is: 'points'; readonly x: Series; readonly y: Series; readonly names: readonly string[] };

/** What pillars and indicators are called, by their ids. */
export type NodeNames = ReadonlyMap<string, string>;

/** More countries than this do not fit a slide as a table that can be read. */
const MOST_ROWS = 66;
const ROWS_A_BLOCK = 23;
/** Bars that fit below one another. */
const MOST_BARS = 16;

const format = (value: FigureCell, isShare: boolean): string => {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	return isShare ? `${Math.round(value * 100)}%` : String(Math.round(value * 10) / 10);
};

/** The paint of a tier by its name, which the legend says with its scores. */
function paintOf(tier: string, legend: readonly PaintKey[]): string | null {
	const key = legend.find(
		({ label }) =>
			label === tier || (label.startsWith(tier) && !/[\p{L}\p{N}]/u.test(label.charAt(tier.length))),
	);
	return key?.color ?? null;
}

const at = ({ columns }: FigureRows, ...keys: readonly string[]): readonly number[] =>
	keys.map((key) => columns.findIndex((column) => column.key === key));

const blocksOf = (count: number): number => Math.max(1, Math.ceil(count / ROWS_A_BLOCK));

/** Columns of the table view that are no score of the measure. */
const NOT_SCORES = new Set([
	...['country', 'iso3', 'band', 'low', 'high', 'coverage', 'rank', 'rank_low', 'rank_high'],
	...['questions_answered_in_part', 'questions_near', 'questions'],
]);

function planTable(rows: FigureRows, legend: readonly PaintKey[]): Plan {
	// The first score is that of the measure; pillars have the heat map, and bounds the notes.
	const first = rows.columns.findIndex(({ key, format: kind }) => !NOT_SCORES.has(key) && kind !== 'share');
	const shown = rows.columns.flatMap(({ key, label, format: kind }, index) =>
		['country', 'band', 'coverage'].includes(key) || index === first
			? [{ key, label, index, isShare: kind === 'share' }]
			: [],
	);
	return {
		is: 'table',
		head: shown.map(({ label }) => label),
		rows: rows.rows.map((row) =>
			shown.map(({ key, index, isShare }) => {
				const text = format(row[index] ?? null, isShare);
				return { text, fill: key === 'band' ? paintOf(text, legend) : null };
			}),
		),
		blocks: blocksOf(rows.rows.length),
	};
}

/** Countries by nodes from rows of one country and node each, in the order they come. */
function spread(rows: FigureRows, value: string) {
	const [country = -1, node = -1, tier = -1, score = -1] = at(rows, 'country', 'node', 'tier', value);
	const text = (cell: FigureCell | undefined): string => (typeof cell === 'string' ? cell : '');
	const countries = [...new Set(rows.rows.map((row) => text(row[country])))];
	const nodes = [...new Set(rows.rows.map((row) => text(row[node])))];
	const cells = new Map(
		rows.rows.map((row) => {
			const number = row[score];
			return [
				JSON.stringify([text(row[country]), text(row[node])]),
				{ tier: text(row[tier]), score: typeof number === 'number' ? number : null },
			];
		}),
	);
	const cell = (a: string, b: string) => cells.get(JSON.stringify([a, b])) ?? { tier: '', score: null };
	return { countries, nodes, cell };
}

function planHeat(rows: FigureRows, legend: readonly PaintKey[], names: NodeNames): Plan {
	const { countries, nodes, cell } = spread(rows, 'score');
	const [head = ''] = at(rows, 'country').map((index) => rows.columns[index]?.label ?? '');
	return {
		is: 'table',
		head: [head, ...nodes.map((node) => names.get(node) ?? node)],
		rows: countries.map((country) => [
			{ text: country, fill: null },
			...nodes.map((node) => {
				const { tier, score } = cell(country, node);
				return { text: score === null ? '–' : String(Math.round(score)), fill: paintOf(tier, legend) };
			}),
		]),
		blocks: blocksOf(countries.length),
	};
}

function planLines(rows: FigureRows, names: NodeNames): Plan {
	const { countries, nodes, cell } = spread(rows, 'score');
	const series = countries.map((name) => ({ name, values: nodes.map((node) => cell(name, node).score) }));
	return { is: 'lines', labels: nodes.map((node) => names.get(node) ?? node), series };
}

/** The two measures of a scatter stand before the bands and after all else. */
function planPoints(rows: FigureRows): Plan {
	const [country = -1, year = -1] = at(rows, 'country', 'year');
	const last = year < 0 ? rows.columns.length - 1 : year - 1;
	const both = rows.rows.flatMap((row) => {
		const [y, x] = [row[2], row[last]];
		return typeof x === 'number' && typeof y === 'number'
			? [{ x, y, name: format(row[country] ?? null, false) }]
			: [];
	});
	if (both.length === 0) return { is: 'picture' };
	return {
		is: 'points',
		names: both.map(({ name }) => name),
		x: { name: rows.columns[last]?.label ?? '', values: both.map(({ x }) => x) },
		y: { name: rows.columns[2]?.label ?? '', values: both.map(({ y }) => y) },
	};
}

function planBars(rows: FigureRows): Plan {
	const [country = -1, change = -1] = at(rows, 'country', 'change');
	const moved = rows.rows
		.flatMap((row) => {
			const by = row[change];
			return typeof by === 'number' && by !== 0 ? [{ name: format(row[country] ?? null, false), by }] : [];
		})
		.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
		.slice(0, MOST_BARS)
		.toSorted((a, b) => a.by - b.by);
	if (moved.length === 0) return { is: 'picture' };
	const name = rows.columns[change]?.label ?? '';
	return {
		is: 'bars',
		labels: moved.map((each) => each.name),
		series: [{ name, values: moved.map(({ by }) => by) }],
	};
}

/** How often a room gave each importance to each pillar: a bar a pillar, a part an importance; the median stands with the pillar. */
function planRoom({ columns, rows }: FigureRows): Plan {
	const [median = -1] = at({ columns, rows }, 'median');
	const said = (row: (typeof rows)[number]): string => {
		const [name = null] = row;
		return `${format(name, false)} (${columns[median]?.label ?? ''} ${format(row[median] ?? null, false)})`;
	};
	return {
		is: 'stacks',
		labels: rows.map(said),
		series: columns.slice(1, median).map(({ label }, index) => ({
			name: label,
			values: rows.map((row) => {
				const count = row[index + 1];
				return typeof count === 'number' ? count : null;
			}),
		})),
	};
}

function planRoomTable({ columns, rows }: FigureRows): Plan {
	return {
		is: 'table',
		head: columns.map(({ label }) => label),
		rows: rows.map((row) => row.map((cell) => ({ text: format(cell, false), fill: null }))),
		blocks: 1,
	};
}

/** What a drawn slide becomes; the kind of its figure is told by its name. */
export function planSlide(
	{ name, rows, legend }: Pick<DrawnSlide, 'name' | 'rows' | 'legend'>,
	names: NodeNames,
): Plan {
	const [kind = ''] = name.split('-');
	const countries = new Set(rows.rows.map((row) => row[at(rows, 'iso3')[0] ?? -1])).size;
	if (kind === 'heat' && countries <= MOST_ROWS) return planHeat(rows, legend, names);
	if (kind === 'table' && rows.rows.length <= MOST_ROWS) return planTable(rows, legend);
	if (kind === 'profile' || kind === 'profiles') return planLines(rows, names);
	if (kind === 'scatter') return planPoints(rows);
	if (name === 'workshop-table') return planRoomTable(rows);
	if (kind === 'workshop') return planRoom(rows);
	if (kind === 'movers') return planBars(rows);
	return { is: 'picture' };
}
