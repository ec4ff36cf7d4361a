// What the index would be without one of its parts: a pillar, a node of a level between, an indicator.
import { createKernel, type Kernel } from './kernel.ts';
import { publishedChoices, type DrawProblem } from './problem.ts';
import { createRanker, roundColumn } from './rank.ts';
import { meanShift } from './sensitivity.ts';
import type { Shape } from './shape.ts';

export interface PlaceWithout {
	readonly country: string;
	/** Of the root; null without a score. */
	readonly score: number | null;
	readonly rank: number | null;
}

export interface Without {
	/** The node left out, with all below it. */
	readonly node: string;
	readonly countries: readonly PlaceWithout[];
	/** Mean |rank without it − published rank| over the countries ranked in both; null if there are none. */
	readonly shift: number | null;
}

/** The weights with a node left out: it and every node that has nothing else below it count for nothing. */
function weightsWithout({ weights, parent, first, last }: Shape, dropped: number): Float64Array {
	const left = weights.slice();
	const isOnlyChild = (node: number): boolean => {
		const above = parent[node] ?? -1;
		return above >= 0 && (last[above] ?? 0) - (first[above] ?? 0) === 1;
	};
	let node = dropped;
	left[node] = 0;
	while (isOnlyChild(node)) {
		node = parent[node] ?? -1;
		left[node] = 0;
	}
	return left;
}

/** The nodes to leave out in turn: all below the root that have children, level by level, then all indicators. */
const candidates = ({ leaves, inner }: Shape): readonly number[] => [
	...Array.from(inner)
		.filter((node) => node !== 0)
		.toReversed(),
	...Array.from(leaves).filter((node) => node !== 0),
];

/**
 * Leaves out each node below the root in turn, under the published choices; the weights of the others are rescaled.
 * Leaving one out changes no other indicator's scores, nor which countries have enough indicators assessed for an index.
 * Pillars first, then the levels below them in the order of the tree, indicators last.
 */
export function dropOne(problem: DrawProblem): readonly Without[] {
	const kernel: Kernel = createKernel(problem);
	const { shape, matrix } = kernel;
	const choices = publishedChoices(problem.method);
	const rank = createRanker(matrix.countries.length);
	const rounded = new Float64Array(matrix.countries.length);
	const rankRoot = (weights: Float64Array): { scores: Float64Array; ranks: Uint16Array } => {
		const scores = kernel.score(choices, weights);
		const ranks = new Uint16Array(matrix.countries.length);
		roundColumn(scores, 0, shape.nodes.length, rounded);
		rank(rounded, ranks);
		return { scores, ranks };
	};
	const published = rankRoot(shape.weights).ranks;
	return candidates(shape).map((node) => {
		const { scores, ranks } = rankRoot(weightsWithout(shape, node));
		const shift = meanShift(ranks, published);
		return {
			node: shape.nodes[node]?.id ?? '',
			countries: matrix.countries.map((country, at) => {
				const score = scores[at * shape.nodes.length] ?? NaN;
				if (Number.isNaN(score)) return { country, score: null, rank: null };
				return { country, score, rank: ranks[at] ?? null };
			}),
			shift: Number.isNaN(shift) ? null : shift,
		};
	});
}
