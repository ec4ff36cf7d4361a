// What stands beside a published package of a collection: what of each country is shown, the aggregates, and what is withheld.
import type { TableFile } from '#lib/exchange/dataPackage.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import { aggregateRow, disclosureRow } from '#lib/observations/disclosed.ts';
import type { Entries } from './collection.ts';
import type { Collection, Disclosure } from './rule.ts';

/** How the two tables are described in datapackage.json. */
export const DISCLOSURE_TABLES: readonly TableFile[] = [
	{
		...{ name: 'disclosure', title: 'What of each country is shown', schema: disclosureRow },
		...{ primaryKey: ['country'], refers: { country: 'countries' } },
	},
	{
		...{ name: 'aggregates', title: 'Aggregates over five countries or more, and what is withheld' },
		...{ schema: aggregateRow, primaryKey: [], refers: { node: 'framework' } },
	},
];

/** An empty text is an empty cell. */
export const orNull = (said: string): string | null => (said === '' ? null : said);

/** The text of disclosure.csv. */
export function writeDisclosure(
	entries: Entries,
	{ contributors }: Collection,
	{ bands }: Disclosure,
): string {
	const counted = new Set(contributors.map(({ id }) => id));
	const rows = [...entries].map(([country, { level, state, sentBy, sentOn }]) => ({
		...{ country, level, counted: counted.has(country), state, tier: bands.get(country) ?? null },
		...(level === 'full' ? { sent_by: orNull(sentBy), sent_on: orNull(sentOn) } : {}),
	}));
	return writeTable(disclosureRow, rows);
}

/** The text of aggregates.csv. @param decimals means are rounded to */
export function writeAggregates(
	{ index }: Collection,
	{ published, withheld }: Disclosure,
	decimals: number,
): string {
	const none = { tier: null, value: null, withheld: null };
	const rows = published.flatMap(({ group, countries, means, counts, medianTiers }) => [
		...[...means].map(([node, { mean, countries: over }]) => ({
			...{ ...none, group, node, statistic: 'mean', countries: over, value: Number(mean.toFixed(decimals)) },
		})),
		...[...(counts ?? [])].map(([tier, value]) => ({
			...{ ...none, group, node: index, statistic: 'count', tier, countries, value },
		})),
		...medianTiers.map((tier) => ({
			...{ ...none, group, node: index, statistic: 'median_band', tier, countries },
		})),
	]);
	const left = withheld.map(({ group, countries, what, why }) => ({
		...{ ...none, group, node: index, statistic: what === 'all' ? 'all' : 'count', countries, withheld: why },
	}));
	return writeTable(aggregateRow, [...rows, ...left]);
}
