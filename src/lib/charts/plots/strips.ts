// Lays out strips of dots: every unit a dot over its value, dots that would hide each other piled up, medians as lines.
import { scaleLinear } from 'd3-scale';
import type { Look } from '../frame/look.ts';
import { shareWidth, spread } from '../frame/spread.ts';
import { shortenText, textWidth } from '../frame/textWidth.ts';

export interface StripDot extends Look {
	readonly id: string;
	readonly value: number;
	/** Named on every strip. */
	readonly name: string | null;
}

export interface StripLine {
	readonly id: 'near' | 'far';
	readonly value: number;
	readonly text: string;
}

export interface Strip {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	/** What stands beside the name: median, counts, who has no dot; or why there is nothing. */
	readonly aside: string;
	readonly dots: readonly StripDot[];
	readonly lines: readonly StripLine[];
	readonly lang?: string | undefined;
}

interface Room {
	readonly width: number;
	readonly height: number | null;
}

export interface PlacedDot extends StripDot {
	readonly x: number;
	readonly y: number;
}

export interface PlacedText {
	readonly id: string;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly fromX: number;
	readonly fromY: number;
}

export interface PlacedStrip {
	readonly strip: Strip;
	readonly left: number;
	readonly width: number;
	readonly top: number;
	/** Where the dots stand. */
	readonly floor: number;
	readonly ceiling: number;
	readonly heading: string;
	/** Beside the heading, or below it where both do not fit in a line. */
	readonly aside: { readonly text: string; readonly y: number; readonly end: boolean };
	/** Where the numbers of the scale stand. */
	readonly axisY: number;
	readonly radius: number;
	readonly dots: readonly PlacedDot[];
	readonly lines: readonly (PlacedText & { readonly kind: StripLine['id'] })[];
	readonly names: readonly PlacedText[];
	readonly xOf: (value: number) => number;
}

export interface StripsLayout {
	readonly width: number;
	readonly height: number;
	readonly fontSize: number;
	readonly strips: readonly PlacedStrip[];
	/** Whether there is less than a dot or two of room between what stands above an axis and what stands below. */
	readonly isCramped: boolean;
}

const SIDE = 12;
/** Dots piled up need at least this height. */
const CRAMPED = 20;
/** The size a strip is at ease in, and the narrowest it may stand beside another. */
const BOX = { width: 420, height: 150, least: 260 };

/** Piles dots up from the floor in columns as wide as a dot, `left` to `right`; a full column spills to the nearest with room. */
function pile(
	dots: readonly StripDot[],
	xOf: (value: number) => number,
	{
		pitch,
		floor,
		rows,
		left,
		right,
	}: { pitch: number; floor: number; rows: number; left: number; right: number },
): { readonly dots: readonly PlacedDot[]; readonly shift: number } {
	const columns = Math.max(2, Math.floor((right - left) / pitch) + 1);
	const step = (right - left) / (columns - 1);
	const filled = new Array<number>(columns).fill(0);
	let shift = 0;
	const placed = dots
		.toSorted((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1))
		.map((dot) => {
			const home = Math.max(0, Math.min(columns - 1, Math.round((xOf(dot.value) - left) / step)));
			let column = home;
			for (let reach = 0; reach < columns; reach += 1) {
				const free = [home - reach, home + reach].find((each) => (filled[each] ?? rows) < rows);
				if (free !== undefined) {
					column = free;
					break;
				}
			}
			const row = filled[column] ?? 0;
			filled[column] = row + 1;
			shift = Math.max(shift, Math.abs(column - home) * step, row >= rows ? Infinity : 0);
			return { ...dot, x: left + column * step, y: floor - (row + 0.5) * pitch };
		});
	return { dots: placed, shift };
}

/** Letters of names are bold, and so this much wider; from one name to the next. */
const BOLD = 1.07;
const APART = 10;

const PITCHES = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3.5, 3, 2.5, 2, 1.5, 1];

function layoutStrip(
	strip: Strip,
	scale: readonly [number, number],
	box: { left: number; width: number; top: number; height: number; fontSize: number },
): PlacedStrip {
	const { left, width, top, height, fontSize } = box;
	const small = Math.max(11, fontSize - 1.5);
	const fitsBeside = textWidth(strip.name, fontSize * 1.06) + 16 + textWidth(strip.aside, small) <= width;
	const fits = (text: string) => textWidth(text, fontSize * 1.06 * BOLD) <= width;
	const heading =
		fitsBeside || fits(strip.name) || strip.shortName === ''
			? shortenText(strip.name, width, fontSize * 1.06)
			: shortenText(strip.shortName, width, fontSize * 1.06);
	const asideY = top + fontSize * (fitsBeside ? 1 : 2.25);
	const laneY = asideY + small * 1.45;
	const ceiling = laneY + 5;
	const floor = top + height - small * 1.5 - 11 * 1.3 - 8;
	const x = scaleLinear([...scale], [left + SIDE, left + width - SIDE]);
	const area = Math.max(4, floor - ceiling);
	const tried = PITCHES.filter((pitch) => pitch <= area).map((pitch) => ({
		pitch,
		...pile(strip.dots, (value) => x(value), {
			pitch,
			floor,
			rows: Math.max(1, Math.floor(area / pitch)),
			left: x(scale[0]),
			right: x(scale[1]),
		}),
	}));
	const best = tried.find(({ shift }) => shift <= width * 0.035) ??
		tried.at(-1) ?? { pitch: 1, dots: [], shift: 0 };
	const lineTexts = strip.lines.map(({ text, value }) => ({
		at: x(value),
		size: textWidth(text, small * BOLD) + APART,
	}));
	const lineXs = spread(lineTexts, { low: left, high: left + width });
	const named = best.dots.filter(({ name }) => name !== null);
	const names = shareWidth(
		named.map(({ name }) => name ?? ''),
		width,
		{ size: small * BOLD, apart: APART },
	);
	const nameXs = spread(
		named.map(({ x: at }, index) => ({ at, size: textWidth(names[index] ?? '', small * BOLD) + APART })),
		{ low: left, high: left + width },
	);
	return {
		strip,
		left,
		width,
		top,
		floor,
		ceiling,
		heading,
		aside: { text: shortenText(strip.aside, width, small), y: asideY, end: fitsBeside },
		axisY: top + height - 3,
		radius: Math.max(0.5, best.pitch / 2 - 0.35),
		dots: best.dots,
		lines: strip.lines.map(({ id, text, value }, index) => ({
			id,
			kind: id,
			text,
			x: lineXs[index] ?? x(value),
			y: laneY,
			fromX: x(value),
			fromY: floor,
		})),
		names: named.map(({ id, x: at, y }, index) => ({
			id,
			text: names[index] ?? '',
			x: nameXs[index] ?? at,
			y: floor + small * 1.35 + 4,
			fromX: at,
			fromY: y,
		})),
		xOf: (value) => x(value),
	};
}

/** Places strips below each other, in as many columns as leave each at ease. */
export function layoutStrips(
	strips: readonly Strip[],
	scale: readonly [number, number],
	room: Room,
): StripsLayout {
	const { width } = room;
	const single = Math.max(1, strips.length);
	const gap = 36;
	const wanted = [1, 2, 3, 4].map((columns) => {
		const count = Math.ceil(single / columns);
		const boxWidth = (width - gap * (columns - 1)) / columns;
		const boxHeight = room.height === null ? BOX.height : room.height / count;
		const isWaste = Math.ceil(single / count) < columns || (columns > 1 && boxWidth < BOX.least);
		const ease = room.height === null ? columns : Math.min(boxHeight / BOX.height, boxWidth / BOX.width, 1);
		const isTight = room.height === null && columns > 1 && boxWidth < BOX.width * 1.2;
		return { count, boxWidth, boxHeight, ease: isWaste || isTight ? 0 : ease };
	});
	const { count, boxWidth, boxHeight } = wanted.reduce((best, each) => (each.ease > best.ease ? each : best));
	const fontSize = room.height === null || width < 600 ? 13 : Math.max(11, Math.min(16, boxHeight / 10.5));
	const placed = strips.map((strip, index) =>
		layoutStrip(strip, scale, {
			left: Math.floor(index / count) * (boxWidth + gap),
			width: boxWidth,
			top: (index % count) * boxHeight,
			height: boxHeight - 8,
			fontSize,
		}),
	);
	return {
		width,
		height: boxHeight * Math.min(count, single),
		fontSize,
		strips: placed,
		isCramped: placed.some(({ floor, ceiling }) => floor - ceiling < CRAMPED),
	};
}
