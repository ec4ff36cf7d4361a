// The tree as arrays: nodes level by level from the root, so that siblings stand together and children after parents.
import type { Aggregation } from '#lib/framework/terms.ts';
import type { DrawProblem, ScoredNode } from './problem.ts';

/** The nodes of a run. Every array has one entry for each node; node 0 is the root. */
export interface Shape {
	readonly nodes: readonly ScoredNode[];
	readonly parent: Int32Array;
	/** The children of a node are `first[node]` up to, not including, `last[node]`; the two are equal for a leaf. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** The weights before noise: the reader's where set, else the framework's. */
	readonly weights: Float64Array;
	/** The aggregation a node names for itself, or null. */
	readonly aggregations: readonly (Aggregation | null)[];
	/** The nodes with children, deepest first. */
	readonly inner: Int32Array;
	/** The nodes without children, in the order of the nodes. */
	readonly leaves: Int32Array;
	readonly position: ReadonlyMap<string, number>;
}

/** The nodes that take part: the indicators the method uses and everything above them. */
function usedIds({ nodes, method }: DrawProblem): ReadonlySet<string> {
	const parents = new Set(nodes.map(({ parent }) => parent));
	const parentOf = new Map(nodes.map(({ id, parent }) => [id, parent]));
	const chosen = method.indicators ?? nodes.filter(({ id }) => !parents.has(id)).map(({ id }) => id);
	const used = new Set<string>();
	for (const indicator of chosen)
		for (
			let id: string | null | undefined = indicator;
			id != null && parentOf.has(id) && !used.has(id);
			id = parentOf.get(id)
		)
			used.add(id);
	return used;
}

/** Lays the tree of a problem out in arrays; throws when no indicator takes part. */
export function layOut(problem: DrawProblem): Shape {
	const used = usedIds(problem);
	const childrenOf = new Map<string, ScoredNode[]>();
	const nodes: ScoredNode[] = [];
	for (const node of problem.nodes) {
		if (!used.has(node.id)) continue;
		if (node.parent === null) nodes.push(node);
		else childrenOf.set(node.parent, [...(childrenOf.get(node.parent) ?? []), node]);
	}
	if (nodes.length === 0)
		throw new Error(`method ${problem.method.id}: none of its indicators is in the framework`);
	const first: number[] = [];
	const last: number[] = [];
	const parent: number[] = [-1];
	for (let at = 0; at < nodes.length; at++) {
		const below = childrenOf.get(nodes[at]?.id ?? '') ?? [];
		first.push(nodes.length);
		nodes.push(...below);
		last.push(nodes.length);
		parent.push(...below.map(() => at));
	}
	const places = nodes.map((_, at) => at);
	const isLeaf = (at: number): boolean => first[at] === last[at];
	return {
		nodes,
		parent: Int32Array.from(parent),
		first: Int32Array.from(first),
		last: Int32Array.from(last),
		weights: Float64Array.from(nodes, ({ id, weight }) => problem.weights?.get(id) ?? weight ?? 1),
		aggregations: nodes.map(({ aggregation }) => aggregation),
		inner: Int32Array.from(places.filter((at) => !isLeaf(at)).toReversed()),
		leaves: Int32Array.from(places.filter(isLeaf)),
		position: new Map(nodes.map(({ id }, at) => [id, at])),
	};
}
