// The corrections a country is writing, kept on the device until they leave it as a file.
import { readRecord } from '#lib/assessment/compareRecord.ts';
import type { CountryRecord } from '#lib/assessment/record.ts';
import {
	readReplyDraft,
	REPLIES,
	writeReplyDraft,
	type Contact,
	type ContactPart,
	type Correction,
	type Reply,
} from '#lib/assessment/reply.ts';
import type { Device } from '#lib/state/device.ts';

const NOBODY: Contact = { name: '', role: '', organisation: '', email: '', date: '' };

/** `lost`: the record did not arrive. */
export type RecordState = 'none' | 'arriving' | 'here' | 'lost';

export class ReplyDesk {
	readonly #device: Pick<Device, 'keep' | 'fetchText'>;
	readonly #edition: Reply['edition'];
	readonly #now: () => Date;
	#country: string | null = $state(null);
	#contact: Contact = $state.raw(NOBODY);
	#corrections: readonly Correction[] = $state.raw([]);
	#record: CountryRecord | null = $state.raw(null);
	#recordState: RecordState = $state('none');
	#isKept = $state(true);

	constructor(device: Pick<Device, 'keep' | 'fetchText'>, edition: Reply['edition'], now: () => Date) {
		this.#device = device;
		this.#edition = edition;
		this.#now = now;
	}

	get country(): string | null {
		return this.#country;
	}

	get contact(): Contact {
		return this.#contact;
	}

	get corrections(): readonly Correction[] {
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

	/** What would be written now; null where no country is chosen. */
	get reply(): Reply | null {
		const country = this.#country;
		if (country === null) return null;
		const { name, hash } = this.#edition;
		return { country, edition: { name, hash }, contact: this.#contact, corrections: this.#corrections };
	}

	/** Opens a country: what is kept of its corrections, and its public record. */
	async open(country: string | null): Promise<void> {
		if (country === this.#country) return;
		this.#country = country;
		this.#record = null;
		this.#recordState = country === null ? 'none' : 'arriving';
		const today = this.#now().toISOString().slice(0, 10);
		this.#contact = { ...NOBODY, date: today };
		this.#corrections = [];
		if (country === null) return;
		this.#recall(country);
		try {
			const record = readRecord(await this.#device.fetchText(`/record/${country}.json`));
			if (this.#country !== country) return;
			this.#record = record;
			this.#recordState = 'here';
		} catch {
			if (this.#country === country) this.#recordState = 'lost';
		}
	}

	#recall(country: string): void {
		const { keep } = this.#device;
		const name = REPLIES + country;
		const text = keep.read(name);
		if (text === null) return;
		const draft = readReplyDraft(text);
		// What cannot be read is set aside, not written over.
		if (draft === null) keep.write(`unreadable-${name}-${this.#now().toISOString()}`, text);
		else {
			this.#contact = draft.contact;
			this.#corrections = draft.corrections;
		}
	}

	#save(): void {
		const { reply } = this;
		if (reply === null) return;
		this.#isKept = this.#device.keep.write(REPLIES + reply.country, writeReplyDraft(reply));
	}

	setContact(part: ContactPart, text: string): void {
		this.#contact = { ...this.#contact, [part]: text };
		this.#save();
	}

	add(correction: Correction): void {
		this.#corrections = [...this.#corrections, correction];
		this.#save();
	}

	/** Takes a correction out. */
	remove(correction: Correction): void {
		this.#corrections = this.#corrections.filter((each) => each !== correction);
		this.#save();
	}

	/** Adds what a file brings: corrections that are not here yet, and the contact where it is still empty. */
	async adopt(reply: Reply): Promise<number> {
		await this.open(reply.country);
		const known = new Set(this.#corrections.map((each) => JSON.stringify(each)));
		const fresh = reply.corrections.filter((each) => !known.has(JSON.stringify(each)));
		this.#corrections = [...this.#corrections, ...fresh];
		if (this.#contact.name === '' && this.#contact.email === '') this.#contact = reply.contact;
		this.#save();
		return fresh.length;
	}
}
