// The codes a chair has gathered: kept on the device, the same in every tab, each removal taken back by one call.
import { z } from 'zod';
import type { Keep } from '#lib/keep/keep.ts';
import { readCode, type CodeProblem } from '#lib/workshop/code.ts';

const CODES = 'workshop';
/** So many codes are gathered at most, those of other benchmarks among them. */
export const MOST_CODES = 1000;
const kept = z.array(z.string().max(16)).transform((codes) => codes.slice(0, MOST_CODES));

/** A text that was not taken, and why; `twice` where the same code is in the list, `full` where it holds no more. */
export interface Refused {
	readonly text: string;
	readonly problem: CodeProblem | 'twice' | 'full';
}

export class WorkshopDesk {
	readonly #keep: Pick<Keep, 'read' | 'write' | 'hear'>;
	readonly #pillars: readonly string[];
	#all: readonly string[] = $state.raw([]);
	#before: readonly (readonly string[])[] = $state.raw([]);
	#isKept = $state(true);

	constructor(keep: Pick<Keep, 'read' | 'write' | 'hear'>, pillars: readonly string[]) {
		this.#keep = keep;
		this.#pillars = pillars;
	}

	/** Takes up what is kept, and hears other tabs; returns how to stop. */
	start(): () => void {
		this.#read(this.#keep.read(CODES));
		return this.#keep.hear((name, text) => {
			if (name === CODES) this.#read(text);
		});
	}

	/** The codes of this benchmark, in the order they came; those of others stay on the device and are not shown. */
	get codes(): readonly string[] {
		return this.#all.filter((code) => readCode(code, this.#pillars).problem === null);
	}

	/** What each delegate said, by code. */
	get room(): readonly (readonly number[])[] {
		return this.#all.flatMap((code) => {
			const read = readCode(code, this.#pillars);
			return read.problem === null ? [read.levels] : [];
		});
	}

	/** False where the browser refuses to keep them: they last as long as the page. */
	get isKept(): boolean {
		return this.#isKept;
	}

	get canUndo(): boolean {
		return this.#before.length > 0;
	}

	/** Adds every code of a text, one a line or parted by commas; those refused are returned. */
	add(text: string): readonly Refused[] {
		const refused: Refused[] = [];
		const added: string[] = [];
		for (const typed of text.split(/[\n,;]+/).map((each) => each.trim())) {
			if (typed === '') continue;
			const read = readCode(typed, this.#pillars);
			if (read.problem !== null) refused.push({ text: typed, problem: read.problem });
			else if (this.#all.includes(read.code) || added.includes(read.code))
				refused.push({ text: read.code, problem: 'twice' });
			else if (this.#all.length + added.length >= MOST_CODES)
				refused.push({ text: read.code, problem: 'full' });
			else added.push(read.code);
		}
		if (added.length > 0) this.#put([...this.#all, ...added]);
		return refused;
	}

	/** Adds a code that is there, for another delegate of the same mind; false where the list holds no more. */
	addAgain(code: string): boolean {
		if (this.#all.length >= MOST_CODES) return false;
		this.#put([...this.#all, code]);
		return true;
	}

	/** Takes a code out, once where it is there more than once. */
	remove(code: string): void {
		const at = this.#all.lastIndexOf(code);
		if (at >= 0) this.#put(this.#all.toSpliced(at, 1));
	}

	/** Takes out all codes of this benchmark. */
	clear(): void {
		const shown = new Set(this.codes);
		this.#put(this.#all.filter((code) => !shown.has(code)));
	}

	undo(): void {
		const last = this.#before.at(-1);
		if (last === undefined) return;
		this.#before = this.#before.slice(0, -1);
		this.#set(last);
	}

	#read(text: string | null): void {
		try {
			this.#all = text === null ? [] : kept.parse(JSON.parse(text));
		} catch {
			this.#all = [];
		}
	}

	#put(codes: readonly string[]): void {
		this.#before = [...this.#before, this.#all].slice(-100);
		this.#set(codes);
	}

	#set(codes: readonly string[]): void {
		this.#all = codes;
		this.#isKept = this.#keep.write(CODES, JSON.stringify(codes));
	}
}
