// The rows the last stages give, as the rest of the code sees them.
import { z } from 'zod';
import { STATUSES } from '#lib/observations/observation.ts';

const number = z.number().nullable();

/** A row of the `score` stage. */
export const nodeScoreRow = z.object({
	country: z.string(),
	node: z.string(),
	score: number,
	coverage: number,
	low: number,
	high: number,
	rank: number,
	tier: z.string().nullable(),
});

/** The score of a node in a country: `score`, `low`, `high` on the method's scale, `coverage` from 0 to 1. */
export type NodeScore = Readonly<z.infer<typeof nodeScoreRow>>;

/** A row of the `region_median` stage. */
export const regionMedianRow = z.object({
	region: z.string(),
	node: z.string(),
	median: z.number(),
	scored: z.number(),
	tier: z.string().nullable(),
});

/** The median score of a node over the `scored` countries of a region (`world` for all). */
export type RegionMedian = Readonly<z.infer<typeof regionMedianRow>>;

/** A row of the `observed` stage. */
export const observedRow = z.object({
	country: z.string(),
	indicator: z.string(),
	status: z.enum(STATUSES),
	value: number,
	value_year: number,
});

/** What a run knows of an indicator in a country: its status, raw value and the year of that value. */
export type ObservedValue = Readonly<z.infer<typeof observedRow>>;
