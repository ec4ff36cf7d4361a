// The page of a country: where it stands, why, what to do next, and who already did it.
import type { Advice, QuestionStep } from '#lib/advice/gaps.ts';
import { packBook, type PackedBook } from '#lib/scoring/book.ts';
import type { PackedRecord } from '#lib/scoring/recordBook.ts';
import { adviceOf } from './advice.ts';
import type { Edition } from '../edition.ts';
import { packRecord } from '../onRecord.ts';
import { lessonPageOf, type LessonPage } from './lessons.ts';
import { factsOf, type CountryFacts } from './profile.ts';
import { robustnessOf, type RobustnessPage } from './robustness.ts';
import { sinceRecordsOf, type SinceRecord } from './since.ts';
import { standingOf, type StandingPage } from './standing.ts';
import { stepsOf } from './steps.ts';

/** A step as a country's page tells it: what the framework says of every level stands on the page of the method. */
export type CountryStep = Omit<QuestionStep, 'question' | 'guideline' | 'guidelineStatus'>;

/** Without what the page does not show. */
function stepShown(step: QuestionStep): CountryStep {
	const { id, pillar, name, core, isExploitation, dataSources, nextSteps, record, ahead, aheadCount, peers } =
		step;
	return {
		...{ id, pillar, name, core, isExploitation, dataSources, nextSteps: nextSteps.slice(0, 1) },
		...{ record, ahead, aheadCount, peers },
	};
}

export interface CountryPage {
	readonly facts: CountryFacts;
	/** How far the published scores hold. */
	readonly robustness: RobustnessPage;
	readonly standing: StandingPage;
	/** What the record proves of it; null where no method of the package reads that. */
	readonly record: PackedRecord | null;
	/** What moved since the edition before, one entry a method; empty where there is none. */
	readonly since: readonly SinceRecord[];
	readonly learn: LessonPage;
	/** What its gaps are worth, one entry a method. */
	readonly advice: readonly Advice[];
	readonly steps: readonly CountryStep[];
	/** Its own scores with the medians of its region and of the world, one book a method. */
	readonly books: readonly PackedBook[];
}

/** The page of a country, the same in every language; null where there is no such country. */
export function countryPageOf(edition: Edition, id: string): CountryPage | null {
	const facts = factsOf(edition, id);
	if (facts === null) return null;
	return {
		facts,
		robustness: robustnessOf(edition, id),
		standing: standingOf(edition, id),
		record: packRecord(edition, [id]),
		since: sinceRecordsOf(edition, id),
		learn: lessonPageOf(edition, id),
		advice: adviceOf(edition, id),
		steps: stepsOf(edition, id).map(stepShown),
		books: edition.results.map((result) => {
			const medians = result.medians.filter(({ region }) => region === facts.region || region === 'world');
			return packBook({ ...result, medians }, new Set([id]));
		}),
	};
}
