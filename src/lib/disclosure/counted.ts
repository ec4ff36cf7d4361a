// A scored collection as the rule takes it: who is counted with which scores, in which groups, by what kind of method.
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { DEVELOPMENT_GROUPS, INCOME_GROUPS, REGIONS } from '#lib/geography/regions.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { Entries } from './collection.ts';
import type { Collection, Contributor } from './rule.ts';
import { EVERYONE } from './terms.ts';

/** The groups aggregates are tried of, in this order: everyone, then regions, then groups across them. */
const GROUPS = [EVERYONE, ...REGIONS, ...DEVELOPMENT_GROUPS, ...INCOME_GROUPS.map((id) => `income_${id}`)];

const groupsOf = (row: CountryRow): readonly string[] => [
	EVERYONE,
	...(row.region === null ? [] : [row.region]),
	...DEVELOPMENT_GROUPS.filter((group) => row[group] === true),
	...(row.income === null ? [] : [`income_${row.income}`]),
];

/** Whether the score of one country moves with the values of others. */
function isRelative({ framework }: BenchmarkPackage, method: Method): boolean {
	const inner = new Set(framework.map(({ parent }) => parent));
	const isFixed = (normalisation: string) => normalisation === 'goalposts' || normalisation === 'none';
	return (
		method.missing !== 'skip' ||
		method.treatment !== null ||
		framework.some(
			({ id, normalisation }) =>
				!inner.has(id) &&
				(method.indicators === null || method.indicators.includes(id)) &&
				!isFixed(normalisation ?? method.normalisation),
		)
	);
}

function isMeanOf(contributor: Contributor, { index, parts }: Pick<Collection, 'index' | 'parts'>): boolean {
	const own = parts.filter(({ id, weight }) => weight > 0 && contributor.scores.has(id));
	const all = own.reduce((sum, { weight }) => sum + weight, 0);
	const mean = own.reduce(
		(sum, { id, weight }) => sum + ((contributor.scores.get(id) ?? 0) * weight) / all,
		0,
	);
	return Math.abs(mean - (contributor.scores.get(index) ?? NaN)) < 1e-6;
}

/** @param scores of the edition's year, by the first method of the package, before they are rounded */
export function countCollection(
	benchmark: BenchmarkPackage,
	entries: Entries,
	scores: readonly NodeScore[],
): Collection {
	const [method] = benchmark.methods;
	const root = benchmark.framework.find(({ parent }) => parent === null);
	if (method === undefined || root === undefined) throw new Error('a package without a method');
	const parts = benchmark.framework
		.filter(({ parent }) => parent === root.id)
		.map(({ id, weight }) => ({ id, weight: weight ?? 1 }));
	const ofIndex = new Map(scores.filter(({ node }) => node === root.id).map((row) => [row.country, row]));
	const nodes = new Set([root.id, ...parts.map(({ id }) => id)]);
	const byCountry = new Map<string, Map<string, number>>();
	for (const { country, node, score } of scores)
		if (score !== null && nodes.has(node))
			byCountry.set(country, (byCountry.get(country) ?? new Map<string, number>()).set(node, score));
	const contributors = benchmark.countries.flatMap((row): Contributor[] => {
		const own = byCountry.get(row.id);
		const level = entries.get(row.id)?.level ?? 'aggregates';
		if (own?.has(root.id) !== true) return [];
		return [
			{
				...{ id: row.id, level, scores: own, groups: groupsOf(row) },
				tier: ofIndex.get(row.id)?.tier ?? null,
			},
		];
	});
	const shape = { index: root.id, parts };
	const isArithmetic = (root.aggregation ?? method.aggregation) === 'arithmetic';
	return {
		...{ ...shape, contributors, groups: GROUPS, scale: method.scale, tiers: method.tiers },
		isMean: isArithmetic && contributors.every((each) => isMeanOf(each, shape)),
		isRelative: isRelative(benchmark, method),
	};
}
