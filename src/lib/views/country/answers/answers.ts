// The five sentences a country's page opens with: where it stands, why, what next, who already, and how sure that is.
import type { Advice } from '#lib/advice/gaps.ts';
import type { CountryStep } from '#lib/edition/country/page.ts';
import { findFirst, type Lesson } from '#lib/advice/resembleLessons.ts';
import type { CountryProfile, ProfileItem } from '#lib/edition/country/profile.ts';
import type { DrawnPlace } from '#lib/edition/country/robustness.ts';
import { sayAnswer, sayNoValue, sayTierCount } from '#lib/figures/say.ts';
import { answerOf } from '#lib/framework/answer.ts';
import { formatCount, formatScore, formatTimes, isRange } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { kindName, statusName, tierName } from '#lib/i18n/words.ts';
import { isLowCoverage, type Reading, type ScoreBook } from '#lib/scoring/book.ts';
import { aloneOf, footingsIn } from '#lib/state/footing.ts';
import { rootOf, type Site, type SiteMethod } from '#lib/state/site.ts';
import { linked, listed, quoted, say, type Piece } from './pieces.ts';
import { hasBandAlone, isWithheld, sayUnscored } from './withheld.ts';

export interface Answer {
	readonly id: 'where' | 'why' | 'next' | 'who' | 'sure';
	/** The part of the page it stands for. */
	readonly part: string;
	readonly pieces: readonly Piece[];
}

/** What is published of a country, under the method the reader is on. */
export interface AnswerGround {
	readonly site: Site;
	readonly method: SiteMethod;
	readonly book: ScoreBook;
	readonly profile: CountryProfile;
	/** Null where nothing is known of the draws for the reader's weights. */
	readonly place: DrawnPlace | null;
	readonly advice: Advice | null;
	readonly steps: readonly CountryStep[];
	readonly lessons: readonly Lesson[];
}

function where(ground: AnswerGround, reading: Reading | null): readonly Piece[] {
	const { site, method, book, profile } = ground;
	const footing = footingsIn(site, method, book)(rootOf(site)?.id ?? '', profile.id);
	const asked = method.indicators.length;
	const items = profile.pillars.flatMap(({ indicators }) => indicators);
	const known = items.filter(({ id, known }) => method.indicators.includes(id) && known.value !== null);
	const said = {
		rests: formatCount(footing?.rests.length ?? known.length),
		indicators: formatCount(footing?.indicators.length ?? asked),
	};
	const { reach } = footing ?? {};
	return [
		say(
			reading?.tier == null
				? sayUnscored(ground)
				: m.five_band({ band: tierName(method.tiers[reading.tier]), of: sayTierCount(method) }),
		),
		say(site.isOwn === true ? m.five_rests_own(said) : m.five_rests(said)),
		...(reach === undefined || reach.questions === 0
			? []
			: [
					say(
						m.five_reach({ answered: formatCount(reach.answered), questions: formatCount(reach.questions) }),
					),
				]),
		...(reading !== null && isLowCoverage(reading) ? [say(m.standing_low_coverage())] : []),
	];
}

/** The facts of a method by what they say, in the order of the page. */
function factsOf({ profile, method, advice }: AnswerGround) {
	const order = (advice?.gaps ?? []).map(({ indicator }) => indicator);
	const placeOf = ({ id }: ProfileItem) => (order.includes(id) ? order.indexOf(id) : order.length);
	const facts = profile.pillars
		.flatMap(({ indicators }) => indicators)
		.filter(
			({ id, kind, known }) =>
				kind === 'fact' && method.indicators.includes(id) && known.status !== 'not_applicable',
		)
		.toSorted((a, b) => placeOf(a) - placeOf(b));
	// What an old or weak record says no to is told apart: it may be otherwise by now.
	const said = (item: ProfileItem) => {
		if (item.known.status === 'withheld') return item.known.status;
		const answer = answerOf({ ...item, value: item.known.value });
		return answer === 'no' && item.known.confidence === 'D' ? 'weak' : answer;
	};
	const which = (wanted: ReturnType<typeof said>) =>
		facts.filter((item) => said(item) === wanted).map(({ name }) => name);
	return {
		total: facts.length,
		weak: which('weak'),
		yes: which('yes'),
		partial: which('partial'),
		no: which('no'),
		open: which(null),
		withheld: which('withheld'),
	};
}

function whyByPillar(ground: AnswerGround): readonly Piece[] {
	const { site, method, book, profile } = ground;
	// Without pillars the parts are the indicators themselves.
	const [only, ...others] = profile.pillars;
	const parts = only !== undefined && others.length === 0 ? only.indicators : profile.pillars;
	const scored = parts
		.flatMap(({ id, name }) => {
			const score = book.reading(id, profile.id)?.score ?? null;
			return score === null ? [] : [{ name, score }];
		})
		.toSorted((a, b) => b.score - a.score);
	const [highest, lowest] = [scored[0], scored.at(-1)];
	if (highest === undefined || lowest === undefined || site.nodes.length === 0)
		return [say(sayNoValue(isWithheld(ground) ? 'withheld' : null))];
	const tell = ({ name, score }: typeof highest) => `${name} (${formatScore(score, method.decimals)})`;
	if (highest === lowest) return [quoted(m.five_sentence({ text: tell(highest) }), [highest.name])];
	return [say(m.five_why_pillars({ high: tell(highest), low: tell(lowest) }))];
}

function why(ground: AnswerGround): readonly Piece[] {
	const { total, yes, partial, no, weak, open, withheld } = factsOf(ground);
	if (total === 0 || isWithheld(ground)) return whyByPillar(ground);
	const count = { count: formatCount(yes.length), total: formatCount(total) };
	return [
		...(yes.length === 0 ? [say(m.five_why_yes_none(count))] : listed(m.five_why_yes(count), yes)),
		...listed(m.five_why_no(), no),
		...listed(m.five_why_weak(), weak),
		...listed(m.five_why_partial(), partial),
		...listed(m.five_why_open(), open),
		...listed(m.five_label({ label: statusName('withheld') }), withheld),
	];
}

function next(ground: AnswerGround): readonly Piece[] {
	if (isWithheld(ground)) return [say(sayNoValue('withheld'))];
	const { advice, steps } = ground;
	const gaps = (advice?.gaps ?? []).filter(({ kind }) => kind !== 'proxy');
	const first = gaps.find(({ part, act }) => part === 'gap' && act !== null);
	const open = gaps.find(({ part }) => part === 'unknown');
	const [step] = steps;
	const pieces = [
		...(first?.act != null
			? [quoted(`${m.five_label({ label: first.name })} ${first.act}`, [first.name, first.act])]
			: []),
		...(first === undefined && open !== undefined
			? [quoted(m.five_label({ label: open.name }), [open.name]), say(m.gap_find_out())]
			: []),
		...(step === undefined
			? []
			: [
					say(m.five_next_questions({ count: formatCount(steps.length) })),
					{ ...quoted(step.name), leads: { to: 'question' as const, id: step.id } },
				]),
	];
	if (pieces.length > 0) return pieces;
	// A gap nobody described a step for is still a gap; steps are described for facts alone.
	const isDescribed = factsOf(ground).total > 0 && !gaps.some(({ part }) => part === 'gap');
	return [say(isDescribed ? `${m.step_title_none()}.` : m.five_next_silent())];
}

/** Who is ahead on the pillar of a gap and has closed it: of the most pressing gap for which there is anyone. */
function closers({ advice, lessons }: AnswerGround) {
	for (const { indicator, name, pillar, kind, part } of advice?.gaps ?? []) {
		if (kind !== 'fact' || part !== 'gap') continue;
		const examples = lessons.find((each) => each.pillar === pillar)?.examples ?? [];
		const countries = examples
			.filter(({ indicators }) =>
				indicators.some((each) => each.indicator === indicator && answerOf(each) === 'yes'),
			)
			.map(({ country }) => country);
		if (countries.length > 0) return { name, countries };
	}
	return null;
}

function who(ground: AnswerGround): readonly Piece[] {
	const { site, method, book, profile, lessons } = ground;
	const closed = closers(ground);
	if (closed !== null)
		return [
			quoted(m.five_label({ label: closed.name }), [closed.name]),
			say(m.five_who_did()),
			...linked(closed.countries, site),
		];
	const lesson = lessons.find(({ pillar }) => pillar === findFirst(lessons));
	const examples = lesson?.examples ?? [];
	if (lesson === undefined || examples.length === 0)
		return [say(lessons.some(({ is }) => is !== 'unscored') ? m.five_who_none() : m.five_who_unscored())];
	const footing = footingsIn(site, method, book)(lesson.pillar, profile.id);
	const alone = aloneOf(footing, book.reading(lesson.pillar, profile.id), method);
	// Named is what they are ahead on: of a pillar that rests on proxies it must be seen that it does.
	const [on] = examples[0]?.indicators ?? [];
	const ahead = examples
		.filter(
			({ indicators }) => on === undefined || indicators.some((each) => each.indicator === on.indicator),
		)
		.map(({ country }) => country);
	const pillar = profile.pillars.find(({ id }) => id === lesson.pillar)?.name ?? lesson.pillar;
	return [
		quoted(on?.name ?? pillar),
		...(on === undefined ? [] : [say(`(${kindName(on.kind)}):`)]),
		...(alone?.answer == null ? [] : [say(m.five_who_here({ answer: sayAnswer(alone, method) }))]),
		say(m.five_who_ahead()),
		...linked(ahead, site),
	];
}

function sure(ground: AnswerGround, reading: Reading | null): readonly Piece[] {
	const { method, place, book, site, profile } = ground;
	if (reading?.tier == null) return [say(hasBandAlone(ground) ? sayNoValue('withheld') : m.five_sure_none())];
	const { decimals } = method;
	const { low, high } = reading;
	return [
		...(place?.stability != null ? [say(m.five_sure({ times: formatTimes(place.stability) }))] : []),
		...(low !== null && high !== null && isRange(low, high, decimals)
			? [say(m.standing_bounds({ low: formatScore(low, decimals), high: formatScore(high, decimals) }))]
			: []),
		...(footingsIn(site, method, book)(rootOf(site)?.id ?? '', profile.id) === null
			? []
			: [say(m.five_sure_limit())]),
	];
}

/**
 * The five sentences, from what is published alone: bands and never ranks, facts by their answer, what is not collected as
 * that and never as absence, and of others only those ahead beyond doubt. One without anything to say is left out.
 */
export function answersOf(ground: AnswerGround): readonly Answer[] {
	const { site, profile, book, advice, lessons } = ground;
	const reading = book.reading(rootOf(site)?.id ?? '', profile.id);
	const hasGaps = advice !== null;
	const parts: readonly Answer[] = [
		{ id: 'where', part: 'standing', pieces: where(ground, reading) },
		{ id: 'why', part: hasGaps ? 'gaps' : 'pillars', pieces: why(ground) },
		{
			id: 'next',
			part: site.offers.questions ? 'steps' : hasGaps ? 'gaps' : 'pillars',
			pieces: next(ground),
		},
		...(lessons.length > 0 ? [{ id: 'who', part: 'learn', pieces: who(ground) } as const] : []),
		{ id: 'sure', part: reading?.score == null ? 'standing' : 'sure', pieces: sure(ground, reading) },
	];
	return parts.filter(({ pieces }) => pieces.length > 0);
}
