// Installs the SQL stages in order, runs them and reads their results: the only place that knows which follows which.
import { z } from 'zod';
import type { Connector, Prepared, Row } from '#lib/db/connector.ts';
import {
	constantRow,
	nodeScoreRow,
	observedRow,
	regionMedianRow,
	scoreFaultRow,
	treatedRow,
	type ConstantIndicator,
	type NodeScore,
	type ObservedValue,
	type RegionMedian,
	type ScoreFault,
	type TreatedPoint,
} from './rows.ts';
import { enterRun, makeStages, settlePanel, type PanelFiles } from './panel.ts';
import { bodyOf, FOUNDATION, STAGES, type Stage } from './stages/stages.ts';

/** The CSV texts the stages start from, in the shape `relations.sql` declares. */
export const RELATIONS = [
	'node',
	'band',
	'country',
	'peer',
	'observation',
	'method',
	'method_indicator',
	'tier',
	'floor',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What to score: a method for the years asked for, with the reader's own weights (≥ 0) for some nodes. */
export interface Run {
	readonly method: string;
	readonly years: readonly number[];
	readonly weights: ReadonlyMap<string, number>;
}

/** What a run gives: every node's score in every country and year, every region's medians, and where a mean failed. */
export interface Report {
	readonly scores: readonly NodeScore[];
	readonly medians: readonly RegionMedian[];
	/**
	 * Scores no geometric or harmonic mean can take; the nodes above them have none. Only `compute` looks for them.
	 */
	readonly faults: readonly ScoreFault[];
}

export interface Pipeline {
	/** Computes every stage for a run. */
	compute(run: Run): Promise<Report>;
	/**
	 * Works out once what a normalisation over the panel needs of all years together, or takes it from where it was kept. Runs
	 * that follow read only the years asked for. To be called for the whole panel, before the first of them.
	 */
	settlePanel(run: Omit<Run, 'weights'>, kept?: PanelFiles | null): Promise<void>;
	/** Computes again, for the run computed last, only the stages that weights can change. */
	reweigh(weights: ReadonlyMap<string, number>): Promise<Report>;
	/** The `observed` stage of the run computed last, of the years asked for. */
	observed(): Promise<readonly ObservedValue[]>;
	/** The same of every year normalised together; empty where each year is by itself. */
	panel(): Promise<readonly ObservedValue[]>;
	/** Every point the method's treatment touched in the run computed last. */
	treated(): Promise<readonly TreatedPoint[]>;
	/** The indicators of the run computed last that do not apply to anyone, as what is compared is equal. */
	constant(): Promise<readonly ConstantIndicator[]>;
	/** Lets go of the statements planned; the engine stays open. */
	close(): Promise<void>;
}

const settled = STAGES.filter(({ weighted }) => !weighted);
const weighted = STAGES.filter((stage) => stage.weighted);

// The weighted stages chained into one statement, the reader's weights given with it as `node:weight` pairs: planned
// once, each stage computed once, nothing written. One text, as marks for each weight make the engine plan anew.
const chainOf = (write: (stage: Stage) => string): string =>
	[
		`with custom_weight as (
		select try_cast(split_part(pair, ':', 1) as node_id) as node, split_part(pair, ':', 2)::double as weight
		from (select unnest(string_split(?::varchar, ',')) as pair)
		where pair <> ''
	)`,
		...weighted.map((stage) => `${stage.name} as materialized (${write(stage)})`),
	].join(',\n');

// Every column costs time to hand over: a median stands where scores do, told by its region; a fault by its child.
const report = (chain: string, end = ''): string =>
	[
		chain,
		`select year, country, node, score, coverage, low, high, rank, tier, null as region, null as scored${end && ', null as child'}`,
		'from score',
		'union all',
		`select year, null, node, median, null, null, null, null, tier, region, scored${end && ', null'}`,
		'from region_median',
		end,
	].join('\n');

const FAULTS = `union all
	select year, country, node, score, null, null, null, null, null, null, null, child from fault`;

const EVERY_NODE = report(
	chainOf((stage) => bodyOf(stage)),
	FAULTS,
);

// What stands on an indicator itself does not depend on weights.
const ABOVE_INDICATORS = report(
	chainOf((stage) =>
		stage.name === 'node_score'
			? `select * from (${bodyOf(stage)}) where node in (select id from tree where not is_leaf)`
			: bodyOf(stage),
	),
);

const scoreRows = z.array(nodeScoreRow);
const medianRows = z.array(regionMedianRow);
const faultRows = z.array(scoreFaultRow);

function reportOf(rows: readonly Row[]): Report {
	const isFault = ({ child }: Row): boolean => typeof child === 'string';
	const isMedian = ({ region }: Row): boolean => typeof region === 'string';
	const medians = rows.filter(isMedian);
	return {
		scores: scoreRows.parse(rows.filter((row) => !isMedian(row) && !isFault(row))),
		medians: medianRows.parse(medians.map((row) => ({ ...row, median: row['score'] }))),
		faults: faultRows.parse(rows.filter(isFault)),
	};
}

function leaveOut(
	nodes: ReadonlySet<string>,
	{ scores, medians }: Report,
): Pick<Report, 'scores' | 'medians'> {
	return {
		scores: scores.filter(({ node }) => !nodes.has(node)),
		medians: medians.filter(({ node }) => !nodes.has(node)),
	};
}

/** The statements of a file of SQL. */
const statementsOf = (sql: string): readonly string[] =>
	sql.split(/;\s*$/m).filter((statement) => statement.trim() !== '');

/**
 * Loads the relations into the engine, in the place of the connector alone. Each run makes a table of every stage that weights cannot change; what they can
 * change is one statement over these, planned once a run. Rejects, naming the relation or with the engine's message,
 * when a text is missing or does not read.
 */
export async function install(db: Connector, texts: ReadonlyMap<Relation, string>): Promise<Pipeline> {
	for (const name of RELATIONS) {
		const text = texts.get(name);
		if (text === undefined) throw new Error(`relation ${name}: no text was given for it`);
		await db.register(`${db.place}/${name}.csv`, text);
	}
	for (const statement of [
		'drop schema if exists scoring cascade',
		'create schema scoring',
		"set schema = 'scoring'",
		`set variable folder = '${db.place}/'`,
	])
		await db.query(statement);
	for (const { sql } of FOUNDATION) for (const statement of statementsOf(sql)) await db.query(statement);

	// The engine plans with the statistics its tables have at that moment: on other contents a plan fails or misses rows.
	const planned = new Map<string, Prepared>();
	const forget = async (): Promise<void> => {
		for (const statement of planned.values()) await statement.close();
		planned.clear();
	};
	const ask = async (sql: string, weights: ReadonlyMap<string, number>): Promise<Report> => {
		const statement = planned.get(sql) ?? (await db.prepare(sql));
		planned.set(sql, statement);
		const pairs = Array.from(weights, ([node, weight]) => `${node}:${weight}`);
		return reportOf(await statement.run([pairs.join(',')]));
	};
	const observe = async (which: string): Promise<readonly ObservedValue[]> =>
		z.array(observedRow).parse(
			await db.query(
				`select year, country, indicator, status, value, value_year from observed join span using (year)
					where ${which} order by year, country, indicator`,
			),
		);
	let last: Report = { scores: [], medians: [], faults: [] };
	/** What the last run says of indicators, which weights do not change. */
	let fixed: Pick<Report, 'scores' | 'medians'> | null = null;

	return {
		compute: async ({ method, years, weights }) => {
			await enterRun(db, { method, years });
			await makeStages(db, settled);
			await forget();
			last = await ask(EVERY_NODE, weights);
			fixed = null;
			return last;
		},
		settlePanel: (run, kept = null) => settlePanel(db, run, kept),
		reweigh: async (weights) => {
			const { scores, medians, faults } = await ask(ABOVE_INDICATORS, weights);
			fixed ??= leaveOut(new Set(scores.map(({ node }) => node)), last);
			return { scores: scores.concat(fixed.scores), medians: medians.concat(fixed.medians), faults };
		},
		observed: () => observe('asked'),
		panel: () => observe('scope <> year'),
		treated: async () =>
			z.array(treatedRow).parse(
				await db.query(
					`select year, country, indicator, filled, value, treatment from treated join span using (year)
						where treatment is not null and span.asked order by year, indicator, country`,
				),
			),
		constant: async () =>
			z.array(constantRow).parse(
				await db.query(
					`select span.year, spread.indicator, spread.others + 1 as countries
						from spread join span using (scope)
						where spread.width is null and span.asked order by indicator, year`,
				),
			),
		close: forget,
	};
}
