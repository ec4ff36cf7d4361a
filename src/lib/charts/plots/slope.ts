// Lays out slopes: each unit a line from what it was to what it is, named at its right end where there is room.
import { scaleLinear } from 'd3-scale';
import { cumsum } from 'd3-array';
import { formatMark } from '#lib/i18n/format.ts';
import { spread } from '../frame/spread.ts';
import { stack, stackHeight } from '../frame/stack.ts';
import { textWidth, wrapText } from '../frame/textWidth.ts';

export interface SlopeLine {
	readonly id: string;
	readonly name: string;
	readonly before: number;
	readonly after: number;
	readonly isChosen: boolean;
}

export interface PlacedSlope extends SlopeLine {
	readonly y1: number;
	readonly y2: number;
	/** Null where there is no room for its name. */
	readonly label: readonly { readonly text: string; readonly y: number }[] | null;
}

export interface SlopeLayout {
	readonly width: number;
	readonly height: number;
	readonly fontSize: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly lines: readonly PlacedSlope[];
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/** Names as many as fit whole, those chosen first and then those that moved most. */
export function layoutSlope(
	lines: readonly SlopeLine[],
	scale: readonly [number, number],
	room: { readonly width: number; readonly height: number | null },
): SlopeLayout {
	const { width } = room;
	const height = room.height ?? Math.round(Math.max(320, Math.min(720, width * 0.6)));
	const fontSize = width < 600 ? 12 : Math.max(13, Math.min(17, height / 36));
	const [top, bottom] = [fontSize * 2.6, height - fontSize];
	const y = scaleLinear([...scale], [bottom, top]);
	const names = Math.min(
		width * 0.36,
		Math.max(0, ...lines.map(({ name }) => textWidth(name, fontSize))) + 12,
	);
	const ticks = y.ticks(5).map((value) => ({ value, y: y(value) }));
	const widest = Math.max(0, ...ticks.map(({ value }) => textWidth(formatMark(value), fontSize)));
	const [left, right] = [widest + 12, width - names];
	const wanted = lines
		.toSorted(
			(a, b) =>
				Number(b.isChosen) - Number(a.isChosen) ||
				Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
				(a.id < b.id ? -1 : 1),
		)
		.map((line) => ({ ...line, texts: wrapText(line.name, names - 12, fontSize) }));
	const tall = (texts: readonly string[]): number => stackHeight(texts, fontSize);
	const filled = cumsum(wanted, ({ texts }) => tall(texts));
	const named = wanted.filter((_, index) => (filled[index] ?? 0) <= height - top);
	const at = spread(
		named.map(({ after, texts }) => ({ at: y(after), size: tall(texts) })),
		{ low: top - fontSize * 0.65, high: height },
	);
	const labels = new Map(named.map(({ id, texts }, index) => [id, stack(texts, at[index] ?? 0, fontSize)]));
	return {
		width,
		height,
		fontSize,
		left,
		right,
		top,
		bottom,
		lines: lines.map((line) => ({
			...line,
			y1: y(line.before),
			y2: y(line.after),
			label: labels.get(line.id) ?? null,
		})),
		ticks,
	};
}
