// Small tile maps side by side: how many to a row, and where each stands with its heading.
import { wrapText } from '../frame/textWidth.ts';

/** A small map to be placed, in tiles. */
export interface PanelSize {
	readonly title: string;
	readonly caption: readonly string[];
	readonly columns: number;
	readonly rows: number;
}

export interface MultiplesRequest {
	readonly panels: readonly PanelSize[];
	/** A height of null lets the whole be as tall as it needs. */
	readonly room: { readonly width: number; readonly height: number | null };
	/** From right to left. */
	readonly isMirrored: boolean;
}

export interface PlacedLine {
	readonly text: string;
	readonly y: number;
}

export interface PlacedPanel {
	/** Where its lines start, and the left of its tiles. */
	readonly textX: number;
	readonly left: number;
	readonly top: number;
	readonly title: readonly PlacedLine[];
	readonly caption: readonly PlacedLine[];
}

export interface Multiples {
	readonly width: number;
	readonly height: number;
	/** From one tile to the next; the same in every map, so that they can be compared. */
	readonly step: number;
	readonly anchor: 'start' | 'end';
	readonly titleSize: number;
	readonly captionSize: number;
	readonly panels: readonly PlacedPanel[];
	/** Whether tiles are too small to be told apart, or a word has no room above them. */
	readonly isCramped: boolean;
}

const TITLE = 14;
const CAPTION = 12;
const LEADING = 1.25;
const GAP_X = 24;
const GAP_Y = 26;
const ABOVE_MAP = 8;

/** A tile this large holds its code; larger than the most, a map is no longer small. */
const ROOMY = 31;
const MOST = 44;
const MOST_PER_ROW = 4;
const LEAST_FOR_TWO = 240;
const CRAMPED = { cell: 110, step: 8 };

/** The side of a tile as a share of the step; the rest is a gap. */
export const TILE = 0.92;

/** Lays small maps out: the same for the same request. */
export function layoutMultiples({ panels, room, isMirrored }: MultiplesRequest): Multiples {
	const choices = panels.map((_, at) => arrange(panels, at + 1, room, isMirrored));
	const [first] = choices;
	if (first === undefined) return arrange(panels, 1, room, isMirrored);
	if (room.height !== null) {
		const limit = room.height;
		const fitted = choices.map((each) => fit(panels, each, limit, room.width, isMirrored));
		const within = fitted.filter(({ height }) => height <= limit + 1e-6);
		const lowest = fitted.reduce((low, each) => (each.height < low.height ? each : low));
		return within.reduce((best, each) => (each.step > best.step + 1e-9 ? each : best), within[0] ?? lowest);
	}
	// The fewest empty places first, then as many to a row as leave the tiles roomy.
	const emptyIn = (perRow: number): number => (perRow - (panels.length % perRow)) % perRow;
	const [best] = choices
		.map((each, at) => ({ each, perRow: at + 1 }))
		.filter(({ each, perRow }) => perRow > 1 && perRow <= MOST_PER_ROW && each.step >= ROOMY)
		.sort((a, b) => emptyIn(a.perRow) - emptyIn(b.perRow) || b.perRow - a.perRow);
	return best?.each ?? (room.width >= LEAST_FOR_TWO ? (choices[1] ?? first) : first);
}

/** The arrangement again, with tiles small enough for its height. */
function fit(
	panels: readonly PanelSize[],
	wanted: Multiples,
	height: number,
	width: number,
	isMirrored: boolean,
): Multiples {
	if (wanted.height <= height) return wanted;
	const perRow = wanted.panels.filter(({ top }) => top === wanted.panels[0]?.top).length;
	const tiles = rowsOf(panels, perRow).reduce(
		(sum, row) => sum + Math.max(...row.map(({ rows }) => rows)),
		0,
	);
	const step = Math.max(0.5, wanted.step - (wanted.height - height) / tiles);
	return arrange(panels, perRow, { width, height: null }, isMirrored, step);
}

function rowsOf(panels: readonly PanelSize[], perRow: number): readonly (readonly PanelSize[])[] {
	return Array.from({ length: Math.ceil(panels.length / perRow) }, (_, row) =>
		panels.slice(row * perRow, (row + 1) * perRow),
	);
}

function arrange(
	panels: readonly PanelSize[],
	perRow: number,
	{ width }: MultiplesRequest['room'],
	isMirrored: boolean,
	given?: number,
): Multiples {
	const cell = (width - GAP_X * (perRow - 1)) / perRow;
	const step = given ?? Math.min(MOST, ...panels.map(({ columns }) => cell / columns));
	const placed: PlacedPanel[] = [];
	let top = 0;
	for (const row of rowsOf(panels, perRow)) {
		const heads = row.map(({ title, caption }) => ({
			title: wrapText(title, cell, TITLE),
			caption: caption.flatMap((line) => wrapText(line, cell, CAPTION)),
		}));
		const titleHeight = Math.max(...heads.map(({ title }) => title.length)) * TITLE * LEADING;
		const captionHeight = Math.max(...heads.map(({ caption }) => caption.length)) * CAPTION * LEADING;
		const mapTop = top + titleHeight + captionHeight + ABOVE_MAP;
		heads.forEach(({ title, caption }, at) => {
			const start = isMirrored ? width - at * (cell + GAP_X) : at * (cell + GAP_X);
			const captionTop = top + titleHeight;
			placed.push({
				textX: start,
				left: isMirrored ? start - (row[at]?.columns ?? 0) * step : start,
				top: mapTop,
				// Titles stand on the last of their lines, next to what they name.
				title: title.map((text, n) => ({
					text,
					y: captionTop - (title.length - n - 1) * TITLE * LEADING - 5,
				})),
				caption: caption.map((text, n) => ({ text, y: captionTop + (n + 0.85) * CAPTION * LEADING })),
			});
		});
		top = mapTop + Math.max(...row.map(({ rows }) => rows)) * step + GAP_Y;
	}
	return {
		width,
		height: Math.max(1, top - GAP_Y),
		step,
		anchor: isMirrored ? 'end' : 'start',
		titleSize: TITLE,
		captionSize: CAPTION,
		panels: placed,
		isCramped: cell < CRAMPED.cell || step < CRAMPED.step,
	};
}
