// Where the tiles of a share map lie: one square a country, one group beside the other in shelves.
import { textWidth } from '../frame/textWidth.ts';

export interface ShareTile {
	readonly id: string;
	/** What is printed on it, above its number. */
	readonly code: string;
	/** What it says in words. */
	readonly label: string;
	readonly column: number;
	readonly row: number;
	readonly share: number;
	/** What paints it where that is not its share. */
	readonly className?: string;
	readonly text: string;
}

export interface TileGroup {
	readonly id: string;
	/** Printed above the group; empty where there is but one. */
	readonly title: string;
	readonly columns: number;
	readonly rows: number;
	readonly tiles: readonly ShareTile[];
}

interface PlacedGroup {
	readonly x: number;
	readonly y: number;
	readonly wide: number;
	readonly group: TileGroup;
}

export interface ShareTilesLayout {
	readonly width: number;
	readonly height: number;
	/** Side of a tile, and from one tile to the next. */
	readonly side: number;
	readonly step: number;
	readonly font: number;
	readonly titleFont: number;
	readonly groups: readonly PlacedGroup[];
}

interface Room {
	readonly width: number;
	readonly height: number | null;
}

const GAP = 28;
const STEP = { least: 20, most: 68, mostOfMany: 44 };

function shelve(groups: readonly TileGroup[], width: number, step: number): ShareTilesLayout {
	const titleFont = Math.max(12, Math.min(18, step * 0.4));
	const head = groups.some(({ title }) => title !== '') ? titleFont * 1.7 : 0;
	const placed: PlacedGroup[] = [];
	let [x, y, tallest] = [0, 0, 0];
	for (const group of groups) {
		const wide = Math.max(group.columns * step, textWidth(group.title, titleFont * 1.1));
		if (x > 0 && x + wide > width) {
			[x, y, tallest] = [0, y + tallest + GAP * 0.6, 0];
		}
		placed.push({ x, y: y + head, wide, group });
		x += wide + GAP;
		tallest = Math.max(tallest, head + group.rows * step);
	}
	const font = Math.max(11, Math.min(20, step * 0.3));
	return {
		...{ width, height: Math.ceil(y + tallest + 1), side: step - 3, step, font, titleFont },
		groups: placed,
	};
}

/** The largest tiles that fit the room. */
export function layShareTiles(groups: readonly TileGroup[], { width, height }: Room): ShareTilesLayout {
	const widest = Math.max(1, ...groups.map(({ columns }) => columns));
	const most = groups.length > 1 && height === null ? STEP.mostOfMany : STEP.most;
	for (let step = Math.min(most, width / widest); step > STEP.least; step -= 0.5) {
		const tried = shelve(groups, width, step);
		if (height === null || tried.height <= height) return tried;
	}
	const smallest = shelve(groups, width, Math.min(STEP.least, width / widest));
	return height !== null && smallest.height > height
		? shelve(groups, width, (STEP.least * height) / smallest.height)
		: smallest;
}
