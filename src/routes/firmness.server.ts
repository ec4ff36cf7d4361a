// Gathers how firmly a country's published scores hold, one entry a method.
import { compareNames } from '#lib/i18n/format.ts';
import { firmnessOf, type CountryFirmness } from '#lib/views/country/firmness.ts';
import { openEdition } from './edition.server.ts';

/** The published draws of a country, with its neighbours in rank among the countries of its region. */
export async function loadFirmness({
	id,
	region,
}: {
	readonly id: string;
	readonly region: string;
}): Promise<readonly CountryFirmness[]> {
	const { package: benchmark, results } = await openEdition();
	const root = benchmark.framework.find(({ parent }) => parent === null)?.id;
	const peers = benchmark.countries
		.filter((country) => country.region === region)
		.toSorted((a, b) => compareNames(a.name, b.name))
		.map((country) => country.id);
	return results.map(({ method, scores, steadiness, pairs }) => {
		const ranks = new Map(
			scores.filter(({ node }) => node === root).map(({ country, rank }) => [country, rank]),
		);
		const rankOf = (country: string) => ranks.get(country) ?? null;
		return firmnessOf({ places: steadiness, pairs }, method, id, peers, rankOf);
	});
}
