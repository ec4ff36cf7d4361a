// The checks of what a published collection says of itself, beyond the cells of its rows.
import { quote, type Problem } from './problem.ts';
import type { RawCells, TableRow } from './table.ts';

type Rows = readonly TableRow<unknown>[];
type Known = ReadonlySet<string> | null;

function unknownIn(raw: RawCells, column: string, known: Known, home: string) {
	const id = raw[column] ?? null;
	if (id === null || known === null || known.has(id)) return [];
	return [{ column, message: `${quote(id)} is unknown; expected ${home}` }];
}

const BANDS = 'the id of a tier of method.json';

/**
 * What is wrong with disclosure.csv: countries that are none or stand twice, bands that are none.
 * @param bands ids of the tiers of the first method; null where it could not be read
 */
export function checkDisclosed(file: string, rows: Rows, countries: Known, bands: Known): readonly Problem[] {
	const firstAt = new Map<string, number>();
	return rows.flatMap(({ row, raw }) => {
		const { country = null } = raw;
		const first = country === null ? undefined : firstAt.get(country);
		if (country !== null && first === undefined) firstAt.set(country, row);
		const faults = [
			...unknownIn(raw, 'country', countries, 'an id of countries.csv'),
			...unknownIn(raw, 'tier', bands, BANDS),
		];
		if (first !== undefined)
			faults.push({ column: 'country', message: `repeats row ${first}; expected every country once` });
		return faults.map((fault) => ({ file, row, ...fault }));
	});
}

/** What is wrong with aggregates.csv: nodes and bands that are none, numbers that are neither there nor withheld. */
export function checkAggregates(file: string, rows: Rows, nodes: Known, bands: Known): readonly Problem[] {
	return rows.flatMap(({ row, raw }) => {
		const { statistic = null, value = null, withheld = null } = raw;
		const isNumber = statistic === 'mean' || statistic === 'count';
		const faults = [
			...unknownIn(raw, 'node', nodes, 'an id of framework.csv'),
			...unknownIn(raw, 'tier', bands, BANDS),
		];
		if (isNumber && value === null && withheld === null)
			faults.push({
				column: 'value',
				message: 'is empty; expected a number, or in withheld why it is not told',
			});
		return faults.map((fault) => ({ file, row, ...fault }));
	});
}
