// A row of context.csv: what surrounds a country's readiness. It is shown beside scores and never becomes part of one.
import { z } from 'zod';
import { quantity } from '#lib/framework/quantity.ts';
import { nodeId } from '#lib/framework/schema.ts';

/** The columns of context.csv. A package names its own series; a country without a value has no row. */
export const contextRow = z.object({
	country: z.string().min(1).describe('An id of countries.csv'),
	series: nodeId.describe('Identifier of the series'),
	year: z.number().int().min(1900).max(2100).describe('The year the value is of'),
	value: quantity.describe('In the unit of the series'),
	source: z.string().min(1).describe('An id of sources.csv'),
	locator: z.string().nullable().default(null).describe('Where in the source'),
	note: z.string().nullable().default(null),
});
export type ContextValue = Readonly<z.infer<typeof contextRow>>;

/** The series a package has values of, in the order of their first rows. */
export function seriesOf(context: readonly ContextValue[]): readonly string[] {
	return [...new Set(context.map(({ series }) => series))];
}
