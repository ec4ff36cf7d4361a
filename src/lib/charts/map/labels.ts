// Names written on a map: on their own country or the sea beside it, shortened to the code or left out, never over one another.
import type { MapMarker } from './choropleth.ts';
import { textWidth } from '../frame/textWidth.ts';

export interface LabelPlace {
	readonly id: string;
	/** Where a label belongs. */
	readonly x: number;
	readonly y: number;
	readonly marker: MapMarker | null;
}

/** Whose land lies where: 0 is sea, a place's own number its position plus 2, anything else land of others. */
export interface LabelGround {
	readonly cell: number;
	readonly columns: number;
	readonly rows: number;
	readonly owners: Uint16Array;
}

export interface LabelRequest {
	/** Every place of the map, in the order the ground numbers them. */
	readonly places: readonly LabelPlace[];
	/** The names of the places that are shown. */
	readonly names: ReadonlyMap<string, string>;
	readonly ground: LabelGround;
	/** Drawing units to a pixel. */
	readonly scale: number;
	/** The smallest letters, in pixels. */
	readonly size: number;
}

export interface LabelLine {
	readonly text: string;
	/** The middle of the baseline, in drawing units. */
	readonly x: number;
	readonly y: number;
	/** In drawing units. */
	readonly size: number;
	readonly isStrong: boolean;
}

export interface MapLabel {
	readonly id: string;
	readonly lines: readonly LabelLine[];
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** How much of a label must stand on its own land, and on what the rest may stand; tried in this order. */
const NAME_ON_LAND = [
	{ share: 0.98, isOverOthers: false },
	{ share: 0.62, isOverOthers: false },
] as const;
const CODE_ON_LAND = [
	{ share: 0.98, isOverOthers: false },
	{ share: 0.4, isOverOthers: false },
	{ share: 0.5, isOverOthers: true },
] as const;

/** From this area on, in square pixels, a country's letters are larger. */
const LARGE = 9000;
const LARGER = 1.2;

const LINE = 1.12;

/** Room kept around a label, in pixels. */
const PAD = 1.5;

/** Places the labels, largest countries first; then codes beside the markers that have room for one. */
export function placeLabels({ places, names, ground, scale, size }: LabelRequest): readonly MapLabel[] {
	const cellsByPlace = cellsOf(ground, places.length);
	const shown = places.flatMap((place, at) => {
		const name = names.get(place.id);
		return name === undefined ? [] : [{ ...place, name, owner: at + 2, cells: cellsByPlace[at] ?? [] }];
	});
	const taken: Box[] = shown.flatMap(({ marker }) =>
		marker === null ? [] : [boxAround(marker.x, marker.y, 2 * marker.r, 2 * marker.r)],
	);
	const labels: MapLabel[] = [];
	const put = (id: string, lines: readonly string[], letters: number, box: Box) => {
		taken.push(grow(box, PAD * scale));
		labels.push({ id, lines: setLines(lines, letters, box) });
	};
	const lands = shown.filter(({ marker }) => marker === null).sort((a, b) => b.cells.length - a.cells.length);
	for (const { id, name, owner, cells, x, y } of lands) {
		const isLarge = cells.length * (ground.cell / scale) ** 2 >= LARGE;
		const letters = size * scale * (isLarge ? LARGER : 1);
		const spots = spotsOf(ground, cells, x, y);
		const whole = [[name], ...breakName(name, 2, letters), ...breakName(name, 3, letters)];
		const tries = [
			...NAME_ON_LAND.flatMap((stand) => whole.map((lines) => ({ lines, ...stand }))),
			...CODE_ON_LAND.map((stand) => ({ lines: [id], ...stand })),
		];
		for (const { lines, share, isOverOthers } of tries) {
			const [width, height] = extent(lines, letters);
			const box = findBox({ spots, width, height, owner, share, isOverOthers, ground, taken });
			if (box === null) continue;
			put(id, lines, letters, box);
			break;
		}
	}
	for (const { id, marker, owner } of shown) {
		if (marker === null) continue;
		const letters = size * scale;
		const [width, height] = extent([id], letters);
		const away = marker.r + 2 * scale;
		const spots = [
			[marker.x + away + width / 2, marker.y],
			[marker.x - away - width / 2, marker.y],
			[marker.x, marker.y - away - height / 2],
			[marker.x, marker.y + away + height / 2],
		] as const;
		const box = findBox({ spots, width, height, owner, share: 0, isOverOthers: false, ground, taken });
		if (box !== null) put(id, [id], letters, box);
	}
	return labels;
}

function extent(lines: readonly string[], letters: number): readonly [width: number, height: number] {
	return [Math.max(...lines.map((line) => textWidth(line, letters))), lines.length * letters * LINE];
}

/** A name in so many lines, as even as its words allow; nothing where it has fewer words. */
function breakName(name: string, count: number, letters: number): readonly (readonly string[])[] {
	const words = name.split(' ');
	const waysOf = (from: number, lines: number): readonly (readonly string[])[] => {
		if (lines === 1) return from < words.length ? [[words.slice(from).join(' ')]] : [];
		return words
			.slice(from + 1)
			.flatMap((_, at) =>
				waysOf(from + 1 + at, lines - 1).map((rest) => [words.slice(from, from + 1 + at).join(' '), ...rest]),
			);
	};
	return [...waysOf(0, count)].sort((a, b) => extent(a, letters)[0] - extent(b, letters)[0]).slice(0, 1);
}

/** The cells of each place, in the order of the places: the map is walked over once, whatever the number of places. */
function cellsOf({ owners }: LabelGround, count: number): readonly (readonly number[])[] {
	const cells = Array.from({ length: count }, (): number[] => []);
	for (let at = 0; at < owners.length; at++) {
		const owner = owners[at] ?? 0;
		if (owner >= 2) cells[owner - 2]?.push(at);
	}
	return cells;
}

/** The middles of a country's cells, nearest to its label point first, thinned out where there are many. */
function spotsOf(
	{ cell, columns }: LabelGround,
	own: readonly number[],
	x: number,
	y: number,
): readonly (readonly [number, number])[] {
	const step = Math.ceil(own.length / 400);
	const middles = own
		.filter((_, at) => at % step === 0)
		.map((at) => [((at % columns) + 0.5) * cell, (Math.floor(at / columns) + 0.5) * cell] as const);
	// A label point off its own land, as on a bay, gives way to the land.
	return [[x, y] as const, ...middles].sort(
		(a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y),
	);
}

interface Search {
	readonly spots: readonly (readonly [number, number])[];
	readonly width: number;
	readonly height: number;
	readonly owner: number;
	readonly share: number;
	readonly isOverOthers: boolean;
	readonly ground: LabelGround;
	readonly taken: readonly Box[];
}

function findBox({ spots, width, height, owner, share, isOverOthers, ground, taken }: Search): Box | null {
	for (const [x, y] of spots) {
		const box = boxAround(x, y, width, height);
		if (!taken.some((other) => overlaps(box, other)) && landShare(box, owner, isOverOthers, ground) >= share)
			return box;
	}
	return null;
}

/** The share of a box on its own land; negative where it leaves the map, or touches other land and may not. */
function landShare(
	{ left, top, right, bottom }: Box,
	owner: number,
	isOverOthers: boolean,
	ground: LabelGround,
): number {
	const { cell, columns, rows, owners } = ground;
	const [west, east] = [Math.floor(left / cell), Math.floor(right / cell)];
	const [north, south] = [Math.floor(top / cell), Math.floor(bottom / cell)];
	if (west < 0 || north < 0 || east >= columns || south >= rows) return -1;
	let own = 0;
	for (let row = north; row <= south; row++) {
		for (let column = west; column <= east; column++) {
			const here = owners[row * columns + column];
			if (here === owner) own += 1;
			else if (here !== 0 && !isOverOthers) return -1;
		}
	}
	return own / ((east - west + 1) * (south - north + 1));
}

function setLines(lines: readonly string[], letters: number, box: Box): readonly LabelLine[] {
	const x = round((box.left + box.right) / 2);
	return lines.map((text, at) => ({
		text,
		x,
		y: round(box.top + (at + 0.8) * letters * LINE),
		size: round(letters),
		isStrong: false,
	}));
}

function boxAround(x: number, y: number, width: number, height: number): Box {
	return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function grow({ left, right, top, bottom }: Box, by: number): Box {
	return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const round = (value: number): number => Math.round(value * 10) / 10;
