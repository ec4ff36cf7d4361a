// A row of context.csv: what surrounds a country's readiness. It is shown beside scores and never becomes part of one.
import { z } from 'zod';

/** The context series, the one most asked for first. */
export const SERIES = ['internet_use', 'child_population', 'csam_reports'] as const;
export type Series = (typeof SERIES)[number];

/**
 * The columns of context.csv. `internet_use`: individuals using the internet, % of the population; `child_population`:
 * ages 0 to 14, % of the population; `csam_reports`: reports to the CyberTipline per 1,000 people in one year, which
 * speaks of exposure and detection, not of policy. A country without a value has no row.
 */
export const contextRow = z.object({
	country: z.string().min(1).describe('An id of countries.csv'),
	series: z.enum(SERIES).describe('Identifier of the series'),
	year: z.number().int().min(1900).max(2100).describe('The year the value is of'),
	value: z.number().describe('In the unit of the series'),
	source: z.string().min(1).describe('An id of sources.csv'),
	locator: z.string().nullable().default(null).describe('Where in the source'),
	note: z.string().nullable().default(null),
});
export type ContextValue = Readonly<z.infer<typeof contextRow>>;
