// What a case came to, and whether it was said in our words.

/** What a case came to, in short. */
export interface Verdict {
	readonly is: 'scored' | 'refused' | 'read';
	/** What is wrong with that; null where nothing is. */
	readonly wrong: string | null;
}

/** Words of the engine and of the language, which are none of ours. */
const FOREIGN =
	/\b(Conversion|Binder|Parser|Catalog|Constraint|Internal|Invalid Input|Out of Memory|Out of Range) Error\b|\b(Type|Range|Zod|Reference)Error\b|Cannot read|is not (a function|iterable|defined)|Maximum call stack|\[object|\bundefined\b|VALUE_|_INVALID/;

/** A text without what it quotes of a file. */
const ownOf = (text: string): string => text.replaceAll(/"(?:[^"\\]|\\.)*"?…?|“[^”]*”?/g, '');

/** Whether a text speaks in the words of a program. */
export const isForeign = (text: string): boolean => FOREIGN.test(ownOf(text));

/** The first text in the words of a program; null where there is none. */
export function findForeign(texts: readonly string[]): string | null {
	const found = texts.find(isForeign);
	return found === undefined ? null : `says ${found}`;
}
