// The tables of the console, as the published files make them: columns, types, rows.
import { z } from 'zod';
import { parseCsv } from '#lib/exchange/csv.ts';
import type { PublishedFile } from './files.ts';

export interface SqlColumn {
	readonly name: string;
	readonly type: 'varchar' | 'double' | 'integer' | 'boolean';
}

export interface SqlFile {
	/** Below the folder of the published data. */
	readonly path: string;
	/** The method whose rows these are, which the table names in its first column; null for a table without methods. */
	readonly method: string | null;
}

export interface SqlTable {
	readonly name: string;
	/** The columns of its files. */
	readonly columns: readonly SqlColumn[];
	readonly files: readonly SqlFile[];
	readonly rows: number;
}

const PACKAGE = [
	...['framework', 'countries', 'observations', 'sources', 'evidence', 'initiatives', 'context'],
	...['disclosure', 'aggregates'],
];
const RESULTS = ['scores', 'medians', 'stability', 'observed'];

/** The folders whose files make the tables. */
export const TABLE_FOLDERS: readonly string[] = ['package', ...RESULTS];

/** The columns of results that are not text. */
const INTEGERS = ['year', 'rank', 'scored', 'draws', 'value_year'];
const WORDS = ['country', 'node', 'region', 'indicator', 'status', 'tier', 'tier_shares'];

const descriptor = z.object({
	resources: z
		.array(
			z.object({
				name: z.string(),
				schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }),
			}),
		)
		.default([]),
});

const TYPES: ReadonlyMap<string, SqlColumn['type']> = new Map([
	['number', 'double'],
	['integer', 'integer'],
	['boolean', 'boolean'],
]);

type TypeOf = (column: string) => SqlColumn['type'];

const typeOfResult: TypeOf = (name) => {
	if (WORDS.includes(name)) return 'varchar';
	return INTEGERS.includes(name) ? 'integer' : 'double';
};

/** What the descriptor of the package says of the columns of a table; text where it says nothing. */
function typesOf(published: readonly PublishedFile[], name: string): TypeOf {
	const text = published.find(({ path }) => path === 'package/datapackage.json')?.text;
	const resources = text === undefined ? [] : descriptor.parse(JSON.parse(text)).resources;
	const fields = resources.find((resource) => resource.name === name)?.schema.fields ?? [];
	const types = new Map(fields.map((field) => [field.name, TYPES.get(field.type) ?? 'varchar']));
	return (column) => types.get(column) ?? 'varchar';
}

interface TableSource {
	readonly name: string;
	readonly typeOf: TypeOf;
	readonly files: readonly (SqlFile & Pick<PublishedFile, 'text'>)[];
}

function tableOf({ name, typeOf, files }: TableSource): readonly SqlTable[] {
	const [first, ...others] = files.map(({ path, text }) => parseCsv(path, text));
	if (first === undefined) return [];
	return [
		{
			name,
			columns: first.header.map((column) => ({ name: column, type: typeOf(column) })),
			files: files.map(({ path, method }) => ({ path, method })),
			rows: [first, ...others].reduce((sum, { rows }) => sum + rows.length, 0),
		},
	];
}

/** The tables that the published files make: those of the package, then a table of each result over all methods. */
export function tablesOf(published: readonly PublishedFile[]): readonly SqlTable[] {
	const ofPackage = PACKAGE.map((name) => ({
		...{ name, typeOf: typesOf(published, name) },
		files: published
			.filter(({ path }) => path === `package/${name}.csv`)
			.map(({ path, text }) => ({ path, text, method: null })),
	}));
	const ofResults = RESULTS.map((name) => ({
		...{ name, typeOf: typeOfResult },
		files: published
			.filter(({ path }) => path.startsWith(`${name}/`) && path.endsWith('.csv'))
			.map(({ path, text }) => ({ path, text, method: path.slice(name.length + 1, -'.csv'.length) }))
			.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
	}));
	return [...ofPackage, ...ofResults].flatMap(tableOf);
}
