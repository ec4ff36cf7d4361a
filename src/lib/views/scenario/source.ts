// What a scenario starts from: the published record under a method, or the private answers on this device.
import type { KnownValue } from '#lib/advice/scenario.ts';
import type { Assessment } from '#lib/assessment/answers.ts';
import type { Questionnaire } from '#lib/assessment/questionnaire.ts';
import { soundAnswers } from '#lib/assessment/relations.ts';
import { DRAFTS, placeOfDraft, readDraft } from '#lib/assessment/draft.ts';
import type { ScenarioIndicator, ScenarioMethod, ScenarioPage } from '#lib/edition/scenario.ts';
import type { ScenarioQuestions } from '#lib/edition/scenarioQuestions.ts';
import type { Keep } from '#lib/keep/keep.ts';
import { openBook } from '#lib/scoring/book.ts';
import type { Site, SiteMethod } from '#lib/state/site.ts';
import type { StateReading } from './run.svelte.ts';

/** What is known of an indicator, and of which year. */
export type Known = KnownValue & { readonly year: number | null };

/** Answers to a questionnaire to be scored in the place of the record. */
export interface AnswerBase {
	readonly questionnaire: Questionnaire;
	readonly assessment: Assessment;
}

/** A part of the page: what can be planned in it, from what is known, scored by which method. */
export interface Source {
	readonly method: SiteMethod;
	readonly standsAlone: boolean;
	/** The share of the pillars' weight that must have a value for there to be a score. */
	readonly needed: number;
	readonly indicators: readonly ScenarioIndicator[];
	readonly known: ReadonlyMap<string, Known>;
	/** The country as it is, where that was scored before. */
	readonly published: StateReading | null;
	/** Null where the record is what is scored. */
	readonly base: AnswerBase | null;
}

function knownIn(site: Site, page: ScenarioPage, own: ScenarioMethod, country: string) {
	const at = page.countries.indexOf(country);
	const stated = site.statuses.filter((each) => each.country === country);
	return new Map(
		own.known.map(({ indicator, value, year }): readonly [string, Known] => {
			const found = value[at] ?? null;
			const status = stated.find((each) => each.indicator === indicator)?.status;
			const why = status === 'not_applicable' || status === 'withheld' ? status : 'not_assessed';
			return [indicator, { status: found === null ? why : 'assessed', value: found, year: year[at] ?? null }];
		}),
	);
}

function publishedOf(
	page: ScenarioPage,
	own: ScenarioMethod,
	root: string,
	country: string,
): StateReading | null {
	const reading = openBook(own.book).reading(root, country);
	if (reading === null) return null;
	const draws = own.draws[page.countries.indexOf(country)] ?? null;
	return {
		...reading,
		drawn: draws === null ? null : [draws[0], draws[1]],
		stability: draws === null ? null : draws[2],
	};
}

/** The record of a country under a method of the page. */
export function recordSource(
	site: Site,
	page: ScenarioPage,
	method: SiteMethod,
	place: { readonly root: string; readonly country: string },
): Source {
	const own = page.methods.find(({ id }) => id === method.id);
	if (own === undefined) throw new Error(`the page of scenarios has no method ${method.id}`);
	const known = knownIn(site, page, own, place.country);
	return {
		...{ method, standsAlone: own.standsAlone, needed: own.needed, known, base: null },
		indicators: page.indicators.filter(({ id }) => known.has(id)),
		published: publishedOf(page, own, place.root, place.country),
	};
}

/** The newest answers of a country on this device; null where there are none. */
export function findAnswers(keep: Keep, country: string): Assessment | null {
	const [newest] = keep
		.names(DRAFTS)
		.filter((name) => placeOfDraft(name)?.country === country)
		.toSorted((a, b) => (placeOfDraft(b)?.year ?? 0) - (placeOfDraft(a)?.year ?? 0));
	return newest === undefined ? null : readDraft(keep.read(newest) ?? '');
}

/** Answers as they are scored: a badly typed address of evidence takes nothing from the level chosen. */
function scoredAnswers(questionnaire: Questionnaire, assessment: Assessment): Assessment {
	const bare = [...assessment.answers].map(([id, answer]) => [id, { ...answer, evidence: null }] as const);
	const sound = soundAnswers(questionnaire, { ...assessment, answers: new Map(bare) });
	return { ...assessment, answers: new Map(sound.map((answer) => [answer.question, answer])) };
}

/** The answers of a country, or none yet, as what a plan of levels starts from. */
export function answerSource(
	{ questionnaire, method, needed, questions }: ScenarioQuestions,
	answers: Assessment | null,
	place: { readonly country: string; readonly year: number },
): Source {
	const assessment = scoredAnswers(questionnaire, answers ?? { ...place, answers: new Map() });
	return {
		...{ method, needed, standsAlone: true, indicators: questions, published: null },
		known: new Map(
			questions.map(({ id }) => {
				const answer = assessment.answers.get(id);
				const status = answer?.status ?? 'not_assessed';
				return [id, { status, value: answer?.value ?? null, year: null }];
			}),
		),
		base: { questionnaire, assessment },
	};
}
