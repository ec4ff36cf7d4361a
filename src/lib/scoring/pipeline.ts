// Installs the SQL stages in order, runs them and reads their results: the only place that knows which follows which.
import { z } from 'zod';
import { STATUSES } from '#lib/observations/observation.ts';
import type { Connector, Prepared } from '../db/connector.ts';
import relations from './relations.sql?raw';
import { STAGES, type Stage } from './stages.ts';

/** The CSV texts the stages start from, in the shape `relations.sql` declares. */
export const RELATIONS = [
	'node',
	'band',
	'country',
	'observation',
	'method',
	'method_indicator',
	'tier'
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What to score: a method for the year asked for, with the reader's own weights (≥ 0) for some nodes. */
export interface Run {
	readonly method: string;
	readonly year: number;
	readonly weights: ReadonlyMap<string, number>;
}

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
	tier: z.string().nullable()
});

/** The score of a node in a country: `score`, `low`, `high` on the method's scale, `coverage` from 0 to 1. */
export type NodeScore = Readonly<z.infer<typeof nodeScoreRow>>;

/** A row of the `region_median` stage. */
export const regionMedianRow = z.object({ region: z.string(), node: z.string(), median: z.number(), scored: z.number() });

/** The median score of a node over the `scored` countries of a region (`world` for all). */
export type RegionMedian = Readonly<z.infer<typeof regionMedianRow>>;

/** A row of the `observed` stage. */
export const observedRow = z.object({
	country: z.string(),
	indicator: z.string(),
	status: z.enum(STATUSES),
	value: number,
	value_year: number
});

/** What a run knows of an indicator in a country: its status, raw value and the year of that value. */
export type ObservedValue = Readonly<z.infer<typeof observedRow>>;

export interface Pipeline {
	/** Computes every stage for a run; reads answer for it from then on. */
	compute(run: Run): Promise<void>;
	/** Computes again, for the run computed last, only the stages that weights can change. */
	reweigh(weights: ReadonlyMap<string, number>): Promise<void>;
	/** The `score` stage, by country and then in tree order. */
	scores(): Promise<readonly NodeScore[]>;
	/** The `region_median` stage. */
	medians(): Promise<readonly RegionMedian[]>;
	/** The `observed` stage. */
	observed(): Promise<readonly ObservedValue[]>;
}

async function setWeights(db: Connector, weights: ReadonlyMap<string, number>): Promise<void> {
	await db.query('truncate custom_weight');
	if (weights.size === 0) return;
	const marks = Array.from(weights, () => '(?, ?)').join(', ');
	await db.query('insert into custom_weight values ' + marks, [...weights].flat());
}

/**
 * Loads the relations into the engine and binds every stage to a table of its name.
 * Rejects, naming the relation or with the engine's message, when a text is missing or a stage does not bind.
 */
export async function install(db: Connector, texts: ReadonlyMap<Relation, string>): Promise<Pipeline> {
	for (const name of RELATIONS) {
		const text = texts.get(name);
		if (text === undefined) throw new Error(`relation ${name}: no text was given for it`);
		await db.register(`${name}.csv`, text);
	}
	await db.query(relations);
	for (const stage of STAGES) await db.query(`create or replace table ${stage.name} as ${stage.sql}`);

	const planned = new Map<string, Prepared>();
	const plan = async ({ name, sql }: Stage): Promise<Prepared> => {
		const known = planned.get(name) ?? (await db.prepare(`insert into ${name} ${sql}`));
		planned.set(name, known);
		return known;
	};

	return {
		compute: async ({ method, year, weights }) => {
			await db.query('truncate run');
			await db.query('insert into run values (?, ?)', [method, year]);
			await setWeights(db, weights);
			for (const { name, sql } of STAGES) {
				await db.query(`truncate ${name}`);
				await db.query(`insert into ${name} ${sql}`);
			}
		},
		reweigh: async (weights) => {
			await setWeights(db, weights);
			for (const stage of STAGES.filter((each) => each.weighted)) {
				await db.query(`truncate ${stage.name}`);
				await (await plan(stage)).run();
			}
		},
		scores: async () =>
			z
				.array(nodeScoreRow)
				.parse(
					await db.query(
						'select country, node, score, coverage, low, high, rank, tier from score order by country, position'
					)
				),
		medians: async () =>
			z
				.array(regionMedianRow)
				.parse(
					await db.query('select region, node, median, scored from region_median order by region, node')
				),
		observed: async () =>
			z
				.array(observedRow)
				.parse(
					await db.query(
						'select country, indicator, status, value, value_year from observed order by country, indicator'
					)
				)
	};
}
