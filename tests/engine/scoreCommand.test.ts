// The score command: what it writes, in which order, what it refuses, and with which exit code.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '#lib/exchange/csv.ts';
import { main } from '../../src/cli/score.ts';
import { stage } from './command.ts';

const TINYLAND = 'tests/fixtures/tinyland';
const COLUMNS = 'country,year,node,score,coverage,low,high,rank,rank_low,rank_high,tier';

const { home, spoken } = stage('score');

let count = 0;
/** A copy of Tinyland with some files changed, or left out where the change gives null. */
async function copyOf(changes: Readonly<Record<string, (text: string) => string | null>> = {}) {
	count += 1;
	const folder = join(home(), `package${count}`);
	await cp(TINYLAND, folder, { recursive: true });
	for (const [file, change] of Object.entries(changes)) {
		const text = change(await readFile(join(folder, file), 'utf8').catch(() => ''));
		if (text === null) await rm(join(folder, file));
		else await writeFile(join(folder, file), text);
	}
	return { folder, out: join(folder, 'out') };
}

const read = (folder: string, file = 'scores.csv') => readFile(join(folder, file), 'utf8');
const listed = (folder: string) => readdir(folder).catch(() => []);

async function cellsOf(folder: string, ...columns: string[]) {
	const { header, rows } = parseCsv('scores.csv', await read(folder));
	return rows.map(({ cells }) => columns.map((column) => cells[header.indexOf(column)]).join(' '));
}

/** Tinyland again in 2024, when AAA had no more than a hotline. */
const twoYears = {
	'observations.csv': (text: string) => `${text}AAA,hotline,2024,assessed,4,book,A,,\n`,
};

describe('npm run score', { timeout: 60_000 }, () => {
	it('writes one row for each country and node, in the order of the package, and makes the folder', async () => {
		const { folder, out } = await copyOf();
		expect(await main([folder, '--out', join(out, 'deep')])).toBe(0);
		const text = await read(join(out, 'deep'));
		expect(text.split('\n')[0]).toBe(COLUMNS);
		const nodes = ['readiness', 'law', 'statute', 'treaty', 'reporting', 'hotline', 'delay'];
		expect(await cellsOf(join(out, 'deep'), 'country', 'year', 'node')).toEqual(
			['AAA', 'BBB', 'CCC'].flatMap((country) => nodes.map((node) => `${country} 2025 ${node}`)),
		);
		expect(text).toContain('\nBBB,2025,readiness,43.75,0.35714285714285715,15.625,71.875,2,2,2,developing\n');
		expect(text).toContain('\nBBB,2025,treaty,,0,0,100,,,,\n');
		expect(text).toContain('\nBBB,2025,delay,,,,,,,,\n');
		expect(await listed(join(out, 'deep'))).toEqual(['scores.csv']);
	});

	it('says which countries are scored, by tier before rank, and how the ranks were drawn', async () => {
		const { folder, out } = await copyOf();
		await main([folder, '--out', out]);
		expect(spoken()).toEqual([
			`${join(out, 'scores.csv')}: 21 rows`,
			`Readiness of Tinyland — ${folder}`,
			'method: Default (method.json): goalposts, arithmetic, missing skip, scale 0 to 100',
			'ranks: 5th to 95th percentile of 1000 draws, seed 1, weights ± 25 %',
			'2025: 3 of 3 countries scored, mean coverage 68.2 %',
			'tiers in 2025, the highest first:',
			'  leading (1): 1. AAA 93.75 (1–1)',
			'  established (0)',
			'  developing (1): 2. BBB 43.75 (2–2)',
			'  emerging (0)',
			'  nascent (1): 3. CCC 0 (3–3)',
		]);
	});

	it('scores every year present, one after another, each as if it were alone', async () => {
		const { folder, out } = await copyOf(twoYears);
		for (const [name, years] of [
			['all', []],
			['later', ['--year', '2025']],
			['earlier', ['--year', '2024']],
			['both', ['--year', '2025', '--year', '2024', '--year', '2025']],
		] as const)
			expect(await main([folder, ...years, '--out', join(out, name)])).toBe(0);
		const rowsOf = async (name: string) => (await read(join(out, name))).trimEnd().split('\n').slice(1);
		expect(await rowsOf('all')).toEqual([...(await rowsOf('earlier')), ...(await rowsOf('later'))]);
		expect(await rowsOf('both')).toEqual(await rowsOf('all'));
		expect((await cellsOf(join(out, 'all'), 'country', 'year', 'node', 'score'))[0]).toBe(
			'AAA 2024 readiness 100',
		);
	});

	it('reaches back as many years as the method tolerates, also for a year without observations', async () => {
		const { folder, out } = await copyOf({
			'method.json': () => '{ "tolerance_years": 2, "uncertainty": { "draws": 0 } }',
		});
		expect(await main([folder, '--year', '2027', '--out', out])).toBe(0);
		expect(await cellsOf(out, 'country', 'year', 'node', 'score', 'rank_low')).toContain(
			'AAA 2027 readiness 93.75 ',
		);
		expect(await main([folder, '--year', '2028', '--out', out])).toBe(2);
	});

	it('takes a method from elsewhere, and needs none in the package then', async () => {
		const { folder, out } = await copyOf({
			'method.json': () => null,
			'my-method.json': () => '{ "scale": [0, 1], "indicators": ["statute"] }',
		});
		expect(await main([folder, '--out', out])).toBe(1);
		expect(spoken()[0]).toBe('method.json:1:-: is not in the package; expected this file');
		expect(await main([folder, '--method', join(folder, 'my-method.json'), '--out', out])).toBe(0);
		expect(await cellsOf(out, 'country', 'node', 'score')).toContain('BBB readiness 0.5');
	});

	it('writes the bounds of every node and no score where the method reads bounds', async () => {
		const { folder, out } = await copyOf({
			'method.json': () =>
				'{ "reading": "bounds", "indicators": ["statute", "treaty"], "coverage": { "root": 1 } }',
			'observations.csv': () =>
				`country,indicator,year,status,value,value_low,source\nAAA,statute,2025,bounded,,2,book\nAAA,treaty,2025,assessed,1,,book\n`,
		});
		expect(await main([folder, '--out', out])).toBe(0);
		const text = await read(out);
		expect(text).toContain('\nAAA,2025,statute,,0,50,100,,,,\n');
		expect(text).toContain('\nAAA,2025,treaty,,1,100,100,,,,\n');
		expect(text).toContain('\nBBB,2025,readiness,,0,0,100,,,,\n');
		expect(spoken().at(-1)).toMatch(/^2025: bounds of 3 of 3 countries, on average [\d.]+ points proved/);
	});

	it('names a method file by the path it was given', async () => {
		const { folder, out } = await copyOf({ 'mine.json': () => '{\n"normalization": "none"\n}' });
		const mine = join(folder, 'mine.json');
		expect(await main([folder, '--method', mine, '--out', out])).toBe(1);
		expect(spoken()[0]).toMatch(
			/mine\.json:2:normalization: is not a key of a method; expected one of id, name/,
		);
		expect(spoken()[0]?.startsWith(mine)).toBe(true);
	});

	it.each([0, 1e9])(
		'lists every value the treatment touched beside the scores, counted from %d',
		async (zero) => {
			const ids = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH', 'III', 'JJJ'];
			const { folder, out } = await copyOf({
				'countries.csv': () => `id,name\n${ids.map((id) => `${id},${id}\n`).join('')}`,
				'observations.csv': () =>
					`country,indicator,year,status,value,source\n${ids
						.map((id, at) => `${id},statute,2025,assessed,${zero + (at === 9 ? 1000 : at)},book\n`)
						.join('')}`,
				'method.json': () => '{ "normalisation": "minmax", "indicators": ["statute"], "treatment": {} }',
				'framework.csv': (text) => text.replace('level,,,0,4,', 'level,,,,,'),
			});
			expect(await main([folder, '--out', out])).toBe(0);
			expect(await read(out, 'treatment.csv')).toBe(
				`country,year,indicator,value,treated,treatment\nJJJ,2025,statute,${zero + 1000},${zero + 8},winsorised\n`,
			);
			expect(await listed(out)).toEqual(['scores.csv', 'treatment.csv']);
		},
	);

	it('refuses draws that the scores do not allow, and says so of the method', async () => {
		const { folder, out } = await copyOf({
			'method.json': () =>
				'{\n"name": "Tried",\n"uncertainty": { "aggregation": ["arithmetic", "geometric"] }\n}',
		});
		expect(await main([folder, '--out', out])).toBe(1);
		expect(spoken()[0]).toMatch(/^method\.json:3:uncertainty: .*geometric.*; expected/);
		expect(await listed(out)).toEqual([]);
	});

	it('may leave groups of countries, and columns of its own, in words of its own', async () => {
		const { folder, out } = await copyOf({
			'countries.csv': () =>
				'id,name,region,income,oecd\nAAA,A,africa,High income,yes\nBBB,B,,,\nCCC,C,,Low,no\n',
			'framework.csv': (text) =>
				text
					.split('\n')
					.map((line, at) => (line === '' ? line : `${line},${at === 0 ? 'kind' : 'hard data'}`))
					.join('\n'),
		});
		expect(await main([folder, '--out', out])).toBe(0);
	});

	it('keeps the scores of before where a package has become broken', async () => {
		const { folder, out } = await copyOf();
		await main([folder, '--out', out]);
		const before = await read(out);
		await writeFile(join(folder, 'method.json'), '{ "coverage": { "root": 2 } }');
		expect(await main([folder, '--out', out])).toBe(1);
		expect(await read(out)).toBe(before);
		expect(await listed(out)).toEqual(['scores.csv']);
	});

	it.each<[string, readonly string[], string]>([
		['no folder', [], 'no package folder is named; expected one'],
		['two folders', ['a', 'b'], '2 folders are named (a, b); expected one'],
		[
			'a folder that is not there',
			['nowhere'],
			'nowhere is not a folder that can be read; expected a benchmark package',
		],
		['an unknown option', [TINYLAND, '--yaer', '2025'], "Unknown option '--yaer'"],
		[
			'a year in words',
			[TINYLAND, '--year', 'last'],
			'--year last is not a year; expected four digits such as 2022',
		],
		[
			'a year nobody observed',
			[TINYLAND, '--year', '1999'],
			`--year 1999 has no observations; the years of ${TINYLAND} are 2025`,
		],
		[
			'a method that is not there',
			[TINYLAND, '--method', 'no.json'],
			'no.json cannot be read; expected a method file',
		],
		['an empty path', [TINYLAND, '--out', ''], '--out is empty; expected a path'],
	])(
		'%s is a wrong argument: said in a sentence, exit code 2, nothing written',
		async (_, args, sentence) => {
			const written = async () => (await listed('.')).filter((name) => name.includes('scores.csv'));
			const before = await written();
			expect(await main(args)).toBe(2);
			expect(spoken()[0]).toBe(sentence);
			expect(spoken()[1]).toMatch(/^usage: npm run score -- <package folder>/);
			expect(await written()).toEqual(before);
		},
	);

	it('cannot write into a file, and says so', async () => {
		const { folder } = await copyOf();
		expect(await main([folder, '--out', join(folder, 'method.json')])).toBe(2);
		expect(spoken()[0]).toMatch(/^cannot write into .*method\.json: /);
	});

	it('explains itself when asked', async () => {
		expect(await main(['--help'])).toBe(0);
		expect(spoken()[0]).toMatch(/^usage:/);
	});
});
