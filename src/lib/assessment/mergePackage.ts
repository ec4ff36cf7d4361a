// A regional set of self-assessments as a benchmark package that `npm run score` and this site's own stages read alike.
import { columnsOf } from '#lib/exchange/columns.ts';
import { parseCsv, writeCsv } from '#lib/exchange/csv.ts';
import { frameworkRow } from '#lib/framework/schema.ts';
import { countryRow } from '#lib/geography/country.ts';
import { observationRow } from '#lib/observations/observation.ts';
import { sourceRow } from '#lib/observations/source.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { Questionnaire } from './questionnaire.ts';
import { soundAnswers } from './relations.ts';
import { assessmentsOf, type MergedCountry } from './merge.ts';

export interface PackageParts {
	readonly questionnaire: Questionnaire;
	readonly merged: readonly MergedCountry[];
	/** The texts of framework.csv and countries.csv of the edition the questions are of. */
	readonly framework: string;
	readonly countries: string;
	readonly edition: { readonly name: string; readonly hash: string };
	/** The day the files were merged, such as 2026-11-22. */
	readonly day: string;
}

export interface PackageYears {
	/** The year scores are of: the latest. */
	readonly year: number;
	/** How far back the earliest country is. */
	readonly spread: number;
}

/** The years of a set; null where no country is settled. */
export function yearsOf(merged: readonly MergedCountry[]): PackageYears | null {
	const years = assessmentsOf(merged).map(({ year }) => year);
	if (years.length === 0) return null;
	const year = Math.max(...years);
	return { year, spread: year - Math.min(...years) };
}

/** The questionnaire's method; where countries are of different years, it reaches back to the earliest. */
export function packageMethod(method: Method, { spread }: PackageYears): Method {
	return { ...method, tolerance_years: spread };
}

const OBSERVED = [
	...(['country', 'indicator', 'year', 'status', 'value'] as const),
	...(['source', 'confidence', 'locator', 'note'] as const),
] as const;
const SOURCED = ['id', 'title', 'publisher', 'year', 'url', 'licence', 'retrieved', 'caveat'] as const;
const CAVEAT = 'A self-assessment by the country, not an assessment by ITU';

const FILES = [
	{ name: 'framework', title: 'What is asked: index, pillars, questions', schema: frameworkRow },
	{ name: 'observations', title: 'Answers by country, question and year', schema: observationRow },
	{ name: 'countries', title: 'The countries that assessed themselves', schema: countryRow },
	{ name: 'sources', title: 'The self-assessments, and the addresses of their evidence', schema: sourceRow },
] as const;

function writeDescriptor(
	files: ReadonlyMap<string, string>,
	{ edition, day }: PackageParts,
	year: number,
): string {
	const resources = FILES.map(({ name, title, schema }) => {
		const types = new Map(columnsOf(schema).map((column) => [column.name, column.type]));
		const fields = parseCsv(name, files.get(`${name}.csv`) ?? '').header.map((column) => {
			const type = types.get(column) ?? 'any';
			return { name: column, type: type === 'numbers' || type === 'words' ? 'string' : type };
		});
		return {
			...{ name, title, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
			schema: { fields, missingValues: [''] },
		};
	});
	const descriptor = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'cop-self-assessments',
		title: `National self-assessments of child online protection, ${year}`,
		description: `${CAVEAT}. Put together on ${day} from the files named in sources.csv; questions of COP Atlas, edition ${edition.name} (${edition.hash}).`,
		edition: String(year),
		edition_year: year,
		resources,
	};
	return `${JSON.stringify(descriptor, null, '\t')}\n`;
}

function keepRows(file: string, text: string, ids: ReadonlySet<string>): string {
	const { header, rows } = parseCsv(file, text);
	const at = header.indexOf('id');
	const kept = rows.filter(({ cells }) => ids.has(cells[at] ?? ''));
	return writeCsv(
		header,
		kept.map(({ cells }) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']))),
	);
}

/** English names by id. */
function namesIn(countries: string): ReadonlyMap<string, string> {
	const { header, rows } = parseCsv('countries.csv', countries);
	const [id, name] = [header.indexOf('id'), header.indexOf('name')];
	return new Map(rows.map(({ cells }) => [cells[id] ?? '', cells[name] ?? '']));
}

const sourceId = ({ country, year }: { readonly country: string; readonly year: number }): string =>
	`self_${country.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_${year}`;

/** The files of the package by name; null where no country is settled. Undecided conflicts are not in it. */
export function writeMergedPackage(parts: PackageParts): ReadonlyMap<string, string> | null {
	const { questionnaire, merged, day } = parts;
	const years = yearsOf(merged);
	if (years === null) return null;
	const settled = assessmentsOf(merged);
	const names = namesIn(parts.countries);
	const filesOf = new Map(merged.map(({ country, sources }) => [country, sources]));
	const observations = settled.flatMap((assessment) =>
		soundAnswers(questionnaire, assessment).map(({ question, status, value, evidence, note }) => ({
			...{ country: assessment.country, indicator: question, year: assessment.year, status, value },
			...{ source: sourceId(assessment), confidence: 'C', locator: evidence, note },
		})),
	);
	const addresses = [...new Set(observations.flatMap(({ locator }) => locator ?? []))];
	const sources = [
		...settled.map((assessment) => ({
			id: sourceId(assessment),
			title: `Self-assessment of ${names.get(assessment.country) ?? assessment.country}, ${assessment.year}: ${(filesOf.get(assessment.country) ?? []).join('; ')}`,
			...{ publisher: null, year: String(assessment.year), url: null, licence: null },
			...{ retrieved: day, caveat: CAVEAT },
		})),
		...addresses.map((address, at) => ({
			...{ id: `evidence_${at + 1}`, title: address, publisher: null, year: null, url: address },
			...{ licence: null, retrieved: null, caveat: 'Named as evidence in a self-assessment; not checked' },
		})),
	];
	const ids = new Set(settled.map(({ country }) => country));
	const files = new Map([
		['framework.csv', parts.framework],
		['countries.csv', keepRows('countries.csv', parts.countries, ids)],
		['observations.csv', writeCsv(OBSERVED, observations)],
		['sources.csv', writeCsv(SOURCED, sources)],
		['method.json', `${JSON.stringify(packageMethod(questionnaire.method, years), null, '\t')}\n`],
	]);
	return files.set('datapackage.json', writeDescriptor(files, parts, years.year));
}
