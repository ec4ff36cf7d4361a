// Climbs the tree: every node's score from its children's, for all countries, the weights rescaled over those present.
import type { Aggregation } from '#lib/framework/terms.ts';
import { APPLICABLE, ASSESSED } from './matrix.ts';
import { roundTo } from './rounding.ts';
import type { Shape } from './shape.ts';

/** How nodes combine. Each list has one entry for each node. */
export interface Climb {
	readonly shape: Shape;
	readonly aggregations: readonly Aggregation[];
	/** The least share of the children of a node that apply, by weight, which must have a score. */
	readonly thresholds: Float64Array;
	readonly round: number | null;
}

/**
 * The scores of a year: country × nodes + node, NaN where there is none. `terms` holds what each node brings to the
 * mean above it: its logarithm to a geometric one, its reciprocal to a harmonic one, the score itself to others; a
 * score that has no place there, being zero or less, is Infinity. Where all terms are scores, the two are one array.
 * `standing` holds the bits of `matrix.ts` of every node, `eligible` a 1 for each country that may have a score at the root.
 */
export interface Scores {
	readonly scores: Float64Array;
	readonly terms: Float64Array;
	readonly standing: Uint8Array;
	readonly eligible: Uint8Array;
}

/** The scores before the climb: those of indicators. */
export type Leaves = Omit<Scores, 'terms'>;

/** The aggregation of every node: its own, or the one chosen. */
export const aggregationsOf = ({ aggregations }: Shape, chosen: Aggregation): readonly Aggregation[] =>
	aggregations.map((own) => own ?? chosen);

export const needsPositive = (aggregation: Aggregation): boolean =>
	aggregation === 'geometric' || aggregation === 'harmonic';

const asTerm = (score: number, into: Aggregation | undefined): number => {
	if (into !== 'geometric' && into !== 'harmonic') return score;
	if (score <= 0) return Infinity;
	return into === 'geometric' ? Math.log(score) : 1 / score;
};

/** Adds the terms to the scores of indicators. */
export function withTerms({ scores, ...rest }: Leaves, { shape, aggregations }: Climb): Scores {
	if (!shape.inner.some((node) => needsPositive(aggregations[node] ?? 'arithmetic')))
		return { scores, terms: scores, ...rest };
	const terms = scores.slice();
	const width = shape.nodes.length;
	for (const leaf of shape.leaves) {
		const into = aggregations[shape.parent[leaf] ?? -1];
		for (let at = leaf; at < terms.length; at += width) terms[at] = asTerm(scores[at] ?? NaN, into);
	}
	return { scores, terms, ...rest };
}

/** A share this little below the threshold still meets it. */
export const SLACK = 1e-9;

/** A mean of terms back on the scale of scores. `total` is the weight of all children. */
function asScore(mean: number, aggregation: Aggregation, total: number): number {
	if (aggregation === 'arithmetic') return mean;
	if (aggregation === 'sum') return mean * total;
	if (mean === Infinity) return NaN;
	return aggregation === 'geometric' ? Math.exp(mean) : 1 / mean;
}

/**
 * Fills in the inner nodes from the leaves. `weights` has one entry for each node. Where the weights of the children
 * with a score add up to nothing, or to less of those that apply than the threshold asks for, the node has no score; nor
 * has the root of a country that is not eligible, or of which nothing of weight is assessed.
 */
export function climb(found: Scores, weights: Float64Array, rules: Climb): void {
	const { scores, terms, standing } = found;
	const { shape, aggregations, thresholds, round } = rules;
	const width = shape.nodes.length;
	for (const node of shape.inner) {
		const from = shape.first[node] ?? 0;
		const to = shape.last[node] ?? 0;
		let total = 0;
		for (let child = from; child < to; child++) total += weights[child] ?? NaN;
		const threshold = (thresholds[node] ?? NaN) - SLACK;
		const aggregation = aggregations[node] ?? 'arithmetic';
		const into = terms === scores ? undefined : aggregations[shape.parent[node] ?? -1];
		for (let row = 0; row < scores.length; row += width) {
			let sum = 0;
			let present = 0;
			let absent = 0;
			let said = 0;
			for (let child = from; child < to; child++) {
				const term = terms[row + child] ?? NaN;
				const weight = weights[child] ?? NaN;
				// A child without weight counts for nothing, not even as infinite.
				if (weight === 0) continue;
				said |= standing[row + child] ?? 0;
				if (Number.isNaN(term)) {
					if (((standing[row + child] ?? 0) & APPLICABLE) !== 0) absent += weight;
					continue;
				}
				sum += weight * term;
				present += weight;
			}
			let score = NaN;
			if (present > 0 && present >= threshold * (present + absent))
				score = asScore(sum / present, aggregation, total);
			if (round !== null) score = roundTo(score, round);
			scores[row + node] = score;
			terms[row + node] = asTerm(score, into);
			standing[row + node] = said;
		}
	}
	found.eligible.forEach((_, country) => {
		if (!isRanked(found, country, width)) scores[country * width] = NaN;
	});
}

/** Whether a country may have a score at the root, once the tree is climbed. */
export const isRanked = ({ standing, eligible }: Scores, country: number, width: number): boolean =>
	eligible[country] === 1 && ((standing[country * width] ?? 0) & ASSESSED) !== 0;
