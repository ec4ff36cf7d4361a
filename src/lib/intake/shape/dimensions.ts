// Dimensions of a long table: what must be fixed for a country, an indicator and a year to have one value.
import { textOf, type IntakeTable, type TableColumn } from '../table.ts';
import { isCalled, isTotal } from './names.ts';
import type { ColumnProfile } from './profile.ts';

export interface Dimension {
	readonly column: TableColumn;
	/** What it is fixed at. */
	readonly value: string;
	readonly values: readonly string[];
	/** Whether that is a total. */
	readonly isTotal: boolean;
}

const LOOKED_AT = 50_000;
const MOST_VALUES = 60;
const MOST_FIXED = 8;

type Rows = IntakeTable['rows'];

const countRepeats = (rows: Rows, keyOf: (cells: Rows[number]['cells']) => string): number => {
	const seen = new Set<string>();
	for (const { cells } of rows) seen.add(keyOf(cells));
	return rows.length - seen.size;
};

/** How often each value of a column occurs, the most frequent first. */
function valuesOf(rows: Rows, { at }: TableColumn): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const { cells } of rows) {
		const text = textOf(cells[at]);
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** What would fix a column: its total, or what most rows have; null where it has one value or too many. */
function fixing(rows: Rows, { column, texts }: ColumnProfile): Dimension | null {
	if (texts === null || texts.size < 2 || texts.size > MOST_VALUES) return null;
	const values = valuesOf(rows, column).map(([text]) => text);
	if (values.length < 2) return null;
	const total = values.find(isTotal);
	const value = total ?? values.find((text) => text !== '') ?? '';
	return { column, value, values: values.filter((text) => text !== ''), isTotal: total !== undefined };
}

/**
 * Fixes one column after another, those with a total or the name of a dimension first, until what is left says
 * everything once or nothing more helps.
 */
export function findDimensions(
	table: IntakeTable,
	keys: readonly TableColumn[],
	candidates: readonly ColumnProfile[],
): readonly Dimension[] {
	const keyOf = (cells: Rows[number]['cells']): string =>
		keys.map(({ at }) => textOf(cells[at])).join('\u0001');
	let rows = table.rows.slice(0, LOOKED_AT);
	const dimensions: Dimension[] = [];
	while (dimensions.length < MOST_FIXED) {
		const repeats = countRepeats(rows, keyOf);
		if (repeats === 0) break;
		const tried = candidates.flatMap((candidate) => {
			const dimension = fixing(rows, candidate);
			if (dimension === null) return [];
			const { column, value } = dimension;
			const left = rows.filter(({ cells }) => textOf(cells[column.at]) === value);
			const gain = repeats - countRepeats(left, keyOf);
			const trust = (dimension.isTotal ? 2 : 0) + (isCalled('dimension', column.header) ? 1 : 0);
			return trust === 0 || gain <= 0 ? [] : [{ dimension, left, trust, gain }];
		});
		const best = tried.toSorted((a, b) => b.trust - a.trust || b.gain - a.gain)[0];
		if (best === undefined) break;
		dimensions.push(best.dimension);
		rows = best.left;
	}
	return dimensions;
}
