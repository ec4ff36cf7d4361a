// A picture with all that a reader needs to trust it: what it shows, how it is painted, what it rests on, its rows.
import type { Look } from '#lib/charts/frame/look.ts';

/** A cell of the rows behind a picture; null is no value, and stays apart from zero in every file. */
export type FigureCell = string | number | null;

export interface FigureColumn {
	/** Its name in files: snake_case, the same in every language. */
	readonly key: string;
	/** Its name for people. */
	readonly label: string;
	/** A share from 0 to 1, to be shown in percent. */
	readonly format?: 'share';
}

/** The rows behind a picture, in full precision. */
export interface FigureRows {
	readonly columns: readonly FigureColumn[];
	readonly rows: readonly (readonly FigureCell[])[];
}

/** The rows as people read them: what is measured goes by its name there, not by the id that files know it by. */
export function spellOut(
	{ columns, rows }: FigureRows,
	nodes: readonly { readonly id: string; readonly name: string }[],
): FigureRows {
	const names = new Map(nodes.map(({ id, name }) => [id, name]));
	const at = columns.findIndex(({ key }) => key === 'node');
	return {
		columns,
		rows: rows.map((row) =>
			row.map((cell, place) => (place === at && typeof cell === 'string' ? (names.get(cell) ?? cell) : cell)),
		),
	};
}

/** What a kind of paint means; `count` is already formatted, or empty. */
export interface LegendEntry extends Look {
	readonly key: string;
	readonly label: string;
	readonly count: string;
}

/** How much room a drawing has; a height of null lets it be as tall as it needs. */
export interface Room {
	readonly width: number;
	readonly height: number | null;
}

export interface Size {
	readonly width: number;
	readonly height: number;
	/** Whether something has no room there, or too little to be read. */
	readonly isCramped?: boolean;
}

/** What a drawing is asked for: exactly this size, with ids that start with the prefix. */
export interface Canvas extends Size {
	readonly prefix: string;
}

export interface Figure {
	/** Names the files: `heat-africa`. */
	readonly name: string;
	/** Says what is seen. */
	readonly title: string;
	/** The countries it shows, in words; left out where its title names them. */
	readonly selection?: string;
	/** What is measured, over whom; the method and the edition are added by the frame. */
	readonly subtitle: string;
	/** Empty where the drawing names everything directly. */
	readonly legend: readonly LegendEntry[];
	/** What must be said with it wherever it goes, such as boundary notes. */
	readonly notes: readonly string[];
	/** Those of the notes that explain, and may be left to the text around the picture where there is little room. */
	readonly asides?: readonly string[];
	/** Whose word it shows where that is not the data of the method, and where it can be seen again: empty where it is on this device alone. */
	readonly origin?: { readonly sources: readonly string[]; readonly address: '' };
	readonly rows: FigureRows;
	/** The size the drawing takes in a room: larger only where it could not be read any smaller. */
	readonly sizeIn: (room: Room) => Size;
}
