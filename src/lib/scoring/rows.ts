// The rows the last stages give, as the rest of the code sees them.
import { z } from 'zod';
import { STATUSES } from '#lib/observations/terms.ts';

const number = z.number().nullable();

/** A row of the `score` stage. */
export const nodeScoreRow = z.object({
	year: z.number(),
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
	year: z.number(),
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
	year: z.number(),
	country: z.string(),
	indicator: z.string(),
	status: z.enum(STATUSES),
	value: number,
	value_year: number,
});

/** What a run knows of an indicator in a country: its status, raw value and the year of that value. */
export type ObservedValue = Readonly<z.infer<typeof observedRow>>;

/** What treatment may do to a value. */
export const TREATMENTS = ['winsorised', 'log'] as const;

/** A row of the `treated` stage that treatment touched. */
export const treatedRow = z.object({
	year: z.number(),
	country: z.string(),
	indicator: z.string(),
	filled: z.number(),
	value: z.number(),
	treatment: z.enum(TREATMENTS),
});

/** A point treatment touched: `filled` as it was (after imputation and `transform`), `value` as it became. */
export type TreatedPoint = Readonly<z.infer<typeof treatedRow>>;

/** An indicator of the `spread` stage whose values do not differ. */
export const constantRow = z.object({ year: z.number(), indicator: z.string(), countries: z.number() });

/**
 * An indicator that is equal in all `countries` that have a value in a year, under a normalisation that compares them: it
 * does not apply to anyone.
 */
export type ConstantIndicator = Readonly<z.infer<typeof constantRow>>;

/** A row of the `fault` stage. */
export const scoreFaultRow = z.object({
	year: z.number(),
	country: z.string(),
	node: z.string(),
	child: z.string(),
	score: z.number(),
});

/** Why `node` has no score in a country: the `score` of `child` is not above zero, under a mean that asks for it. */
export type ScoreFault = Readonly<z.infer<typeof scoreFaultRow>>;
