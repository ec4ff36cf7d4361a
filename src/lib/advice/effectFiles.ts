// Effects and climbs as files of the build: one row an effect, one row a step, in full double precision.
import { z } from 'zod';
import { writeCsv } from '#lib/exchange/csv.ts';
import { readRows } from '#lib/exchange/results/scores.ts';
import { TARGETS, type ClimbStep, type Effect } from './effects.ts';

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

/** Writes effects. */
export function writeEffects(effects: readonly Effect[]): string {
	return writeCsv(['country', 'indicator', 'target', 'value', 'score', 'tier', 'coverage'], effects);
}

/** Reads an effects file back; throws with file, row and column when it is not one. */
export function readEffects(file: string, text: string): readonly Effect[] {
	return readRows(file, text, effectRow);
}

/** Writes climbs. */
export function writeClimbs(steps: readonly ClimbStep[]): string {
	return writeCsv(['country', 'position', 'indicator', 'part', 'score', 'tier'], steps);
}

/** Reads a climbs file back; throws with file, row and column when it is not one. */
export function readClimbs(file: string, text: string): readonly ClimbStep[] {
	return readRows(file, text, climbRow);
}
