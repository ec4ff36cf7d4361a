// What each indicator adds to a change of score, where the change can be shared among them.
import { findLeaves } from '#lib/framework/tree.ts';
import type { ScoreChange } from './changeRows.ts';
import type { ScoredNode } from './draws/problem.ts';
import type { Method } from './method.ts';

/** What an indicator adds to the change of a node, in points of that node. */
export interface Share {
	readonly indicator: string;
	readonly points: number;
}

/** What of a package says how a change is shared. */
export interface SharingRules {
	readonly framework: readonly Pick<ScoredNode, 'id' | 'parent' | 'weight' | 'aggregation'>[];
	readonly method: Pick<Method, 'aggregation'>;
}

/** The effective weights of the indicators below a node; null where it is no weighted mean of what both editions score. */
type WeightsOf = (node: string) => ReadonlyMap<string, number> | null;

const SLACK = 1e-9;

function weigh({ framework, method }: SharingRules, rows: ReadonlyMap<string, ScoreChange>): WeightsOf {
	const leaves = new Set(findLeaves(framework).map(({ id }) => id));
	const nodes = new Map(framework.map((node) => [node.id, node]));
	const weightsOf: WeightsOf = (id) => {
		if (leaves.has(id)) return new Map([[id, 1]]);
		if ((nodes.get(id)?.aggregation ?? method.aggregation) !== 'arithmetic') return null;
		const children = framework.filter(({ id: child, parent }) => {
			const row = rows.get(child);
			return parent === id && row !== undefined && (row.score_before ?? row.score_after) !== null;
		});
		const total = children.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
		const weights = new Map<string, number>();
		for (const { id: child, weight } of children) {
			const below = rows.get(child)?.change === null ? null : weightsOf(child);
			if (below === null) return null;
			for (const [leaf, share] of below) weights.set(leaf, (share * (weight ?? 1)) / total);
		}
		return weights;
	};
	return weightsOf;
}

/**
 * Shares the change of a country at a node among the indicators that moved, most points first. Null where there is no
 * change to share, or no shares that sum to it to 1e-9: an indicator came or went, or a mean is not a weighted sum.
 */
export function shareChange(
	rules: SharingRules,
	rows: ReadonlyMap<string, ScoreChange>,
	node: string,
): readonly Share[] | null {
	const change = rows.get(node)?.change ?? null;
	const weights = change === null ? null : weigh(rules, rows)(node);
	if (change === null || weights === null) return null;
	const shares = [...weights]
		.map(([indicator, weight]) => ({ indicator, points: weight * (rows.get(indicator)?.change ?? NaN) }))
		.filter(({ points }) => points !== 0);
	const sum = shares.reduce((total, { points }) => total + points, 0);
	if (!(Math.abs(sum - change) <= SLACK * Math.max(1, Math.abs(change)))) return null;
	return shares.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** The method a change is told by: the one wanted where the change is known by it, else the first it is known by. */
export function chooseTold<Told extends { readonly method: string }>(
	known: readonly Told[],
	wanted: string,
): Told | null {
	return known.find(({ method }) => method === wanted) ?? known[0] ?? null;
}
