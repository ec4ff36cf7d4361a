// Where a key stands in a JSON text: JSON.parse forgets it, and a fault should be named with its line.

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

/**
 * The line, from 1, of a JSON text that parses where the value at a path begins: of its key in an object. Where the
 * text does not hold it, the line of what holds most of the path.
 */
export function lineOf(text: string, path: JsonPath): number {
	const places = placesOf(text);
	for (let length = path.length; length > 0; length -= 1) {
		const offset = places.get(path.slice(0, length).map(String).join('.'));
		if (offset !== undefined) return text.slice(0, offset).split('\n').length;
	}
	return 1;
}
