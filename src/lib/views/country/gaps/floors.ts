// Which floors of a method cap the tier of a country, and which of them its score has already reached.
import type { Advice } from '#lib/advice/gaps.ts';

export interface Cap {
	readonly indicator: string;
	readonly below: number;
	readonly maxTier: string;
	/** Whether the score alone would stand in a higher tier than the cap. */
	readonly binds: boolean;
}

/** The floors a country is below; `tiers` are their ids from the lowest. */
export function cappedBy(
	{ floors, score, edges }: Pick<Advice, 'floors' | 'score' | 'edges'>,
	tiers: readonly string[],
): readonly Cap[] {
	const place = score === null ? -1 : edges.filter((edge) => edge <= Number(score.toFixed(9))).length - 1;
	return floors
		.filter(({ caps }) => caps)
		.map(({ indicator, below, maxTier }) => ({
			...{ indicator, below, maxTier },
			binds: place > tiers.indexOf(maxTier),
		}));
}
