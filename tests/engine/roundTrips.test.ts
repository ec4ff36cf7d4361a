// A package written in every format it leaves in, and read back: the same scores to the last digit.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '#lib/exchange/csv.ts';
import { PACKAGE_FORMATS, type PackageFormat } from '#lib/exchange/packageFiles/writePackageFiles.ts';
import { openFiles } from '#lib/intake/open.ts';
import { main as exportMain } from '../../src/cli/export.ts';
import { readPaths } from '../../src/cli/import/readPaths.ts';
import { main as score } from '../../src/cli/score.ts';
import { writeManyYears } from '../fixtures/manyYears.ts';
import { context } from '../intake/door.ts';
import { stage } from './command.ts';

const { home, spoken } = stage('trips');
const METHOD = {
	...{ normalisation: 'minmax', treatment: {}, missing: 'median', tolerance_years: 1, round: null },
	uncertainty: { draws: 5 },
};

const SENT = { sent_by: 'Office of BBB', sent_on: '2024-11-03', state: 'checked' };
const PROVENANCE = Object.keys(SENT);

let count = 0;
const place = (): string => join(home(), `trip${(count += 1)}`);

async function scoresOf(folder: string): Promise<string> {
	const out = place();
	const code = await score([folder, '--out', out]);
	if (code !== 0) throw new Error(spoken().join('\n'));
	return readFile(join(out, 'scores.csv'), 'utf8');
}

/** Tinyland with what is hard to carry: texts with quotes, line ends and leading equals signs, intervals, ids of digits, a withheld value, who sent one, a second method. */
async function hardPackage(): Promise<string> {
	const folder = place();
	await cp('tests/fixtures/tinyland', folder, { recursive: true });
	const observations = join(folder, 'observations.csv');
	const [head = '', ...lines] = (await readFile(observations, 'utf8')).trimEnd().split('\n');
	const header = [...head.split(','), ...PROVENANCE];
	const row = (cells: Readonly<Record<string, string>>) => header.map((name) => cells[name] ?? '').join(',');
	const known = { country: 'BBB', indicator: 'hotline', year: '2024', status: 'assessed', source: 'book' };
	await writeFile(
		observations,
		[
			header.join(','),
			...lines.map((line) => line + ','.repeat(PROVENANCE.length)),
			row({ ...known, value: '0.1000000000000000055', note: '"=1+1, said ""she"""', ...SENT }),
			row({ ...known, country: 'AAA', value: '3.0000000000000004', note: '"two\nlines _x000D_ & <b>"' }),
			row({ country: 'CCC', indicator: 'hotline', year: '2024', status: 'withheld' }),
			'',
		].join('\n'),
	);
	await mkdir(join(folder, 'methods'), { recursive: true });
	await cp(join(folder, 'method.json'), join(folder, 'methods/rural.json'));
	return folder;
}

async function written(folder: string, format: PackageFormat): Promise<string> {
	const isFile = format === 'xlsx' || format === 'zip';
	const out = isFile ? `${place()}.${format}` : place();
	const code = await exportMain([folder, '--format', format, '--out', out]);
	if (code !== 0) throw new Error(spoken().join('\n'));
	return out;
}

/** A folder with the package the door makes of what was written. */
async function throughTheDoor(path: string): Promise<string> {
	const { package: texts, problems } = await openFiles(await readPaths([path]), context);
	if (texts === null) throw new Error(JSON.stringify(problems));
	const folder = place();
	for (const [name, text] of Object.entries(texts)) {
		await mkdir(join(folder, name, '..'), { recursive: true });
		await writeFile(join(folder, name), text);
	}
	return folder;
}

describe(
	'a package leaves and comes back with the same scores, to the last digit',
	{ timeout: 60_000 },
	() => {
		it.each(PACKAGE_FORMATS)('as %s', async (format) => {
			const many = place();
			await writeManyYears(many, METHOD);
			for (const folder of [await hardPackage(), many]) {
				const back = await throughTheDoor(await written(folder, format));
				expect(await scoresOf(back)).toBe(await scoresOf(folder));
				const textOf = async (at: string, column: string) => {
					const { header, rows } = parseCsv('', await readFile(join(at, 'observations.csv'), 'utf8'));
					return rows.map(({ cells }) => cells[header.indexOf(column)] ?? '');
				};
				for (const column of ['country', 'status', 'source', 'note', ...PROVENANCE])
					expect(await textOf(back, column), column).toEqual(await textOf(folder, column));
			}
		});

		it.each(['parquet', 'sdmx'] as const)('as the folder %s, scored where it lies', async (format) => {
			const folder = await hardPackage();
			expect(await scoresOf(await written(folder, format))).toBe(await scoresOf(folder));
		});

		it('twice as the same bytes', async () => {
			const folder = await hardPackage();
			const [first, second] = [await written(folder, 'xlsx'), await written(folder, 'xlsx')];
			expect(await readFile(first)).toEqual(await readFile(second));
		});
	},
);

describe('SDMX-CSV 2.0', () => {
	it('has the columns of the standard in its order, an action for every row and a status of its list', async () => {
		const out = await written(await hardPackage(), 'sdmx');
		const { header, rows } = parseCsv('', await readFile(join(out, 'observations.csv'), 'utf8'));
		expect(header.slice(0, 7)).toEqual([
			...['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'REF_AREA', 'INDICATOR', 'TIME_PERIOD'],
			'OBS_VALUE',
		]);
		const column = (name: string) => rows.map(({ cells }) => cells[header.indexOf(name)] ?? '');
		expect(new Set(column('STRUCTURE'))).toEqual(new Set(['dataflow']));
		expect(new Set(column('ACTION'))).toEqual(new Set(['I']));
		for (const id of column('STRUCTURE_ID'))
			expect(id).toMatch(/^[A-Z][A-Z0-9_-]*:[A-Z][A-Z0-9_-]*\(\d+\.\d+\)$/);
		for (const year of column('TIME_PERIOD')) expect(year).toMatch(/^\d{4}$/);
		const withheld = column('ASSESSMENT_STATUS').map((status) => status === 'withheld');
		expect(withheld).toContain(true);
		for (const [at, status] of column('OBS_STATUS').entries())
			expect(status).toBe(withheld[at] === true ? 'Q' : column('OBS_VALUE')[at] === '' ? 'O' : 'A');
		expect(header).toEqual(expect.arrayContaining(['SENT_BY', 'SENT_ON', 'STATE']));
	});
});

describe('npm run export', () => {
	it.each([
		[['tests/fixtures/tinyland', '--out', 'x'], '--format is not given; expected one of xlsx, zip'],
		[['tests/fixtures/tinyland', '--format', 'pdf', '--out', 'x'], '--format pdf; expected one of'],
		[['tests/fixtures/tinyland', '--format', 'xlsx'], '--out is not given'],
		[['tests/none', '--format', 'xlsx', '--out', 'x'], 'is not a folder'],
	])('refuses %j', async (args, reason) => {
		expect(await exportMain(args)).toBe(2);
		expect(spoken()[0]).toContain(reason);
	});

	it('writes nothing of a package with errors', async () => {
		const folder = place();
		await cp('tests/fixtures/tinyland', folder, { recursive: true });
		await writeFile(join(folder, 'sources.csv'), 'id\n');
		expect(await exportMain([folder, '--format', 'xlsx', '--out', join(folder, 'a.xlsx')])).toBe(1);
		expect(await readdir(folder)).not.toContain('a.xlsx');
	});
});
