// Scores that a geometric or harmonic mean cannot take, as problems of the package: placed at the node that asks for it.
import type { NodeScore, ScoreFault } from '#lib/scoring/rows.ts';
import type { Aggregation } from '#lib/framework/terms.ts';
import { parseCsv } from '../csv.ts';
import type { BenchmarkPackage } from '../package.ts';
import type { Problem } from '../problem.ts';

const FILE = 'framework.csv';

/** How many countries and years are named for each node; the rest are counted. */
const NAMED = 20;

/** The row each node stands on in the text of framework.csv. */
function rowsOf(text: string): ReadonlyMap<string, number> {
	const { header, rows } = parseCsv(FILE, text);
	const column = header.indexOf('id');
	return new Map(rows.map(({ row, cells }) => [cells[column]?.trim() ?? '', row]));
}

type Place = Pick<NodeScore, 'year' | 'country'>;

/** Compares rows of a result by year, then by the order of countries.csv. */
export function byYearAndCountry(countries: BenchmarkPackage['countries']): (a: Place, b: Place) => number {
	const order = new Map(countries.map(({ id }, position) => [id, position]));
	const at = (country: string): number => order.get(country) ?? order.size;
	return (a, b) => a.year - b.year || at(a.country) - at(b.country);
}

const MEANS: Readonly<Record<Aggregation, string>> = {
	arithmetic: 'an arithmetic mean',
	geometric: 'a geometric mean',
	harmonic: 'a harmonic mean',
	sum: 'a sum',
};

/**
 * One problem for each node, country, year and child at fault, in the order of framework.csv; of each node the first
 * twenty, then one that counts the others.
 */
export function describeScoreFaults(
	faults: readonly ScoreFault[],
	benchmark: BenchmarkPackage,
	framework: string,
): readonly Problem[] {
	const rows = rowsOf(framework);
	const fallback = benchmark.methods[0]?.aggregation ?? 'arithmetic';
	const inOrder = byYearAndCountry(benchmark.countries);
	return benchmark.framework.flatMap(({ id, aggregation }): readonly Problem[] => {
		const found = faults.filter(({ node }) => node === id).toSorted(inOrder);
		const place = (message: string): Problem => ({
			...{ file: FILE, row: rows.get(id) ?? 1, column: 'aggregation' },
			message,
		});
		const cure = 'expected scores above zero: a scale that starts above zero, or another aggregation';
		const named = found
			.slice(0, NAMED)
			.map(({ year, country, child, score }) =>
				place(
					`${id} of ${country} in ${year} is ${MEANS[aggregation ?? fallback]}, and its ${child} scores ${score}; ${cure}`,
				),
			);
		const others = found.length - named.length;
		return others === 0
			? named
			: [...named, place(`${id} fails in the same way ${others} more times; ${cure}`)];
	});
}
