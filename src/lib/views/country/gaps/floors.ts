// Which floors of a method cap the tier of a country, and which of them its score has already reached.
import type { Advice } from '#lib/advice/gaps.ts';
import { edgesOf, type SiteMethod } from '#lib/state/site.ts';

export interface Cap {
	readonly indicator: string;
	readonly below: number;
	readonly maxTier: string;
	/** Whether the score alone would stand in a higher tier than the cap. */
	readonly binds: boolean;
}

/** The floors a country is below. */
export function cappedBy(
	{ floors, score }: Pick<Advice, 'floors' | 'score'>,
	method: Pick<SiteMethod, 'tiers'>,
): readonly Cap[] {
	const edges = edgesOf(method);
	const place = score === null ? -1 : edges.filter((edge) => edge <= Number(score.toFixed(9))).length - 1;
	return floors
		.filter(({ caps }) => caps)
		.map(({ indicator, below, maxTier }) => ({
			...{ indicator, below, maxTier },
			binds: place > method.tiers.findIndex(({ id }) => id === maxTier),
		}));
}
