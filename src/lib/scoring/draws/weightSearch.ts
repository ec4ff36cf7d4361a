// Looks for weights within limits that rank a country as high or as low as they can: every rank found is a real one.
import { createUniforms } from './drawStream.ts';
import type { Choices } from './problem.ts';
import type { Kernel } from './kernel.ts';
import { createRanker, roundColumn } from './rank.ts';
import { greatestMean, type WeightBox } from './weightBox.ts';

/** The best and worst rank met so far; 0 without any. The weights that gave them are kept to start from. */
interface Met {
	best: number;
	worst: number;
	bestWeights: Float64Array;
	worstWeights: Float64Array;
}

/** Which end of a country's ranks is sought. */
export type RankEnd = 'best' | 'worst';

export interface Search {
	readonly met: readonly Readonly<Met>[];
	/** How many weight vectors may still be scored. */
	readonly left: number;
	/** Scores the root under the weights. */
	tryWeights(weights: Float64Array): void;
	/** Tries the corner of the box that most raises a country against the mean of others, or most lowers it. */
	favour(country: number, others: readonly number[], end: RankEnd): void;
	/** The countries ahead of one (or behind it) under the weights that gave it its best (or worst) rank. */
	inItsWay(country: number, end: RankEnd): readonly number[];
	/** Moves the weights that gave a country its best (or worst) rank to their limits, one by one. */
	improve(country: number, end: RankEnd): void;
	/** Tries so many weight vectors anywhere in the box, every other one a corner; the same ones each time. */
	scatter(tries: number): void;
}

/** Prepares a search under some choices, with so many weight vectors to spend. */
export function createSearch(kernel: Kernel, choices: Choices, box: WeightBox, budget: number): Search {
	const { shape, matrix } = kernel;
	const count = matrix.countries.length;
	const width = shape.nodes.length;
	const leaves = kernel.score(choices, shape.weights).slice();
	const rank = createRanker(count);
	const rounded = new Float64Array(count);
	const ranks = new Uint16Array(count);
	const met = matrix.countries.map((): Met => ({
		best: 0,
		worst: 0,
		bestWeights: shape.weights,
		worstWeights: shape.weights,
	}));
	const uniform = createUniforms(1);
	let left = budget;

	/** Whether every node that can have weight below it has some. */
	const isMeant = (weights: Float64Array): boolean =>
		shape.inner.every((node) => {
			const [from, to] = [shape.first[node] ?? 0, shape.last[node] ?? 0];
			const isPositive = (weight: number): boolean => weight > 0;
			return weights.subarray(from, to).some(isPositive) || !box.high.subarray(from, to).some(isPositive);
		});

	const tryWeights = (weights: Float64Array): void => {
		if (left <= 0 || !isMeant(weights)) return;
		left--;
		roundColumn(kernel.score(choices, weights), 0, width, rounded);
		rank(rounded, ranks);
		let copy: Float64Array | undefined;
		met.forEach((each, at) => {
			const now = ranks[at] ?? 0;
			if (now === 0) return;
			if (each.best === 0 || now < each.best) {
				copy ??= weights.slice();
				each.best = now;
				each.bestWeights = copy;
			}
			if (now > each.worst) {
				copy ??= weights.slice();
				each.worst = now;
				each.worstWeights = copy;
			}
		});
	};

	const values = new Float64Array(width);
	const weights = new Float64Array(width);
	/** The mean of some countries' scores of an indicator, of those that have one. */
	const meanOf = (leaf: number, countries: readonly number[]): number => {
		let sum = 0;
		let scored = 0;
		for (const country of countries) {
			const score = leaves[country * width + leaf] ?? NaN;
			if (Number.isNaN(score)) continue;
			sum += score;
			scored++;
		}
		return sum / scored;
	};

	return {
		met,
		get left() {
			return left;
		},
		tryWeights,
		favour: (country, others, end) => {
			const sign = end === 'best' ? 1 : -1;
			weights.set(shape.weights);
			for (const leaf of shape.leaves)
				values[leaf] = sign * ((leaves[country * width + leaf] ?? NaN) - meanOf(leaf, others));
			for (const node of shape.inner)
				values[node] = greatestMean(values, shape.first[node] ?? 0, shape.last[node] ?? 0, box, weights);
			tryWeights(weights);
		},
		inItsWay: (country, end) => {
			const own = met[country];
			if (own === undefined) return [];
			const sign = end === 'best' ? 1 : -1;
			const scores = kernel.score(choices, end === 'best' ? own.bestWeights : own.worstWeights);
			const mine = scores[country * width] ?? NaN;
			return met.flatMap((_, other) => (sign * ((scores[other * width] ?? NaN) - mine) > 0 ? other : []));
		},
		improve: (country, end) => {
			const own = met[country];
			if (own === undefined) return;
			for (let node = 1; node < width; node++) {
				const start = end === 'best' ? own.bestWeights : own.worstWeights;
				for (const limit of [box.low[node] ?? NaN, box.high[node] ?? NaN]) {
					if (start[node] === limit) continue;
					weights.set(start);
					weights[node] = limit;
					tryWeights(weights);
				}
			}
		},
		scatter: (tries) => {
			for (let trial = 0; trial < tries; trial++) {
				for (let node = 0; node < width; node++) {
					const share = trial % 2 === 0 ? Math.round(uniform()) : uniform();
					const low = box.low[node] ?? NaN;
					weights[node] = low + share * ((box.high[node] ?? NaN) - low);
				}
				tryWeights(weights);
			}
		},
	};
}
