// What a normalisation over the panel needs of all years together: worked out once, kept, and passed on to runs of some years.
import type { Connector } from '#lib/db/connector.ts';
import { bodyOf, STAGES, type Stage } from './stages/stages.ts';

/** A method, and the years asked for. */
export interface RunOfYears {
	readonly method: string;
	readonly years: readonly number[];
}

/** Where the engine reads what was kept of a panel: CSV by the name it is registered by, or by its path. */
export interface PanelFiles {
	readonly spread: string;
	readonly place: string;
}

/** Says which run the stages that are made next are of. */
export async function enterRun(db: Connector, { method, years }: RunOfYears): Promise<void> {
	await db.query('truncate run');
	await db.query("insert into run select ?, unnest(string_split(?::varchar, ','))::integer, true", [
		method,
		years.join(','),
	]);
}

/** Makes a table of each stage. */
export async function makeStages(db: Connector, stages: readonly Stage[]): Promise<void> {
	for (const stage of stages) await db.query(`create or replace table ${stage.name} as ${bodyOf(stage)}`);
}

const through = (last: string): readonly Stage[] =>
	STAGES.slice(0, STAGES.findIndex(({ name }) => name === last) + 1);

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
const rowsIn = (path: string): string =>
	`read_csv(${quoted(path)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns =`;

/**
 * Fills what runs of some years are passed of the panel, for all of its years: worked out, or read from where it was kept.
 * Afterwards the stage `observed` holds the whole panel, until the next run.
 */
export async function settlePanel(db: Connector, run: RunOfYears, kept: PanelFiles | null): Promise<void> {
	for (const table of ['panel_spread', 'panel_place']) await db.query(`truncate ${table}`);
	await enterRun(db, run);
	if (kept === null) {
		await makeStages(db, through('placed'));
		await db.query(`insert into panel_place select year, country, indicator, place from placed`);
		await db.query(
			`insert into panel_spread select indicator, least, slack, width, mean, sd, others from spread`,
		);
		return;
	}
	await makeStages(db, through('observed'));
	await db.query(
		`insert into panel_place select year, country::country_id, indicator::node_id, place from ${rowsIn(kept.place)}
			{'year': 'integer', 'country': 'varchar', 'indicator': 'varchar', 'place': 'bigint'})`,
	);
	await db.query(
		`insert into panel_spread select indicator::node_id, least, slack, width, mean, sd, others from ${rowsIn(kept.spread)}
			{'indicator': 'varchar', 'least': 'double', 'slack': 'double', 'width': 'double', 'mean': 'double',
			'sd': 'double', 'others': 'bigint'})`,
	);
}
