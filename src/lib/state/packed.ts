// What the reader is looking at in as few letters as can be, for a code that is read from the back of a room.
import {
	CHOSEN,
	defaultSelection,
	mostWeight,
	parseSelection,
	setWeight,
	writeSelection,
	type Choices,
	type Selection,
} from './selection.ts';

/** Letters of the edition's hash that a packed link carries, four bits each. */
const EDITION = 8;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VERSION = { width: 3, value: 1 } as const;

/** What a packed link says: the edition it was made on, and its selection as a query. */
export interface Unpacked {
	/** The first letters of the edition's hash; empty where nothing could be read. */
	readonly edition: string;
	/** `''` where there is nothing else to choose here, so that its places cannot be read. */
	readonly query: string;
}

/** FNV-1a over the choices in their order: a packed link names them by their places. */
function markOf({ methods, measures, series, groups, countries, weighable }: Choices): number {
	let hash = 0x811c9dc5;
	for (const letter of JSON.stringify([methods, measures, series, groups, countries, weighable]))
		hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash & 0xffff;
}

class Writer {
	#bits = '';

	put(value: number, width: number): void {
		this.#bits += value.toString(2).padStart(width, '0');
	}

	place(among: readonly string[], value: string): void {
		this.put(Math.max(0, among.indexOf(value)), widthOf(among));
	}

	/** ASCII alone. */
	text(text: string): void {
		this.put(text.length, 11);
		for (const letter of text) this.put(letter.charCodeAt(0) & 0x7f, 7);
	}

	/** The letters, without the zeros at the end. */
	toString(): string {
		const padded = this.#bits.padEnd(Math.ceil(this.#bits.length / 6) * 6, '0');
		const letters = padded.match(/.{6}/g) ?? [];
		return letters.map((six) => LETTERS[parseInt(six, 2)]).join('');
	}
}

class Reader {
	readonly #bits: string;
	#at = 0;

	constructor(text: string) {
		this.#bits = Array.from(text, (letter) => LETTERS.indexOf(letter).toString(2).padStart(6, '0')).join('');
	}

	take(width: number): number {
		const bits = this.#bits.slice(this.#at, this.#at + width).padEnd(width, '0');
		this.#at += width;
		return width === 0 ? 0 : parseInt(bits, 2);
	}

	place(among: readonly string[]): string {
		return among[this.take(widthOf(among))] ?? '';
	}

	text(): string {
		return Array.from({ length: this.take(11) }, () => String.fromCharCode(this.take(7))).join('');
	}
}

const widthOf = (among: readonly string[]): number => Math.ceil(Math.log2(Math.max(1, among.length)));

/** What a choice can be, in the order of its places. */
const alongOf = (choices: Choices) => [...choices.series, ...choices.measures];
const groupsOf = (choices: Choices) => [...choices.groups, CHOSEN];

/** Packs a selection, with the edition it is of; `hash` is the edition's, in hexadecimal digits. */
export function pack(selection: Selection, choices: Choices, hash: string): string {
	const start = defaultSelection(choices);
	const bits = new Writer();
	const maybe = (isSaid: boolean, write: () => void): void => {
		bits.put(isSaid ? 1 : 0, 1);
		if (isSaid) write();
	};
	bits.put(VERSION.value, VERSION.width);
	for (const digit of hash.slice(0, EDITION)) bits.put(parseInt(digit, 16), 4);
	bits.put(markOf(choices), 16);
	const { method, measure, across, group, chosen, form, sort, columns, ranks, record, country, plan } =
		selection;
	maybe(method !== start.method, () => bits.place(choices.methods, method));
	maybe(measure !== start.measure, () => bits.place(choices.measures, measure));
	maybe(across !== start.across, () => bits.place(alongOf(choices), across));
	maybe(group !== null, () => bits.place(groupsOf(choices), group ?? ''));
	maybe(chosen.length > 0, () => {
		bits.put(chosen.length, 8);
		for (const id of chosen) bits.place(choices.countries, id);
	});
	maybe(form !== start.form, () => undefined);
	maybe(ranks, () => undefined);
	maybe(record, () => undefined);
	maybe(country !== null, () => bits.place(choices.countries, country ?? ''));
	const weights = [...selection.weights].filter(([node, value]) => value !== setWeight(choices, node));
	maybe(weights.length > 0, () => {
		bits.put(weights.length, 8);
		for (const [node, value] of weights) {
			bits.place(choices.weighable, node);
			const quarters = value * 4;
			maybe(!Number.isInteger(quarters) || quarters > 31, () => bits.text(String(value)));
			if (Number.isInteger(quarters) && quarters <= 31) bits.put(quarters, 5);
		}
	});
	maybe(sort !== null, () => bits.text(sort ?? ''));
	maybe(columns !== null, () => bits.text(columns?.join(',') ?? ''));
	maybe(plan !== null, () => bits.text(plan ?? ''));
	return bits.toString();
}

/** Opens a packed link; whatever it is, what is unknown here is left out, and nothing is taken for something else. */
export function unpack(text: string, choices: Choices): Unpacked {
	const bits = new Reader(/^[\w-]{8,6000}$/.test(text) ? text : '');
	if (bits.take(VERSION.width) !== VERSION.value) return { edition: '', query: '' };
	const edition = Array.from({ length: EDITION }, () => bits.take(4).toString(16)).join('');
	if (bits.take(16) !== markOf(choices)) return { edition, query: '' };
	const isSaid = (): boolean => bits.take(1) === 1;
	const start = defaultSelection(choices);
	const selection: Selection = {
		method: isSaid() ? bits.place(choices.methods) : start.method,
		measure: isSaid() ? bits.place(choices.measures) : start.measure,
		across: isSaid() ? bits.place(alongOf(choices)) : start.across,
		group: isSaid() ? bits.place(groupsOf(choices)) : null,
		chosen: isSaid() ? Array.from({ length: bits.take(8) }, () => bits.place(choices.countries)) : [],
		form: isSaid() ? 'tiles' : start.form,
		ranks: isSaid(),
		record: isSaid(),
		country: isSaid() ? bits.place(choices.countries) : null,
		weights: new Map(isSaid() ? Array.from({ length: bits.take(8) }, () => weightFrom(bits, choices)) : []),
		sort: isSaid() ? bits.text() : null,
		columns: isSaid() ? bits.text().split(',') : null,
		plan: isSaid() ? bits.text() : null,
	};
	// The address is checked as any other is.
	const query = new URLSearchParams(writeSelection(selection, choices));
	return { edition, query: writeSelection(parseSelection(query, choices), choices) };
}

function weightFrom(bits: Reader, choices: Choices): readonly [string, number] {
	const node = bits.place(choices.weighable);
	const value = bits.take(1) === 1 ? Number(bits.text()) : bits.take(5) / 4;
	return [node, Math.min(value, mostWeight(choices))];
}
