// The rows that say what a change of score is made of.
import { z } from 'zod';
import { STATUSES } from '#lib/observations/terms.ts';
import { FACTORS } from './change.ts';

/**
 * Why a change has no parts: no score before, after or in either edition; in some mixture no score, because no indicator
 * below the node is assessed in both editions, or because the method gives that mixture none.
 */
const REASONS = [
	'not_scored',
	'not_scored_before',
	'not_scored_after',
	'nothing_in_common',
	'not_scored_between',
] as const;

const number = z.number().nullable();
const text = z.string().nullable();

/**
 * One country and node: `change` and its parts on the method's scale. The parts are empty where `reason` says why, and so
 * is the change unless both editions have a score. `coverage_before` and `coverage_after` are shares from 0 to 1.
 */
export const scoreChangeRow = z.object({
	country: z.string(),
	node: z.string(),
	year_from: z.number(),
	year_to: z.number(),
	score_before: number,
	score_after: number,
	change: number,
	data: number,
	coverage: number,
	method: number,
	reason: z.enum(REASONS).nullable(),
	tier_before: text,
	tier_after: text,
	coverage_before: number,
	coverage_after: number,
});
export type ScoreChange = Readonly<z.infer<typeof scoreChangeRow>>;

/**
 * What became of an indicator in a country. Assessed in both: `value`, another one. In one: `newly_assessed`, `lost`, or
 * `not_applicable` (so lost). In none: `status`, another reason. `indicator_added`, `indicator_dropped`: assessed, and
 * asked for by the method of one edition only.
 */
export const KINDS_OF_CHANGE = [
	'value',
	'newly_assessed',
	'lost',
	'not_applicable',
	'status',
	'indicator_added',
	'indicator_dropped',
] as const;
export type KindOfChange = (typeof KINDS_OF_CHANGE)[number];

const status = z.enum(STATUSES).nullable();

/** One country and indicator that changed, and the factor it counts to; a status is empty outside its edition. */
export const valueChangeRow = z.object({
	country: z.string(),
	indicator: z.string(),
	kind: z.enum(KINDS_OF_CHANGE),
	factor: z.enum(FACTORS),
	status_before: status,
	value_before: number,
	value_year_before: number,
	status_after: status,
	value_after: number,
	value_year_after: number,
});
export type ValueChange = Readonly<z.infer<typeof valueChangeRow>>;
