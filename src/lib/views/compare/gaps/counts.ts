// Counts over the gaps: how much of what is asked the public record answers, by country, pillar and question.
import type { CountryGaps, GapIndicator, GapPage, GapQuestion } from '#lib/edition/evidenceGaps.ts';
import { isAnswered, openAnswers, openStatuses, type Answer } from '#lib/edition/gapSigns.ts';
import type { Status } from '#lib/observations/terms.ts';
import { pillarsOf, type Site, type SiteNode } from '#lib/state/site.ts';

/** The parts of the index by which gaps are counted: the pillars, after the index itself where something lies right below it. */
export function partsAsked(site: Site, { questions, indicators }: GapPage): readonly SiteNode[] {
	const asked = [...questions, ...Object.values(indicators).flat()];
	const index = site.nodes.filter(
		({ id, parent }) => parent === null && asked.some(({ pillar }) => pillar === id),
	);
	return [...index, ...pillarsOf(site)];
}

/** How many of the questions asked have an answer on record, at least in part. */
export interface Answered {
	readonly answered: number;
	readonly asked: number;
}

/** From 0 to 1; 0 where nothing is asked. */
export const shareOf = ({ answered, asked }: Answered): number => (asked === 0 ? 0 : answered / asked);

export interface CountryCount {
	readonly id: string;
	readonly all: Answered;
	/** In the order of the pillars given. */
	readonly pillars: readonly Answered[];
	/** The indicators of the method, by status. */
	readonly statuses: Readonly<Record<Status, number>>;
}

const tallyAnswers = (found: readonly Answer[]): Record<Answer, number> => {
	const counts = { answered: 0, partial: 0, related: 0, nothing: 0 };
	for (const answer of found) counts[answer] += 1;
	return counts;
};

const tallyStatuses = (found: readonly Status[]): Record<Status, number> => {
	const counts = {
		...{ assessed: 0, bounded: 0, not_assessed: 0 },
		...{ no_reply: 0, inconclusive: 0, withheld: 0, not_applicable: 0 },
	};
	for (const status of found) counts[status] += 1;
	return counts;
};

function countAnswers(answers: readonly Answer[], questions: readonly GapQuestion[], pillar: string | null) {
	const mine = answers.filter((_, at) => pillar === null || questions[at]?.pillar === pillar);
	return { answered: mine.filter(isAnswered).length, asked: mine.length };
}

/** What is on record of each country, the one with the least first; ties keep the order given. */
export function countCountries(
	page: GapPage,
	members: readonly string[],
	pillars: readonly string[],
	method: string,
): readonly CountryCount[] {
	const held = new Map<string, CountryGaps>(page.countries.map((country) => [country.id, country]));
	return members
		.map((id): CountryCount => {
			const answers = openAnswers(held.get(id)?.answers ?? '');
			const statuses = openStatuses(held.get(id)?.statuses[method] ?? '');
			return {
				id,
				all: countAnswers(answers, page.questions, null),
				pillars: pillars.map((pillar) => countAnswers(answers, page.questions, pillar)),
				statuses: tallyStatuses(statuses),
			};
		})
		.toSorted((a, b) => shareOf(a.all) - shareOf(b.all));
}

/** Countries together: what is answered of all that is asked in all of them. */
export function sumAnswered(parts: readonly Answered[]): Answered {
	return {
		answered: parts.reduce((sum, { answered }) => sum + answered, 0),
		asked: parts.reduce((sum, { asked }) => sum + asked, 0),
	};
}

export interface QuestionCount {
	readonly question: GapQuestion;
	readonly counts: Readonly<Record<Answer, number>>;
	/** The countries whose record answers, at least in part. */
	readonly answeredIn: readonly string[];
}

/** Where each question stands in the countries, the one with the fewest answers first. */
export function countQuestions(page: GapPage, members: readonly string[]): readonly QuestionCount[] {
	const held = new Map(page.countries.map(({ id, answers }) => [id, openAnswers(answers)]));
	return page.questions
		.map((question, at): QuestionCount => {
			const found = members.map((id) => ({ id, answer: held.get(id)?.[at] ?? 'nothing' }));
			return {
				question,
				counts: tallyAnswers(found.map(({ answer }) => answer)),
				answeredIn: found.flatMap(({ id, answer }) => (isAnswered(answer) ? [id] : [])),
			};
		})
		.toSorted(
			(a, b) =>
				a.answeredIn.length - b.answeredIn.length ||
				b.counts.nothing - a.counts.nothing ||
				a.counts.related - b.counts.related,
		);
}

export interface IndicatorCount {
	readonly indicator: GapIndicator;
	readonly counts: Readonly<Record<Status, number>>;
}

/** The statuses of each indicator of the method in the countries, the one with the fewest values first. */
export function countIndicators(
	page: GapPage,
	members: readonly string[],
	method: string,
): readonly IndicatorCount[] {
	const shown = new Set(members);
	const held = page.countries
		.filter(({ id }) => shown.has(id))
		.map(({ statuses }) => openStatuses(statuses[method] ?? ''));
	return (page.indicators[method] ?? [])
		.map((indicator, at) => ({
			indicator,
			counts: tallyStatuses(held.map((statuses) => statuses[at] ?? 'not_assessed')),
		}))
		.toSorted((a, b) => a.counts.assessed - b.counts.assessed);
}
