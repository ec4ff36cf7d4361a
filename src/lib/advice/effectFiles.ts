// Effects and climbs as files of the build: one row an effect, one row a step, in full double precision.
import { z } from 'zod';
import { rowFile } from '#lib/exchange/results/rowFile.ts';
import { TARGETS } from './effects.ts';

const effectRow = z.object({
	country: z.string(),
	indicator: z.string(),
	target: z.enum(TARGETS),
	value: z.number(),
	score: z.number().nullable(),
	tier: z.string().nullable(),
	coverage: z.number().nullable(),
});

const climbRow = z.object({
	country: z.string(),
	position: z.number().int(),
	indicator: z.string(),
	part: z.enum(['gap', 'unknown']),
	score: z.number().nullable(),
	tier: z.string().nullable(),
});

/** A file of effects. */
export const { write: writeEffects, read: readEffects } = rowFile(effectRow);

/** A file of climbs. */
export const { write: writeClimbs, read: readClimbs } = rowFile(climbRow);
