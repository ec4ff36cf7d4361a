// Observations the native engine reads in place: the same scores as those that are held, the same faults told, each kind once.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeConnector } from '#lib/db/native.ts';
import { main } from '../../src/cli/score.ts';
import { manyYears, writeManyYears } from '../fixtures/manyYears.ts';
import { stage } from './command.ts';

const { home, spoken } = stage('stored');
let writer: NativeConnector | null = null;
beforeAll(async () => {
	writer = await openNative();
});
afterAll(() => writer?.close());

let count = 0;
const place = (): string => join(home(), `run${(count += 1)}`);
const METHOD = { normalisation: 'minmax', missing: 'mean', tolerance_years: 1, uncertainty: { draws: 5 } };

/** The package with observations in Parquet, of the types a data frame would have. */
async function inParquet(change: (csv: string) => string = (csv) => csv, types = true): Promise<string> {
	const folder = place();
	await writeManyYears(folder, METHOD);
	const csv = join(folder, 'observations.csv');
	await writeFile(csv, change(await readFile(csv, 'utf8')));
	const to = join(folder, 'observations.parquet');
	const all = types ? '' : ', all_varchar = true';
	await writer?.query(`copy (from read_csv('${csv}'${all})) to '${to}' (format parquet)`);
	await rm(csv);
	return folder;
}

const score = (folder: string, out: string) => main([folder, '--engine', 'native', '--out', out]);

describe('observations in Parquet', { timeout: 60_000 }, () => {
	it('give the bytes that the same observations in CSV give, named in the descriptor or not, in one file or more', async () => {
		const held = place();
		await writeManyYears(held, METHOD);
		expect(await score(held, join(held, 'out'))).toBe(0);
		const wanted = await readFile(join(held, 'out/scores.csv'), 'utf8');

		const folder = await inParquet();
		expect(await score(folder, join(folder, 'out'))).toBe(0);
		expect(await readFile(join(folder, 'out/scores.csv'), 'utf8')).toBe(wanted);

		const parts = place();
		await cp(folder, parts, { recursive: true });
		await mkdir(join(parts, 'deep'));
		const from = join(parts, 'observations.parquet');
		for (const [name, which] of [
			['early', 'year < 2006'],
			['late', 'year >= 2006'],
		])
			await writer?.query(
				`copy (from '${from}' where ${which}) to '${join(parts, 'deep', `${name}.parquet`)}' (format parquet)`,
			);
		await rm(from);
		const resource = { name: 'observations', path: ['deep/early.parquet', 'deep/late.parquet'] };
		await writeFile(join(parts, 'datapackage.json'), JSON.stringify({ resources: [resource] }));
		expect(await score(parts, join(parts, 'out'))).toBe(0);
		expect(await readFile(join(parts, 'out/scores.csv'), 'utf8')).toBe(wanted);
	});

	it('are refused with every kind of fault once, by row and column, and nothing is written', async () => {
		const lines = (manyYears(METHOD).get('observations.csv') ?? '').split('\n');
		const broken = new Map([
			[1, 'ZZZ,measure_0,2001,assessed,1,book'],
			[2, 'ZZY,measure_0,2001,assessed,1,book'],
			[3, 'X00,pillar,2001,assessed,1,book'],
			[4, 'X00,reed,2001,assessed,1,book'],
			[5, 'X00,measure_0,20O1,assessed,1,book'],
			[6, 'X00,measure_0,2001,perhaps,,book'],
			[7, 'X00,measure_1,2001,assessed,nan,book'],
			[8, 'X00,measure_2,2001,assessed,1e31,book'],
			[9, 'X00,measure_3,2001,assessed,,book'],
			[10, 'X00,measure_4,2001,no_reply,3,book'],
			[11, 'X00,measure_5,2001,assessed,3,'],
			[12, 'X00,measure_6,2001,assessed,3,diary'],
		]);
		const text = lines.map((line, at) => broken.get(at) ?? line).join('\n');
		const folder = await inParquet(() => text, false);
		expect(await score(folder, join(folder, 'out'))).toBe(1);
		expect(spoken().slice(0, -1)).toEqual([
			'observations.parquet:2:country: 2 rows: "ZZY", "ZZZ" is unknown; expected an id of the package',
			'observations.parquet:4:indicator: "pillar" is unknown; expected an id of the package',
			'observations.parquet:5:indicator: "reed" has nodes below it; expected an indicator, a leaf of framework.csv',
			'observations.parquet:6:year: "20O1" is no year; expected a whole number from 1900 to 2100',
			'observations.parquet:7:status: "perhaps" is not a known value; expected one of assessed, bounded, not_assessed, no_reply, inconclusive, withheld, not_applicable',
			'observations.parquet:8:value: 2 rows: "1e31", "nan" is no number that can be scored; expected one such as 0.5, 0 or from 1e-30 to 1e30',
			'observations.parquet:10:value: is empty though the status is assessed; expected a number',
			'observations.parquet:11:value: "3" stands on a row of another status; expected an empty cell',
			'observations.parquet:12:source: is empty; expected an id of sources.csv',
			'observations.parquet:13:source: "diary" is unknown; expected an id of the package',
		]);
		expect((await readdir(folder)).includes('out')).toBe(false);
	});

	it('are refused where one stands twice, a column is missing or nearly named, or the file is none', async () => {
		const twice = await inParquet((csv) => `${csv}${csv.split('\n')[1] ?? ''}\n`);
		expect(await score(twice, join(twice, 'out'))).toBe(1);
		expect(spoken()[0]).toMatch(
			/^observations\.parquet:\d+:-: repeats X00 measure_\d+ 2001 of row 2; expected/,
		);

		const near = await inParquet((csv) => csv.replace('indicator,year', 'indicators,year'));
		expect(await score(near, join(near, 'out'))).toBe(1);
		expect(spoken()).toContain(
			'observations.parquet:1:indicators: is no column of observations.parquet; did you mean indicator?',
		);

		const none = await inParquet();
		await writeFile(join(none, 'observations.parquet'), 'PAR1 and nothing more');
		expect(await score(none, join(none, 'out'))).toBe(1);
		expect(spoken()).toContain(
			'observations.parquet:1:-: cannot be read as it is written; expected a Parquet file',
		);
	});
});
