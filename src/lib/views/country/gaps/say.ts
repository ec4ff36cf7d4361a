// What the section on gaps says in words: its heading, where a gap is taken to, who is further.
import { answersOf } from '#lib/advice/scenario.ts';
import type { Advice, Gap, Outcome, PeerAhead } from '#lib/advice/gaps.ts';
import { sayOpen, sayWorth, type Placed, type Ruler } from '#lib/figures/worth.ts';
import { answerOf } from '#lib/framework/answer.ts';
import { formatCount, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { langOf } from '#lib/i18n/spoken.ts';

/** What is published, and the method it is published by. */
export interface Ground extends Placed {
	readonly method: Ruler;
}

/** The heading: how many gaps are known, how many of them bear on exploitation; the score is not what leads. */
export function sayHeading({ isWeighed, gaps }: Pick<Advice, 'isWeighed' | 'gaps'>): string {
	if (!isWeighed) return m.gap_title_unweighed();
	const facts = gaps.filter(({ kind }) => kind !== 'proxy');
	const known = facts.filter(({ part }) => part === 'gap');
	const pressing = known.filter(({ bearing }) => bearing.isExploitation).length;
	const count = formatCount(known.length);
	if (pressing > 0) return m.gap_title_exploitation({ count, exploitation: formatCount(pressing) });
	if (known.length > 0) return m.gap_title({ count });
	if (facts.length > 0) return m.gap_title_open({ count: formatCount(facts.length) });
	return gaps.length > 0 ? m.gap_title_proxies() : m.gap_title_none();
}

const ANSWERS = { yes: m.answer_yes, partial: m.answer_partial, no: m.answer_no };

/** What is known of a gap: an answer, with the unit's own word where it is one in part, or a value in its unit. */
export function sayNow(gap: Pick<Gap, 'kind' | 'value' | 'low' | 'high' | 'unit'>): {
	readonly text: string;
	/** What the package says beside it, and the language that stands in where it is not the reader's. */
	readonly beside: string | null;
	readonly lang?: string | undefined;
} {
	const { value, unit } = gap;
	const answer = answerOf(gap);
	if (value === null) return { text: '–', beside: null };
	if (answer === null)
		return { text: formatValue(value), beside: unit === null ? null : `(${unit})`, lang: langOf(unit) };
	const word = answersOf(unit)?.find((each) => each.value === value)?.label ?? null;
	return { text: ANSWERS[answer](), beside: answer === 'partial' ? word : null, lang: langOf(unit) };
}

/** A sentence on the index, with the points it speaks of. */
export interface Worth {
	readonly target: 'next' | 'top' | 'bottom';
	readonly points: number | null;
	readonly text: string;
}

/** Where on its scale something that is no fact is taken, as the beginning of a sentence. */
function aimOf({ kind }: Pick<Gap, 'kind'>, target: 'next' | 'top', { value }: Outcome): string {
	if (kind === 'fact') return '';
	const said = { value: formatValue(value) };
	return `${target === 'next' ? m.gap_level(said) : m.gap_top(said)}: `;
}

/** What a gap would do to the index, said last; nothing where that does not show. */
export function sayWorths(
	gap: Pick<Gap, 'kind' | 'part' | 'next' | 'top' | 'bottom'>,
	{ method, ...own }: Ground,
): readonly Worth[] {
	const { top, bottom } = gap;
	if (gap.part === 'unknown') {
		const text = top === null || bottom === null ? null : sayOpen(top, bottom, method);
		return text === null ? [] : [{ target: 'top', points: top?.lift ?? null, text }];
	}
	return (['next', 'top'] as const).flatMap((target) => {
		const outcome = gap[target];
		const said = outcome === null ? null : sayWorth(outcome, own, method);
		if (outcome === null || said === null) return [];
		return [{ target, points: outcome.lift, text: aimOf(gap, target, outcome) + said }];
	});
}

/** How many of the region are further, or, where nothing is known of the country, have it. */
export function sayAhead({
	part,
	kind,
	ahead,
	assessedPeers,
}: Pick<Gap, 'part' | 'kind' | 'ahead' | 'assessedPeers'>): string {
	const said = { ahead: formatCount(ahead.length), assessed: formatCount(assessedPeers) };
	if (part === 'unknown') return kind === 'fact' ? m.gap_ahead_fact(said) : m.gap_ahead_half(said);
	return ahead.length === 0 ? m.gap_ahead_none({ assessed: said.assessed }) : m.gap_ahead(said);
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
