// What a published collection says of itself: how much of each country is shown, and what of all of them together. The words of
// both, and a row of disclosure.csv and of aggregates.csv.
import { z } from 'zod';

/** What of a country is published: its values; the band of its index alone; nothing but its part in aggregates. */
export const LEVELS = ['full', 'band', 'aggregates'] as const;
export type Level = (typeof LEVELS)[number];

/** How far the values of a country were looked at by others than itself. */
export const STATES = ['self_reported', 'checked', 'agreed'] as const;
export type State = (typeof STATES)[number];

/** Why something is not published: too few countries; it would tell too much of one; scores depend on one another. */
export const REASONS = ['few', 'derivable', 'relative'] as const;
export type Reason = (typeof REASONS)[number];

const text = z.string().nullable().default(null);

/** The columns of disclosure.csv. */
export const disclosureRow = z.object({
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

export type DisclosureRow = Readonly<z.infer<typeof disclosureRow>>;

/** The columns of aggregates.csv. */
export const aggregateRow = z.object({
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

export type AggregateRow = Readonly<z.infer<typeof aggregateRow>>;
