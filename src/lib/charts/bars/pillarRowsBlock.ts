// Lays out one column of rows of pillars: names, tracks, points and the names of others, from its own top left.
import { scaleLinear } from 'd3-scale';
import { spread } from '../frame/spread.ts';
import { shortenText, textWidth, wrapText } from '../frame/textWidth.ts';

export interface RowPoint {
	readonly id: string;
	/** A few signs: it stands below its point. */
	readonly label: string;
	readonly value: number;
}

export interface PillarRow {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly lang?: string | undefined;
	/** Stands beneath or beside the name; where there is no value, says why. */
	readonly detail: string;
	/** Null where there is none; `tier` counts from 0, null below the lowest; `hollow` where it rests on little. */
	readonly own: {
		readonly value: number;
		readonly text: string;
		readonly low: number;
		readonly high: number;
		readonly tier: number | null;
		readonly hollow: boolean;
	} | null;
	/** Ticks: from above, and from below. */
	readonly near: number | null;
	readonly kind: number | null;
	readonly others: readonly RowPoint[];
}

export interface PlacedPillarRow {
	readonly row: PillarRow;
	readonly top: number;
	readonly height: number;
	readonly name: readonly { readonly text: string; readonly y: number }[];
	readonly detail: { readonly text: string; readonly x: number; readonly y: number };
	/** The middle of the track. */
	readonly y: number;
	readonly own: {
		readonly x: number;
		readonly low: number;
		readonly high: number;
		readonly isOpen: boolean;
	} | null;
	readonly near: number | null;
	readonly kind: number | null;
	readonly others: readonly {
		readonly id: string;
		readonly label: string;
		readonly x: number;
		readonly textX: number;
	}[];
	/** Where the names of others stand. */
	readonly othersY: number;
}

/** A column of rows with its own scale; `x` is where it begins in the drawing. */
export interface PillarBlock {
	readonly x: number;
	readonly width: number;
	/** Whether names stand beside their rows rather than above. */
	readonly isWide: boolean;
	readonly rows: readonly PlacedPillarRow[];
	readonly grid: {
		readonly top: number;
		readonly bottom: number;
		/** Where the scale begins and ends, whatever is marked in between. */
		readonly from: number;
		readonly to: number;
		readonly marks: readonly { readonly value: number; readonly x: number }[];
	};
}

export interface BlockFrame {
	readonly scale: readonly [number, number];
	readonly x: number;
	readonly width: number;
	readonly top: number;
	readonly size: number;
	readonly small: number;
	readonly stretch: number;
	readonly isMirrored: boolean;
	/** Whether room is kept for the names of others. */
	readonly hasOthers: boolean;
}

/** A text in its own order, from right to left: numbers and words of a mixed line keep their places. */
export const fromRight = (text: string): string => `\u2067${text}\u2069`;

/** Of a point, in units of the letters. */
const RADIUS = 0.55;

/** A column of rows below each other, from `top` down. */
export function layoutBlock(rows: readonly PillarRow[], frame: BlockFrame): PillarBlock {
	const { width, size, small, isMirrored } = frame;
	const isWide = width >= size * 54;
	const radius = size * RADIUS;
	const room = isWide ? Math.min(width * 0.27, size * 21) : width;
	const left = isWide ? room + size * 1.2 : small * 0.95;
	const right = width - (isWide ? radius + size * 0.6 : small * 0.95);
	const x = scaleLinear([...frame.scale], [left, right]);
	const flip = (at: number): number => (isMirrored ? width - at : at);
	const order = (text: string): string => (isMirrored ? fromRight(text) : text);
	const lines = rows.map((row) => {
		const whole = wrapText(row.name, room, size);
		return whole.length <= 2 && isWide ? whole : [shortenText(isWide ? row.name : row.shortName, room, size)];
	});
	const above = isWide ? size * 1.15 : size * 1.5;
	const below = frame.hasOthers ? small * 1.55 + radius * 0.6 : 0;
	// From the top of a row to the middle of its track: a name beside it of two lines needs more than the points do.
	const leadOf = (at: number): number =>
		Math.max(above + radius * 1.4, isWide ? size * (1.05 + ((lines[at]?.length ?? 1) - 1) * 1.2) : 0);
	const heightOf = (at: number): number => {
		const drawn = radius * 1.4 + below + size * 0.55;
		const named = isWide ? small * 1.6 + size * 0.45 : 0;
		return (leadOf(at) + Math.max(drawn, named)) * frame.stretch;
	};
	let { top } = frame;
	const placed = rows.map((row, at): PlacedPillarRow => {
		const height = heightOf(at);
		const start = top;
		top += height;
		const y = start + leadOf(at) + (height - heightOf(at) / frame.stretch) / 2;
		const nameTop = isWide
			? y - size * 0.15 - ((lines[at]?.length ?? 1) - 1) * size * 1.2
			: start + size * 1.05;
		const spot = row.others.map(({ label, value }) => ({
			at: x(value),
			size: textWidth(label, small) * 1.1 + 5,
		}));
		const texts = spread(spot, { low: left - radius, high: right + radius });
		const name = (lines[at] ?? []).map((text, line) => ({ text, y: nameTop + line * size * 1.2 }));
		const beside = width - textWidth(name[0]?.text ?? '', size) * 1.08 - size;
		return {
			...{ row, top: start, height, name, y },
			detail: {
				text: order(shortenText(row.detail, isWide ? room : beside, small)),
				x: flip(isWide ? 0 : width),
				y: isWide ? (name.at(-1)?.y ?? y) + small * 1.3 : nameTop,
			},
			own:
				row.own === null
					? null
					: {
							x: flip(x(row.own.value)),
							low: flip(x(row.own.low)),
							high: flip(x(row.own.high)),
							isOpen: row.own.high - row.own.low > 1e-9,
						},
			near: row.near === null ? null : flip(x(row.near)),
			kind: row.kind === null ? null : flip(x(row.kind)),
			others: row.others.map(({ id, label, value }, position) => ({
				...{ id, label, x: flip(x(value)) },
				textX: flip(texts[position] ?? x(value)),
			})),
			othersY: y + radius * 2 + small * 1.05,
		};
	});
	return {
		...{ x: frame.x, width, isWide, rows: placed },
		grid: {
			...{ top: frame.top, bottom: top, from: flip(left), to: flip(right) },
			marks: x.ticks(5).map((value) => ({ value, x: flip(x(value)) })),
		},
	};
}
