// A reply that is being written, as the text a device keeps: read back, and put together with what another tab wrote.
import { z } from 'zod';
import { mergeLatest, type Changed } from '#lib/keep/latest.ts';
import type { TextKind } from '#lib/keep/unread.ts';
import { correction, type Contact, type ContactPart, type Correction } from './reply.ts';

const VERSION = 2;

/** What the names of replies kept on the device start with; the country follows. */
export const REPLIES = 'reply-';

const changed = z.iso.datetime().nullable();

/** A correction that is not yet added, field by field as it is typed. */
const written = z.object({
	wrong: z.string(),
	/** `none`, a status without a value, or `value` / `value:0.5`. */
	proposal: z.string(),
	number: z.string(),
	/** Parted by blanks. */
	addresses: z.string(),
});

const parts = ['name', 'role', 'organisation', 'email', 'date'] as const satisfies readonly ContactPart[];

const draftText = z.object({
	version: z.literal(VERSION),
	country: z.string(),
	contact: z.partialRecord(z.enum(parts), z.object({ changed, text: z.string() })),
	corrections: z.record(z.string().min(1), z.object({ changed, correction: correction.nullable() })),
	written: z.record(z.string().min(1), written.extend({ changed })),
});

/** As replies were kept before they said when what was changed. */
const oldDraftText = z.object({
	...{ version: z.literal(1), country: z.string() },
	contact: z.object({
		...{ name: z.string(), role: z.string(), organisation: z.string() },
		...{ email: z.string(), date: z.string() },
	}),
	corrections: z.array(correction),
});

export type Written = Readonly<z.infer<typeof written>>;

/** A form nobody has written in. */
export const UNWRITTEN: Written = { wrong: '', proposal: 'none', number: '', addresses: '' };

export interface ReplyDraft {
	readonly country: string;
	/** Who replies; parts nobody wrote are missing. */
	readonly contact: ReadonlyMap<string, Changed & { readonly text: string }>;
	/** By an id of their own, in whose order they were added; null once taken out, so that no tab brings it back. */
	readonly corrections: ReadonlyMap<string, Changed & { readonly correction: Correction | null }>;
	/** What is being written, by item. */
	readonly written: ReadonlyMap<string, Changed & Written>;
}

/** A reply nobody has written anything of. */
export function blankReply(country: string): ReplyDraft {
	return { country, contact: new Map(), corrections: new Map(), written: new Map() };
}

/** Who replies, as far as they have said. */
export function contactOf({ contact }: ReplyDraft, otherwise: Contact): Contact {
	const said = parts.flatMap((part) => {
		const given = contact.get(part);
		return given === undefined ? [] : [[part, given.text] as const];
	});
	return { ...otherwise, ...Object.fromEntries(said) };
}

/** The corrections with their ids, in the order they were added. */
export function correctionsOf({ corrections }: ReplyDraft): readonly (readonly [string, Correction])[] {
	return [...corrections]
		.flatMap(([id, each]) => (each.correction === null ? [] : [[id, each.correction] as const]))
		.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function readOld(value: unknown): ReplyDraft | null {
	const { success, data } = oldDraftText.safeParse(value);
	if (!success) return null;
	const nobodyKnows = { changed: null };
	return {
		...blankReply(data.country),
		contact: new Map(parts.map((part) => [part, { ...nobodyKnows, text: data.contact[part] }])),
		// The same ids in every tab that reads it; they come before those of now.
		corrections: new Map(
			data.corrections.map((each, at) => [
				`0-${String(at).padStart(4, '0')}`,
				{ ...nobodyKnows, correction: each },
			]),
		),
	};
}

function readDraft(text: string): ReplyDraft | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	const { success, data } = draftText.safeParse(value);
	if (!success) return readOld(value);
	return {
		country: data.country,
		contact: new Map(Object.entries(data.contact)),
		corrections: new Map(Object.entries(data.corrections)),
		written: new Map(Object.entries(data.written)),
	};
}

function writeDraft({ country, contact, corrections, written: forms }: ReplyDraft): string {
	return JSON.stringify({
		...{ version: VERSION, country },
		contact: Object.fromEntries(contact),
		corrections: Object.fromEntries(corrections),
		written: Object.fromEntries(forms),
	});
}

/** How replies are kept; of two the part, the correction or the form changed later counts. */
export const REPLY_TEXT: TextKind<ReplyDraft> = {
	read: readDraft,
	write: writeDraft,
	merge: (own, kept) => ({
		country: own.country,
		contact: mergeLatest(own.contact, kept.contact),
		corrections: mergeLatest(own.corrections, kept.corrections),
		written: mergeLatest(own.written, kept.written),
	}),
};
