// What stands beside a published package of a collection: what of each country is shown, the aggregates, and what is withheld.
import { z } from 'zod';
import type { TableFile } from '#lib/exchange/dataPackage.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import type { Entries } from './collection.ts';
import type { Collection, Disclosure } from './rule.ts';
import { LEVELS, REASONS, STATES } from './terms.ts';

const text = z.string().nullable().default(null);

const disclosureRow = z.object({
	country: z.string().min(1).describe('An id of countries.csv'),
	level: z
		.enum(LEVELS)
		.describe('What of the country is shown: everything, its band, or its part in aggregates'),
	counted: z.boolean().describe('Whether it has a score, and so a part in aggregates'),
	state: z.enum(STATES).describe('How far its values were looked at by others than itself'),
	tier: text.describe('The band of its index, where that alone is shown'),
	sent_by: text.describe('Who sent the values, where they are shown'),
	sent_on: text.describe('The day they were sent, where they are shown'),
});

const aggregateRow = z.object({
	group: z.string().min(1).describe('world, an ITU region, ldc, lldc, sids, or an income group'),
	node: z.string().min(1).describe('A node of framework.csv'),
	statistic: z
		.enum(['mean', 'count', 'median_band', 'all'])
		.describe(
			'Mean score; countries by band; the band of the country in the middle (two where it lies between); all',
		),
	tier: text.describe('The band a count is of, or the median lies in'),
	countries: z.number().int().describe('How many countries it is over'),
	value: z.number().nullable().describe('Empty where it is withheld, and of a band'),
	withheld: z
		.enum(REASONS)
		.nullable()
		.describe(
			'few: fewer than five countries; derivable: with the rest it would tell too much of a country; relative: scores depend on one another',
		),
});

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
