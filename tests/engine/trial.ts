// A package to try the stages on: a tree with its cells, and the runs to make of it.
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { frameworkCells, resolveKinds } from '#lib/framework/schema.ts';
import type { Aggregation, Normalisation } from '#lib/framework/terms.ts';
import { countryRow } from '#lib/geography/country.ts';
import type { RegionId } from '#lib/geography/regions.ts';
import { observationRow } from '#lib/observations/observation.ts';
import type { Status } from '#lib/observations/terms.ts';
import type { Method } from '#lib/scoring/method.ts';

/** The years anything is known of. */
export const YEARS = [2021, 2022, 2023, 2024, 2025];
export const MOST_COUNTRIES = 12;

/** The ends of what a value can be, in raw units; null is an end nobody knows. */
export interface Interval {
	readonly from: number | null;
	readonly to: number | null;
}

/** A value, an interval it lies in, why there is none, or no row at all. */
export type Cell = number | Interval | Exclude<Status, 'assessed' | 'bounded'> | null;

export const isInterval = (cell: Cell): cell is Interval => typeof cell === 'object' && cell !== null;

export interface Leaf {
	readonly weight: number | null;
	readonly direction: 1 | -1;
	readonly transform: 'log' | null;
	readonly normalisation: Normalisation | null;
	readonly low: number;
	readonly high: number;
	readonly band_edges: readonly number[] | null;
	/** Year by year, a cell for each country there can be. */
	readonly cells: readonly Cell[];
}
export interface Branch {
	readonly weight: number | null;
	readonly aggregation: Aggregation | null;
	readonly children: readonly Tree[];
}
export type Tree = Leaf | Branch;

/** One method of a trial and the years to score by it. */
export interface TrialRun {
	readonly method: Method;
	readonly years: readonly number[];
}

export interface Trial {
	readonly tree: Branch;
	readonly countries: readonly string[];
	/** One for each country. */
	readonly regions: readonly (RegionId | null)[];
	/** The groups of a column of their own, one for each country. */
	readonly blocs: readonly (string | null)[];
	readonly runs: readonly TrialRun[];
	/** Weights of a reader to try on the last run. */
	readonly weightings: readonly ReadonlyMap<string, number>[];
}

/** What an indicator says of a country in a year. */
export const cellOf = ({ cells }: Leaf, year: number, country: number): Cell =>
	cells[YEARS.indexOf(year) * MOST_COUNTRIES + country] ?? null;

export interface Named {
	readonly id: string;
	readonly parent: string | null;
	readonly tree: Tree;
}

/** The nodes of a tree from the root down, named after their places: n, n_1, n_1_2. */
export function nodesOf(tree: Tree, id = 'n', parent: string | null = null): readonly Named[] {
	const below = 'children' in tree ? tree.children : [];
	return [
		{ id, parent, tree },
		...below.flatMap((child, position) => nodesOf(child, `${id}_${position + 1}`, id)),
	];
}

/** A tree with every indicator changed. */
export function mapLeaves(tree: Branch, change: (leaf: Leaf) => Leaf): Branch {
	const children = tree.children.map((child) =>
		'cells' in child ? change(child) : mapLeaves(child, change),
	);
	return { ...tree, children };
}

/** A tree with every indicator changed, and every node left to the aggregation of the method. */
export function mapNodes(tree: Branch, change: (leaf: Leaf) => Leaf): Branch {
	const children = tree.children.map((child) => ('cells' in child ? change(child) : mapNodes(child, change)));
	return { ...tree, aggregation: null, children };
}

/** An indicator with other cells. */
export const withCells = (leaf: Leaf, said: (year: number, country: number) => Cell): Leaf => ({
	...leaf,
	cells: YEARS.flatMap((year) => Array.from({ length: MOST_COUNTRIES }, (_, country) => said(year, country))),
});

function saidBy(cell: Exclude<Cell, null>) {
	if (typeof cell === 'number') return { status: 'assessed', value: cell };
	if (!isInterval(cell)) return { status: cell, value: null };
	return { status: 'bounded', value: null, value_low: cell.from, value_high: cell.to };
}

/** The order of rows in a package. */
export type Arrange = <Row>(rows: readonly Row[]) => readonly Row[];

/** The package of a trial. */
export function packageOf(
	{ tree, countries, regions, blocs, runs }: Trial,
	arrange: Arrange,
): BenchmarkPackage {
	const nodes = nodesOf(tree);
	const framework = nodes.map(({ id, parent, tree: node }) =>
		frameworkCells.parse({ ...node, id, parent, name: id }),
	);
	const observations = nodes.flatMap(({ id, tree: node }) =>
		YEARS.flatMap((year) =>
			countries.flatMap((country, position) => {
				const cell = 'cells' in node ? cellOf(node, year, position) : null;
				if (cell === null) return [];
				return [observationRow.parse({ country, indicator: id, year, source: 'book', ...saidBy(cell) })];
			}),
		),
	);
	return {
		framework: arrange(resolveKinds(framework)),
		countries: arrange(
			countries.map((id, position) => countryRow.parse({ id, name: id, region: regions[position] })),
		),
		groups: new Map([
			['bloc', new Map(countries.flatMap((id, at) => (blocs[at] == null ? [] : [[id, blocs[at]]])))],
		]),
		observations: arrange(observations),
		methods: runs.map(({ method }) => method),
		edition: { name: '2025', year: 2025 },
		...{ sources: [], evidence: [], initiatives: [], context: [] },
	};
}
