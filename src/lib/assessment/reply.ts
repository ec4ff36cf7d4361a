// The right of reply: a file in which a country says what of a published value is wrong, and what it rests that on.
import { z } from 'zod';
import { writeFigureCsv, type FileCell } from '#lib/exchange/figureFiles.ts';
import { lineOf } from '#lib/exchange/jsonPlace.ts';
import type { Problem } from '#lib/exchange/problem.ts';
import { parseJson } from '#lib/exchange/readMethod.ts';
import { CONFIDENCES, STATUSES } from '#lib/observations/terms.ts';
import { webAddress } from '#lib/observations/source.ts';
import { ANSWER_STATUSES } from './answers.ts';
import type { RecordItem } from './record.ts';

const FORMAT = 'cop-atlas-correction';
const VERSION = 1;

const text = z.string().trim().min(1, 'is empty; expected a text');
const nullable = z.string().nullable();

const current = z.object({
	status: z.enum(STATUSES),
	value: z.number().nullable(),
	unit: nullable,
	year: z.number().int().nullable(),
	confidence: z.enum(CONFIDENCES).nullable(),
	source: z.object({ id: z.string(), title: z.string(), url: nullable }).nullable(),
	locator: nullable,
	note: nullable,
});

/** A correction as it stands in a file. */
export const correction = z.object({
	item: text,
	item_name: z.string(),
	current,
	wrong: text,
	proposed: z
		.object({ status: z.enum(ANSWER_STATUSES), value: z.number().nullable() })
		.refine(({ status, value }) => (status === 'assessed') === (value !== null), {
			message: 'a value stands exactly where the status is assessed',
		})
		.nullable(),
	evidence: z.array(webAddress),
});

const contact = z.object({
	name: text,
	role: z.string().trim(),
	organisation: text,
	email: z.email('is not an e-mail address; expected name@example.org'),
	date: z.iso.date('is not a day; expected one such as 2026-11-22'),
});

const replyFile = z.object({
	format: z.literal(FORMAT),
	version: z.literal(VERSION),
	edition: z.object({ name: text, hash: text }),
	country: z.string().regex(/^[A-Z]{3}$/, 'is not a country; expected three letters such as NPL'),
	contact,
	corrections: z.array(correction).min(1, 'is empty; expected at least one correction'),
});

/** The value in use when the correction was written, quoted so that a later change is noticed. */
export type CurrentValue = Readonly<z.infer<typeof current>>;
export type Correction = Readonly<z.infer<typeof correction>>;
export type Contact = Readonly<z.infer<typeof contact>>;
export type ContactPart = keyof Contact;

export interface Reply {
	readonly country: string;
	/** The edition the values are of. */
	readonly edition: { readonly name: string; readonly hash: string };
	readonly contact: Contact;
	readonly corrections: readonly Correction[];
}

const replyOf = ({ country, edition, contact: by, corrections }: Reply): Reply => {
	return { country, edition, contact: by, corrections };
};

/** A record's item as the value in use. */
export function currentOf(item: RecordItem): CurrentValue {
	const { status, value, unit, year, confidence, source, locator, note } = item;
	return { status, value, unit, year, confidence, source, locator, note };
}

/** Whether the value in use is still the one a correction speaks of. */
export function isStillCurrent({ current: quoted }: Pick<Correction, 'current'>, item: RecordItem): boolean {
	const now = currentOf(item);
	return (
		quoted.status === now.status &&
		quoted.value === now.value &&
		quoted.year === now.year &&
		quoted.source?.id === now.source?.id
	);
}

/** The parts of the contact that are missing or malformed. */
export function findContactFaults(given: Contact): readonly ContactPart[] {
	const read = contact.safeParse(given);
	if (read.success) return [];
	const parts = new Set(read.error.issues.map(({ path }) => path[0]));
	return contact.keyof().options.filter((part) => parts.has(part));
}

/** Whether a text is a web address evidence can stand at. */
export function isWebAddress(address: string): boolean {
	return webAddress.safeParse(address).success;
}

/** The text of the file: JSON, the contact trimmed. Throws where the contact or a correction is incomplete. */
export function writeReply(reply: Reply): string {
	const file = replyFile.parse({ format: FORMAT, version: VERSION, ...reply });
	return `${JSON.stringify(file, null, '\t')}\n`;
}

const COLUMNS = [
	...['country', 'item', 'item_name', 'edition', 'edition_hash'],
	...['current_status', 'current_value', 'current_unit', 'current_year', 'current_source', 'current_locator'],
	...['wrong', 'proposed_status', 'proposed_value', 'evidence'],
	...['name', 'role', 'organisation', 'email', 'date'],
];

/** The same as a table: one row a correction, the contact on each; evidence addresses parted by blanks. */
export function writeReplyCsv({ country, edition, contact: by, corrections }: Reply): string {
	const rows = corrections.map(
		({ item, item_name, current: used, wrong, proposed, evidence }): readonly FileCell[] => [
			...[country, item, item_name, edition.name, edition.hash],
			...[used.status, used.value, used.unit, used.year, used.source?.title ?? null, used.locator],
			...[wrong, proposed?.status ?? null, proposed?.value ?? null, evidence.join(' ') || null],
			...[by.name, by.role || null, by.organisation, by.email, by.date],
		],
	);
	return writeFigureCsv({ columns: COLUMNS.map((key) => ({ key, label: key })), rows });
}

/** Reads such a JSON file again; every fault with the line it stands on. */
export function readReply(
	file: string,
	content: string,
): { readonly reply: Reply | null; readonly problems: readonly Problem[] } {
	const parsed = parseJson(file, content);
	if ('problem' in parsed) return { reply: null, problems: [parsed.problem] };
	const read = replyFile.safeParse(parsed.value);
	if (read.success) return { reply: replyOf(read.data), problems: [] };
	const problems = read.error.issues.map(({ path, message }) => ({
		file,
		row: lineOf(content, path),
		column: path.map(String).join('.') || '-',
		message,
	}));
	return { reply: null, problems };
}
