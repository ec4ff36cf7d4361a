// The corrections a country is writing, kept on the device and shared by the tabs of the site until they leave it as a file.
import { readRecord } from '#lib/assessment/compareRecord.ts';
import type { CountryRecord } from '#lib/assessment/record.ts';
import type { Contact, ContactPart, Correction, Reply } from '#lib/assessment/reply.ts';
import {
	blankReply,
	contactOf,
	correctionsOf,
	REPLIES,
	REPLY_TEXT,
	UNWRITTEN,
	type ReplyDraft,
	type Written,
} from '#lib/assessment/replyDraft.ts';
import { hasNewer, stampAfter } from '#lib/keep/latest.ts';
import { asidesOf, recall, store, type Aside } from '#lib/keep/unread.ts';
import type { Device } from '#lib/state/device.ts';

const NOBODY: Contact = { name: '', role: '', organisation: '', email: '', date: '' };

/** `lost`: the record did not arrive. */
export type RecordState = 'none' | 'arriving' | 'here' | 'lost';

/** What the desk needs from outside. */
export interface ReplyEffects {
	readonly device: Pick<Device, 'keep' | 'fetchText'>;
	readonly now: () => Date;
	/** Another text at every call, in every tab; later ones are greater. */
	readonly newId: () => string;
}

/** Whether a draft has anything another lacks or has only as it was before. */
const isNewer = (a: ReplyDraft, b: ReplyDraft): boolean =>
	hasNewer(a.contact, b.contact) || hasNewer(a.corrections, b.corrections) || hasNewer(a.written, b.written);

export class ReplyDesk {
	readonly #edition: Reply['edition'];
	readonly #effects: ReplyEffects;
	#country: string | null = $state(null);
	#draft: ReplyDraft = $state.raw(blankReply(''));
	#record: CountryRecord | null = $state.raw(null);
	#recordState: RecordState = $state('none');
	#isKept = $state(true);
	#isMerged = $state(false);
	#out: { readonly id: string; readonly correction: Correction } | null = $state.raw(null);
	#stuck: string | null = $state.raw(null);
	#asides: readonly Aside[] = $state.raw([]);

	readonly #corrections = $derived(correctionsOf(this.#draft));

	constructor(edition: Reply['edition'], effects: ReplyEffects) {
		this.#edition = edition;
		this.#effects = effects;
	}

	get country(): string | null {
		return this.#country;
	}

	/** With their ids, in the order they were added. */
	get corrections(): readonly (readonly [string, Correction])[] {
		return this.#corrections;
	}

	get record(): CountryRecord | null {
		return this.#record;
	}

	get recordState(): RecordState {
		return this.#recordState;
	}

	/** False where the browser refuses to keep what is written. */
	get isKept(): boolean {
		return this.#isKept;
	}

	/** Whether another tab changed what is shown here since the country was opened. */
	get isMerged(): boolean {
		return this.#isMerged;
	}

	/** Whether a correction was taken out that can be put back. */
	get hasOut(): boolean {
		return this.#out !== null;
	}

	/** A kept text that cannot be read and for which there is no room elsewhere; nothing is kept while it is there. */
	get stuck(): string | null {
		return this.#stuck;
	}

	/** Kept texts of the country that could not be read and were set aside. */
	get asides(): readonly Aside[] {
		return this.#asides;
	}

	/** What would be written now; null where no country is chosen. */
	get reply(): Reply | null {
		const country = this.#country;
		if (country === null) return null;
		const { name, hash } = this.#edition;
		const today = this.#effects.now().toISOString().slice(0, 10);
		const contact = contactOf(this.#draft, { ...NOBODY, date: today });
		const corrections = this.#corrections.map(([, correction]) => correction);
		return { country, edition: { name, hash }, contact, corrections };
	}

	/** What is written of an item and not added yet. */
	writtenOf(item: string): Written {
		return this.#draft.written.get(item) ?? UNWRITTEN;
	}

	/** Begins to hear what other tabs keep; returns how to stop. */
	start(): () => void {
		return this.#effects.device.keep.hear((name, text) => this.#hear(name, text));
	}

	/** Opens a country: what is kept of its corrections, and its public record. */
	async open(country: string | null): Promise<void> {
		if (country === this.#country) return;
		this.#country = country;
		this.#record = null;
		this.#recordState = country === null ? 'none' : 'arriving';
		this.#draft = blankReply(country ?? '');
		this.#isKept = true;
		this.#isMerged = false;
		this.#out = null;
		this.refresh();
		if (country === null) return;
		try {
			const record = readRecord(await this.#effects.device.fetchText(`/record/${country}.json`));
			if (this.#country !== country) return;
			this.#record = record;
			this.#recordState = 'here';
		} catch {
			if (this.#country === country) this.#recordState = 'lost';
		}
	}

	/** Looks again at what is kept, after a time in which other tabs were not heard. */
	refresh(): void {
		const { device, now } = this.#effects;
		const country = this.#country;
		if (country === null) {
			[this.#stuck, this.#asides] = [null, []];
			return;
		}
		const { value, stuck } = recall(device.keep, REPLIES + country, REPLY_TEXT, now().getTime());
		this.#stuck = stuck;
		this.#asides = asidesOf(device.keep, REPLIES + country);
		if (value !== null) this.#draft = REPLY_TEXT.merge(this.#draft, value);
	}

	setContact(part: ContactPart, text: string): void {
		this.#say([[part, text]]);
	}

	/** Changes part of what is being written of an item. */
	write(item: string, part: Partial<Written>): void {
		const before = this.#draft.written.get(item);
		const next = { ...UNWRITTEN, ...before, ...part, changed: this.#stamp(before?.changed) };
		this.#save({ written: new Map([...this.#draft.written, [item, next]]) });
	}

	/** Adds what was written of an item; its form is blank then. */
	add(correction: Correction): void {
		this.#put([[this.#effects.newId(), correction]]);
		this.write(correction.item, UNWRITTEN);
	}

	/** Takes a correction out; one call of `undo` brings it back. */
	remove(id: string): void {
		const correction = this.#draft.corrections.get(id)?.correction ?? null;
		this.#out = correction === null ? null : { id, correction };
		this.#put([[id, null]]);
	}

	/** Brings back the correction that was taken out last, where it was. */
	undo(): void {
		const out = this.#out;
		this.#out = null;
		if (out !== null) this.#put([[out.id, out.correction]]);
	}

	/** Adds what a file brings: corrections that are not here yet, and the contact where it is still empty. */
	async adopt(reply: Reply): Promise<number> {
		await this.open(reply.country);
		const known = new Set(this.#corrections.map(([, each]) => JSON.stringify(each)));
		const fresh = reply.corrections.filter((each) => !known.has(JSON.stringify(each)));
		const said = contactOf(this.#draft, NOBODY);
		if (said.name === '' && said.email === '') this.#say(Object.entries(reply.contact));
		this.#put(fresh.map((correction) => [this.#effects.newId(), correction]));
		return fresh.length;
	}

	/** Deletes a text that was set aside; for good. */
	deleteAside(name: string): void {
		this.#effects.device.keep.remove(name);
		this.refresh();
		if (!this.#isKept) this.#save({});
	}

	#stamp(before: string | null | undefined): string {
		return stampAfter(before ?? null, this.#effects.now().getTime());
	}

	#say(contact: readonly (readonly [string, string])[]): void {
		const said = contact.map(
			([part, text]) =>
				[part, { changed: this.#stamp(this.#draft.contact.get(part)?.changed), text }] as const,
		);
		this.#save({ contact: new Map([...this.#draft.contact, ...said]) });
	}

	#put(corrections: readonly (readonly [string, Correction | null])[]): void {
		const put = corrections.map(
			([id, correction]) =>
				[id, { changed: this.#stamp(this.#draft.corrections.get(id)?.changed), correction }] as const,
		);
		this.#save({ corrections: new Map([...this.#draft.corrections, ...put]) });
	}

	#save(part: Partial<ReplyDraft>): void {
		const country = this.#country;
		if (country === null) return;
		const { device, now } = this.#effects;
		const own = { ...this.#draft, ...part };
		const stored = store(device.keep, REPLIES + country, REPLY_TEXT, own, now().getTime());
		this.#draft = stored.value;
		this.#isKept = stored.isKept;
		this.#stuck = stored.stuck;
		this.#asides = asidesOf(device.keep, REPLIES + country);
	}

	#hear(name: string, text: string | null): void {
		if (this.#country === null || name !== REPLIES + this.#country || text === null) return;
		const heard = REPLY_TEXT.read(text);
		if (heard === null) return;
		const own = this.#draft;
		this.#draft = REPLY_TEXT.merge(own, heard);
		this.#isMerged ||= isNewer(heard, own);
		// Both tabs wrote at once, and the other did not see what this one had.
		if (isNewer(own, heard)) this.#save({});
	}
}
