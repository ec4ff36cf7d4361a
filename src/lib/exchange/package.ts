// The door: the files of a benchmark package, checked all together and made into typed rows, or every problem they have.
import { z } from 'zod';
import { countryRow, type CountryRow } from '#lib/geography/country.ts';
import { findLeaves, frameworkCells, resolveKinds, type FrameworkRow } from '#lib/framework/schema.ts';
import { findTreeFaults } from '#lib/framework/tree.ts';
import { evidenceRow, type Evidence } from '#lib/observations/evidence.ts';
import { initiativeRow, type Initiative } from '#lib/observations/initiative.ts';
import { observationRow, type Observation } from '#lib/observations/observation.ts';
import { sourceRow, type Source } from '#lib/observations/source.ts';
import type { Method } from '#lib/scoring/method.ts';
import { checkMethods } from './methodCheck.ts';
import { sortProblems, type Problem } from './problem.ts';
import { parseJson, readMethod } from './readMethod.ts';
import {
	checkEvidence,
	checkInitiatives,
	checkObservations,
	checkUniqueIds,
	type Ids,
} from './references.ts';
import { readTable, type Table } from './table.ts';

/** A package that passed the door. The first method is the one of method.json. */
export interface BenchmarkPackage {
	readonly framework: readonly FrameworkRow[];
	readonly countries: readonly CountryRow[];
	readonly observations: readonly Observation[];
	readonly sources: readonly Source[];
	readonly evidence: readonly Evidence[];
	readonly initiatives: readonly Initiative[];
	readonly methods: readonly Method[];
	readonly edition: { readonly name: string; readonly year: number };
}

export type PackageReading =
	| { readonly ok: true; readonly package: BenchmarkPackage }
	| { readonly ok: false; readonly problems: readonly Problem[] };

type Files = ReadonlyMap<string, string>;

const REQUIRED = ['framework.csv', 'observations.csv', 'countries.csv', 'sources.csv', 'method.json'];
const descriptor = z.object({ edition: z.string().optional(), edition_year: z.number().int().optional() });

function rowsOf<Row>(table: Table<Row>): readonly Row[] {
	return table.rows.flatMap(({ value }) => (value === null ? [] : [value]));
}

function idsOf(table: Table<unknown>): ReadonlySet<string> | null {
	const ids = table.rows.flatMap(({ raw }) => raw['id'] ?? []);
	return ids.length === 0 ? null : new Set(ids);
}

function readMethods(files: Files): {
	readonly methods: ReadonlyMap<string, Method>;
	readonly problems: readonly Problem[];
} {
	const others = [...files.keys()].filter((path) => /^methods\/[^/]+\.json$/.test(path)).toSorted();
	const methods = new Map<string, Method>();
	const problems: Problem[] = [];
	for (const path of ['method.json', ...others]) {
		const text = files.get(path);
		if (text === undefined) continue;
		const fallbackId = path
			.replace(/^methods\//, '')
			.replace(/\.json$/, '')
			.replaceAll('-', '_');
		const read = readMethod(path, text, fallbackId);
		problems.push(...read.problems);
		if (read.method !== null) methods.set(path, read.method);
	}
	return { methods, problems };
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
export function readPackage(files: Files): PackageReading {
	const problems: Problem[] = REQUIRED.filter((file) => !files.has(file)).map((file) => ({
		file,
		row: 1,
		column: '-',
		message: 'is not in the package; expected this file',
	}));
	const read = <Schema extends z.ZodObject>(file: string, schema: Schema): Table<z.infer<Schema>> => {
		const text = files.get(file);
		if (text === undefined) return { rows: [], problems: [] };
		const table = readTable(file, text, schema);
		problems.push(...table.problems);
		return table;
	};

	const framework = read('framework.csv', frameworkCells);
	const countries = read('countries.csv', countryRow);
	const sources = read('sources.csv', sourceRow);
	const observations = read('observations.csv', observationRow);
	const evidence = read('evidence.csv', evidenceRow);
	const initiatives = read('initiatives.csv', initiativeRow);

	const nodes = rowsOf(framework);
	const places = framework.rows.filter(({ value }) => value !== null).map(({ row }) => row);
	for (const { at, column, message } of nodes.length > 0 ? findTreeFaults(nodes) : [])
		problems.push({ file: 'framework.csv', row: places[at] ?? 1, column, message });

	const named = idsOf(framework);
	const raws = framework.rows.map(({ raw }) => ({ id: raw['id'] ?? '', parent: raw['parent'] ?? null }));
	const ids: Ids = {
		countries: idsOf(countries),
		sources: idsOf(sources),
		nodes: named,
		leaves: named === null ? null : new Set(findLeaves(raws).map(({ id }) => id)),
		logged: new Set(nodes.filter(({ transform }) => transform === 'log').map(({ id }) => id)),
	};
	const { methods, problems: methodProblems } = readMethods(files);
	const rows = rowsOf(observations);
	const { edition, problems: editionProblems } = readEdition(files, rows);
	problems.push(
		...checkUniqueIds('countries.csv', countries.rows),
		...checkUniqueIds('sources.csv', sources.rows),
		...checkUniqueIds('initiatives.csv', initiatives.rows),
		...checkObservations('observations.csv', observations.rows, ids),
		...checkEvidence('evidence.csv', evidence.rows, ids),
		...checkInitiatives('initiatives.csv', initiatives.rows, ids),
		...methodProblems,
		...checkMethods(methods, nodes),
		...editionProblems,
	);
	if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
	return {
		ok: true,
		package: {
			framework: resolveKinds(nodes),
			countries: rowsOf(countries),
			observations: rows,
			sources: rowsOf(sources),
			evidence: rowsOf(evidence),
			initiatives: rowsOf(initiatives),
			methods: [...methods.values()],
			edition,
		},
	};
}
