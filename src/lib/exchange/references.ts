// The checks between files of a package: every id must lead somewhere, and no observation or context value may stand twice.
import { findEvidenceFault } from '#lib/observations/evidence.ts';
import { findObservationFaults } from '#lib/observations/observation.ts';
import { MOST_LISTED, quote, type Problem } from './problem.ts';
import type { RawCells, TableRow } from './table.ts';

type Rows = readonly TableRow<unknown>[];

/** The ids other files may name; null where the file that holds them could not be read. */
export interface Ids {
	readonly countries: ReadonlySet<string> | null;
	readonly leaves: ReadonlySet<string> | null;
	readonly nodes: ReadonlySet<string> | null;
	readonly sources: ReadonlySet<string> | null;
	/** Leaves whose values are read through a logarithm. */
	readonly logged: ReadonlySet<string>;
}

interface Fault {
	readonly column: string;
	readonly message: string;
}

function unknownId(
	raw: RawCells,
	column: string,
	known: ReadonlySet<string> | null,
	home: string,
): readonly Fault[] {
	const id = raw[column] ?? null;
	if (id === null || known === null || known.has(id)) return [];
	return [{ column, message: `${quote(id)} is unknown; expected an id of ${home}` }];
}

function unknownLeaf(raw: RawCells, ids: Ids): readonly Fault[] {
	const id = raw['indicator'] ?? null;
	if (id !== null && ids.nodes?.has(id) && !ids.leaves?.has(id))
		return [
			{
				column: 'indicator',
				message: `"${id}" has nodes below it; expected an indicator, a leaf of framework.csv`,
			},
		];
	return unknownId(raw, 'indicator', ids.leaves, 'framework.csv');
}

function place(
	file: string,
	rows: Rows,
	faultsOf: (raw: RawCells, row: number) => readonly Fault[],
): readonly Problem[] {
	const problems: Problem[] = [];
	for (const { row, raw } of rows) {
		// More than are listed need not be found.
		if (problems.length > MOST_LISTED) break;
		for (const fault of faultsOf(raw, row)) problems.push({ file, row, ...fault });
	}
	return problems;
}

function logFaults(raw: RawCells, ids: Ids): readonly Fault[] {
	if (!ids.logged.has(raw['indicator'] ?? '')) return [];
	return ['value', 'value_low', 'value_high'].flatMap((column) => {
		const value = raw[column] ?? null;
		if (value === null || !(Number(value) <= 0)) return [];
		const message = `"${value}" has no logarithm; expected a number above 0 for ${raw['indicator']}`;
		return [{ column, message }];
	});
}

/** The fault of a row that says again what an earlier one says: of the same country, subject and year. */
function repeatedKey(
	firstAt: Map<string, number>,
	[country, subject, year]: readonly [string | null, string | null, string | null],
	row: number,
): readonly Fault[] {
	if (country === null || subject === null || year === null) return [];
	const key = `${country} ${subject} ${Number(year)}`;
	const first = firstAt.get(key);
	if (first !== undefined)
		return [{ column: '-', message: `repeats ${key} of row ${first}; expected one row for each` }];
	firstAt.set(key, row);
	return [];
}

/** What is wrong with observations beyond their own cells. */
export function checkObservations(file: string, rows: Rows, ids: Ids): readonly Problem[] {
	const firstAt = new Map<string, number>();
	return place(file, rows, (raw, row) => {
		const { country = null, indicator = null, year = null, status = null, value = null, source = null } = raw;
		const { value_low = null, value_high = null } = raw;
		const faults: readonly Fault[] = [
			...unknownId(raw, 'country', ids.countries, 'countries.csv'),
			...unknownLeaf(raw, ids),
			...unknownId(raw, 'source', ids.sources, 'sources.csv'),
			...logFaults(raw, ids),
			...('value' in raw && 'source' in raw
				? findObservationFaults({ status, value, value_low, value_high, source })
				: []),
		];
		return [...faults, ...repeatedKey(firstAt, [country, indicator, year], row)];
	});
}

/** What is wrong with context beyond its own cells. */
export function checkContext(file: string, rows: Rows, ids: Ids): readonly Problem[] {
	const firstAt = new Map<string, number>();
	return place(file, rows, (raw, row) => {
		const { country = null, series = null, year = null } = raw;
		return [
			...unknownId(raw, 'country', ids.countries, 'countries.csv'),
			...unknownId(raw, 'source', ids.sources, 'sources.csv'),
			...repeatedKey(firstAt, [country, series, year], row),
		];
	});
}

/** What is wrong with evidence beyond its own cells. */
export function checkEvidence(file: string, rows: Rows, ids: Ids): readonly Problem[] {
	return place(file, rows, (raw) => {
		const message = findEvidenceFault({ finding: raw['finding'] ?? null, complete: raw['complete'] ?? null });
		return [
			...unknownId(raw, 'country', ids.countries, 'countries.csv'),
			...unknownLeaf(raw, ids),
			...unknownId(raw, 'source', ids.sources, 'sources.csv'),
			...(message === null ? [] : [{ column: 'finding', message }]),
		];
	});
}

/** What is wrong with initiatives beyond their own cells. */
export function checkInitiatives(file: string, rows: Rows, ids: Ids): readonly Problem[] {
	return place(file, rows, (raw) => [
		...unknownId(raw, 'country', ids.countries, 'countries.csv'),
		...unknownId(raw, 'pillar', ids.nodes, 'framework.csv'),
		...unknownId(raw, 'source', ids.sources, 'sources.csv'),
	]);
}

/** Rows whose id an earlier row of the same file already has. */
export function checkUniqueIds(file: string, rows: Rows): readonly Problem[] {
	const firstAt = new Map<string, number>();
	return place(file, rows, (raw, row) => {
		const id = raw['id'] ?? null;
		const first = id === null ? undefined : firstAt.get(id);
		if (id !== null && first === undefined) firstAt.set(id, row);
		return first === undefined
			? []
			: [{ column: 'id', message: `${quote(id)} is also on row ${first}; expected every id once` }];
	});
}
