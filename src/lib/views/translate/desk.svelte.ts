// What a reviewer changes in a translation: kept on the device by language, undone step by step, saved as a file.
import type { TextGroup, TranslatedText } from '#lib/edition/words/texts.ts';
import { writeCsv } from '#lib/exchange/csv.ts';
import { textFault } from '#lib/exchange/translations/check.ts';
import { keyOf } from '#lib/exchange/translations/texts.ts';
import { textKey } from '#lib/framework/textKey.ts';
import type { Keep } from '#lib/keep/keep.ts';
import { recall, store, type TextKind } from '#lib/keep/unread.ts';

/** What is said for a text in place of what the package says. */
export interface Change {
	readonly text: string;
	readonly isReviewed: boolean;
	/** When, in milliseconds: of two tabs the later counts. */
	readonly at: number;
}
type Changes = Readonly<Record<string, Change>>;

/** Which texts are shown. */
export interface Wanted {
	readonly group: TextGroup | null;
	readonly state: 'all' | 'draft' | 'reviewed' | 'missing' | 'changed';
	readonly find: string;
}

export interface TranslateEffects {
	readonly keep: Pick<Keep, 'read' | 'write' | 'remove'>;
	readonly now: () => number;
}

const isChange = (value: unknown): value is Change =>
	typeof value === 'object' &&
	value !== null &&
	'text' in value &&
	typeof value.text === 'string' &&
	'isReviewed' in value &&
	typeof value.isReviewed === 'boolean' &&
	'at' in value &&
	typeof value.at === 'number';

const isChanges = (value: unknown): value is Changes =>
	typeof value === 'object' && value !== null && Object.values(value).every(isChange);

function readChanges(text: string): Changes | null {
	try {
		const value: unknown = JSON.parse(text);
		return isChanges(value) ? value : null;
	} catch {
		return null;
	}
}

const KIND: TextKind<Changes> = {
	read: readChanges,
	write: (changes) => JSON.stringify(changes),
	merge: (own, kept) => ({
		...kept,
		...Object.fromEntries(Object.entries(own).filter(([key, { at }]) => at >= (kept[key]?.at ?? 0))),
	}),
};

const COLUMNS = ['id', 'field', 'text', 'state', 'by', 'date', 'original'] as const;

export class TranslateDesk {
	readonly #name: string;
	readonly #effects: TranslateEffects;
	#texts: readonly TranslatedText[] = $state.raw([]);
	#changes: Changes = $state.raw({});
	#before: readonly { readonly key: string; readonly change: Change | null }[] = $state.raw([]);
	#isKept = $state(true);

	constructor(language: string, effects: TranslateEffects) {
		this.#name = `translation-${language}`;
		this.#effects = effects;
	}

	/** False where the browser refuses to keep what is written. */
	get isKept(): boolean {
		return this.#isKept;
	}

	get canUndo(): boolean {
		return this.#before.length > 0;
	}

	/** How many texts differ from what the package says. */
	get changed(): number {
		return this.#texts.filter((text) => this.isChanged(text)).length;
	}

	/** Takes the texts with their translation, and what was kept of changes; where that cannot be read it is set aside. */
	open(texts: readonly TranslatedText[]): void {
		this.#texts = texts;
		const { keep, now } = this.#effects;
		this.#changes = recall(keep, this.#name, KIND, now()).value ?? {};
	}

	/** What is said for a text now, and whether it was reviewed. */
	sayingOf(text: TranslatedText): { readonly text: string; readonly isReviewed: boolean } {
		return this.#changes[keyOf(text)] ?? { text: text.said ?? '', isReviewed: text.isReviewed };
	}

	isChanged(text: TranslatedText): boolean {
		const now = this.sayingOf(text);
		return now.text !== (text.said ?? '') || now.isReviewed !== text.isReviewed;
	}

	/** Whether what is said now would be refused by the package. */
	isFaulty(text: TranslatedText): boolean {
		const now = this.sayingOf(text).text;
		return now !== '' && textFault(text.field, text.english, now) !== null;
	}

	/** Says something else for a text, or that it was reviewed. Another text is a draft until that is said anew. */
	change(text: TranslatedText, said: { readonly text: string; readonly isReviewed: boolean }): void {
		const key = keyOf(text);
		this.#before = [...this.#before, { key, change: this.#changes[key] ?? null }];
		this.#put(key, { ...said, at: this.#effects.now() });
	}

	undo(): void {
		const last = this.#before.at(-1);
		if (last === undefined) return;
		this.#before = this.#before.slice(0, -1);
		const text = this.#texts.find((each) => keyOf(each) === last.key);
		if (text === undefined) return;
		const was = last.change ?? { text: text.said ?? '', isReviewed: text.isReviewed };
		this.#put(last.key, { ...was, at: this.#effects.now() });
	}

	#put(key: string, change: Change): void {
		const { keep, now } = this.#effects;
		const stored = store(keep, this.#name, KIND, { ...this.#changes, [key]: change }, now());
		this.#changes = stored.value;
		this.#isKept = stored.isKept;
	}

	/** The texts that are wanted, in the order of the package. */
	wanted({ group, state, find }: Wanted): readonly TranslatedText[] {
		const sought = find.trim().toLocaleLowerCase();
		return this.#texts.filter((text) => {
			const now = this.sayingOf(text);
			const isState =
				state === 'all' ||
				(state === 'changed' && this.isChanged(text)) ||
				(state === 'missing' && text.said === null) ||
				(state === 'reviewed' && now.isReviewed) ||
				(state === 'draft' && text.said !== null && !now.isReviewed);
			const isFound = [text.english, now.text, text.id].some((each) =>
				each.toLocaleLowerCase().includes(sought),
			);
			return isState && isFound && (group === null || text.group === group);
		});
	}

	/** What was changed, as the file that `npm run translations` takes; `date` is a day: 2026-11-30. */
	write(by: string, date: string): string {
		const rows = this.#texts
			.filter((text) => this.isChanged(text) && this.sayingOf(text).text !== '')
			.map((text) => {
				const now = this.sayingOf(text);
				return {
					...{
						id: text.id,
						field: text.field,
						text: now.text,
						by: by.trim() === '' ? null : by.trim(),
						date,
						original: textKey(text.english),
					},
					state: now.isReviewed ? 'reviewed' : 'draft',
				};
			});
		return writeCsv(COLUMNS, rows);
	}
}
