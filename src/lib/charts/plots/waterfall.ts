// Lays out a waterfall on its side: one row a step, each bar from where the step before it ended, tiers behind.
import { scaleLinear } from 'd3-scale';
import { shortenText, textWidth, wrapText } from '../frame/textWidth.ts';

/** `total` stands on the low end of the scale, `gap` climbs from `from` to `to`, `unknown` hangs down between them. */
export interface FallBar {
	readonly id: string;
	readonly kind: 'total' | 'gap' | 'unknown';
	readonly name: string;
	/** Both on the scale of the chart. */
	readonly from: number;
	readonly to: number;
	/** What stands at the bar, already formatted. */
	readonly text: string;
}

/** A tier: from its edge up to the next. */
export interface FallZone {
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

interface Room {
	readonly width: number;
	readonly height: number | null;
}

export interface PlacedBar extends FallBar {
	readonly lines: readonly { readonly text: string; readonly y: number }[];
	/** From left to right, in pixels; exactly as long as the step. */
	readonly x: number;
	readonly width: number;
	readonly y: number;
	readonly label: {
		readonly text: string;
		readonly x: number;
		readonly anchor: 'start' | 'end';
		readonly inside: boolean;
	};
	/** Down to the next bar, at the end of this one; null below the last. */
	readonly link: { readonly x: number; readonly to: number } | null;
}

export interface WaterfallLayout {
	readonly width: number;
	readonly height: number;
	readonly fontSize: number;
	readonly small: number;
	readonly thick: number;
	readonly top: number;
	readonly edges: readonly number[];
	readonly zones: readonly { readonly text: string; readonly x: number }[];
	readonly bars: readonly PlacedBar[];
}

const SIZE = { least: 11, phone: 13, page: 15, most: 22 };
/** From here on names stand beside the bars; below it above them. */
const SIDE_FROM = 620;
const GAP = 6;

function layAt(
	bars: readonly FallBar[],
	zones: readonly FallZone[],
	[low, high]: readonly [number, number],
	width: number,
	fontSize: number,
	squeeze = 1,
): WaterfallLayout {
	const small = Math.max(SIZE.least, fontSize * 0.86);
	const thick = fontSize * 1.2 * squeeze;
	const isSide = width >= SIDE_FROM;
	const widest = Math.max(0, ...bars.map(({ name }) => textWidth(name, fontSize)));
	const names = isSide ? Math.min(widest + 1, width * 0.36) : width;
	const left = isSide ? names + GAP * 2 : 1;
	const right = width - 1;
	const x = scaleLinear([low, high], [left, right]).clamp(true);
	const top = zones.length > 0 ? small * 1.7 : 2;
	let y = top + GAP;
	const placed = bars.map((bar) => {
		const [first = '', ...rest] = wrapText(bar.name, names, fontSize);
		const lines = rest.length === 0 ? [first] : [first, shortenText(rest.join(' '), names, fontSize)];
		const leading = fontSize * 1.2 * squeeze;
		const text = lines.length * leading;
		const height = isSide ? Math.max(text, thick) : text + thick + 2;
		const barY = isSide ? y + (height - thick) / 2 : y + text + 2;
		const base = isSide ? y + (height - text) / 2 : y;
		y += height + fontSize * 0.55 * squeeze;
		return {
			...bar,
			lines: lines.map((line, at) => ({ text: line, y: base + (at + 0.8) * leading })),
			...{ y: barY, ...spanOf(bar, x) },
			label: labelOf(bar, x, { left, right, fontSize }),
		};
	});
	return {
		...{ width, height: Math.ceil(y), fontSize, small, thick, top },
		edges: zones.slice(1).map(({ from }) => x(from)),
		zones: zones.map(({ name, from, to }) => ({
			text: shortenText(name, x(to) - x(from) - 4, small),
			x: (x(from) + x(to)) / 2,
		})),
		bars: placed.map((bar, at) => {
			const next = placed[at + 1];
			return { ...bar, link: next === undefined ? null : { x: x(bar.to), to: next.y } };
		}),
	};
}

function spanOf({ from, to }: FallBar, x: (value: number) => number) {
	const start = Math.min(x(from), x(to));
	return { x: start, width: Math.max(x(from), x(to)) - start };
}

/** Beyond the end of the bar where there is room, else before its start, else in it. */
function labelOf(
	bar: FallBar,
	x: (value: number) => number,
	{ left, right, fontSize }: { readonly left: number; readonly right: number; readonly fontSize: number },
): PlacedBar['label'] {
	const { x: start, width } = spanOf(bar, x);
	const end = start + width;
	const wide = textWidth(bar.text, fontSize) * 1.06;
	const { text } = bar;
	if (end + GAP + wide <= right) return { text, x: end + GAP, anchor: 'start', inside: false };
	if (start - GAP - wide >= left) return { text, x: start - GAP, anchor: 'end', inside: false };
	if (wide + GAP * 2 <= width && bar.kind !== 'unknown')
		return { text, x: end - GAP, anchor: 'end', inside: true };
	const [before, after] = [start - GAP - left, right - end - GAP];
	return before > after
		? { text: shortenText(text, before, fontSize), x: start - GAP, anchor: 'end', inside: false }
		: { text: shortenText(text, after, fontSize), x: end + GAP, anchor: 'start', inside: false };
}

/**
 * As tall as it needs to be, or within a height with the largest letters that fit. `scale` is that of the scores; lengths of
 * bars are true to it. Rows run down in the order given.
 */
export function layoutWaterfall(
	bars: readonly FallBar[],
	zones: readonly FallZone[],
	scale: readonly [number, number],
	room: Room,
): WaterfallLayout {
	const { width, height } = room;
	const usual = width < SIDE_FROM ? SIZE.phone : SIZE.page;
	if (height === null) return layAt(bars, zones, scale, width, usual);
	// In half steps through the usual size, so that a drawing asked for at its own height comes out the same.
	const largest = Math.floor(2 * Math.max(usual, Math.min(SIZE.most, width / 46))) / 2;
	for (let size = largest; size >= SIZE.least; size -= 0.5) {
		const tried = layAt(bars, zones, scale, width, size);
		if (tried.height <= height) return tried;
	}
	for (let squeeze = 1; squeeze > 0.1; squeeze -= 0.05) {
		const tried = layAt(bars, zones, scale, width, SIZE.least, squeeze);
		if (tried.height <= height) return tried;
	}
	return layAt(bars, zones, scale, width, SIZE.least, 0.1);
}
