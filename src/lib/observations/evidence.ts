// A row of evidence.csv: a public record that bears on a question and is shown beside it, never scored.
import { z } from 'zod';
import { webAddress } from './source.ts';

/** What a record says on the question; `noted` where it is only related, `document` where it is a text to read. */
export const FINDINGS = ['yes', 'no', 'partial', 'noted', 'document'] as const;
export type Finding = (typeof FINDINGS)[number];

/** The columns of evidence.csv. */
export const evidenceRow = z.object({
	country: z.string().min(1).describe('An id of countries.csv'),
	indicator: z.string().min(1).describe('A leaf of framework.csv'),
	finding: z.enum(FINDINGS).describe('no only from a list that was complete on its date'),
	detail: z.string().min(1).describe('What the record says, in plain words'),
	date: z.string().min(1).describe('As stated: a date, a month, a year or words'),
	source: z.string().min(1).describe('An id of sources.csv'),
	url: webAddress.nullable().default(null).describe('The very record, where it has its own address'),
	complete: z.enum(['yes', 'no']).describe('Whether the list claims to be whole on its date'),
});
export type Evidence = Readonly<z.infer<typeof evidenceRow>>;

/** Why a record may not be read as it stands, or null. A partial list never yields a no. */
export function findEvidenceFault(cells: {
	readonly finding: string | null;
	readonly complete: string | null;
}): string | null {
	return cells.finding === 'no' && cells.complete !== 'yes'
		? 'no is drawn from a list that is not complete; expected noted, or complete to be yes'
		: null;
}
