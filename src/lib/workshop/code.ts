// A delegate's weights as a code that can be read out, typed or scanned, of the benchmark it was made for and no other.

/** Crockford's Base32: no letter that looks like another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ALIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** Importance is a whole number from 0 to this. */
export const MOST = 5;
const LEVELS = MOST + 1;

/** No code is longer. */
const LONGEST = 8;
/** As many letters name the benchmark, where there is room. */
const MARKS = 2;

/** GF(32) by x⁵ + x² + 1, which is primitive: the powers of its generator run through all 31 that are not zero. */
const POWERS: readonly number[] = Array.from({ length: 31 }).reduce<number[]>((powers) => {
	const next = (powers.at(-1) ?? 0) << 1;
	return [...powers, powers.length === 0 ? 1 : next > 31 ? next ^ 0b100101 : next];
}, []);

function times(a: number, b: number): number {
	if (a === 0 || b === 0) return 0;
	return POWERS[(POWERS.indexOf(a) + POWERS.indexOf(b)) % 31] ?? 0;
}

/**
 * A Reed–Solomon code with one check symbol (Reed and Solomon, “Polynomial codes over certain finite fields”, J. SIAM 8, 1960): the
 * symbols, each times the power of its place, sum to the check of the benchmark. One symbol taken for another changes the
 * sum, and so do two that change places, since no two places have the same power.
 */
const sumOf = (symbols: readonly number[]): number =>
	symbols.reduce((sum, symbol, place) => sum ^ times(symbol, POWERS[place] ?? 0), 0);

/** What of a code is the benchmark's: how long each part is, its marks, and what its symbols sum to. */
interface Shape {
	readonly data: number;
	readonly marks: readonly number[];
	readonly check: number;
}

/** FNV-1a over the pillars in their order. */
function hashOf(pillars: readonly string[]): number {
	let hash = 0x811c9dc5;
	for (const letter of pillars.join('\n'))
		hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash;
}

/** The shape of the codes of a benchmark, by the ids of its pillars; null where it has more than a code can hold. */
function shapeOf(pillars: readonly string[]): Shape | null {
	const data = Math.ceil((pillars.length * Math.log2(LEVELS)) / 5);
	const room = LONGEST - 1 - data;
	if (pillars.length === 0 || room < 0) return null;
	const hash = hashOf(pillars);
	const marks = Array.from({ length: Math.min(MARKS, room) }, (_, at) => (hash >>> (5 * (at + 1))) & 31);
	return { data, marks, check: hash & 31 };
}

/** Whether a benchmark of these pillars can have codes. */
export const hasCodes = (pillars: readonly string[]): boolean => shapeOf(pillars) !== null;

/** How many codes say the same, so that two delegates of one mind rarely have the same one. */
export function copiesOf(pillars: readonly string[]): number {
	const shape = shapeOf(pillars);
	return shape === null ? 0 : Math.floor(32 ** shape.data / LEVELS ** pillars.length);
}

/**
 * The code of a delegate: how important each pillar is, from 0 to 5 in the order of the pillars, and which of the copies it is.
 * Throws where a benchmark can have none, or a level is no level.
 */
export function writeCode(levels: readonly number[], copy: number, pillars: readonly string[]): string {
	const shape = shapeOf(pillars);
	if (shape === null || levels.length !== pillars.length)
		throw new Error(`${levels.length} levels of ${pillars.length} pillars have no code`);
	const wrong = levels.find((level) => !Number.isInteger(level) || level < 0 || level > MOST);
	if (wrong !== undefined) throw new Error(`importance ${wrong} is not from 0 to ${MOST}`);
	let value = copy % copiesOf(pillars);
	for (const level of levels) value = value * LEVELS + level;
	const data = Array.from({ length: shape.data }, (_, at) => Math.floor(value / 32 ** at) % 32);
	const symbols = [...shape.marks, ...data];
	const place = POWERS[31 - symbols.length] ?? 1;
	const last = times(sumOf(symbols) ^ shape.check, place);
	return [...symbols, last].map((symbol) => LETTERS[symbol]).join('');
}

/** Why a text is no code here: too many letters or too few, one that is in no code, a slip, or of another benchmark (or a slip in what names it). */
export type CodeProblem = 'length' | 'letter' | 'slip' | 'other';

export type ReadCode =
	| { readonly problem: CodeProblem }
	| { readonly problem: null; readonly code: string; readonly levels: readonly number[] };

/** Reads a code however it was typed: small letters, spaces and hyphens do not matter. */
export function readCode(text: string, pillars: readonly string[]): ReadCode {
	const shape = shapeOf(pillars);
	const typed = text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s‐-―-]/g, '')
		.replace(/[ILO]/g, (letter) => ALIKE[letter] ?? letter);
	const symbols = Array.from(typed, (letter) => LETTERS.indexOf(letter));
	if (shape === null || symbols.length !== shape.marks.length + shape.data + 1) return { problem: 'length' };
	if (symbols.includes(-1)) return { problem: 'letter' };
	if (shape.marks.some((mark, at) => mark !== symbols[at])) return { problem: 'other' };
	if (sumOf(symbols) !== shape.check) return { problem: 'slip' };
	const data = symbols.slice(shape.marks.length, -1);
	let value = data.reduceRight((sum, symbol) => sum * 32 + symbol, 0);
	const levels: number[] = [];
	for (const _ of pillars) {
		levels.unshift(value % LEVELS);
		value = Math.floor(value / LEVELS);
	}
	return value < copiesOf(pillars) ? { problem: null, code: typed, levels } : { problem: 'slip' };
}

/** A code in two halves, to be read out. */
export const sayCode = (code: string): string =>
	code.length > 5
		? `${code.slice(0, Math.ceil(code.length / 2))}-${code.slice(Math.ceil(code.length / 2))}`
		: code;
