// The laws of a framework tree, checked all at once: one root, known parents, no cycles, unique ids, sane goalposts.
import { findLeaves, type FrameworkCells } from './schema.ts';

/** A law a node breaks: where, and in words. `at` is the position of the row among the rows given. */
export interface TreeFault {
	readonly at: number;
	readonly column: string;
	readonly message: string;
}

type Law = (rows: readonly FrameworkCells[]) => readonly TreeFault[];

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

const noCycles: Law = (rows) => {
	const parentOf = new Map(rows.map((row) => [row.id, row.parent]));
	const returnsToItself = (id: string): boolean => {
		const passed = new Set<string>();
		let above = parentOf.get(id);
		while (above !== undefined && above !== null && !passed.has(above)) {
			if (above === id) return true;
			passed.add(above);
			above = parentOf.get(above);
		}
		return false;
	};
	return rows.flatMap(({ id }, at) =>
		returnsToItself(id)
			? [
					{
						at,
						column: 'parent',
						message: `${id} is its own ancestor; expected parents that lead to the root`,
					},
				]
			: [],
	);
};

const saneLeaves: Law = (rows) => {
	const leaves = new Set(findLeaves(rows));
	return rows.flatMap((row, at) =>
		leaves.has(row) ? leafFaults(row).map((fault) => ({ at, ...fault })) : [],
	);
};

function leafFaults({ id, direction, low, high, transform, parent }: FrameworkCells) {
	const faults: { column: string; message: string }[] = [];
	if (parent === null) return faults;
	if (direction === null)
		faults.push({ column: 'direction', message: `indicator ${id} has no direction; expected 1 or -1` });
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
	if (low !== null && low <= 0 && transform === 'log')
		faults.push({
			column: 'low',
			message: `goalpost ${low} of ${id} has no logarithm; expected more than 0`,
		});
	return faults;
}

const LAWS: readonly Law[] = [oneRoot, uniqueIds, knownParents, noCycles, saneLeaves];

/** Every law the tree breaks; empty for a sound tree. */
export function findTreeFaults(rows: readonly FrameworkCells[]): readonly TreeFault[] {
	return LAWS.flatMap((law) => law(rows));
}
