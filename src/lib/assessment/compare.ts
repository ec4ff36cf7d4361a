// Holds what a country says of itself against what public records say: pure comparison, the reader decides.
import { levelOf, type Question } from '#lib/framework/question.ts';
import { findAnswerFaults, rangeOf, type Answer } from './answers.ts';
import type { CountryRecord, PublicRecord, RecordItem, RecordSource } from './record.ts';

/** How an answer stands to the record. Records that are only related, or texts to read, can be held against nothing. */
export type Verdict = 'agrees' | 'record_says_more' | 'record_says_less' | 'nothing_to_compare';

/** One thing on public record that bears on a question. */
export interface Claim {
	readonly finding: PublicRecord['finding'];
	/** As the package says it; of a fact its name, in the reader's words. */
	readonly detail: string;
	readonly date: string | null;
	readonly url: string | null;
	readonly source: RecordSource | null;
}

export interface Comparison {
	readonly verdict: Verdict;
	/** The claims the verdict rests on. */
	readonly claims: readonly Claim[];
}

/** Facts on public record that the wording of a question counts or presupposes. */
const FACTS_BEHIND: Readonly<Record<string, readonly string[]>> = {
	// Level 0 is “No data-protection law”.
	leg_child_data_protection: ['pub_privacy_law'],
	// Counts these two among the instruments.
	leg_treaty_participation: ['pub_opsc', 'pub_opic'],
};

/** What a fact's value says between its goalposts; null where it has none. */
export function findingOf({ value, low, high }: RecordItem): 'yes' | 'partial' | 'no' | null {
	if (value === null || low === null || high === null) return null;
	return value >= high ? 'yes' : value > low ? 'partial' : 'no';
}

function claimOfFact(item: RecordItem): readonly Claim[] {
	const finding = findingOf(item);
	const date = item.year === null ? null : String(item.year);
	return finding === null
		? []
		: [{ finding, detail: item.name, date, url: item.source?.url ?? null, source: item.source }];
}

/** Everything on public record beside a question: its own records, then the facts it rests on. */
export function claimsOf(question: string, items: CountryRecord['items']): readonly Claim[] {
	const find = (id: string): readonly RecordItem[] => items.filter((item) => item.id === id);
	return [
		...find(question).flatMap(({ records }) => records),
		...(FACTS_BEHIND[question] ?? []).flatMap((fact) => find(fact).flatMap(claimOfFact)),
	];
}

const none: Comparison = { verdict: 'nothing_to_compare', claims: [] };

// A number counts several things, and a record speaks of one of them: it is at odds only with none at all, or with all.
function extremesOf(question: Question, value: number): { saysNothing: boolean; saysMuch: boolean } {
	if (question.scale !== 'numeric') {
		const level = levelOf(question, value);
		return { saysNothing: level === 0, saysMuch: level >= 2 };
	}
	return { saysNothing: value === 0, saysMuch: value >= rangeOf(question).high };
}

/**
 * Compares an answer with the claims beside its question. The record says more where it says yes (in part, too, of what
 * is not counted) and the answer is nothing at all; it says less where it says no, from a list complete on its date,
 * and the answer is level 2 or above, or everything that can be counted. Where the record has a value of its own for
 * the question (`recorded`), the two levels are compared.
 */
export function compareAnswer(
	question: Question,
	answer: Pick<Answer, 'status' | 'value'> | undefined,
	claims: readonly Claim[],
	recorded: number | null = null,
): Comparison {
	const value = answer?.status === 'assessed' ? answer.value : null;
	if (value === null || findAnswerFaults(question, { status: 'assessed', value, evidence: null }).length > 0)
		return none;
	if (recorded !== null) {
		const [own, other] = [levelOf(question, value), levelOf(question, recorded)];
		if (own !== other) return { verdict: other > own ? 'record_says_more' : 'record_says_less', claims: [] };
		return { verdict: 'agrees', claims: [] };
	}
	const isCounted = question.scale === 'numeric';
	const saying = (...findings: readonly Claim['finding'][]): readonly Claim[] =>
		claims.filter(({ finding }) => findings.includes(finding));
	const [inFavour, against] = [isCounted ? saying('yes') : saying('yes', 'partial'), saying('no')];
	const { saysNothing, saysMuch } = extremesOf(question, value);
	if (inFavour.length > 0 && saysNothing) return { verdict: 'record_says_more', claims: inFavour };
	if (against.length > 0 && saysMuch && (isCounted || inFavour.length === 0))
		return { verdict: 'record_says_less', claims: against };
	const said = saying('yes', 'partial', 'no');
	return said.length === 0 ? none : { verdict: 'agrees', claims: said };
}

/** The other countries of the region with a public record on a question. */
export interface Peers {
	readonly yes: readonly string[];
	readonly partial: readonly string[];
	/** How many others the region has. */
	readonly of: number;
}

/** Who else has a record on a question; null where no peer has one. */
export function peersOf(question: string, { peerAnswers, peers }: CountryRecord): Peers | null {
	const found = peerAnswers[question];
	return found === undefined ? null : { ...found, of: peers };
}
