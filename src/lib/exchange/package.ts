// The door: the files of a benchmark package, checked all together and made into typed rows, or every problem they have.
import { z } from 'zod';
import { countryRow, type CountryRow } from '#lib/geography/country.ts';
import { frameworkCells, resolveKinds, type FrameworkRow } from '#lib/framework/schema.ts';
import { contextRow, type ContextValue } from '#lib/observations/context.ts';
import {
	aggregateRow,
	disclosureRow,
	type AggregateRow,
	type DisclosureRow,
} from '#lib/observations/disclosed.ts';
import { evidenceRow, type Evidence } from '#lib/observations/evidence.ts';
import { initiativeRow, type Initiative } from '#lib/observations/initiative.ts';
import { observationRow, type Observation } from '#lib/observations/observation.ts';
import { sourceRow, type Source } from '#lib/observations/source.ts';
import type { Method } from '#lib/scoring/method.ts';
import { contractColumns } from './contract.ts';
import { checkAggregates, checkDisclosed } from './disclosedCheck.ts';
import { checkDraws, checkExtent, findLongFiles } from './extent.ts';
import { checkGroups, readGroups, type Groups } from './groups.ts';
import { checkMethods, type MethodFile } from './methodCheck.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readFramework } from './readFramework.ts';
import { parseJson, readMethod } from './readMethod.ts';
import {
	checkContext,
	checkEvidence,
	checkInitiatives,
	checkObservations,
	checkUniqueIds,
	type Ids,
} from './references.ts';
import { readTable, type Table } from './table.ts';
import { readTranslations } from './translations/read.ts';
import type { Translations } from './translations/translation.ts';

/** A package that passed the door. The first method is the one of method.json. */
export interface BenchmarkPackage {
	readonly framework: readonly FrameworkRow[];
	readonly countries: readonly CountryRow[];
	/** The columns of countries.csv that methods impute within, beside the regions. */
	readonly groups?: Groups;
	readonly observations: readonly Observation[];
	readonly sources: readonly Source[];
	readonly evidence: readonly Evidence[];
	readonly initiatives: readonly Initiative[];
	/** What surrounds readiness; shown beside scores, never scored. */
	readonly context: readonly ContextValue[];
	/** What a published collection says of its countries and of all of them together; not there where it is none. */
	readonly disclosed?: readonly DisclosureRow[];
	readonly aggregates?: readonly AggregateRow[];
	readonly methods: readonly Method[];
	/** Its texts in other languages; not there where it has none. */
	readonly translations?: Translations;
	readonly edition: { readonly name: string; readonly year: number };
}

export type PackageReading =
	| { readonly ok: true; readonly package: BenchmarkPackage }
	| { readonly ok: false; readonly problems: readonly Problem[] };

type Files = ReadonlyMap<string, string>;

/** How a package is to be read. */
export interface ReadingOptions {
	/** A method file from elsewhere, to be used instead of those of the package. */
	readonly method?: { readonly file: string; readonly text: string } | undefined;
	/** Only what scoring needs: no other columns than those of the package format, no evidence, no initiatives, no context, no methods/. */
	readonly scoringOnly?: boolean;
}

const REQUIRED = ['framework.csv', 'observations.csv', 'countries.csv', 'sources.csv', 'method.json'];
const descriptor = z.object({ edition: z.string().optional(), edition_year: z.number().int().optional() });

function rowsOf<Row>(table: Table<Row>): readonly Row[] {
	return table.rows.flatMap(({ value }) => (value === null ? [] : [value]));
}

function idsOf(table: Table<unknown>): ReadonlySet<string> | null {
	const ids = table.rows.flatMap(({ raw }) => raw['id'] ?? []);
	return ids.length === 0 ? null : new Set(ids);
}

interface MethodText {
	readonly file: string;
	readonly text: string;
	/** Its id where it names none. */
	readonly id: string;
}

/** The method files to read: the one given, else method.json and, unless only to score, those of methods/. */
function methodTexts(files: Files, { method, scoringOnly = false }: ReadingOptions): readonly MethodText[] {
	if (method !== undefined) return [{ ...method, id: 'method' }];
	const others = [...files.keys()].filter((path) => /^methods\/[^/]+\.json$/.test(path)).toSorted();
	return ['method.json', ...(scoringOnly ? [] : others)].flatMap((file) => {
		const text = files.get(file);
		const id = file.replace(/^methods\//, '').replace(/\.json$/, '');
		return text === undefined ? [] : [{ file, text, id: id.replaceAll('-', '_') }];
	});
}

function readMethods(texts: readonly MethodText[]): {
	readonly methods: readonly MethodFile[];
	readonly problems: readonly Problem[];
} {
	const readings = texts.map(({ file, text, id }) => ({ file, text, ...readMethod(file, text, id) }));
	return {
		methods: readings.flatMap(({ file, text, method }) => (method === null ? [] : [{ file, text, method }])),
		problems: readings.flatMap(({ problems }) => problems),
	};
}

function readEdition(files: Files, observations: readonly Observation[]) {
	const latest = observations.reduce((year, row) => Math.max(year, row.year), 0);
	const text = files.get('datapackage.json');
	const parsed = text === undefined ? { value: {} } : parseJson('datapackage.json', text);
	if ('problem' in parsed)
		return { edition: { name: String(latest), year: latest }, problems: [parsed.problem] };
	const read = descriptor.safeParse(parsed.value);
	const year = (read.success ? read.data.edition_year : undefined) ?? latest;
	return {
		edition: { name: (read.success ? read.data.edition : undefined) ?? String(year), year },
		problems: [],
	};
}

/** Checks the files of a package, named by their path in its folder. Lists every problem of every file at once. */
export function readPackage(files: Files, options: ReadingOptions = {}): PackageReading {
	const required = REQUIRED.filter((file) => file !== 'method.json' || options.method === undefined);
	const long = findLongFiles(files);
	if (long.length > 0) return { ok: false, problems: sortProblems(long) };
	const missing = required
		.filter((file) => !files.has(file))
		.map((file) => ({ file, row: 1, column: '-', message: 'is not in the package; expected this file' }));
	const found: (readonly Problem[])[] = [missing];
	const read = <Schema extends z.ZodObject>(file: string, schema: Schema): Table<z.infer<Schema>> => {
		const text = files.get(file);
		const columns = options.scoringOnly === true ? contractColumns(file) : null;
		if (text === undefined || columns?.length === 0) return { rows: [], problems: [] };
		const table = readTable(file, text, schema, { wanted: columns });
		found.push(table.problems);
		return table;
	};

	const frameworkTable = read('framework.csv', frameworkCells);
	const countries = read('countries.csv', countryRow);
	const sources = read('sources.csv', sourceRow);
	const observations = read('observations.csv', observationRow);
	const evidence = read('evidence.csv', evidenceRow);
	const initiatives = read('initiatives.csv', initiativeRow);
	const context = read('context.csv', contextRow);
	const disclosed = read('disclosure.csv', disclosureRow);
	const aggregates = read('aggregates.csv', aggregateRow);

	if (files.has('countries.csv') && countries.rows.length + countries.problems.length === 0)
		found.push([
			{
				...{ file: 'countries.csv', row: 1, column: '-' },
				message: 'has no rows; expected one for each country',
			},
		]);
	const framework = files.has('framework.csv') ? readFramework('framework.csv', frameworkTable) : null;
	const nodes = framework?.nodes ?? [];
	const indicators = framework?.indicators ?? null;
	const ids: Ids = {
		countries: idsOf(countries),
		sources: idsOf(sources),
		nodes: framework?.ids ?? null,
		leaves: indicators?.ids ?? null,
		logged: new Set(nodes.filter(({ transform }) => transform === 'log').map(({ id }) => id)),
	};
	const { methods, problems: methodProblems } = readMethods(methodTexts(files, options));
	// What is published of a collection is by its first method.
	const bands = methods[0] === undefined ? null : new Set(methods[0].method.tiers.map(({ id }) => id));
	const groups = readGroups(files.get('countries.csv') ?? '');
	const asked = new Set(methods.map(({ method }) => method.missing_group));
	const rows = rowsOf(observations);
	const { edition, problems: editionProblems } = readEdition(files, rows);
	found.push(
		framework?.problems ?? [],
		checkExtent({ nodes: frameworkTable.rows, countries: countries.rows }),
		checkUniqueIds('countries.csv', countries.rows),
		checkUniqueIds('sources.csv', sources.rows),
		checkUniqueIds('initiatives.csv', initiatives.rows),
		checkObservations('observations.csv', observations.rows, ids),
		checkEvidence('evidence.csv', evidence.rows, ids),
		checkInitiatives('initiatives.csv', initiatives.rows, ids),
		checkContext('context.csv', context.rows, ids),
		checkDisclosed('disclosure.csv', disclosed.rows, ids.countries, bands),
		checkAggregates('aggregates.csv', aggregates.rows, ids.nodes, bands),
		methodProblems,
		checkMethods(methods, indicators),
		files.has('countries.csv') ? checkGroups(methods, groups) : [],
		methods.flatMap((each) => checkDraws(each.method, countries.rows.length, each)),
		editionProblems,
	);
	const worded = {
		framework: resolveKinds(nodes),
		sources: rowsOf(sources),
		initiatives: rowsOf(initiatives),
		methods: methods.map(({ method }) => method),
	};
	const translated = options.scoringOnly === true ? null : readTranslations(files, worded);
	found.push(translated?.problems ?? []);
	const problems = found.flat();
	if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
	return {
		ok: true,
		package: {
			...worded,
			countries: rowsOf(countries),
			groups: new Map([...groups].filter(([column]) => asked.has(column))),
			observations: rows,
			evidence: rowsOf(evidence),
			context: rowsOf(context),
			...(disclosed.rows.length === 0 ? {} : { disclosed: rowsOf(disclosed) }),
			...(aggregates.rows.length === 0 ? {} : { aggregates: rowsOf(aggregates) }),
			...(translated === null || translated.translations.size === 0
				? {}
				: { translations: translated.translations }),
			edition,
		},
	};
}
