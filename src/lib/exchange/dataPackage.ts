// The Frictionless descriptor of the shipped package: its files, and Table Schemas generated from the zod row schemas.
import type { z } from 'zod';
import { frameworkRow } from '#lib/framework/schema.ts';
import { countryRow } from '#lib/geography/country.ts';
import { contextRow } from '#lib/observations/context.ts';
import { evidenceRow } from '#lib/observations/evidence.ts';
import { initiativeRow } from '#lib/observations/initiative.ts';
import { observationRow } from '#lib/observations/observation.ts';
import { sourceRow } from '#lib/observations/source.ts';
import { columnsOf, type Column } from './columns.ts';

interface TableFile {
	readonly name: string;
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

function describeTable({ name, title, schema, primaryKey, refers }: TableFile) {
	return {
		name,
		title,
		path: `${name}.csv`,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: {
			fields: columnsOf(schema).map(describeField),
			missingValues: [''],
			...(primaryKey.length === 0 ? {} : { primaryKey }),
			foreignKeys: Object.entries(refers).map(([field, resource]) => ({
				fields: [field],
				reference: { resource, fields: ['id'] },
			})),
		},
	};
}

/** The text of datapackage.json. */
export function writeDataPackage(): string {
	const descriptor = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'cop-atlas',
		title: 'COP Atlas: country readiness for child online protection, open evidence',
		description:
			'Compiled from public records; not an ITU assessment. Terms differ by source: see sources.csv.',
		edition: '2026',
		edition_year: 2026,
		licenses: [{ name: 'other-at', title: 'Terms of each source, given in sources.csv and README.md' }],
		contributors: [{ title: 'The publishers named in sources.csv', roles: ['source'] }],
		resources: TABLES.map(describeTable),
	};
	return `${JSON.stringify(descriptor, null, '\t')}\n`;
}
