// Where the parts of a still of a score table lie: name, band, bar with bounds, score and coverage, in blocks side by side.
import type { Look } from '../frame/look.ts';
import { textWidth } from '../frame/textWidth.ts';

export interface ScoreListRow {
	readonly id: string;
	readonly name: string;
	/** How its band is painted, or that it has none. */
	readonly look: Look;
	readonly band: string;
	/** Null where there is no score; all on the scale of the list. */
	readonly score: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** Already formatted; empty where there is none. */
	readonly scoreText: string;
	readonly coverageText: string;
}

export interface ScoreListLayout {
	readonly width: number;
	readonly height: number;
	/** Width of a block, and the left edge and rows of each. */
	readonly blockWidth: number;
	readonly blocks: readonly { readonly x: number; readonly rows: readonly ScoreListRow[] }[];
	readonly rowHeight: number;
	readonly headHeight: number;
	readonly font: number;
	/** How many rows had no room; they are named below the last. */
	readonly more: number;
	/** Left edges and widths of the parts of a row. */
	readonly name: Span;
	readonly band: Span;
	readonly bar: Span;
	readonly score: Span;
	readonly coverage: Span;
	/** Whether the band is named; else its colour alone stands for it, explained in the legend. */
	readonly namesBands: boolean;
}

/** A name is set in smaller letters than the others', but in none smaller than this, before it is cut. */
const LEAST_NAME = 11;

/** The size of a name's letters: those of the list, or as much smaller as lets it stand whole. */
export const nameFont = (name: string, width: number, font: number): number =>
	Math.max(Math.min(font, LEAST_NAME), font * Math.min(1, width / Math.max(1, textWidth(name, font))));

interface Span {
	readonly x: number;
	readonly width: number;
}

export interface ScoreListHeads {
	readonly name: string;
	readonly band: string;
	readonly score: string;
	readonly coverage: string;
}

interface Room {
	readonly width: number;
	readonly height: number | null;
}

const GAP = 24;
/** A block is no narrower than this. */
const LEAST_BLOCK = 222;
/** Rows closer than this many letter heights run into each other. */
const TIGHT = 1.2;
const FONT = { least: 11, most: 20 };
const ROW = 26;
/** A block this many times as wide as a letter is high reads well. */
const WIDE = 26;

function laySide(
	rows: readonly ScoreListRow[],
	heads: ScoreListHeads,
	{ width, height }: { readonly width: number; readonly height: number },
	count: number,
): ScoreListLayout & { readonly fit: number } {
	const perBlock = Math.max(1, Math.ceil(rows.length / count));
	const blockWidth = (width - GAP * (count - 1)) / count;
	const lay = (font: number): ScoreListLayout & { readonly fit: number } => {
		const headHeight = Math.ceil(font * 1.8);
		const rowHeight = Math.min(font * 2, (height - headHeight - 1) / perBlock);
		const gap = font * 0.7;
		const numbers = Math.max(
			font * 2.6,
			...rows.map(({ scoreText }) => textWidth(scoreText, font) * 1.08 + font * 0.7),
		);
		const coverage = Math.max(font * 3, textWidth(heads.coverage, font));
		const bandWidth =
			Math.max(textWidth(heads.band, font), ...rows.map(({ band }) => textWidth(band, font))) + font * 2;
		const names = rows.map(({ name }) => textWidth(name, font)).toSorted((a, b) => a - b);
		const usual = names[Math.floor(names.length * 0.97)] ?? 0;
		const free = blockWidth - numbers - coverage - gap * 4;
		const namesBands = free - bandWidth > usual * 0.8 + 80;
		const band = namesBands ? bandWidth : font * 1.5;
		const name = Math.min(
			Math.max(names.at(-1) ?? 0, textWidth(heads.name, font) * 1.08),
			(free - band) * 0.62,
		);
		const bar = Math.min(420, free - band - name);
		const from = { band: name + gap, bar: name + band + gap * 2 };
		return {
			...{ width, height: Math.ceil(headHeight + perBlock * rowHeight + 1) },
			blockWidth: from.bar + bar + numbers + coverage + gap * 2,
			blocks: Array.from({ length: count }, (_, at) => ({
				x: at * (blockWidth + GAP),
				rows: rows.slice(at * perBlock, (at + 1) * perBlock),
			})),
			...{ rowHeight, headHeight, font, namesBands },
			name: { x: 0, width: name },
			band: { x: from.band, width: band },
			bar: { x: from.bar, width: bar },
			score: { x: from.bar + bar, width: numbers },
			coverage: { x: from.bar + bar + numbers + gap, width: coverage },
			more: 0,
			fit: font * Math.min(1, name / Math.max(1, usual)),
		};
	};
	for (let font = Math.min(FONT.most, blockWidth / WIDE); font > FONT.least; font -= 0.5) {
		const tried = lay(font);
		if (tried.rowHeight >= font * 1.3) return tried;
	}
	return lay(FONT.least);
}

/** Lays the list out: as tall as it needs, or within a height in as many blocks as read best. Never wider than the room. */
export function layScoreList(
	rows: readonly ScoreListRow[],
	heads: ScoreListHeads,
	room: Room,
): ScoreListLayout {
	const wanted = Math.max(1, Math.min(3, Math.floor(room.width / 460), Math.ceil(rows.length / 12)));
	const height = room.height ?? Math.ceil(rows.length / wanted) * ROW + ROW * 2;
	const most = Math.max(1, Math.min(6, Math.floor((room.width + GAP) / (LEAST_BLOCK + GAP))));
	const lay = (held: readonly ScoreListRow[], count: number) =>
		laySide(held, heads, { width: room.width, height }, count);
	const tried = Array.from({ length: most }, (_, at) => lay(rows, at + 1));
	const legible = tried.filter(({ rowHeight, font }) => rowHeight >= font * TIGHT);
	const [first] = legible;
	if (first !== undefined)
		return legible.reduce((best, each) => (each.fit > best.fit + 1e-9 ? each : best), first);
	// What has no room is counted, not squeezed in.
	const { headHeight } = lay(rows, most);
	const perBlock = Math.max(1, Math.floor((height - headHeight - 1) / (FONT.least * 1.25)));
	const held = rows.slice(0, Math.max(1, most * perBlock - 1));
	return { ...lay(held, most), more: rows.length - held.length };
}
