// The diagnose command: which files it writes, what stands in them and on the terminal, and what it refuses.
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '#lib/exchange/csv.ts';
import { DIAGNOSTIC_FILES } from '#lib/exchange/results/diagnostics.ts';
import { main } from '../../src/cli/diagnose.ts';
import { stage } from './command.ts';

const TINYLAND = 'tests/fixtures/tinyland';

const { home, spoken } = stage('diagnose');

async function rowsIn(folder: string, file: string): Promise<readonly Record<string, string>[]> {
	const { header, rows } = parseCsv(file, await readFile(join(folder, file), 'utf8'));
	return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

describe('npm run diagnose', { timeout: 60_000 }, () => {
	it('writes a table of each kind and says in short what stands out', async () => {
		const out = join(home(), 'out');
		expect(await main([TINYLAND, '--out', out])).toBe(0);
		expect(await readdir(out)).toEqual([...DIAGNOSTIC_FILES].toSorted());
		expect(spoken()).toContain(`${TINYLAND}, 2025: Default (method.json), 4 indicators, 3 countries`);
		expect(spoken()).toContain('availability: 72.7 % of what applies is assessed');
		expect(spoken().join('\n')).toMatch(/Cronbach's alpha over indicators: law /);
	});

	it('describes the values of every indicator, a banded one by its levels', async () => {
		const out = join(home(), 'values');
		await main([TINYLAND, '--out', out]);
		const rows = await rowsIn(out, 'descriptive.csv');
		expect(rows.map(({ indicator }) => indicator)).toEqual(['statute', 'treaty', 'hotline', 'delay']);
		expect(rows[0]).toMatchObject({
			n: '2',
			mean: '3',
			min: '2',
			max: '4',
			range: '2',
			skew: '',
			high_share: '0.5',
		});
		expect(Number(rows[0]?.['missing_share'])).toBeCloseTo(1 / 3, 12);
		expect(rows[3]).toMatchObject({ n: '2', min: '0', max: '4', missing_share: '0', low_share: '0.5' });
	});

	it('takes a year and a method from elsewhere, and warns of what is equal everywhere', async () => {
		const folder = join(home(), 'other');
		await cp(TINYLAND, folder, { recursive: true });
		const observations = await readFile(join(folder, 'observations.csv'), 'utf8');
		await writeFile(
			join(folder, 'observations.csv'),
			`${observations}AAA,hotline,2024,assessed,4,book,A,,\n`,
		);
		const method = join(folder, 'mine.json');
		await writeFile(method, '{ "name": "Mine", "normalisation": "minmax" }');
		const out = join(folder, 'out');
		expect(await main([folder, '--year', '2024', '--method', method, '--out', out])).toBe(0);
		expect(spoken()[0]).toMatch(/^warning: observations\.csv: hotline is equal for all countries in 2024/);
		expect(spoken()).toContain(`${folder}, 2024: Mine (${method}), 4 indicators, 3 countries`);
	});

	it('lists the faults of a broken package and writes nothing', async () => {
		const folder = join(home(), 'broken');
		await cp(TINYLAND, folder, { recursive: true });
		await writeFile(join(folder, 'method.json'), '{ "aggregation": "geometric" }');
		expect(await main([folder, '--out', join(folder, 'out')])).toBe(1);
		expect(spoken()[0]).toMatch(/^framework\.csv:\d+:/);
		expect(await readdir(folder)).not.toContain('out');
	});

	it.each([
		[[], 'no package folder is named'],
		[[TINYLAND, '--year', '1999'], '--year 1999 has no observations'],
		[[TINYLAND, '--spread', '1'], "Unknown option '--spread'"],
	])('refuses %j with exit code 2', async (args, message) => {
		expect(await main(args)).toBe(2);
		expect(spoken().join('\n')).toContain(message);
	});
});
