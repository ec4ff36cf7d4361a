// framework.csv as nodes, every fault of the tree and of its indicators listed; a node whose own row is at fault still
// counts for the shape of the tree, so that those below it are not blamed.
import { findLeaves } from '#lib/framework/tree.ts';
import type { FrameworkCells } from '#lib/framework/schema.ts';
import { findIndicatorFaults, findTreeFaults } from '#lib/framework/tree.ts';
import type { Indicators } from './methodCheck.ts';
import type { Problem } from './problem.ts';
import type { Table } from './table.ts';

/** What other files may refer to. Null where framework.csv could not be read. */
export interface FrameworkReading {
	readonly nodes: readonly FrameworkCells[];
	readonly ids: ReadonlySet<string> | null;
	readonly indicators: Indicators | null;
	readonly problems: readonly Problem[];
}

/** Checks the rows of framework.csv against the laws of a tree. */
export function readFramework(file: string, table: Table<FrameworkCells>): FrameworkReading {
	const nodes = table.rows.flatMap(({ value }) => (value === null ? [] : [value]));
	const shape = table.rows.flatMap(({ row, raw, value }) => {
		const { id = null, parent } = raw;
		return id === null || parent === undefined ? [] : [{ row, id, parent, value }];
	});
	if (shape.length === 0)
		return { nodes, ids: null, indicators: null, problems: table.problems.length > 0 ? [] : [none(file)] };

	const problems: Problem[] = findTreeFaults(shape).map(({ at, column, message }) => ({
		file,
		row: shape[at]?.row ?? 1,
		column,
		message,
	}));
	const leaves = findLeaves(shape).filter(({ parent }) => parent !== null);
	const rows = leaves.flatMap(({ row, value }) => (value === null ? [] : [{ row, leaf: value }]));
	for (const { row, leaf } of rows)
		for (const { column, message } of findIndicatorFaults(leaf))
			problems.push({ file, row, column, message });
	return {
		nodes,
		ids: new Set(shape.map(({ id }) => id)),
		indicators: { ids: new Set(leaves.map(({ id }) => id)), rows },
		problems,
	};
}

const none = (file: string): Problem => ({
	file,
	row: 1,
	column: '-',
	message: 'has no rows; expected one for each node, the root with an empty parent',
});
