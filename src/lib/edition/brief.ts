// A country brief: two pages of what its page knows, by the published scores of the first method.
import { answerOf } from '#lib/framework/answer.ts';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { publishedAt } from '#lib/observations/published.ts';
import type { Reading } from '#lib/scoring/book.ts';
import { chooseTold } from '#lib/scoring/causes.ts';
import type { ScoreChange } from '#lib/scoring/changeRows.ts';
import { adviceOf } from './country/advice.ts';
import { pickGaps, pickSteps, pickTeachers } from './brief/lines.ts';
import type { Cut, GapLists, RecordLine, StepLine, Teacher } from './brief/lines.ts';
import type { Cause, Cautions } from './change.ts';
import type { Edition } from './edition.ts';
import type { Middle } from './country/peers.ts';
import { profileOf, type ProfileItem } from './country/profile.ts';
import { briefFootings, type BriefFooting } from './brief/footing.ts';
import { sinceRecordsOf } from './country/since.ts';
import { standingOf } from './country/standing.ts';
import { stepsOf } from './country/steps.ts';

export interface Medians {
	/** Of the world where the country has no region. */
	readonly region: Middle | null;
	/** Null as well where the country's income group is not known. */
	readonly income: Middle | null;
}

export type Standing = Reading &
	Medians & {
		/** The score in the middle 90 % of the draws; null where none were made. */
		readonly drawn: readonly [number, number] | null;
	};

export interface BriefPillar extends Medians {
	readonly id: string;
	readonly name: string;
	/** Null where the method has no indicator for the pillar. */
	readonly reading: Reading | null;
	/** What it rests on; null where the package has no reach. */
	readonly footing: BriefFooting | null;
}

export interface SourceLine {
	readonly id: string;
	readonly title: string;
	readonly publisher: string | null;
	readonly year: string | null;
	readonly url: string | null;
}

/** By which method the change is told, what moved the overall score, and why such changes may be none in the country. */
interface ToldCauses {
	readonly toldBy: string;
	readonly causes: readonly Cause[];
	readonly cautions: Cautions;
}

export interface Brief extends GapLists {
	readonly id: string;
	readonly name: string;
	readonly formal: string | null;
	/** Null where the package puts it in none. */
	readonly region: string | null;
	readonly assignedHere: boolean;
	readonly income: string | null;
	readonly groups: readonly string[];
	readonly member: boolean;
	readonly standing: Standing;
	/** What the overall score rests on; null where the package has no reach. */
	readonly footing: BriefFooting | null;
	/** The change of the overall score since the edition before; null where there is no such edition. */
	readonly since:
		| (Pick<
				ScoreChange,
				'score_before' | 'score_after' | 'year_from' | 'year_to' | 'tier_before' | 'tier_after'
		  > &
				ToldCauses)
		| null;
	readonly pillars: readonly BriefPillar[];
	readonly record: readonly RecordLine[];
	/** Questions of the framework, and those a public record answers wholly or in part. */
	readonly questions: { readonly asked: number; readonly answered: number };
	readonly steps: Cut<StepLine>;
	readonly teachers: readonly Teacher[];
	readonly sources: readonly SourceLine[];
	/** The years of the values, null where there are none. */
	readonly years: readonly [number, number] | null;
}

/** What is said of a country that has no place in the method at all. */
const NO_READING: Reading = {
	...{ score: null, coverage: null, low: null, high: null, tier: null },
	...{ rank: null, rankLow: null, rankHigh: null, stability: null },
};

/** The most there can be; null where goalposts are of a level and not of the value. */
const mostOf = ({ high, bandEdges }: Pick<ProfileItem, 'high' | 'bandEdges'>): number | null =>
	bandEdges === null ? high : null;

function recordOf(item: ProfileItem): RecordLine {
	const { id, name, kind, low, high, known } = item;
	const { value, status, year } = known;
	const answer = answerOf({ kind, value, low, high });
	return { ...{ id, name, kind, answer, value }, most: mostOf(item), status, year };
}

const isAnswered = ({ known, records }: ProfileItem): boolean =>
	known.status === 'assessed' || records.some(({ finding }) => finding === 'yes' || finding === 'partial');

function sourcesOf(items: readonly ProfileItem[]): readonly SourceLine[] {
	const found = items.flatMap(({ known: { source } }) => source ?? []);
	return [...new Map(found.map((source) => [source.id, source])).values()].map(
		({ id, title, publisher, year, ...addresses }) => ({
			id,
			title,
			publisher,
			year,
			url: publishedAt(addresses),
		}),
	);
}

function yearsOf(items: readonly ProfileItem[]): Brief['years'] {
	const years = items.flatMap(({ known: { year, value } }) =>
		year === null || value === null ? [] : [year],
	);
	return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/** What is said of any node of a country, and of its root besides. */
function scoresOf(edition: Edition, method: string, id: string) {
	const { root } = edition;
	const book = edition.book(method);
	const area = edition.country(id)?.region ?? 'world';
	const { income } = standingOf(edition, id);
	const mediansOf = (node: string): Medians => ({
		region: book.median(node, area),
		income: income.find((each) => each.method === method && each.node === node) ?? null,
	});
	const drawnOf = (): Standing['drawn'] => {
		const result = edition.results.find((each) => each.method === method);
		const place = result?.robustness.find((row) => row.country === id && row.node === root.id);
		if (place?.score_low == null || place.score_high === null) return null;
		return [place.score_low, place.score_high];
	};
	const told = chooseTold(sinceRecordsOf(edition, id), method);
	const change = told?.changes.find(({ node }) => node === root.id);
	return {
		mediansOf,
		readingOf: (node: string) => book.reading(node, id),
		standing: {
			...(book.reading(root.id, id) ?? NO_READING),
			...mediansOf(root.id),
			drawn: drawnOf(),
		},
		since:
			told === null || change === undefined
				? null
				: {
						...{ ...change, toldBy: told.method, cautions: told.cautions },
						causes: told.causes[root.id] ?? [],
					},
	};
}

/** The brief of a country in a language; null where there is no such country, or nothing was scored. */
export function briefOf(edition: Edition, id: string, locale: Locale): Brief | null {
	const profile = profileOf(edition, id, locale);
	const [own] = adviceOf(edition, id);
	if (profile === null || own === undefined) return null;
	const { standing, since, mediansOf, readingOf } = scoresOf(edition, own.method, id);
	const isUsed = (item: ProfileItem) => edition.uses(own.method, item.id);
	const items = profile.pillars.flatMap(({ indicators }) => indicators.filter(isUsed));
	const banded = new Set(items.flatMap(({ id, bandEdges }) => (bandEdges === null ? [] : [id])));
	const questions = profile.pillars.flatMap((pillar) => pillar.questions);
	const footingOf = briefFootings(edition, own.method, id);
	const { name, formal, region, assignedHere, groups, member, income } = profile;
	return {
		...{ id, name, formal, region, assignedHere, groups, member, income },
		...{ standing, since, footing: footingOf(edition.root.id) },
		pillars: profile.pillars.map((pillar) => ({
			...{ id: pillar.id, name: pillar.name, ...mediansOf(pillar.id) },
			reading: pillar.indicators.some(isUsed) ? readingOf(pillar.id) : null,
			footing: footingOf(pillar.id),
		})),
		record: items.map(recordOf),
		questions: { asked: questions.length, answered: questions.filter(isAnswered).length },
		...pickGaps(own, (id) => banded.has(id)),
		steps: pickSteps(stepsOf(edition, id)),
		teachers: pickTeachers(own),
		sources: sourcesOf(items),
		years: yearsOf(items),
	};
}
