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

// The weighted stages chained into one statement, the reader's weights given with it as `node:weight` pairs: planned
// once, each stage computed once, nothing written. One text, as marks for each weight make the engine plan anew.
const CHAIN = [
	`with custom_weight as (
		select split_part(pair, ':', 1) as node, split_part(pair, ':', 2)::double as weight
		from (select unnest(string_split(?::varchar, ',')) as pair)
		where pair <> ''
	)`,
	...weighted.map((stage) => `${stage.name} as materialized (${bodyOf(stage)})`),
].join(',\n');

const report = (only: string): string =>
	[
		CHAIN,
		'select country, node, score, coverage, low, high, rank, tier, null as region, null as median, null as scored',
		`from score where ${only}`,
		'union all',
		'select null, node, null, null, null, null, null, tier, region, median, scored',
		`from region_median where ${only}`,
	].join('\n');

const EVERY_NODE = report('true');

// What stands on an indicator itself does not depend on weights.
const ABOVE_INDICATORS = report('node not in (select id from tree where is_leaf)');

function reportOf(rows: readonly Row[]): Report {
	return {
		scores: z.array(nodeScoreRow).parse(rows.filter((row) => row['region'] === null)),
		medians: z.array(regionMedianRow).parse(rows.filter((row) => row['region'] !== null)),
	};
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

	const planned = new Map<string, Prepared>();
	const ask = async (sql: string, weights: ReadonlyMap<string, number>): Promise<Report> => {
		const statement = planned.get(sql) ?? (await db.prepare(sql));
		planned.set(sql, statement);
		const pairs = Array.from(weights, ([node, weight]) => `${node}:${weight}`);
		return reportOf(await statement.run([pairs.join(',')]));
	};
	let last: Report = { scores: [], medians: [] };

	return {
		compute: async ({ method, year, weights }) => {
			await db.query('truncate run');
			await db.query('insert into run values (?, ?)', [method, year]);
			for (const stage of settled) {
				await db.query(`truncate ${stage.name}`);
				await db.query(`insert into ${stage.name} ${bodyOf(stage)}`);
			}
			last = await ask(EVERY_NODE, weights);
			return last;
		},
		reweigh: async (weights) => {
			const { scores, medians } = await ask(ABOVE_INDICATORS, weights);
			const above = new Set(scores.map(({ node }) => node));
			return {
				scores: [...scores, ...last.scores.filter(({ node }) => !above.has(node))],
				medians: [...medians, ...last.medians.filter(({ node }) => !above.has(node))],
			};
		},
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
