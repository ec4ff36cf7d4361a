// Where a key stands in a JSON text: JSON.parse forgets it, and a fault should be named with its line.
import { bisectLeft } from 'd3-array';

export type JsonPath = readonly PropertyKey[];

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The place of every value in a JSON text that parses: its path, joined by `.`, to the offset of its key or itself. */
function placesOf(text: string): ReadonlyMap<string, number> {
	const tokens = [...text.matchAll(TOKEN)];
	const places = new Map<string, number>();
	let next = 0;
	const readValue = (path: readonly string[]): void => {
		const opening = tokens[next]?.[0];
		next += 1;
		if (opening !== '{' && opening !== '[') return;
		for (let position = 0; next < tokens.length; position += 1) {
			const token = tokens[next];
			if (token === undefined || token[0] === '}' || token[0] === ']') break;
			const name: unknown = opening === '{' ? JSON.parse(token[0]) : position;
			const below = [...path, String(name)];
			places.set(below.join('.'), token.index);
			if (opening === '{') next += 2;
			readValue(below);
			if (tokens[next]?.[0] === ',') next += 1;
		}
		next += 1;
	};
	readValue([]);
	return places;
}

/** Finds lines as `lineOf` does, for many paths of one text. */
export function linesOf(text: string): (path: JsonPath) => number {
	let places: ReadonlyMap<string, number> | null = null;
	let ends: readonly number[] = [];
	return (path) => {
		if (places === null) {
			places = placesOf(text);
			ends = Array.from(text.matchAll(/\n/g), ({ index }) => index);
		}
		for (let length = path.length; length > 0; length -= 1) {
			const offset = places.get(path.slice(0, length).map(String).join('.'));
			if (offset !== undefined) return bisectLeft(ends, offset) + 1;
		}
		return 1;
	};
}

/**
 * The line, from 1, of a JSON text that parses where the value at a path begins: of its key in an object. Where the
 * text does not hold it, the line of what holds most of the path.
 */
export function lineOf(text: string, path: JsonPath): number {
	return linesOf(text)(path);
}

/** How deep the brackets of a JSON text stand in each other; those inside quotes do not count. */
export function depthOf(text: string): number {
	let [depth, deepest] = [0, 0];
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at];
		if (sign === '"') {
			at = text.indexOf('"', at + 1);
			while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
			if (at < 0) break;
		} else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1));
		else if (sign === '}' || sign === ']') depth -= 1;
	}
	return deepest;
}

/** Whether a sign has an odd number of backslashes before it. */
function isEscaped(text: string, at: number): boolean {
	let before = at - 1;
	while (text[before] === '\\') before -= 1;
	return (at - before) % 2 === 0;
}
