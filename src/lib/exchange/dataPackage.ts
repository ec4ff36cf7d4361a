// The Frictionless descriptor of a package: what it says of itself, its tables, and Table Schemas generated from the zod row schemas.
import type { z } from 'zod';
import { frameworkRow } from '#lib/framework/schema.ts';
import { countryRow } from '#lib/geography/country.ts';
import { contextRow } from '#lib/observations/context.ts';
import { evidenceRow } from '#lib/observations/evidence.ts';
import { initiativeRow } from '#lib/observations/initiative.ts';
import { observationRow } from '#lib/observations/observation.ts';
import { sourceRow } from '#lib/observations/source.ts';
import { columnsOf, type Column } from './columns.ts';
import { fileOf, translationRow } from './translations/translation.ts';

/** A table of a package: its file is named after it. */
export interface TableFile {
	readonly name: string;
	/** Where it lies; without it `<name>.csv`. */
	readonly path?: string;
	readonly title: string;
	readonly schema: z.ZodObject;
	readonly primaryKey: readonly string[];
	readonly refers: Readonly<Record<string, string>>;
}

const TABLES: readonly TableFile[] = [
	{
		name: 'framework',
		title: 'What is measured: index, pillars, indicators',
		schema: frameworkRow,
		primaryKey: ['id'],
		refers: {},
	},
	{
		name: 'observations',
		title: 'Values by country, indicator and year',
		schema: observationRow,
		primaryKey: ['country', 'indicator', 'year'],
		refers: { country: 'countries', indicator: 'framework', source: 'sources' },
	},
	{
		name: 'countries',
		title: 'Countries, ITU regions, groups and names',
		schema: countryRow,
		primaryKey: ['id'],
		refers: {},
	},
	{ name: 'sources', title: 'Sources', schema: sourceRow, primaryKey: ['id'], refers: {} },
	{
		name: 'evidence',
		title: 'Public records shown beside the questions, not scored',
		schema: evidenceRow,
		primaryKey: [],
		refers: { country: 'countries', indicator: 'framework', source: 'sources' },
	},
	{
		name: 'initiatives',
		title: 'Initiatives named in working-group documents, not scored',
		schema: initiativeRow,
		primaryKey: ['id'],
		refers: { country: 'countries', pillar: 'framework', source: 'sources' },
	},
	{
		name: 'context',
		title: 'What surrounds readiness: internet use, children, reports of abuse material; shown, never scored',
		schema: contextRow,
		primaryKey: ['country', 'series', 'year'],
		refers: { country: 'countries', source: 'sources' },
	},
];

function describeField({ name, type, nullable, constraints, description }: Column) {
	const list = type === 'numbers' || type === 'words';
	return {
		name,
		type: list ? 'list' : type,
		...(list ? { delimiter: type === 'numbers' ? ';' : '|' } : {}),
		...(type === 'boolean' ? { trueValues: ['1', 'yes', 'true'], falseValues: ['0', 'no', 'false'] } : {}),
		...(description === null ? {} : { description }),
		constraints: { ...(nullable ? {} : { required: true }), ...constraints },
	};
}

/** A column the format does not know is text, as it stands in the file. */
const foreign = (name: string) => ({ name, type: 'string', constraints: {} });

/** The texts of a package in another language. */
const translationsInto = (language: string): TableFile => ({
	name: `translations-${language}`,
	path: fileOf(language),
	title: `Texts of the package in the language ${language}, with their state of review`,
	schema: translationRow,
	primaryKey: ['id', 'field'],
	refers: {},
});

function describeTable(
	{ name, path, title, schema, primaryKey, refers }: TableFile,
	header: readonly string[] | null,
) {
	const known = columnsOf(schema);
	const fieldOf = (name: string) => {
		const column = known.find((each) => each.name === name);
		return column === undefined ? foreign(name) : describeField(column);
	};
	const fields = header?.map(fieldOf) ?? known.filter(({ sparse }) => !sparse).map(describeField);
	return {
		name,
		title,
		path: path ?? `${name}.csv`,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: {
			fields,
			missingValues: [''],
			...(primaryKey.length === 0 ? {} : { primaryKey }),
			foreignKeys: Object.entries(refers)
				.filter(([field]) => fields.some((each) => each.name === field))
				.map(([field, resource]) => ({
					fields: [field],
					reference: { resource, fields: ['id'] },
				})),
		},
	};
}

/** What a package says of itself, in the properties of the Frictionless standard and the two of this format. */
export interface PackageHead {
	/** Lower case, without spaces. */
	readonly name: string;
	readonly title: string;
	readonly description?: string;
	readonly edition?: string;
	readonly edition_year?: number;
	/** Of a published collection: how many countries show everything, their band, their part in aggregates. */
	readonly disclosure?: Readonly<Record<string, number>>;
	readonly licenses?: readonly { readonly name: string; readonly title: string }[];
	readonly contributors?: readonly { readonly title: string; readonly roles: readonly string[] }[];
}

/**
 * The text of datapackage.json. Given the headers of the files a package has, by table (`countries`), it describes these
 * tables by the columns they have; without them all tables of the format by the columns every such file is written with.
 * The languages are those it has its texts in besides its own.
 * @param more tables beyond the format
 */
export function writeDataPackage(
	head: PackageHead,
	headers: ReadonlyMap<string, readonly string[]> | null = null,
	languages: readonly string[] = [],
	more: readonly TableFile[] = [],
): string {
	const descriptor = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		...head,
		resources: [
			...[...TABLES, ...more]
				.filter(({ name }) => headers?.has(name) ?? true)
				.map((table) => describeTable(table, headers?.get(table.name) ?? null)),
			...languages.map((language) => describeTable(translationsInto(language), null)),
		],
	};
	return `${JSON.stringify(descriptor, null, '\t')}\n`;
}
