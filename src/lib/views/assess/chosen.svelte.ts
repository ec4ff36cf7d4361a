// Whose self-assessment of which year: as the address says, else the one this device had open last.
import { draftName, DRAFTS, placeOfDraft, type DraftPlace } from '#lib/assessment/draft.ts';
import type { Keep } from '#lib/keep/keep.ts';
import type { Session } from '#lib/state/session.svelte.ts';

const LAST = 'assess-last';

/** The years to choose from, counted from that of the edition. */
const YEARS = [1, 0, -1, -2, -3];

export class Chosen {
	readonly #session: Pick<Session, 'selection' | 'update'>;
	readonly #keep: Keep;
	readonly #edition: number;
	#last: DraftPlace | null = $state.raw(null);
	#year: number | null = $state(null);

	constructor(session: Pick<Session, 'selection' | 'update'>, keep: Keep, edition: number) {
		this.#session = session;
		this.#keep = keep;
		this.#edition = edition;
	}

	/** Null where no country is chosen. */
	get country(): string | null {
		return this.#session.selection.country ?? this.#last?.country ?? null;
	}

	get year(): number {
		const last = this.#last?.country === this.country ? this.#last : null;
		return this.#year ?? last?.year ?? this.#edition;
	}

	/** The years to choose from, newest first. */
	get years(): readonly number[] {
		const around = YEARS.map((each) => this.#edition + each);
		return [...new Set([...around, this.year])].toSorted((a, b) => b - a);
	}

	get place(): DraftPlace | null {
		return this.country === null ? null : { country: this.country, year: this.year };
	}

	/** Takes up what was open last, where it is one of these countries. */
	recall(isKnown: (country: string) => boolean): void {
		const last = placeOfDraft(DRAFTS + (this.#keep.read(LAST) ?? ''));
		this.#last = last !== null && isKnown(last.country) ? last : null;
	}

	/** Remembers what is open for the next time. */
	remember(place: DraftPlace): void {
		this.#keep.write(LAST, draftName(place).slice(DRAFTS.length));
	}

	choose(country: string | null, year: number): void {
		this.#year = year;
		if (country === null) this.#last = null;
		if (country !== this.country) void this.#session.update({ country });
	}
}
