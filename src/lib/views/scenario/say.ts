// A scenario in words: values, scores and the way from one tier to the next.
import type { ScenarioIndicator } from '#lib/edition/scenario.ts';
import { formatMark, formatScore, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import { tierName } from '#lib/i18n/words.ts';
import { edgesOf, type SiteMethod, type SiteTier } from '#lib/state/site.ts';
import type { Refused } from '#lib/advice/scenario.ts';
import type { Step } from './board.svelte.ts';

const ANSWERS: Readonly<Record<string, () => string>> = {
	'State party': m.scenario_answer_party,
	signatory: m.scenario_answer_signatory,
	'no action': m.scenario_answer_no_action,
	legislation: m.scenario_answer_legislation,
	draft: m.scenario_answer_draft,
	none: m.scenario_answer_none,
};

/** A raw value of an indicator: the answer it stands for, or the number. */
export function sayValue(indicator: ScenarioIndicator, value: number): string {
	const label = indicator.answerNames.find((answer) => answer.value === value)?.label;
	if (label !== undefined && indicator.kind === 'assessment') return m.scenario_level({ level: label });
	return label === undefined ? formatValue(value) : (ANSWERS[label]?.() ?? label);
}

type Ruler = Pick<SiteMethod, 'tiers' | 'decimals'>;

const tierAt = (score: number, edges: readonly number[]): number =>
	edges.filter((edge) => edge <= score).length;

/** A score as its method shows it; with decimals more, cut short, where that would put it in another tier than its own. */
export function sayScore(score: number, method: Ruler): string {
	const { decimals } = method;
	const edges = edgesOf(method);
	const [unit, finer] = [10 ** decimals, 10 ** (decimals + 2)];
	return tierAt(Math.round(score * unit) / unit, edges) === tierAt(score + 1e-9, edges)
		? formatScore(score, decimals)
		: formatMark(Math.floor(score * finer) / finer);
}

/** The name of a tier by its position; words for none where there is no score. */
export function sayTier(tier: number | null, tiers: readonly SiteTier[]): string {
	return tier === null ? m.scenario_unscored() : tierName(tiers[tier]);
}

/** An arrow in the direction of the text. */
export const arrow = (): string => (getTextDirection() === 'rtl' ? '←' : '→');

/** The way from tier to tier: “Band 3 → Band 4 in 2028”; the tier alone where it stays. */
export function sayClimb(steps: readonly Step[], tiers: readonly SiteTier[]): string {
	const parts: string[] = [];
	let last: number | null | undefined;
	for (const { year, reading } of steps) {
		const tier = reading?.tier ?? null;
		if (tier === last) continue;
		const name = sayTier(tier, tiers);
		parts.push(year === null ? name : m.scenario_in_year({ tier: name, year: String(year) }));
		last = tier;
	}
	return parts.join(` ${arrow()} `);
}

/** The whole way in a sentence or two; null while nothing is worked out. */
export function saySummary(steps: readonly Step[], method: Ruler): string | null {
	const [first, end] = [steps[0]?.reading, steps.at(-1)?.reading];
	if (steps.length < 2 || end == null) return null;
	const climb = sayClimb(steps, method.tiers);
	const way =
		first?.tier === end.tier && !climb.includes(arrow())
			? m.scenario_stays({ tier: climb })
			: m.scenario_climbs({ climb });
	if (end.score === null) return way;
	const after = sayScore(end.score, method);
	const scores =
		first?.score == null
			? m.scenario_score_first({ after })
			: m.scenario_score_moves({ before: sayScore(first.score, method), after });
	return `${way} ${scores}`;
}

/** Why an action of the address does not count. */
export function sayRefused(
	{ text, reason, action }: Refused,
	indicators: ReadonlyMap<string, ScenarioIndicator>,
	[from, to]: readonly [number, number],
): string {
	const indicator = action === null ? undefined : indicators.get(action.indicator);
	if (action === null || indicator === undefined) return m.scenario_dropped_unknown({ text });
	const { name } = indicator;
	const value = sayValue(indicator, action.value);
	switch (reason) {
		case 'reached':
			return m.scenario_dropped_reached({ name, value });
		case 'value':
			return m.scenario_dropped_value({ name, value });
		case 'year':
			return m.scenario_dropped_year({
				name,
				year: String(action.year),
				from: String(from),
				to: String(to),
			});
		case 'twice':
			return m.scenario_dropped_twice({ name, value });
		case 'not_applicable':
			return m.scenario_dropped_not_applicable({ name });
		case 'unknown':
		case 'unreadable':
			return m.scenario_dropped_unknown({ text });
		default:
			return reason satisfies never;
	}
}
