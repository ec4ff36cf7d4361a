// Gathers how firmly a country's published scores hold, one entry a method.
import type { RankRangeRow } from '#lib/exchange/results/robustness.ts';
import { compareNames } from '#lib/i18n/format.ts';
import { firmnessOf, type CountryFirmness, type RankReach } from '#lib/views/country/firmness.ts';
import { openEdition } from './edition.server.ts';

function reachOf(row: RankRangeRow | undefined): RankReach | null {
	if (row?.best_attained == null || row.worst_attained === null) return null;
	if (row.best_bound === null || row.worst_bound === null) return null;
	return {
		best: row.best_attained,
		worst: row.worst_attained,
		bestBound: row.best_bound,
		worstBound: row.worst_bound,
	};
}

/** The published draws of a country, with its neighbours in rank among the countries of its region. */
export async function loadFirmness({
	id,
	region,
}: {
	readonly id: string;
	readonly region: string | null;
}): Promise<readonly CountryFirmness[]> {
	const { package: benchmark, results } = await openEdition();
	const root = benchmark.framework.find(({ parent }) => parent === null)?.id;
	const peers = benchmark.countries
		.filter((country) => region !== null && country.region === region)
		.toSorted((a, b) => compareNames(a.name, b.name))
		.map((country) => country.id);
	return results.map(({ method, scores, steadiness, pairs, ranges }) => {
		const ranks = new Map(
			scores.filter(({ node }) => node === root).map(({ country, rank }) => [country, rank]),
		);
		const rankOf = (country: string) => ranks.get(country) ?? null;
		const firm = firmnessOf({ places: steadiness, pairs }, method, id, peers, rankOf);
		return { ...firm, range: reachOf(ranges.find(({ country }) => country === id)) };
	});
}
