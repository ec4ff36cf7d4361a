// How the score of a node comes from its children's, as a sum a reader can follow by hand.
import type { Aggregation } from '#lib/framework/terms.ts';

/** A child as it goes into the mean: its weight among its siblings, and its score, null where it has none. */
export interface Child {
	readonly id: string;
	readonly weight: number;
	readonly score: number | null;
}

/** A child with its part in the mean: its share of the weight of those with a score; null where it takes no part. */
export interface Part extends Child {
	readonly share: number | null;
}

/** A mean taken apart. `present` and `whole`: the weight of the children with a score, and of all. */
export interface Composition {
	readonly aggregation: Aggregation;
	readonly parts: readonly Part[];
	readonly present: number;
	readonly whole: number;
	/** The mean before any rounding or threshold of the method; null where nothing with weight has one it can take. */
	readonly score: number | null;
}

const sumOf = <Each>(list: readonly Each[], value: (each: Each) => number): number =>
	list.reduce((sum, each) => sum + value(each), 0);

function meanOf(
	aggregation: Aggregation,
	parts: readonly (Child & { score: number })[],
	whole: number,
): number | null {
	const needsPositive = aggregation === 'geometric' || aggregation === 'harmonic';
	const present = sumOf(parts, ({ weight }) => weight);
	const mean = (term: (score: number) => number) =>
		sumOf(parts, ({ weight, score }) => weight * term(score)) / present;
	if (present === 0 || (needsPositive && parts.some(({ score }) => score <= 0))) return null;
	if (aggregation === 'geometric') return Math.exp(mean(Math.log));
	if (aggregation === 'harmonic') return 1 / mean((score) => 1 / score);
	return mean((score) => score) * (aggregation === 'sum' ? whole : 1);
}

/** Takes the mean of a node's children apart, as the stage `node_score` makes it. */
export function compose(aggregation: Aggregation, children: readonly Child[]): Composition {
	const counted = children.flatMap((child) =>
		child.score !== null && child.weight > 0 ? [{ ...child, score: child.score }] : [],
	);
	const [present, whole] = [sumOf(counted, ({ weight }) => weight), sumOf(children, ({ weight }) => weight)];
	const takesPart = new Set(counted.map(({ id }) => id));
	return {
		aggregation,
		parts: children.map((child) => ({
			...child,
			share: takesPart.has(child.id) ? child.weight / present : null,
		})),
		present,
		whole,
		score: meanOf(aggregation, counted, whole),
	};
}
