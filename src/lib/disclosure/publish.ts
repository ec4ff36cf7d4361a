// Publishes a collection: a package in which withheld values are absent.
import { z } from 'zod';
import { columnsOf } from '#lib/exchange/columns.ts';
import { aboutPackage } from '#lib/exchange/about.ts';
import { parseCsv, writeCsv } from '#lib/exchange/csv.ts';
import { writeDataPackage } from '#lib/exchange/dataPackage.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import { frameworkRow } from '#lib/framework/schema.ts';
import { findLeaves } from '#lib/framework/tree.ts';
import { countryRow } from '#lib/geography/country.ts';
import type { Level } from '#lib/observations/disclosed.ts';
import { observationRow } from '#lib/observations/observation.ts';
import { sourceRow } from '#lib/observations/source.ts';
import { decimalsOf } from '#lib/scoring/published.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { Entries } from './collection.ts';
import { countCollection } from './counted.ts';
import { DISCLOSURE_TABLES, orNull, writeAggregates, writeDisclosure } from './files.ts';
import { describeDisclosure, writeNotes, type Tally } from './notes.ts';
import { decideDisclosure, type Disclosure } from './rule.ts';

export interface CollectionParts {
	/** The texts of the whole package, by path, and what is read of them. */
	readonly texts: ReadonlyMap<string, string>;
	readonly benchmark: BenchmarkPackage;
	readonly entries: Entries;
	/** Of the edition's year, by the first method of the package. */
	readonly scores: readonly NodeScore[];
	/** The day of publishing, such as 2026-11-22. */
	readonly day: string;
}

export interface Publication {
	readonly disclosure: Disclosure;
	readonly tally: Tally;
	/** Means are rounded to so many decimals. */
	readonly decimals: number;
	/** The texts of the package, by path. */
	readonly files: ReadonlyMap<string, string>;
}

const said = z.string().nullable();
const shownRow = observationRow.extend({ sent_by: said, sent_on: said, state: said });

function writeObservations({ benchmark, entries }: CollectionParts): string {
	const shown = benchmark.observations.flatMap((row) => {
		const entry = entries.get(row.country);
		if (entry?.level !== 'full') return [];
		const { sentBy, sentOn, state } = entry;
		return [{ ...row, sent_by: orNull(sentBy), sent_on: orNull(sentOn), state }];
	});
	// A row for every indicator, whatever was answered: a withheld country does not tell its gaps.
	const withheld = [...entries].flatMap(([country, { level }]) =>
		level === 'full'
			? []
			: findLeaves(benchmark.framework).map(({ id }) => {
					return { country, indicator: id, year: benchmark.edition.year, status: 'withheld' };
				}),
	);
	return writeTable(shownRow, [...shown, ...withheld]);
}

function writeSources({ benchmark, entries }: CollectionParts): string {
	const shown = benchmark.observations.filter(({ country }) => entries.get(country)?.level === 'full');
	const cited = new Set(shown.map(({ source }) => source));
	return writeTable(
		sourceRow,
		benchmark.sources.filter(({ id }) => cited.has(id)),
	);
}

/** A file with none but its known columns: what others hold of a withheld country nobody has looked at. */
function keepColumns(
	file: string,
	texts: ReadonlyMap<string, string>,
	known: readonly string[],
): readonly [string, string][] {
	const text = texts.get(file);
	if (text === undefined) return [];
	const { header, rows } = parseCsv(file, text);
	const columns = header.filter((name) => known.includes(name));
	const kept = rows.map(({ cells }) =>
		Object.fromEntries(columns.map((name) => [name, cells[header.indexOf(name)] ?? ''])),
	);
	return [[file, writeCsv(columns, kept)]];
}

const namesOf = (schema: z.ZodObject): readonly string[] => columnsOf(schema).map(({ name }) => name);

/** How many countries show how much. */
function tallyLevels(entries: Entries): Tally {
	const count = (level: Level) => [...entries.values()].filter((entry) => entry.level === level).length;
	return { full: count('full'), band: count('band'), aggregates: count('aggregates') };
}

/**
 * What is published of a collection. Values of a country that shows less than everything are in no file of it; nor are its
 * sources, records, initiatives and context, whose texts may tell of it. The files are a package like any other.
 */
export function publishCollection(parts: CollectionParts): Publication {
	const { texts, benchmark, entries, scores, day } = parts;
	const collection = countCollection(benchmark, entries, scores);
	const disclosure = decideDisclosure(collection);
	const [method] = benchmark.methods;
	const decimals = method === undefined ? 1 : decimalsOf(method) + 1;
	const tally = tallyLevels(entries);
	const { name, title } = aboutPackage(texts, benchmark.framework);
	const groups = method === undefined ? [] : [method.missing_group];
	const files = new Map([
		...keepColumns('framework.csv', texts, namesOf(frameworkRow)),
		...keepColumns('countries.csv', texts, [...namesOf(countryRow), ...groups]),
		['method.json', texts.get('method.json') ?? '{}'] as const,
		['observations.csv', writeObservations(parts)],
		['sources.csv', writeSources(parts)],
		['disclosure.csv', writeDisclosure(entries, collection, disclosure)],
		['aggregates.csv', writeAggregates(collection, disclosure, decimals)],
		['README.md', writeNotes(title, tally, disclosure, day)],
	]);
	const headers = new Map(
		[...files].flatMap(([file, text]): [string, readonly string[]][] =>
			file.endsWith('.csv') ? [[file.slice(0, -4), parseCsv(file, text).header]] : [],
		),
	);
	const { edition } = benchmark;
	const head = {
		...{ name, title, description: describeDisclosure(tally) },
		...{ edition: edition.name, edition_year: edition.year, disclosure: tally },
	};
	files.set('datapackage.json', writeDataPackage(head, headers, [], DISCLOSURE_TABLES));
	return { disclosure, tally, decimals, files };
}
