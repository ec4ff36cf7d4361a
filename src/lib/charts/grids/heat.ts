// What a heat table is given: rows and columns of numbers from −1 to 1, in words ready to print.

export interface HeatColumn {
	readonly id: string;
	readonly label: string;
	/** The number its row carries, where the column repeats a row. */
	readonly number: string | null;
	/** Language of the label, where it is not that of the page. */
	readonly lang?: string | undefined;
}

export interface HeatCell {
	/** From −1 to 1; null where there is none. */
	readonly value: number | null;
	readonly text: string;
	/** A second, smaller line. */
	readonly note: string | null;
	/** Why the cell deserves a look, in a word or two; null where it does not. */
	readonly flag: string | null;
	readonly framed: boolean;
}

export interface HeatRow {
	readonly id: string;
	readonly label: string;
	readonly number: string | null;
	/** The group it belongs to, said under the label; null where it starts none. */
	readonly group: string | null;
	readonly lang?: string | undefined;
	/** In the order of the columns; null where the table is empty by design, as above a diagonal. */
	readonly cells: readonly (HeatCell | null)[];
}

/** A line under the table: one text a column. */
export interface HeatFoot {
	readonly label: string;
	readonly texts: readonly string[];
}

const EDGES = [0.1, 0.3, 0.5, 0.7];

/**
 * The class that paints a value as it is printed, with two decimals: `heat-0` near zero, `heat-p1` … `heat-p4` above,
 * `heat-n1` … `heat-n4` below.
 */
export function heatClass(value: number | null): string {
	if (value === null) return 'heat-none';
	const size = Math.round(Math.abs(value) * 100) / 100;
	const step = EDGES.filter((edge) => size >= edge).length;
	return step === 0 ? 'heat-0' : `heat-${value > 0 ? 'p' : 'n'}${step}`;
}
