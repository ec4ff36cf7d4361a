// How a map and the rail of its small states share a room: below it, or beside it where that leaves the map larger.
import { layoutRail, railColumn, type Rail, type RailItem } from './rail.ts';

export interface FaceRequest {
	/** The frame of the map, in its own units. */
	readonly map: { readonly width: number; readonly height: number };
	readonly items: readonly RailItem[];
	readonly railTitle: string;
	/** A height of null lets the face be as tall as it needs. */
	readonly room: { readonly width: number; readonly height: number | null };
	/** The map itself is never taller, in pixels, where the room sets no height. */
	readonly tallest: number;
	readonly isMirrored: boolean;
}

export interface Face {
	/** The size of the whole, in pixels. */
	readonly width: number;
	readonly height: number;
	/** Units of the map to a pixel. */
	readonly scale: number;
	/** What of the map's plane is seen, in its units. */
	readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	/** In pixels from its own top left, which lies at `x`, `y` on the map's plane. */
	readonly rail: Rail & { readonly x: number; readonly y: number };
}

interface Arrangement {
	/** The width of the map, in pixels. */
	readonly width: number;
	readonly isBeside: boolean;
	readonly rail: Rail;
}

const GAP = 14;

/** How much more a map is worth with its small states beside it than with them below. */
const BESIDE = 1.08;

/** Of the names in the rail, in pixels. */
const LETTERS = 13;

/** A column of the rail is at most this wide, in letters; longer names take two lines. */
const WIDEST_COLUMN = 17;

/** Arranges a face; the same for the same request. */
export function layoutFace({ map, items, railTitle, room, tallest, isMirrored }: FaceRequest): Face {
	const column = Math.min(railColumn(items, LETTERS), WIDEST_COLUMN * LETTERS);
	const aspect = map.width / map.height;
	const rail = (columns: number, width: number): Rail =>
		layoutRail({ items, title: railTitle, columns, width, size: LETTERS, isMirrored });
	const below = (): Arrangement => {
		const fitting = Math.max(1, Math.floor(room.width / column), room.width >= 320 ? 2 : 1);
		const columns = Math.min(fitting, Math.max(1, items.length));
		const laid = rail(columns, Math.min(room.width, columns * Math.max(column, room.width / fitting)));
		const height = room.height === null ? tallest : room.height - (items.length > 0 ? laid.height + GAP : 0);
		return { width: Math.max(1, Math.min(room.width, height * aspect)), isBeside: false, rail: laid };
	};
	const beside = (columns: number): Arrangement | null => {
		const laid = rail(columns, columns * column);
		const width = Math.min(room.width - columns * column - GAP, (room.height ?? tallest) * aspect);
		const isFit =
			width > 0 && laid.height <= Math.min(room.height ?? Infinity, Math.max(width / aspect, 120));
		return isFit ? { width, isBeside: true, rail: laid } : null;
	};
	// Small states beside the map are seen with it: that is worth a little of its width.
	const worth = ({ width, isBeside }: Arrangement): number => width * (isBeside ? BESIDE : 1);
	const arranged = [below(), ...(items.length === 0 ? [] : [1, 2, 3].map(beside))]
		.filter((each) => each !== null)
		.reduce((best, each) => (worth(each) > worth(best) + 1 ? each : best));
	return place(arranged, map, room.width);
}

function place(
	{ width: mapWidth, isBeside, rail }: Arrangement,
	map: FaceRequest['map'],
	width: number,
): Face {
	const scale = map.width / mapWidth;
	const mapHeight = map.height / scale;
	const railWidth = Math.max(0, ...rail.entries.map(({ left, width }) => left + width));
	const hasRail = rail.entries.length > 0;
	const used = mapWidth + (isBeside ? GAP + railWidth : 0);
	const height = isBeside ? Math.max(mapHeight, rail.height) : mapHeight + (hasRail ? GAP + rail.height : 0);
	const left = Math.max(0, (width - used) / 2);
	return {
		width,
		height,
		scale,
		view: { x: -left * scale, y: 0, width: width * scale, height: height * scale },
		rail: {
			...rail,
			x: isBeside ? (mapWidth + GAP) * scale : -left * scale,
			y: isBeside ? Math.max(0, (mapHeight - rail.height) / 2) * scale : (mapHeight + GAP) * scale,
		},
	};
}
