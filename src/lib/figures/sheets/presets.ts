// The sizes a picture leaves the page in: on paper at the width of a page's text or of a column, as a page, as a slide.

/** One size: everything that the menu, the SVG and the PNG need to know of it. */
export interface Preset {
	readonly id: PresetId;
	/** In millimetres. Where letters would become too small a picture on paper is longer than its height. */
	readonly width: number;
	readonly height: number;
	/** Whether paper ends below the last line, or at its height; a drawing on paper is as tall as it is at ease, a slide is filled. */
	readonly shape: Shape;
	/** No letter is smaller, in points at this width. */
	readonly least: number;
	/** Pixels to an inch of the PNG, which says so itself. */
	readonly density: number;
	/** White around everything, in millimetres. */
	readonly pad: number;
	/** In points. The lines below shrink from `line` to `least` where they would take the drawing's room. */
	readonly type: {
		readonly title: number;
		readonly subtitle: number;
		readonly legend: number;
		readonly line: number;
	};
	/** How much larger than on a page the drawing's letters are. */
	readonly zoom: number;
	/** What the paints mean: above the drawing where there is width for it, below where there is not. */
	readonly legend: 'above' | 'below';
}

export type Shape = 'cut' | 'page' | 'slide';

/** Ends the names of files. */
export type PresetId = '16cm' | '8cm' | 'a4' | 'slide';

/** The sizes in the order they are offered; the first is the usual one. */
export const PRESETS: readonly Preset[] = [
	{
		...{ id: '16cm', width: 160, height: 240, pad: 2, legend: 'above', shape: 'cut' },
		...{ least: 8, density: 300, zoom: 1 },
		type: { title: 13, subtitle: 9.5, legend: 8.5, line: 8 },
	},
	{
		...{ id: '8cm', width: 80, height: 240, pad: 1, legend: 'below', shape: 'cut' },
		...{ least: 8, density: 300, zoom: 1 },
		type: { title: 10, subtitle: 8.5, legend: 8.25, line: 8 },
	},
	{
		...{ id: 'a4', width: 210, height: 297, pad: 15, legend: 'above', shape: 'page' },
		...{ least: 8, density: 300, zoom: 1 },
		type: { title: 16, subtitle: 10.5, legend: 9, line: 8.5 },
	},
	{
		...{ id: 'slide', width: (190.5 * 16) / 9, height: 190.5, pad: 9.3, legend: 'above', shape: 'slide' },
		...{ least: 8, density: 288, zoom: 1.2 },
		type: { title: 25, subtitle: 13.8, legend: 12, line: 9 },
	},
];

/** The preset of an id. */
export function presetOf(id: PresetId): Preset {
	const found = PRESETS.find((preset) => preset.id === id);
	if (found === undefined) throw new Error(`${id} is no size of a picture`);
	return found;
}

/** A sheet is laid out in these: 96 to an inch, as a browser's pixels. */
export const UNITS = { millimetre: 96 / 25.4, point: 96 / 72 } as const;

/** Charts have no smaller letters, in units, where they are drawn in a room they fit. */
export const SMALLEST_LETTER = 11;
