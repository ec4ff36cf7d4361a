// What a normalisation over the panel needs of all years together, kept in a folder and passed on to shares of the years.
import { join } from 'node:path';
import { writeCsv } from '#lib/exchange/csv.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import type { PanelFiles } from '#lib/scoring/panel.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { DONE, misuse } from '../terminal.ts';
import { SYNOPSIS, type ScoreRequest } from './arguments.ts';
import type { ScoringEngine } from './engines.ts';
import type { Opened } from './openRequest.ts';
import { draftResults } from './writeTogether.ts';

const SPREAD = 'panel_spread.csv';
const PLACE = 'panel_place.csv';

/** Works out what all years need of each other and writes it; the exit code. */
export async function keepPanel(
	{ out }: ScoreRequest,
	{ benchmark, method, years, stored }: Opened,
	{ db }: ScoringEngine,
): Promise<number> {
	if (method.normalise_over === 'year')
		return misuse(
			'the method normalises each year by itself; expected normalise_over "panel" for panel',
			SYNOPSIS,
		);
	const pipeline = await install(db, writeRelations({ ...benchmark, methods: [method] }));
	await stored?.fill();
	await pipeline.settlePanel({ method: method.id, years });
	const draft = await draftResults(out, [SPREAD, PLACE], SYNOPSIS);
	if (typeof draft === 'number') return draft;
	try {
		const spread = ['indicator', 'least', 'slack', 'width', 'mean', 'sd', 'others'];
		await draft.append(SPREAD, writeCsv(spread, await db.query('from panel_spread order by indicator')));
		const place = ['year', 'country', 'indicator', 'place'];
		await draft.append(PLACE, writeCsv(place, []));
		const found = await db.query('select distinct year from panel_place order by year');
		for (const { year = null } of found) {
			const rows = await db.query('from panel_place where year = ? order by country, indicator', [year]);
			await draft.append(PLACE, writeCsv(place, rows).slice(place.join().length + 1));
		}
		await draft.commit();
		console.log(`${join(out, SPREAD)}, ${PLACE}: what ${years.length} years are normalised by together`);
		return DONE;
	} finally {
		await draft.abandon();
	}
}

/** Where the engine reads what `keepPanel` wrote. Rejects where a file cannot be read. */
export async function panelFiles(folder: string, { reach }: ScoringEngine): Promise<PanelFiles> {
	return { spread: await reach(join(folder, SPREAD)), place: await reach(join(folder, PLACE)) };
}
