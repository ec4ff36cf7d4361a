// Observations as SDMX-CSV 2.0, and back: the columns of the standard, with what the package knows beyond it as attributes.
import { parseCsv, writeCsv, type CsvTable } from '../csv.ts';

/** What a column of observations.csv is called in SDMX, in the order of the standard: dimensions, the measure, attributes. */
const NAMES: ReadonlyMap<string, string> = new Map([
	['country', 'REF_AREA'],
	['indicator', 'INDICATOR'],
	['year', 'TIME_PERIOD'],
	['value', 'OBS_VALUE'],
	['status', 'ASSESSMENT_STATUS'],
	['value_low', 'VALUE_LOW'],
	['value_high', 'VALUE_HIGH'],
	['source', 'DATA_SOURCE'],
	['confidence', 'CONFIDENCE'],
	['as_of', 'AS_OF'],
	['locator', 'LOCATOR'],
	['note', 'COMMENT_OBS'],
	['sent_by', 'SENT_BY'],
	['sent_on', 'SENT_ON'],
	['state', 'STATE'],
]);
const FIRST = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION'];
const STATUS = 'OBS_STATUS';

/** The codes of the standard's list of observation statuses: a normal value, and a missing one that is suppressed. */
const CODES: ReadonlyMap<string, string> = new Map([
	['assessed', 'A'],
	['withheld', 'Q'],
]);
/** A missing value. */
const MISSING = 'O';

/** The agency and the id of the dataflow, which take letters, digits, `_` and `-`. */
const flowOf = (name: string): string => {
	const id = name
		.toUpperCase()
		.replace(/[^A-Z0-9_-]+/g, '_')
		.replace(/^[^A-Z]+/, '');
	return `COP_ATLAS:${id === '' ? 'PACKAGE' : id}(1.0)`;
};

/** The text of observations.csv as SDMX-CSV 2.0; `name` is that of the package. Columns of neither are left out. */
export function writeSdmx(observations: string, name: string): string {
	const { header, rows } = parseCsv('observations.csv', observations);
	const present = [...NAMES].filter(([column]) => header.includes(column));
	const status = header.indexOf('status');
	const flow = flowOf(name);
	const columns = [...FIRST, ...present.map(([, sdmx]) => sdmx), STATUS];
	return writeCsv(
		columns,
		rows.map(({ cells }) => {
			const own = present.map(([column, sdmx]): [string, string] => [
				sdmx,
				cells[header.indexOf(column)] ?? '',
			]);
			const all: readonly (readonly [string, string])[] = [
				['STRUCTURE', 'dataflow'],
				['STRUCTURE_ID', flow],
				['ACTION', 'I'],
				...own,
				[STATUS, CODES.get(cells[status] ?? 'assessed') ?? MISSING],
			];
			return Object.fromEntries<string>(all);
		}),
	);
}

/** Whether a header is that of observations in SDMX-CSV, 2.0 or 1.0, as this code names its columns. */
export const isSdmxHeader = (names: readonly string[]): boolean =>
	['structure', 'dataflow'].includes(names[0] ?? '') &&
	['ref_area', 'indicator', 'time_period', 'obs_value', 'data_source'].every((name) => names.includes(name));

/** The same table with the columns of observations.csv; rows that say what is to be deleted are left out. */
export function readSdmx({ header, rows, ...rest }: CsvTable): CsvTable {
	const own = new Map([...NAMES].map(([column, sdmx]) => [sdmx, column]));
	const action = header.findIndex((name) => name.toUpperCase() === 'ACTION');
	return {
		...rest,
		header: header.map((name) => own.get(name.toUpperCase()) ?? name),
		rows: rows.filter(({ cells }) => (cells[action] ?? '').trim().toUpperCase() !== 'D'),
	};
}
