// Installs the SQL stages in order, runs them and reads their results: the only place that knows which follows which.
import { z } from 'zod';
import type { Connector, Prepared, Row } from '#lib/db/connector.ts';
import relations from './relations.sql?raw';
import {
	nodeScoreRow,
	observedRow,
	regionMedianRow,
	type NodeScore,
	type ObservedValue,
	type RegionMedian,
} from './rows.ts';
import { STAGES, type Stage } from './stages.ts';

/** The CSV texts the stages start from, in the shape `relations.sql` declares. */
export const RELATIONS = [
	'node',
	'band',
	'country',
	'observation',
	'method',
	'method_indicator',
	'tier',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What to score: a method for the year asked for, with the reader's own weights (≥ 0) for some nodes. */
export interface Run {
	readonly method: string;
	readonly year: number;
	readonly weights: ReadonlyMap<string, number>;
}

/** What a run gives: every node's score in every country, and every region's medians. */
export interface Report {
	readonly scores: readonly NodeScore[];
	readonly medians: readonly RegionMedian[];
}

export interface Pipeline {
	/** Computes every stage for a run. */
	compute(run: Run): Promise<Report>;
	/** Computes again, for the run computed last, only the stages that weights can change. */
	reweigh(weights: ReadonlyMap<string, number>): Promise<Report>;
	/** The `observed` stage of the run computed last. */
	observed(): Promise<readonly ObservedValue[]>;
}

const settled = STAGES.filter(({ weighted }) => !weighted);
const weighted = STAGES.filter((stage) => stage.weighted);

const bodyOf = ({ sql }: Stage): string => sql.trim().replace(/;$/, '');

// The weighted stages chained into one statement: planned once, each stage computed once, nothing written.
const REPORT = [
	`with ${weighted.map((stage) => `${stage.name} as materialized (${bodyOf(stage)})`).join(',\n')}`,
	'select country, node, score, coverage, low, high, rank, tier, null as region, null as median, null as scored',
	'from score',
	'union all',
	'select null, node, null, null, null, null, null, null, region, median, scored',
	'from region_median',
].join('\n');

function reportOf(rows: readonly Row[]): Report {
	return {
		scores: z.array(nodeScoreRow).parse(rows.filter((row) => row['region'] === null)),
		medians: z.array(regionMedianRow).parse(rows.filter((row) => row['region'] !== null)),
	};
}

async function setWeights(db: Connector, weights: ReadonlyMap<string, number>): Promise<void> {
	await db.query('truncate custom_weight');
	if (weights.size === 0) return;
	const marks = Array.from(weights, () => '(?, ?)').join(', ');
	await db.query('insert into custom_weight values ' + marks, [...weights].flat());
}

/**
 * Loads the relations into the engine and creates every stage under its name: a table where weights change nothing,
 * a view where they do. Rejects, naming the relation or with the engine's message, when a text is missing or a stage
 * does not bind.
 */
export async function install(db: Connector, texts: ReadonlyMap<Relation, string>): Promise<Pipeline> {
	for (const name of RELATIONS) {
		const text = texts.get(name);
		if (text === undefined) throw new Error(`relation ${name}: no text was given for it`);
		await db.register(`${name}.csv`, text);
	}
	for (const { name } of weighted.toReversed()) await db.query(`drop view if exists ${name}`);
	await db.query(relations);
	for (const stage of STAGES)
		await db.query(
			`create or replace ${stage.weighted ? 'view' : 'table'} ${stage.name} as ${bodyOf(stage)}`,
		);

	let planned: Prepared | null = null;
	const report = async (weights: ReadonlyMap<string, number>): Promise<Report> => {
		await setWeights(db, weights);
		planned ??= await db.prepare(REPORT);
		return reportOf(await planned.run());
	};

	return {
		compute: async ({ method, year, weights }) => {
			await db.query('truncate run');
			await db.query('insert into run values (?, ?)', [method, year]);
			for (const stage of settled) {
				await db.query(`truncate ${stage.name}`);
				await db.query(`insert into ${stage.name} ${bodyOf(stage)}`);
			}
			return report(weights);
		},
		reweigh: report,
		observed: async () =>
			z
				.array(observedRow)
				.parse(
					await db.query(
						'select country, indicator, status, value, value_year from observed order by country, indicator',
					),
				),
	};
}
