// The assessment being filled in: one cell of state a question, kept on the device shortly after every change.
import { isBlank, type Answer, type Assessment } from '#lib/assessment/answers.ts';
import {
	draftName,
	DRAFTS,
	mergeDrafts,
	placeOfDraft,
	readDraft,
	saysTheSame,
	writeDraft,
	type DraftPlace,
} from '#lib/assessment/draft.ts';
import type { Question } from '#lib/framework/question.ts';
import type { Keep } from '#lib/keep/keep.ts';
import { stampAfter } from '#lib/keep/latest.ts';
import { asidesOf, recall, store, type Aside, type TextKind } from '#lib/keep/unread.ts';
import { AnswerCell, blank } from './cell.svelte.ts';

/** Milliseconds from the first change that is not kept yet to keeping it. */
const SOON = 400;

export type KeptState =
	| { readonly is: 'unchanged' }
	| { readonly is: 'pending' }
	| { readonly is: 'saved'; readonly at: Date }
	| { readonly is: 'refused' };

/** What happened to the assessment that the reader did not do here. */
export type DeskNotice = { readonly is: 'merged'; readonly count: number } | { readonly is: 'removed' };

const DRAFT_TEXT: TextKind<Assessment> = { read: readDraft, write: writeDraft, merge: mergeDrafts };

/** An assessment on this device; `answered` is null where its text cannot be read. */
export interface KeptDraft extends DraftPlace {
	readonly answered: number | null;
}

export class Desk {
	readonly cells: ReadonlyMap<string, AnswerCell>;
	readonly #keep: Keep;
	readonly #now: () => number;
	/** Answers to questions this edition does not ask. */
	#others = new Map<string, Answer>();
	#place: DraftPlace | null = $state.raw(null);
	#kept: KeptState = $state.raw({ is: 'unchanged' });
	#notice: DeskNotice | null = $state.raw(null);
	#stuck: string | null = $state.raw(null);
	#asides: readonly Aside[] = $state.raw([]);
	#drafts: readonly KeptDraft[] = $state.raw([]);
	#isTouched = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isDirty = false;

	constructor(questions: readonly Question[], keep: Keep, now: () => number) {
		this.#keep = keep;
		this.#now = now;
		const touch = (answer: Answer): Answer => {
			this.#isTouched = true;
			this.#soon();
			return { ...answer, changed: stampAfter(answer.changed, now()) };
		};
		this.cells = new Map(questions.map((question) => [question.id, new AnswerCell(question, touch)]));
	}

	/** Whose assessment is open, of which year; null before one is chosen. */
	get place(): DraftPlace | null {
		return this.#place;
	}

	get kept(): KeptState {
		return this.#kept;
	}

	get notice(): DeskNotice | null {
		return this.#notice;
	}

	/** A kept text that cannot be read and for which there is no room elsewhere; nothing is kept while it is there. */
	get stuck(): string | null {
		return this.#stuck;
	}

	/** Kept texts of the country and year that could not be read and were set aside. */
	get asides(): readonly Aside[] {
		return this.#asides;
	}

	get drafts(): readonly KeptDraft[] {
		return this.#drafts;
	}

	/** Whether the reader has changed an answer since the assessment was opened. */
	get isTouched(): boolean {
		return this.#isTouched;
	}

	/** What is said so far, answers taken back included; follows every answer. */
	get assessment(): Assessment {
		const cells = [...this.cells.values()].map(({ answer }) => answer);
		const said = [...cells, ...this.#others.values()].filter(
			(each) => !isBlank(each) || each.changed !== null,
		);
		const { country, year } = this.#place ?? { country: '', year: 0 };
		return { country, year, answers: new Map(said.map((answer) => [answer.question, answer])) };
	}

	/** Begins to hear what other tabs keep; returns how to stop. */
	start(): () => void {
		this.list();
		const stop = this.#keep.hear((name, text) => this.#hear(name, text));
		return () => {
			stop();
			this.flush();
		};
	}

	/** Opens what is kept of a country and year, or a blank questionnaire. What was open before is kept first. */
	open(place: DraftPlace | null): void {
		if (place?.country === this.#place?.country && place?.year === this.#place?.year) return;
		this.flush();
		this.#place = place;
		this.#notice = null;
		this.#kept = { is: 'unchanged' };
		this.#isTouched = this.#isDirty = false;
		const read = place === null ? null : recall(this.#keep, draftName(place), DRAFT_TEXT, this.#now());
		this.#listAsides(read?.stuck ?? null);
		this.#show(read?.value?.answers ?? new Map());
	}

	/** Looks again at what is kept, after a time in which other tabs were not heard. */
	refresh(): void {
		const name = this.#place === null ? null : draftName(this.#place);
		const text = name === null ? null : this.#keep.read(name);
		if (name !== null && text !== null) this.#hear(name, text);
	}

	/** Looks what is on this device. */
	list(): void {
		this.#drafts = this.#keep
			.names(DRAFTS)
			.toSorted()
			.flatMap((name) => {
				const place = placeOfDraft(name);
				const draft = readDraft(this.#keep.read(name) ?? '');
				const said = [...(draft?.answers.values() ?? [])].filter(({ status }) => status === 'assessed');
				return place === null ? [] : [{ ...place, answered: draft === null ? null : said.length }];
			});
	}

	/** Keeps at once what is not kept yet, together with what another tab kept meanwhile. */
	flush(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (!this.#isDirty || this.#place === null) return;
		const name = draftName(this.#place);
		const isNew = this.#keep.read(name) === null;
		const { value, isKept, stuck } = store(this.#keep, name, DRAFT_TEXT, this.assessment, this.#now());
		this.#show(value.answers);
		this.#listAsides(stuck);
		this.#isDirty = !isKept;
		this.#kept = isKept ? { is: 'saved', at: new Date(this.#now()) } : { is: 'refused' };
		if (isNew && isKept) this.list();
	}

	/** Deletes a text that was set aside; for good. */
	deleteAside(name: string): void {
		this.#keep.remove(name);
		this.#listAsides(this.#stuck);
		if (this.#isDirty) this.flush();
	}

	/**
	 * Puts another assessment in place of the open one, as newer than it. One of another country or year is opened
	 * first: what it answers replaces what was kept of that, the rest stays.
	 */
	replace(next: Assessment): void {
		const isSame = next.country === this.#place?.country && next.year === this.#place.year;
		this.open({ country: next.country, year: next.year });
		for (const [id, cell] of this.cells) {
			const { question, changed, ...part } = next.answers.get(id) ?? blank(id);
			if (isSame || changed !== null || !isBlank({ question, changed, ...part })) cell.change(part);
		}
		for (const [id, answer] of next.answers) if (!this.cells.has(id)) this.#others.set(id, answer);
		this.#soon();
		this.flush();
	}

	/** Deletes what is kept of a country and year; for good. */
	remove(place: DraftPlace): void {
		this.#keep.remove(draftName(place));
		if (place.country === this.#place?.country && place.year === this.#place.year) {
			this.#isDirty = false;
			this.#place = null;
			this.open(place);
		}
		this.list();
	}

	#soon(): void {
		this.#isDirty = true;
		this.#kept = this.#kept.is === 'refused' ? this.#kept : { is: 'pending' };
		this.#timer ??= setTimeout(() => this.flush(), SOON);
	}

	#listAsides(stuck: string | null): void {
		this.#stuck = stuck;
		this.#asides = this.#place === null ? [] : asidesOf(this.#keep, draftName(this.#place));
	}

	/** Shows these answers; returns how many of the questions changed by it. */
	#show(answers: ReadonlyMap<string, Answer>): number {
		this.#others = new Map([...answers].filter(([id]) => !this.cells.has(id)));
		const changed = [...this.cells].filter(([id, { answer }]) => {
			const next = answers.get(id) ?? blank(id);
			return !saysTheSame(answer, next) || answer.changed !== next.changed;
		});
		for (const [id, cell] of changed) cell.take(answers.get(id) ?? null);
		return changed.length;
	}

	#hear(name: string, text: string | null): void {
		if (placeOfDraft(name) === null) return;
		this.list();
		if (this.#place === null || name !== draftName(this.#place)) return;
		const heard = text === null ? null : readDraft(text);
		if (text === null) this.#notice = { is: 'removed' };
		if (heard === null) return;
		const merged = mergeDrafts(this.assessment, heard);
		const count = this.#show(merged.answers);
		if (count > 0) this.#notice = { is: 'merged', count };
		if (writeDraft(mergeDrafts(heard, merged)) !== writeDraft(heard)) this.#soon();
	}
}
