// What the public record says on the questions of the framework and what it leaves open, country by country.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import type { Finding } from '#lib/observations/evidence.ts';
import { STATUSES, type Status } from '#lib/observations/terms.ts';
import type { Edition } from './edition.ts';
import type { PackedRecord } from '#lib/scoring/recordBook.ts';
import { packAnswers, packStatuses, type Answer } from './gapSigns.ts';
import { levelsOf, packRecord } from './onRecord.ts';
import { membersOf } from './view.ts';

/** A question only an assessment can answer in full. Its texts are English. */
export interface GapQuestion {
	readonly id: string;
	/** The pillar it lies in; the index itself where it lies right below it. */
	readonly pillar: string;
	readonly name: string;
	/** Where an answer could be found. */
	readonly sources: string | null;
	/** What would prove it. */
	readonly evidence: string | null;
}

/** An indicator of a method, read from open evidence. */
export type GapIndicator = Pick<GapQuestion, 'id' | 'pillar' | 'name'>;

/** What one country's public record says: a sign for each question, and for each indicator of a method. */
export interface CountryGaps {
	readonly id: string;
	/** One sign a question, as `packAnswers` writes them. */
	readonly answers: string;
	/** One sign a question for what is known of its level, as `packStatuses` writes them; not there where nobody reads that. */
	readonly levels?: string;
	/** One sign an indicator, by method, as `packStatuses` writes them. */
	readonly statuses: Readonly<Record<string, string>>;
}

export interface GapPage {
	readonly questions: readonly GapQuestion[];
	/** The indicators of each method, in the order of its signs. */
	readonly indicators: Readonly<Record<string, readonly GapIndicator[]>>;
	readonly countries: readonly CountryGaps[];
	/** What the record proves of the countries; null, or not there, where no method of the package reads that. */
	readonly record?: PackedRecord | null;
}

/**
 * Where a question stands in a country by its records and the statuses of its observations. A yes or a no answers, as does
 * an assessed value; limits within which the value lies answer in part; a record that is only related, or a text to read,
 * does not.
 */
export function answerOf(findings: readonly Finding[], statuses: readonly Status[]): Answer {
	if (statuses.includes('assessed') || findings.includes('yes') || findings.includes('no')) return 'answered';
	if (findings.includes('partial') || statuses.includes('bounded')) return 'partial';
	return findings.length > 0 ? 'related' : 'nothing';
}

function answersOf(edition: Edition, country: string): readonly Answer[] {
	return edition.questions.map(({ id }) =>
		answerOf(
			edition.evidence(country, id).map(({ finding }) => finding),
			edition.observations(country, id).map(({ status }) => status),
		),
	);
}

function statusOf(edition: Edition, method: string, country: string, indicator: string): Status {
	const found = edition.observed(method, country, indicator)?.status;
	return STATUSES.find((status) => status === found) ?? 'not_assessed';
}

/** The gaps of the countries of a view, in the order of the package. */
export function gapPageOf(edition: Edition, view: ViewId): GapPage {
	const pillarOf = ({ id }: FrameworkRow): string => (edition.pillarOf(id) ?? edition.root).id;
	const asked = edition.package.methods.map(({ id: method }) => ({
		method,
		indicators: edition.leaves.filter(({ id }) => edition.uses(method, id)),
	}));
	const record = packRecord(
		edition,
		membersOf(edition, view).map(({ id }) => id),
	);
	return {
		questions: edition.questions.map((row) => ({
			...{ id: row.id, pillar: pillarOf(row), name: row.name },
			...{ sources: row.data_sources, evidence: row.evidence_required },
		})),
		indicators: Object.fromEntries(
			asked.map(({ method, indicators }) => [
				method,
				indicators.map((row) => ({ id: row.id, pillar: pillarOf(row), name: row.name })),
			]),
		),
		countries: membersOf(edition, view).map(({ id: country }) => ({
			id: country,
			answers: packAnswers(answersOf(edition, country)),
			...(record === null ? {} : { levels: packStatuses(levelsOf(edition, country)) }),
			statuses: Object.fromEntries(
				asked.map(({ method, indicators }) => [
					method,
					packStatuses(indicators.map(({ id }) => statusOf(edition, method, country, id))),
				]),
			),
		})),
		record,
	};
}
