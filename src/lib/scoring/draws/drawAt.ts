// One draw taken out of the run: what it decided, and the score of every node under it.
import { createDrawStream } from './drawStream.ts';
import { createKernel } from './kernel.ts';
import type { Choices, DrawProblem } from './problem.ts';
import { createRanker, noCaps, roundColumn, tierAt, tierCaps } from './rank.ts';

export interface DrawnScore {
	readonly country: string;
	readonly node: string;
	readonly score: number | null;
	readonly rank: number | null;
	readonly tier: string | null;
}

export interface WholeDraw {
	readonly choices: Choices;
	/** The weight of every node but the root, by id. */
	readonly weights: ReadonlyMap<string, number>;
	readonly scores: readonly DrawnScore[];
}

/** Draw `at` (0 is the published method) of the sequence of a seed, the method's if none is given. */
export function drawAt(problem: DrawProblem, at: number, seed?: number): WholeDraw {
	const kernel = createKernel(problem);
	const { shape, matrix } = kernel;
	const next = createDrawStream(problem, shape, seed ?? problem.method.uncertainty.seed);
	let draw = next();
	for (let passed = 0; passed < at; passed++) draw = next();
	const scores = kernel.score(draw.choices, draw.weights);
	const { tiers } = problem.method;
	const count = matrix.countries.length;
	const rounded = new Float64Array(count);
	const ranks = new Uint16Array(count);
	const rank = createRanker(count);
	const scoresOf = ({ id }: { readonly id: string }, node: number): DrawnScore[] => {
		roundColumn(scores, node, shape.nodes.length, rounded);
		rank(rounded, ranks);
		const caps = node === 0 ? tierCaps(problem) : noCaps(problem.method, count);
		return matrix.countries.map((country, row) => {
			const score = scores[row * shape.nodes.length + node] ?? NaN;
			if (Number.isNaN(score)) return { country, node: id, score: null, rank: null, tier: null };
			const tier = Math.min(tierAt(tiers, rounded[row] ?? NaN), caps[row] ?? -1);
			const place = ranks[row] ?? null;
			return { country, node: id, score, rank: place, tier: tiers[tier]?.id ?? null };
		});
	};
	return {
		choices: draw.choices,
		weights: new Map(shape.nodes.slice(1).map(({ id }, position) => [id, draw.weights[position + 1] ?? NaN])),
		scores: shape.nodes.flatMap(scoresOf),
	};
}
