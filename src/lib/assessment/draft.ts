// A self-assessment as the text a device keeps: written, read back, and two of them put together without losing an answer.
import { z } from 'zod';
import { mergeLatest } from '#lib/keep/latest.ts';
import { ANSWER_STATUSES, type Answer, type Assessment } from './answers.ts';

const VERSION = 1;

const answerText = z.object({
	question: z.string().min(1),
	status: z.enum(ANSWER_STATUSES),
	value: z.number().nullable(),
	evidence: z.string().nullable(),
	note: z.string().nullable(),
	changed: z.iso.datetime().nullable(),
});

const draftText = z.object({
	version: z.literal(VERSION),
	country: z.string().regex(/^[A-Z]{3}$/),
	year: z.number().int(),
	answers: z.array(answerText),
});

const NAME = /^assessment-([A-Z]{3})-(\d{4})$/;

/** What the names of everything kept here start with. */
export const DRAFTS = 'assessment-';

/** Whose assessment, of which year. */
export type DraftPlace = Pick<Assessment, 'country' | 'year'>;

/** The name an assessment is kept under: `assessment-NPL-2026`. */
export function draftName({ country, year }: DraftPlace): string {
	return `${DRAFTS}${country}-${year}`;
}

/** What is kept under a name; null where it is the name of something else. */
export function placeOfDraft(name: string): DraftPlace | null {
	const [, country, year] = NAME.exec(name) ?? [];
	return country === undefined || year === undefined ? null : { country, year: Number(year) };
}

/** Writes an assessment as the text a device keeps. */
export function writeDraft({ country, year, answers }: Assessment): string {
	return JSON.stringify({ version: VERSION, country, year, answers: [...answers.values()] });
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Reads such a text back; null where it is none, is damaged, or was written by a later version of this site. */
export function readDraft(text: string): Assessment | null {
	const { success, data } = draftText.safeParse(parseJson(text));
	if (!success) return null;
	const { country, year, answers } = data;
	return { country, year, answers: new Map(answers.map((answer) => [answer.question, answer])) };
}

/** The first assessment with what the second has that is newer, question by question; order does not matter. */
export function mergeDrafts(a: Assessment, b: Assessment): Assessment {
	return { ...a, answers: mergeLatest(a.answers, b.answers) };
}

/** Whether two answers say the same, whenever they were given. */
export function saysTheSame(a: Answer, b: Answer): boolean {
	return a.status === b.status && a.value === b.value && a.evidence === b.evidence && a.note === b.note;
}
