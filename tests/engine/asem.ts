// The ASEM connectivity example as a package: its tree, and the values of any of its tables as observations.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '#lib/exchange/csv.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { frameworkCells, resolveKinds, type FrameworkCells } from '#lib/framework/schema.ts';
import { countryRow } from '#lib/geography/country.ts';
import { REGIONS } from '#lib/geography/regions.ts';
import { methodSchema } from '#lib/scoring/method.ts';

const FOLDER = 'tests/fixtures/asem';
export const YEAR = 2018;

type Cells = Readonly<Record<string, string>>;

/** The rows of a file of the example, cells by column name. */
export function readRows(path: string): readonly Cells[] {
	const { header, rows } = parseCsv(path, readFileSync(join(FOLDER, path), 'utf8'));
	return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

/** The id a node of the example has in a package. */
export const idOf = (code: string): string => code.toLowerCase();

const meta = readRows('asem_imeta.csv');
const data = readRows('asem_idata.csv');
const ofType = (type: string): readonly Cells[] => meta.filter((row) => row['Type'] === type);

export const INDICATORS = ofType('Indicator').map((row) => row['iCode'] ?? '');
export const COUNTRIES = data.map((row) => row['uCode'] ?? '');

/** A number for each country and indicator, null where the cell is empty. */
export type Values = (country: string, indicator: string) => number | null;

const numberIn = (row: Cells | undefined, column: string): number | null => {
	const cell = row?.[column] ?? '';
	return cell === '' ? null : Number(cell);
};

/**
 * Percentile ranks in which the reference tells 3.4 from 3.4000000000000004 and 5.1 from 5.1000000000000005, rounding that
 * is left in its data: as they are where values so close are ties.
 */
const TIED: ReadonlyMap<string, number> = new Map([
	['normalise/raw_prank_min.csv BGR TolMin', 0.5],
	['normalise/raw_prank_min.csv CZE TolMin', 0.5],
	['normalise/raw_prank_min.csv NOR TolMin', 0.82],
]);

/** The values of a table of the example, by country and column. */
export function readValues(path: string): Values {
	const rows = new Map(readRows(path).map((row) => [row['uCode'] ?? '', row]));
	return (country, column) => TIED.get(`${path} ${country} ${column}`) ?? numberIn(rows.get(country), column);
}

/** The raw values. */
export const raw: Values = readValues('asem_idata.csv');

const denominators = new Map(
	ofType('Indicator').map((row) => [row['iCode'] ?? '', row['Denominator'] ?? '']),
);

/** The raw values, each over its denominator where it has one. */
export const perUnit: Values = (country, indicator) => {
	const value = raw(country, indicator);
	const denominator = denominators.get(indicator) ?? '';
	if (value === null || denominator === '') return value;
	const by = raw(country, denominator);
	return by === null ? null : value / by;
};

interface Example {
	readonly values: Values;
	/** Keys of method.json. */
	readonly method: object;
	/** More about an indicator; undirected ones count as more is better. */
	readonly indicator?: (code: string, direction: 1 | -1) => Partial<FrameworkCells>;
	/** The order of the four regions stands for the groups of this column. */
	readonly groups?: string;
}

/** A package of the example. */
export function asemPackage({ values, method, indicator, groups = 'GDP_group' }: Example): BenchmarkPackage {
	const nodes = [...ofType('Aggregate').toReversed(), ...ofType('Indicator')].map((row) => {
		const code = row['iCode'] ?? '';
		const direction = row['Direction'] === '-1' ? -1 : 1;
		const cells = frameworkCells.parse({
			id: idOf(code),
			parent: row['Parent'] === '' ? null : idOf(row['Parent'] ?? ''),
			name: row['iName'],
			weight: Number(row['Weight']),
			direction: row['Type'] === 'Indicator' ? direction : null,
		});
		return row['Type'] === 'Indicator' ? { ...cells, ...indicator?.(code, direction) } : cells;
	});
	const names = [...new Set(data.map((row) => row[groups] ?? ''))];
	return {
		framework: resolveKinds(nodes),
		countries: data.map((row) =>
			countryRow.parse({
				id: row['uCode'],
				name: row['uName'],
				region: REGIONS[names.indexOf(row[groups] ?? '')] ?? null,
			}),
		),
		observations: COUNTRIES.flatMap((country) =>
			INDICATORS.flatMap((code) => {
				const value = values(country, code);
				return value === null
					? []
					: [
							{
								country,
								indicator: idOf(code),
								year: YEAR,
								status: 'assessed' as const,
								value,
								...UNSOURCED,
							},
						];
			}),
		),
		methods: [methodSchema.parse(method)],
		edition: { name: String(YEAR), year: YEAR },
		...{ sources: [], evidence: [], initiatives: [], context: [] },
	};
}

const UNSOURCED = { source: null, confidence: null, locator: null, note: null };
