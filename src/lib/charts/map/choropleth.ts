/** What a key or a pointer means on a map of areas: moving, finding by name, the nearest marker. */

export interface MapArea {
	/** The full spoken name: what the area is and what it shows. */
	readonly label: string;
	readonly name: string;
	/** How it is painted: a class of area.css, such as `tier-3` or `missing`. */
	readonly className: string;
	readonly pattern: 'none' | 'low_coverage';
	readonly href: string;
}

export interface MapMarker {
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly fromX: number;
	readonly fromY: number;
}

export interface MapPlace {
	readonly id: string;
	/** Where a label belongs. */
	readonly x: number;
	readonly y: number;
	readonly path: string | null;
	readonly marker: MapMarker | null;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A map ready to draw; places without a marker come first, so that land never covers a marker. */
export interface MapDrawing {
	readonly width: number;
	readonly height: number;
	readonly countries: readonly MapPlace[];
	readonly context: string;
	readonly disputed: readonly { readonly id: string; readonly path: string }[];
	readonly neighbours: Readonly<Record<string, Readonly<Record<Direction, string | null>>>>;
}

export type KeyCommand =
	| { readonly kind: 'move'; readonly direction: Direction }
	| { readonly kind: 'first' | 'last' | 'open' | 'select' | 'clear' }
	| { readonly kind: 'type'; readonly letter: string };

export interface Typed {
	readonly text: string;
	readonly at: number;
}

/**
 * The next area shown in a direction: who is not shown is passed over, by the neighbour of the neighbour. Null at the
 * edge.
 */
export function nextShown(
	neighbours: MapDrawing['neighbours'],
	from: string,
	direction: Direction,
	isShown: (id: string) => boolean,
): string | null {
	const passed = new Set([from]);
	let here = neighbours[from]?.[direction] ?? null;
	while (here !== null && !isShown(here)) {
		if (passed.has(here)) return null;
		passed.add(here);
		here = neighbours[here]?.[direction] ?? null;
	}
	return here;
}

/** A pause longer than this starts a new word. */
const TYPING_PAUSE = 1000;

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
	ArrowUp: { kind: 'move', direction: 'up' },
	ArrowDown: { kind: 'move', direction: 'down' },
	ArrowLeft: { kind: 'move', direction: 'left' },
	ArrowRight: { kind: 'move', direction: 'right' },
	Home: { kind: 'first' },
	End: { kind: 'last' },
	Enter: { kind: 'open' },
	' ': { kind: 'select' },
	Escape: { kind: 'clear' },
};

/** What a key press asks for; null leaves it to the browser, as every combination with a modifier does. */
export function readKey(event: {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
}): KeyCommand | null {
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	const command = event.shiftKey ? undefined : COMMANDS[event.key];
	if (command) return command;
	return /^\p{L}\p{M}*$/u.test(event.key) ? { kind: 'type', letter: event.key } : null;
}

/** Adds a letter to what was typed, or starts again after a pause. */
export function typeLetter(typed: Typed, letter: string, now: number): Typed {
	return { text: now - typed.at > TYPING_PAUSE ? letter : typed.text + letter, at: now };
}

/**
 * The area whose name, or else code, starts with the text; the same letter again steps through those that start with
 * it. Ids must come sorted by name.
 */
export function findByText(
	text: string,
	ids: readonly string[],
	nameOf: (id: string) => string,
	current: string | null,
): string | null {
	const start = plain(text);
	const letter = start.charAt(0);
	const at = current === null ? -1 : ids.indexOf(current);
	const fromNext = [...ids.slice(at + 1), ...ids.slice(0, at + 1)];
	// A longer text narrows the search, so the present area may stay the answer.
	const candidates = start.length > 1 && at >= 0 ? [...ids.slice(at), ...ids.slice(0, at)] : fromNext;
	const named = candidates.find((id) => plain(nameOf(id)).startsWith(start));
	const coded = named ?? candidates.find((id) => plain(id).startsWith(start));
	if (coded !== undefined) return coded;
	if (start !== letter.repeat(start.length)) return null;
	return fromNext.find((id) => plain(nameOf(id)).startsWith(letter)) ?? null;
}

/** The place whose marker lies nearest to a point, within reach of the marker's centre. */
export function nearestMarker(
	[x, y]: readonly [number, number],
	places: readonly MapPlace[],
	reach: number,
): string | null {
	let best: string | null = null;
	let least = reach;
	for (const { id, marker } of places) {
		if (!marker) continue;
		const distance = Math.hypot(marker.x - x, marker.y - y);
		if (distance <= least) [best, least] = [id, distance];
	}
	return best;
}

/** Whether the marker had to move so far that a line must tie it to its place. */
export function isDisplaced({ x, y, r, fromX, fromY }: MapMarker): boolean {
	return Math.hypot(x - fromX, y - fromY) > r;
}

function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The ids of the areas shown, in the order of their names. */
export function inOrderOfNames(
	{ countries }: Pick<MapDrawing, 'countries'>,
	areas: ReadonlyMap<string, Pick<MapArea, 'name'>>,
): readonly string[] {
	return countries
		.flatMap(({ id }) => {
			const name = areas.get(id)?.name;
			return name === undefined ? [] : [{ id, name }];
		})
		.sort((a, b) => a.name.localeCompare(b.name))
		.map(({ id }) => id);
}
