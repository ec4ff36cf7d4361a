// The tables of the console as the build finds them in the published data: columns, types, rows.
import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseCsv } from '#lib/exchange/csv.ts';
import type { SqlColumn, SqlFile, SqlTable } from '#lib/views/sql/tables.ts';

const PACKAGE = ['framework', 'countries', 'observations', 'sources', 'evidence', 'initiatives', 'context'];
const RESULTS = ['scores', 'medians', 'stability', 'observed'];

/** The columns of results that are not text. */
const INTEGERS = ['year', 'rank', 'scored', 'draws', 'value_year'];
const WORDS = ['country', 'node', 'region', 'indicator', 'status', 'tier', 'tier_shares'];

const descriptor = z.object({
	resources: z.array(
		z.object({
			name: z.string(),
			schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }),
		}),
	),
});

const TYPES: ReadonlyMap<string, SqlColumn['type']> = new Map([
	['number', 'double'],
	['integer', 'integer'],
	['boolean', 'boolean'],
]);

function typeOfResult(name: string): SqlColumn['type'] {
	if (WORDS.includes(name)) return 'varchar';
	return INTEGERS.includes(name) ? 'integer' : 'double';
}

async function readTable(
	folder: string,
	name: string,
	files: readonly SqlFile[],
	typeOf: (column: string) => SqlColumn['type'],
): Promise<SqlTable> {
	const read = await Promise.all(
		files.map(async ({ path }) => parseCsv(path, await readFile(`${folder}/${path}`, 'utf8'))),
	);
	const columns = (read[0]?.header ?? []).map((column) => ({ name: column, type: typeOf(column) }));
	return { name, columns, files, rows: read.reduce((sum, { rows }) => sum + rows.length, 0) };
}

/** The tables that the folder of published data has the files of. */
export async function listTables(folder: string): Promise<readonly SqlTable[]> {
	const there = await readdir(`${folder}/package`);
	const { resources } = descriptor.parse(
		JSON.parse(await readFile(`${folder}/package/datapackage.json`, 'utf8')),
	);
	const ofPackage = PACKAGE.filter((name) => there.includes(`${name}.csv`)).map((name) => {
		const fields = resources.find((resource) => resource.name === name)?.schema.fields ?? [];
		const types = new Map(fields.map((field) => [field.name, TYPES.get(field.type) ?? 'varchar']));
		const file = { path: `package/${name}.csv`, method: null };
		return readTable(folder, name, [file], (column) => types.get(column) ?? 'varchar');
	});
	const ofResults = RESULTS.map(async (name) => {
		const files = (await readdir(`${folder}/${name}`)).filter((file) => file.endsWith('.csv')).toSorted();
		const named = files.map((file) => ({ path: `${name}/${file}`, method: file.replace(/\.csv$/, '') }));
		return readTable(folder, name, named, typeOfResult);
	});
	return Promise.all([...ofPackage, ...ofResults]);
}
