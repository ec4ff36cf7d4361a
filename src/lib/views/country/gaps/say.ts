// What the section on gaps says in words: its heading, what a gap taken somewhere gives, where that is.
import { answersOf } from '#lib/advice/scenario.ts';
import { isBetter } from '#lib/advice/ladder.ts';
import type { Advice, Gap, Outcome, PeerAhead } from '#lib/advice/gaps.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import { formatCount, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { tierName } from '#lib/i18n/words.ts';
import { edgesOf, type SiteMethod, type SiteTier } from '#lib/state/site.ts';
import { formatLift, formatPoints, shortOf } from './points.ts';

/** A text of the page; `en` where it is the framework's own, in English. */
export interface Said {
	readonly text: string;
	readonly lang?: 'en';
}

/** What the method makes of a score. */
type Ruler = Pick<SiteMethod, 'tiers' | 'decimals'>;

/** What is published, and the method it is published by. */
export interface Ground extends Pick<Advice, 'score' | 'tier'> {
	readonly method: Ruler;
}

const nameAt = (tiers: readonly SiteTier[], tier: number): string => tierName(tiers[tier]);

/** How many known gaps, those that lift most first, it takes to reach a higher tier, and which; null where none does. */
export function climbTo({
	climb,
	tier,
}: Pick<Advice, 'climb' | 'tier'>): { readonly steps: number; readonly tier: number } | null {
	if (tier === null) return null;
	const steps = climb.filter(({ part }) => part === 'gap');
	const at = steps.findIndex((step) => step.tier !== null && step.tier > tier);
	const reached = steps[at]?.tier;
	return reached == null ? null : { steps: at + 1, tier: reached };
}

/** What it takes to reach the next tier; in the highest, whether what is left are proxies only. */
function saySecond(advice: Advice, tiers: readonly SiteTier[]): string | null {
	const climb = climbTo(advice);
	if (climb === null) {
		const isProxies = advice.gaps.every(({ part, kind }) => part === 'unknown' || kind === 'proxy');
		return isProxies ? m.gap_title_proxies() : null;
	}
	const said = { tier: nameAt(tiers, climb.tier) };
	return climb.steps === 1 ? m.gap_title_climb_one(said) : m.gap_title_climb({ steps: climb.steps, ...said });
}

/** The heading: what holds the score, and what it takes to reach the next tier. */
export function sayHeading(advice: Advice, method: Ruler): string {
	const known = advice.gaps.filter(({ part }) => part === 'gap').length;
	const unknown = advice.gaps.length - known;
	if (!advice.isWeighed) return m.gap_title_unweighed();
	if (advice.score === null)
		return unknown > 0 ? m.gap_title_unscored({ count: unknown }) : m.gap_title_unscored_known();
	const score = formatPoints(advice.score, edgesOf(method), method.decimals);
	if (known === 0 && unknown === 0) return m.gap_title_none();
	if (known === 0) return m.gap_title_unknown({ count: unknown, score });
	const first = m.gap_title_known({ count: known, score });
	const second = saySecond(advice, method.tiers);
	return second === null ? first : m.gap_join({ first, second });
}

export interface SaidOutcome {
	readonly score: string;
	/** The points themselves and as they are written; null where there is no score before or after. */
	readonly lift: { readonly points: number; readonly text: string } | null;
	/** Empty where the score says it already. */
	readonly tier: string;
	readonly moved: boolean;
	readonly short: string | null;
}

/** What a gap taken somewhere gives, beside what is published. */
export function sayOutcome(
	{ score, lift, tier }: Pick<Outcome, 'score' | 'lift' | 'tier'>,
	{ method, ...own }: Ground,
): SaidOutcome {
	const none = { lift: null, tier: '', moved: false, short: null };
	if (score === null) return { ...none, score: m.gap_no_score() };
	const { tiers, decimals } = method;
	const edges = edgesOf(method);
	const said = formatPoints(score, edges, decimals);
	const name = tier === null ? '–' : nameAt(tiers, tier);
	if (own.score === null || lift === null)
		return { ...none, score: m.gap_first_score({ score: said, tier: name }) };
	const moved = tier !== own.tier;
	const before = own.tier === null ? '–' : nameAt(tiers, own.tier);
	const short = tier === null || lift <= 0 ? null : shortOf(score, tier, edges, decimals);
	return {
		score: m.gap_to({ from: formatPoints(own.score, edges, decimals), to: said }),
		lift: { points: lift, text: formatLift(lift, decimals) },
		tier: moved ? m.gap_to({ from: before, to: name }) : m.gap_stays({ tier: name }),
		moved,
		short: short && m.gap_short({ points: short.points, tier: nameAt(tiers, short.tier) }),
	};
}

type Target = 'next' | 'top' | 'bottom';

/** A fact's answer in the words of its unit, such as `signatory`; null where the unit has no word for the value. */
export function wordFor({ unit }: Pick<Gap, 'unit'>, value: number): Said | null {
	const label = answersOf(unit)?.find((each) => each.value === value)?.label;
	return label === undefined ? null : { text: label, lang: 'en' };
}

/** What a gap is taken to: an answer, or a place on the scale. */
export function sayTarget(
	gap: Pick<Gap, 'unit' | 'kind' | 'ahead' | 'part'> & { readonly direction: FrameworkRow['direction'] },
	target: Target,
	{ value }: Pick<Outcome, 'value'>,
): Said {
	const word = gap.kind === 'fact' ? wordFor(gap, value) : null;
	if (word !== null) return word;
	const said = { value: formatValue(value) };
	if (gap.part === 'unknown') return { text: said.value };
	if (target === 'top') return { text: m.gap_top(said) };
	if (gap.kind !== 'proxy') return { text: m.gap_level(said) };
	const isPassed = gap.ahead.some((peer) => isBetter(gap, peer.value, value));
	return { text: isPassed ? m.gap_median(said) : m.gap_best(said) };
}

/** How many of the region are further, or, where nothing is known of the country, have it. */
export function sayAhead({
	part,
	kind,
	ahead,
	assessedPeers,
}: Pick<Gap, 'part' | 'kind' | 'ahead' | 'assessedPeers'>): string {
	const said = { ahead: formatCount(ahead.length), assessed: formatCount(assessedPeers) };
	if (part === 'gap')
		return ahead.length === 0 ? m.gap_ahead_none({ assessed: said.assessed }) : m.gap_ahead(said);
	return kind === 'fact' ? m.gap_ahead_fact(said) : m.gap_ahead_half(said);
}

/** The one document several peers rest on, if they all do; each then needs no link of its own. */
export function sharedProof(
	peers: readonly Pick<PeerAhead, 'url' | 'title'>[],
): { readonly url: string; readonly title: string } | null {
	const [first] = peers;
	if (first === undefined || first.url === null || peers.length < 2) return null;
	const { url, title } = first;
	return peers.every((peer) => peer.url === url && peer.title === title) ? { url, title } : null;
}
