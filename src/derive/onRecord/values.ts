// Levels that values of the open evidence prove: a law or none, an institution with A status, rules on AI that name children.
import type { Observation } from '#lib/observations/observation.ts';
import type { Proof } from './proof.ts';

interface Step {
	readonly value: number;
	readonly low: number;
	/** Null where the country may stand higher. */
	readonly high: number | null;
}

interface Rule {
	readonly indicator: string;
	readonly question: string;
	readonly steps: readonly Step[];
}

const RULES: readonly Rule[] = [
	{
		indicator: 'pub_privacy_law',
		question: 'leg_child_data_protection',
		steps: [
			{ value: 0, low: 0, high: 0 },
			{ value: 0.5, low: 1, high: 1 },
			{ value: 1, low: 1, high: null },
		],
	},
	{
		indicator: 'pub_nhri',
		question: 'sup_complaint_remedy',
		steps: [{ value: 1, low: 2, high: null }],
	},
	{
		indicator: 'pub_child_ai_rules',
		question: 'ind_safety_by_design',
		steps: [{ value: 1, low: 1, high: null }],
	},
];

/** What each value proves by itself, with the source and locator it has. */
export function proveByValue(observations: readonly Observation[]): readonly Proof[] {
	return RULES.flatMap(({ indicator, question, steps }) =>
		observations.flatMap((each): readonly Proof[] => {
			const { country, year, value, source, confidence, locator } = each;
			const step = steps.find((of) => of.value === value);
			if (each.indicator !== indicator || step === undefined) return [];
			if (source === null || confidence === null || locator === null) return [];
			const { low, high } = step;
			return [{ country, question, low, high, source, confidence, year, locator }];
		}),
	);
}
