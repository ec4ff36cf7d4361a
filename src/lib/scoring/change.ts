// What a change of score is made of: its split over data, coverage and method.

/**
 * What two editions of a benchmark may differ in. `data`: the values of indicators assessed in both; `coverage`: which
 * indicators are assessed; `method`: the framework (tree, weights, goalposts, aggregation) and the method file.
 */
export const FACTORS = ['data', 'coverage', 'method'] as const;
export type Factor = (typeof FACTORS)[number];

export const SIDES = ['before', 'after'] as const;
export type Side = (typeof SIDES)[number];

/** The edition each factor is taken from. */
export type Mixture = Readonly<Record<Factor, Side>>;

/** All eight mixtures; the first is the edition before, the last the edition after. */
export const MIXTURES: readonly Mixture[] = SIDES.flatMap((method) =>
	SIDES.flatMap((coverage) => SIDES.map((data) => ({ data, coverage, method }))),
);

/** What each factor adds to a change, in points of the score. */
export type Parts = Readonly<Record<Factor, number>>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function partOf(factor: Factor, scoreOf: (mixture: Mixture) => number): number {
	const steps = MIXTURES.filter((mixture) => mixture[factor] === 'before').map((mixture) => ({
		moved: FACTORS.filter((each) => mixture[each] === 'after').length,
		step: scoreOf({ ...mixture, [factor]: 'after' }) - scoreOf(mixture),
	}));
	const total = (isWanted: (moved: number) => boolean): number =>
		sum(steps.filter(({ moved }) => isWanted(moved)).map(({ step }) => step));
	// Of the six orders the factor is first in two, last in two, and second once after each of the others.
	return total((moved) => moved !== 1) / 3 + total((moved) => moved === 1) / 6;
}

/**
 * Splits the change from the first mixture to the last by the Shapley value: a factor's part is what moving it from
 * before to after adds, averaged over the six orders in which the three can be moved. The parts sum to the change (up to
 * rounding noise), a factor that never changes the score gets 0, and exchanging the editions negates every part.
 * L. S. Shapley, "A value for n-person games" (1953); A. F. Shorrocks, "Decomposition procedures for distributional
 * analysis: a unified framework based on the Shapley value", Journal of Economic Inequality 11 (2013).
 */
export function splitChange(scoreOf: (mixture: Mixture) => number): Parts {
	return {
		data: partOf('data', scoreOf),
		coverage: partOf('coverage', scoreOf),
		method: partOf('method', scoreOf),
	};
}

/** The factor that moves a score most in a direction (1 up, -1 down); null where none moves it that way. */
export function findMainCause(parts: Parts, direction: 1 | -1): Factor | null {
	const [first] = FACTORS.map((factor) => ({ factor, push: parts[factor] * direction }))
		.filter(({ push }) => push > 1e-9)
		.toSorted((a, b) => b.push - a.push);
	return first?.factor ?? null;
}
