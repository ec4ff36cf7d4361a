// A method file: how scores are made from a framework and its observations, with the defaults for what it leaves out.
import { z } from 'zod';
import { LARGEST, quantity } from '#lib/framework/quantity.ts';
import { AGGREGATIONS, NORMALISATIONS } from '#lib/framework/terms.ts';
import { nodeId } from '#lib/framework/schema.ts';

/** What stands in for a missing value. */
export const MISSING_POLICIES = ['skip', 'mean', 'median', 'group_mean', 'group_median'] as const;
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** What a method publishes: scores with ranks and tiers, or floor and ceiling of every node and none of these. */
const READINGS = ['score', 'bounds'] as const;

const share = z.number().min(0).max(1);

/** Any text that can be written into a file and read from it again. */
const tierId = z
	.string()
	.min(1)
	.max(200)
	.refine((id) => id.isWellFormed() && !/\p{Cc}/u.test(id), {
		error: 'has characters that are no text; expected letters, marks, digits, signs and blanks',
	});

/** `from` on the scale; `name` is what readers see where the site has no word of its own for the id. */
const tier = z.object({ id: tierId, from: quantity, name: z.string().min(1).max(200).optional() });
export type Tier = Readonly<z.infer<typeof tier>>;

const floor = z.object({ indicator: nodeId, below: quantity, max_tier: z.string().min(1) });
/** While `indicator` has a value under `below`, the country stays at `max_tier` or lower. */
export type Floor = Readonly<z.infer<typeof floor>>;

/** More than any package has countries. */
const MOST_WINSORISED = 100_000;
const MOST_YEARS = 1000;
const MOST_DRAWS = 100_000;

const treatment = z.object({
	skew: z.number().positive().max(LARGEST).default(2),
	kurtosis: z.number().positive().max(LARGEST).default(3.5),
	winsorise_max: z.number().int().min(0).max(MOST_WINSORISED).default(5),
});

export type Treatment = Readonly<z.infer<typeof treatment>>;

/** How many draws; the noise on weights; and what else a draw picks from, null where it is always the method's own. */
const uncertainty = z.object({
	draws: z.number().int().min(0).max(MOST_DRAWS).default(1000),
	seed: z.number().int().default(1),
	weight_noise: share.default(0.25),
	normalisation: z.array(z.enum(NORMALISATIONS)).min(1).max(20).nullable().default(null),
	aggregation: z.array(z.enum(AGGREGATIONS)).min(1).max(20).nullable().default(null),
	missing: z.array(z.enum(MISSING_POLICIES)).min(1).max(20).nullable().default(null),
	treatment: z.array(treatment.nullable()).min(1).max(5).nullable().default(null),
});

const DEFAULT_TIERS: Tier[] = [
	{ id: 'nascent', from: 0 },
	{ id: 'emerging', from: 20 },
	{ id: 'developing', from: 40 },
	{ id: 'established', from: 60 },
	{ id: 'leading', from: 80 },
];

/** The keys of a method file; all may be left out. */
export const methodShape = z.object({
	id: nodeId.default('default'),
	name: z.string().min(1).default('Default'),
	reading: z.enum(READINGS).default('score'),
	normalisation: z.enum(NORMALISATIONS).default('goalposts'),
	scale: z.tuple([quantity, quantity]).default([0, 100]),
	aggregation: z.enum(AGGREGATIONS).default('arithmetic'),
	missing: z.enum(MISSING_POLICIES).default('skip'),
	normalise_over: z.enum(['year', 'panel']).default('year'),
	missing_group: z.string().min(1).max(200).default('region'),
	coverage: z
		.object({ node: share.default(0), root: share.default(0), indicators: share.default(0) })
		.prefault({}),
	tolerance_years: z.number().int().min(0).max(MOST_YEARS).nullable().default(null),
	treatment: treatment.nullable().default(null),
	round: z.number().int().min(0).max(15).nullable().default(null),
	decimals: z.number().int().min(0).max(6).nullable().default(null),
	indicators: z.array(nodeId).min(1).max(10_000).nullable().default(null),
	tiers: z.array(tier).min(1).max(100).default(DEFAULT_TIERS),
	floors: z.array(floor).max(1000).default([]),
	uncertainty: uncertainty.prefault({}),
	/** What it says and does not say, for readers. */
	description: z.string().min(1).max(2000).optional(),
});
export type Method = Readonly<z.infer<typeof methodShape>>;

const refuse = (ctx: z.RefinementCtx, path: PropertyKey[], message: string): void =>
	ctx.addIssue({ code: 'custom', path, message });

/** A method whose keys also agree with each other. */
export const methodSchema = methodShape.superRefine((method, ctx) => {
	const [bottom, top] = method.scale;
	if (bottom >= top) refuse(ctx, ['scale'], `${bottom} is not below ${top}; expected the lower end first`);
	const ids = method.tiers.map((each) => each.id);
	if (new Set(ids).size < ids.length) refuse(ctx, ['tiers'], 'has an id twice; expected every tier id once');
	method.tiers.forEach((each, position) => {
		const before = method.tiers[position - 1];
		if (before !== undefined && each.from <= before.from)
			refuse(
				ctx,
				['tiers'],
				`${each.id} does not begin above ${before.id}; expected tiers from the lowest up`,
			);
	});
	for (const { max_tier } of method.floors)
		if (!ids.includes(max_tier))
			refuse(ctx, ['floors'], `${max_tier} is not a tier; expected one of ${ids.join(', ')}`);
});
