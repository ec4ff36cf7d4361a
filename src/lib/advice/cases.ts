// What-if cases as countries of their own: one run of the stages answers any number of questions of the kind "what if".
import { parseCsv, writeCsv } from '#lib/exchange/csv.ts';
import type { ScoredNode } from '#lib/scoring/draws/problem.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { Relation } from '#lib/scoring/pipeline.ts';

/** A country as it would be with some values changed; null takes a value away. Without values it is the country as it is. */
export interface Case {
	/** The id its scores come back under; no country's own, and none twice. */
	readonly id: string;
	readonly country: string;
	/** Raw values by indicator. */
	readonly values: ReadonlyMap<string, number | null>;
}

/**
 * Whether a country's score depends on its own values alone, so that countries may be scored beside cases: goalposts or
 * raw values for every indicator used, no stand-ins for what is missing, no treatment of outliers.
 */
export function standsAlone(method: Method, leaves: readonly ScoredNode[]): boolean {
	const used = leaves.filter(({ id }) => method.indicators?.includes(id) ?? true);
	return (
		method.missing === 'skip' &&
		method.treatment === null &&
		used.every(({ normalisation }) => ['goalposts', 'none'].includes(normalisation ?? method.normalisation))
	);
}

/** Rows of a relation as cells under the names of their columns. */
function rowsOf(
	relation: Relation,
	relations: ReadonlyMap<Relation, string>,
): readonly Map<string, string>[] {
	const text = relations.get(relation);
	if (text === undefined) throw new Error(`relation ${relation}: no text was given for it`);
	const { header, rows } = parseCsv(`${relation}.csv`, text);
	return rows.map(({ cells }) => new Map(header.map((name, at) => [name, cells[at] ?? ''])));
}

const OBSERVATION = ['country', 'indicator', 'year', 'status', 'value', 'value_low', 'value_high'] as const;

/**
 * The relations of a package with cases in the place of its countries: every observation of a case's country that the case
 * does not change, and the changed values as assessed in `year`. The score of a case is that of the country with those
 * values only where the method lets a country stand alone (`standsAlone`). Throws when a relation is missing or a case
 * names a country that is not there.
 */
export function caseRelations(
	relations: ReadonlyMap<Relation, string>,
	cases: readonly Case[],
	year: number,
): ReadonlyMap<Relation, string> {
	const regions = new Map(
		rowsOf('country', relations).map((row) => [row.get('id') ?? '', row.get('region') ?? '']),
	);
	const known = new Map<string, Map<string, string>[]>();
	for (const row of rowsOf('observation', relations)) {
		const country = row.get('country') ?? '';
		const own = known.get(country) ?? [];
		own.push(row);
		known.set(country, own);
	}
	const observations = cases.flatMap(({ id, country, values }) => {
		if (!regions.has(country)) throw new Error(`case ${id}: ${country} is not a country of the package`);
		const kept = (known.get(country) ?? [])
			.filter((row) => !values.has(row.get('indicator') ?? ''))
			.map((row) => ({
				country: id,
				indicator: row.get('indicator') ?? '',
				year: row.get('year') ?? '',
				status: row.get('status') ?? '',
				value: row.get('value') ?? '',
				value_low: row.get('value_low') ?? '',
				value_high: row.get('value_high') ?? '',
			}));
		const changed = [...values].map(([indicator, value]) => ({
			country: id,
			indicator,
			year: String(year),
			status: value === null ? 'not_assessed' : 'assessed',
			value: value === null ? '' : String(value),
			...{ value_low: '', value_high: '' },
		}));
		return [...kept, ...changed];
	});
	const countries = cases.map(({ id, country }) => ({ id, region: regions.get(country) ?? '' }));
	return new Map([
		...relations,
		['country', writeCsv(['id', 'region'], countries)],
		// what stands alone is never imputed
		['peer', writeCsv(['method', 'country', 'peers'], [])],
		['observation', writeCsv(OBSERVATION, observations)],
	]);
}
