// What the record proves, as the pages carry it: packed in columns on the way, asked by node and country on arrival.
import type { ScoreBook } from './book.ts';
import type { Method } from './method.ts';
import { splitScale, type Proved } from './proved.ts';

type Column = readonly (number | null)[];

/** In columns, cell `node × countries.length + country`; `asked` has one a node. */
export interface PackedRecord {
	readonly scale: Method['scale'];
	readonly countries: readonly string[];
	/** The index, then all between it and the questions, in tree order. */
	readonly nodes: readonly string[];
	/** Floor and ceiling of the node, on the scale. */
	readonly low: Column;
	readonly high: Column;
	/** Questions below the node on which a record proves a level, or limits to one. */
	readonly known: Column;
	/** Questions below the node. */
	readonly asked: Column;
}

/** What the record proves of one node of one country: parts of the scale, and the questions they rest on. */
export interface OnRecord extends Proved {
	readonly known: number;
	readonly asked: number;
}

/** Asks by node and country; null where the record can say nothing, such as of a node without a question. */
export type RecordBook = (node: string, country: string) => OnRecord | null;

/** Opens a packed record for asking; `live` are floors and ceilings computed anew, such as for weights of the reader's own. */
export function openRecord(
	{ scale, countries, nodes, low, high, known, asked }: PackedRecord,
	live: ScoreBook | null = null,
): RecordBook {
	const rows = new Map(countries.map((id, at) => [id, at]));
	const columns = new Map(nodes.map((id, at) => [id, at]));
	return (node, country) => {
		const [column, row] = [columns.get(node), rows.get(country)];
		if (column === undefined || row === undefined) return null;
		const at = column * countries.length + row;
		const published = { low: low[at] ?? null, high: high[at] ?? null };
		const parts = splitScale(live?.reading(node, country) ?? published, scale);
		return parts === null ? null : { ...parts, known: known[at] ?? 0, asked: asked[column] ?? 0 };
	};
}
