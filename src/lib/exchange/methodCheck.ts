// What a method asks of the framework it is used with: indicators that exist, and goalposts where it needs them.
import { findLeaves, type FrameworkCells } from '#lib/framework/schema.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { Problem } from './problem.ts';

/** What is wrong between methods, by file, and the nodes of the framework. */
export function checkMethods(
	methods: ReadonlyMap<string, Method>,
	nodes: readonly FrameworkCells[],
): readonly Problem[] {
	if (nodes.length === 0) return [];
	const leaves = new Map(findLeaves(nodes).map((leaf) => [leaf.id, leaf]));
	const takenIds = new Set<string>();
	return [...methods].flatMap(([file, method]) => {
		const problems: Problem[] = [];
		const report = (column: string, message: string): void => {
			problems.push({ file, row: 1, column, message });
		};
		if (takenIds.has(method.id))
			report('id', `${method.id} is the id of another method; expected every method id once`);
		takenIds.add(method.id);
		const used = method.indicators ?? [...leaves.keys()];
		for (const id of [...(method.indicators ?? []), ...method.floors.map(({ indicator }) => indicator)])
			if (!leaves.has(id))
				report('indicators', `${id} is not an indicator of framework.csv; expected ids of its leaves`);
		for (const id of used) {
			const leaf = leaves.get(id);
			if (leaf === undefined || (leaf.normalisation ?? method.normalisation) !== 'goalposts') continue;
			if (leaf.low === null || leaf.high === null)
				report(
					'normalisation',
					`${id} has no goalposts in framework.csv; expected low and high, or another normalisation`,
				);
		}
		return problems;
	});
}
