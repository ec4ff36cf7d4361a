// How many times its weight a pillar is to have.
import { mostWeight, setWeight, type Choices, type Selection } from '#lib/state/selection.ts';

type Weights = Selection['weights'];

export const FACTORS = [0, 0.5, 1, 2, 3] as const;

/** How many times its set weight a pillar has. */
export const factorOf = (id: string, weights: Weights, choices: Choices): number =>
	(weights.get(id) ?? setWeight(choices, id)) / setWeight(choices, id);

/** The weights with one pillar's as many times what is set for it, and no more than a weight may be. */
export function withFactor(id: string, factor: number, weights: Weights, choices: Choices): Weights {
	const next = new Map(weights);
	if (factor === 1) next.delete(id);
	else next.set(id, Math.min(mostWeight(choices), setWeight(choices, id) * factor));
	return next;
}

/** The factors a pillar may be given next, those near one of them first. */
export const nextFactors = (from: number, has: number): readonly number[] =>
	FACTORS.filter((factor) => factor !== has).toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
