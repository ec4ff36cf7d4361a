// Where the parts of a still of a score table lie: name, band, bar with bounds, score and coverage, in blocks side by side.
import type { Look } from '../frame/look.ts';
import { foldedWidth, shortenText, textWidth, wrapText } from '../frame/textWidth.ts';

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

/** A name is set in smaller letters than the others', but in none smaller than this, before it takes two lines. */
const LEAST_NAME = 11;
/** From one line of a name to the next, and how tall a row with room for two is, in letters' heights. */
export const NAME_LEADING = 1.12;
const TWO_LINES = 2.3;

/** A name as it stands in the list: its lines, and the size of its letters. */
export interface SetName {
	readonly lines: readonly string[];
	readonly font: number;
}

/** A name in the letters of the list, or smaller, or in two lines where the row is tall enough for them, before it is cut. */
export function setName(
	name: string,
	{ name: { width }, font, rowHeight }: Pick<ScoreListLayout, 'name' | 'font' | 'rowHeight'>,
): SetName {
	const whole = font * Math.min(1, width / Math.max(1, textWidth(name, font)));
	const least = Math.min(font, LEAST_NAME);
	if (whole >= least) return { lines: [name], font: whole };
	const isFolded = foldedWidth(name, least) <= width && rowHeight >= least * TWO_LINES;
	return { lines: isFolded ? wrapText(name, width, least) : [shortenText(name, width, least)], font: least };
}

const isCut = (name: string, layout: Pick<ScoreListLayout, 'name' | 'font' | 'rowHeight'>): boolean =>
	setName(name, layout).lines.at(-1)?.endsWith('…') === true;

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
/** A row is at ease in this height, in the taller one where names need two lines. */
const ROWS = [22, 26];
/** Letters are no larger than leaves them this much of a row. */
const AIRY = 1.5;
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
	const folded = Math.max(0, ...rows.map(({ name }) => foldedWidth(name, LEAST_NAME)));
	const lay = (font: number): ScoreListLayout & { readonly fit: number } => {
		const headHeight = Math.ceil(font * 1.8);
		const rowHeight = Math.min(font * TWO_LINES, (height - headHeight - 1) / perBlock);
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
			Math.max((free - band) * 0.62, Math.min(folded, (free - band) * 0.75)),
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
		if (tried.rowHeight >= font * AIRY) return tried;
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
	if (room.height === null) {
		const eased = ROWS.map((row) =>
			layScoreList(rows, heads, { ...room, height: (Math.ceil(rows.length / wanted) + 2) * row }),
		);
		const whole = eased.find((layout) => !rows.some(({ name }) => isCut(name, layout)));
		return whole ?? eased.at(-1) ?? layScoreList(rows, heads, { ...room, height: 0 });
	}
	const { height } = room;
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
