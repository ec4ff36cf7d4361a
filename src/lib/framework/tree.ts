// The laws of a framework tree, checked all at once: one root, known parents, no cycles, unique ids, sane indicators.
import type { FrameworkCells } from './schema.ts';

/** A law a node breaks: where, and in words. `at` is the position of the row among the rows given. */
export interface TreeFault {
	readonly at: number;
	readonly column: string;
	readonly message: string;
}

/** All that the shape of the tree depends on. */
export type TreeNode = Pick<FrameworkCells, 'id' | 'parent'>;

type Law = (rows: readonly TreeNode[]) => readonly TreeFault[];

const oneRoot: Law = (rows) => {
	const roots = rows.flatMap((row, at) => (row.parent === null ? [at] : []));
	const [first, ...others] = roots;
	if (first === undefined)
		return [{ at: 0, column: 'parent', message: 'no node is the root; expected one with an empty parent' }];
	return others.map((at) => ({
		at,
		column: 'parent',
		message: `${rows[at]?.id} is a second root beside ${rows[first]?.id}; expected exactly one empty parent`,
	}));
};

const someIndicator: Law = (rows) =>
	rows.length === 1 && rows[0]?.parent === null
		? [
				{
					at: 0,
					column: 'id',
					message: `${rows[0].id} is the only node; expected at least one indicator whose parent it is`,
				},
			]
		: [];

const uniqueIds: Law = (rows) => {
	const seen = new Set<string>();
	return rows.flatMap(({ id }, at) => {
		if (!seen.has(id)) {
			seen.add(id);
			return [];
		}
		return [{ at, column: 'id', message: `${id} is used twice; expected every id once` }];
	});
};

const knownParents: Law = (rows) => {
	const ids = new Set(rows.map((row) => row.id));
	return rows.flatMap(({ id, parent }, at) =>
		parent === null || ids.has(parent)
			? []
			: [
					{
						at,
						column: 'parent',
						message: `the parent of ${id}, ${parent}, is not a node; expected an id of this file`,
					},
				],
	);
};

/** The nodes whose parents lead back to them. Each node is passed once, however long the ways are. */
function findCircling(parentOf: ReadonlyMap<string, string | null>): ReadonlySet<string> {
	const circling = new Set<string>();
	const passed = new Map<string, string>();
	for (const start of parentOf.keys()) {
		let at: string | null | undefined = start;
		while (at !== undefined && at !== null && !passed.has(at)) {
			passed.set(at, start);
			at = parentOf.get(at);
		}
		if (at === undefined || at === null || passed.get(at) !== start) continue;
		for (let each: string = at; !circling.has(each); each = parentOf.get(each) ?? at) circling.add(each);
	}
	return circling;
}

const noCycles: Law = (rows) => {
	const parentOf = new Map(rows.map((row) => [row.id, row.parent]));
	const circling = findCircling(parentOf);
	const wayFrom = (id: string): readonly string[] => {
		const way = [id];
		let above = parentOf.get(id);
		while (typeof above === 'string' && above !== id && way.length < 6) {
			way.push(above);
			above = parentOf.get(above);
		}
		return above === id ? [...way, id] : [...way.slice(0, 4), '…', id];
	};
	return rows.flatMap(({ id }, at) =>
		circling.has(id)
			? [
					{
						at,
						column: 'parent',
						message: `${id} is its own ancestor (${wayFrom(id).join(' → ')}); expected parents that lead to the root`,
					},
				]
			: [],
	);
};

/** How many levels a tree may have below its root: the score climbs them one by one. */
const DEEPEST = 20;

const notTooDeep: Law = (rows) => {
	const childrenOf = new Map<string | null, { readonly id: string; readonly at: number }[]>();
	rows.forEach(({ id, parent }, at) => {
		const beside = childrenOf.get(parent) ?? [];
		beside.push({ id, at });
		childrenOf.set(parent, beside);
	});
	let level = childrenOf.get(null) ?? [];
	for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1)
		level = level.flatMap(({ id }) => childrenOf.get(id) ?? []);
	return level.map(({ id, at }) => ({
		at,
		column: 'parent',
		message: `${id} is ${DEEPEST + 1} levels below the root; expected at most ${DEEPEST}`,
	}));
};

const LAWS: readonly Law[] = [oneRoot, someIndicator, uniqueIds, knownParents, noCycles, notTooDeep];

/** Every law the shape of the tree breaks; empty for a sound tree. */
export function findTreeFaults(rows: readonly TreeNode[]): readonly TreeFault[] {
	return LAWS.flatMap((law) => law(rows));
}

/** What is wrong with one indicator, by column. */
export interface IndicatorFault {
	readonly column: 'direction' | 'low' | 'high' | 'band_edges';
	readonly message: string;
}

/** What is wrong with the goalposts of an indicator: half a pair, not in order, or without the logarithm asked for. */
function goalpostFaults({ id, low, high, transform }: FrameworkCells): readonly IndicatorFault[] {
	const faults: IndicatorFault[] = [];
	if ((low === null) !== (high === null))
		faults.push({
			column: low === null ? 'low' : 'high',
			message: `indicator ${id} has one goalpost; expected both low and high, or neither`,
		});
	if (low !== null && high !== null && low >= high)
		faults.push({
			column: 'low',
			message: `goalposts of ${id}: low ${low} is not below high ${high}; expected low < high`,
		});
	if (transform === 'log')
		for (const [column, post] of [['low', low] as const, ['high', high] as const])
			if (post !== null && post <= 0)
				faults.push({
					column,
					message: `goalpost ${post} of ${id} has no logarithm; expected more than 0, or an empty transform`,
				});
	return faults;
}

/** What is wrong with the edges of an indicator's levels: they must rise with direction 1, and fall with -1. */
function edgeFaults({ id, direction, band_edges, transform }: FrameworkCells): readonly IndicatorFault[] {
	if (band_edges === null || direction === null) return [];
	const faults: IndicatorFault[] = [];
	const report = (message: string): void => {
		faults.push({ column: 'band_edges', message });
	};
	const isMonotone = band_edges.every((edge, at) => {
		const before = band_edges[at - 1];
		return before === undefined || (edge - before) * direction > 0;
	});
	if (!isMonotone)
		report(
			`edges ${band_edges.join(';')} of ${id} do not ${direction === 1 ? 'rise' : 'fall'} throughout; expected each ` +
				`${direction === 1 ? 'above' : 'below'} the one before, as direction is ${direction}`,
		);
	if (transform === 'log')
		report(`${id} has levels, and a level has no logarithm; expected no band_edges, or an empty transform`);
	return faults;
}

/** Every law an indicator (a leaf) breaks in its own cells; empty for a sound one. */
export function findIndicatorFaults(leaf: FrameworkCells): readonly IndicatorFault[] {
	const faults: IndicatorFault[] = [];
	if (leaf.direction === null)
		faults.push({ column: 'direction', message: `indicator ${leaf.id} has no direction; expected 1 or -1` });
	return [...faults, ...goalpostFaults(leaf), ...edgeFaults(leaf)];
}

/** The indicators: nodes no other node names as its parent. */
export function findLeaves<Node extends { readonly id: string; readonly parent: string | null }>(
	rows: readonly Node[],
): readonly Node[] {
	const parents = new Set(rows.map((row) => row.parent));
	return rows.filter((row) => !parents.has(row.id));
}
