// How many countries of a region withhold a pillar or the index.
import type { Site } from '#lib/state/site.ts';

/** Counts by node and region (or `world`) the countries of which the package states that the node is withheld. */
export function countWithheld({
	statuses,
	countries,
}: Pick<Site, 'statuses' | 'countries'>): (node: string, region: string) => number {
	const held = statuses.filter(({ status }) => status === 'withheld');
	const regions = new Map(countries.map(({ id, region }) => [id, region]));
	return (node, region) =>
		held.filter(
			({ indicator, country }) =>
				indicator === node && (region === 'world' || regions.get(country) === region),
		).length;
}
