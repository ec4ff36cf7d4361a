// Observations too many to be held as rows: checked by the engine where they lie, every kind of fault told once, and put
// into the relation the stages start from.
import type { Connector, Row } from '#lib/db/connector.ts';
import { findLeaves } from '#lib/framework/tree.ts';
import { contractColumns } from '../contract.ts';
import { writeCsv } from '../csv.ts';
import { findNearMisses } from '../nearMiss.ts';
import type { BenchmarkPackage } from '../package.ts';
import { quote, type Problem } from '../problem.ts';
import faultsSql from './faults.sql?raw';
import numbersSql from './numbers.sql?raw';
import placedSql from './placed.sql?raw';
import repeatedSql from './repeated.sql?raw';

/** Where observations lie: files of one kind, by paths the engine can read. */
export interface StoredFiles {
	readonly kind: 'csv' | 'parquet';
	/** What problems call them, such as `observations.parquet`. */
	readonly name: string;
	readonly paths: readonly string[];
}

/** Observations in the engine, all of them sound. */
export interface Stored {
	/** The years there are, in order. */
	readonly years: readonly number[];
	readonly count: number;
	/** The same for the same observations, in any order. */
	readonly sum: string;
	/** Puts them into the relation `observation`, once the stages are installed. */
	readonly fill: () => Promise<void>;
}

export type StoredReading =
	| { readonly ok: true; readonly stored: Stored }
	| { readonly ok: false; readonly problems: readonly Problem[] };

const REQUIRED = ['country', 'indicator', 'year', 'value', 'source'];
const COLUMNS = ['country', 'indicator', 'year', 'status', 'value', 'value_low', 'value_high', 'source'];

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const textIn = (row: Row | undefined, column: string): string => String(row?.[column] ?? '');
const numberIn = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0);

function tableOf({ kind, paths }: StoredFiles): string {
	const list = `[${paths.map(literal).join(', ')}]`;
	return kind === 'parquet'
		? `read_parquet(${list})`
		: `read_csv(${list}, header = true, all_varchar = true, auto_detect = true, delim = ',', quote = '"', escape = '"', null_padding = true)`;
}

const WORDS: Readonly<Record<string, string>> = {
	empty: 'is empty; expected an id',
	unknown: 'is unknown; expected an id of the package',
	inner: 'has nodes below it; expected an indicator, a leaf of framework.csv',
	no_year: 'is no year; expected a whole number from 1900 to 2100',
	no_status:
		'is not a known value; expected one of assessed, bounded, not_assessed, no_reply, inconclusive, withheld, not_applicable',
	no_number: 'is no number that can be scored; expected one such as 0.5, 0 or from 1e-30 to 1e30',
	no_value: 'is empty though the status is assessed; expected a number',
	misplaced: 'stands on a row of another status; expected an empty cell',
	no_log: 'has no logarithm; expected a number above 0',
	no_interval:
		'is empty as value_high is, though the status is bounded; expected a number in one of them or both',
	above: 'is above value_high; expected the lower end first',
	no_source: 'is empty; expected an id of sources.csv',
};

function problemOf(file: string, row: Row): Problem {
	const [rows, first, texts] = ['rows_at_fault', 'first_row', 'texts'].map((column) => numberIn(row, column));
	const examples = textIn(row, 'examples');
	const shown = examples === '' ? [] : examples.split('\n');
	const more = (texts ?? 0) > shown.length ? ` and ${(texts ?? 0) - shown.length} more` : '';
	const cells = shown.length === 0 ? '' : `${shown.map(quote).join(', ')}${more} `;
	const message = `${rows === 1 ? '' : `${rows} rows: `}${cells}${WORDS[textIn(row, 'kind')] ?? 'is wrong'}`;
	return { file, row: first ?? 1, column: textIn(row, 'place'), message };
}

/** The header as problems, and the column each of the format is read from. */
async function readHeader(db: Connector, files: StoredFiles) {
	const described = await db.query(`describe select * from ${tableOf(files)}`);
	const headers = described.map((row) => textIn(row, 'column_name'));
	const found = new Map(headers.map((header) => [header.trim().toLowerCase(), header]));
	const missing = REQUIRED.filter((name) => !found.has(name));
	const known = new Set(contractColumns('observations.csv'));
	const absent = [...known].filter((name) => !found.has(name));
	const near = findNearMisses([...found.keys()], known, absent);
	const place = { file: files.name, row: 1 };
	const problems: readonly Problem[] = [
		...missing.map((name) => ({
			...{ ...place, column: name },
			message: `is missing; expected a column named ${name}`,
		})),
		...near.map(({ header, name }) => ({
			...{ ...place, column: header },
			message: `is no column of ${files.name}; did you mean ${name}?`,
		})),
	];
	return { found, problems };
}

const REMARK = 'cannot be read as it is written';

/** What the engine says of a file it cannot read, without its own words for it. */
function unreadable(files: StoredFiles, error: unknown): StoredReading {
	const said = error instanceof Error ? error.message : '';
	const line = Number(/\bline:? (\d+)/i.exec(said)?.[1] ?? 1);
	const expected =
		files.kind === 'csv' ? 'UTF-8, commas between cells, quotes doubled in quotes' : 'a Parquet file';
	const problem = { file: files.name, row: line, column: '-', message: `${REMARK}; expected ${expected}` };
	return { ok: false, problems: [problem] };
}

const columnIn = (found: ReadonlyMap<string, string>, name: string): string => {
	const header = found.get(name);
	return header === undefined ? 'null::varchar' : `nullif(trim(${named(header)}::varchar), '')`;
};

async function take(db: Connector, files: StoredFiles, found: ReadonlyMap<string, string>): Promise<void> {
	const cells = COLUMNS.map((name) => {
		const cell = columnIn(found, name);
		const guessed = `case when ${columnIn(found, 'value')} is null then 'not_assessed' else 'assessed' end`;
		return `${name === 'status' && !found.has('status') ? guessed : cell} as ${name}`;
	});
	await db.query(
		`create table incoming as select row_number() over () + 1 as row, ${cells.join(', ')} from ${tableOf(files)}`,
	);
}

async function know(db: Connector, { framework, countries, sources }: BenchmarkPackage): Promise<void> {
	const leaves = new Set(findLeaves(framework).map(({ id }) => id));
	const known = [
		...countries.map(({ id }) => ({ kind: 'country', id, is_logged: false })),
		...sources.map(({ id }) => ({ kind: 'source', id, is_logged: false })),
		...framework.map(({ id, transform }) => ({
			...{ kind: leaves.has(id) ? 'leaf' : 'inner', id, is_logged: transform === 'log' },
		})),
	];
	const name = `${db.place}/known.csv`;
	await db.register(name, writeCsv(['kind', 'id', 'is_logged'], known));
	await db.query(`create table known as select * from read_csv(${literal(name)}, header = true,
		auto_detect = false, delim = ',', quote = '"', escape = '"',
		columns = {'kind': 'varchar', 'id': 'varchar', 'is_logged': 'boolean'})`);
}

async function findFaults(db: Connector, file: string): Promise<readonly Problem[]> {
	await db.query(numbersSql.replace(/^--.*$/gm, ''));
	await db.query(`create view placed as ${placedSql.trim().replace(/;$/, '')}`);
	const faults = (await db.query(faultsSql)).map((row) => problemOf(file, row));
	if (faults.length > 0) return faults;
	const repeated = await db.query(repeatedSql);
	return repeated.map((row, at) => {
		const key = ['country', 'indicator', 'year'].map((column) => textIn(row, column)).join(' ');
		const all = numberIn(row, 'repeats');
		const more = at === 0 && all > 1 ? `${all} rows say again what others say: this one ` : '';
		const message = `${more}repeats ${key} of row ${numberIn(row, 'first_row')}; expected one row for each`;
		return { file, row: numberIn(row, 'row'), column: '-', message };
	});
}

/** Reads observations in place, into a schema of their own. Rejects where the engine's memory does not do. */
export async function readStored(
	db: Connector,
	files: StoredFiles,
	benchmark: BenchmarkPackage,
): Promise<StoredReading> {
	for (const statement of ['drop schema if exists door cascade', 'create schema door', "set schema = 'door'"])
		await db.query(statement);
	try {
		const { found, problems } = await readHeader(db, files);
		if (problems.length > 0) return { ok: false, problems };
		await take(db, files, found);
	} catch (error) {
		if (error instanceof Error && error.name !== 'Error') throw error;
		return unreadable(files, error);
	}
	await know(db, benchmark);
	const problems = await findFaults(db, files.name);
	if (problems.length > 0) return { ok: false, problems };
	const years = await db.query('select distinct year::double::integer as year from incoming order by year');
	const [all] = await db.query(
		'select count(*) as rows_read, bit_xor(hash(country, indicator, year, status, value, value_low, value_high))::varchar as sum from incoming',
	);
	return {
		ok: true,
		stored: {
			years: years.map((row) => numberIn(row, 'year')),
			count: numberIn(all, 'rows_read'),
			sum: textIn(all, 'sum'),
			fill: async () => {
				await db.query(`insert into observation
					select country::country_id, indicator::node_id, year::double::integer, status, value::double,
						value_low::double, value_high::double
					from ${db.place}.door.incoming`);
				await db.query(`drop schema ${db.place}.door cascade`);
			},
		},
	};
}
