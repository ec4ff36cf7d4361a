// The robustness command: which files it writes, how they agree with the scores, and what it refuses.
import { readdir, readFile, writeFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '#lib/exchange/csv.ts';
import { main } from '../../src/cli/robustness.ts';
import { main as score } from '../../src/cli/score.ts';
import { stage } from './command.ts';

const TINYLAND = 'tests/fixtures/tinyland';
const FILES = ['drop_one.csv', 'pairwise.csv', 'rank_range.csv', 'sensitivity.csv', 'stability.csv'];

const { home, spoken } = stage('robustness');

async function rowsIn(folder: string, file: string): Promise<readonly Record<string, string>[]> {
	const { header, rows } = parseCsv(file, await readFile(join(folder, file), 'utf8'));
	return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

describe('npm run robustness', { timeout: 60_000 }, () => {
	it('writes five files whose rank intervals are those of the scores', async () => {
		const out = join(home(), 'out');
		expect(await main([TINYLAND, '--out', out, '--sample', '50'])).toBe(0);
		expect(await readdir(out)).toEqual(FILES);
		expect(await score([TINYLAND, '--out', out])).toBe(0);
		const roots = (rows: readonly Record<string, string>[]) =>
			rows
				.filter(({ node }) => node === 'readiness')
				.map(({ country, rank_low, rank_high }) => ({ country, rank_low, rank_high }));
		expect(roots(await rowsIn(out, 'stability.csv'))).toEqual(roots(await rowsIn(out, 'scores.csv')));
	});

	it('bounds every rank by what weights can do, and every rank that was attained lies within', async () => {
		const out = join(home(), 'range');
		await main([TINYLAND, '--out', out, '--sample', '50', '--spread', '0.9']);
		const rows = await rowsIn(out, 'rank_range.csv');
		expect(rows.map(({ country }) => country)).toEqual(['AAA', 'BBB', 'CCC']);
		for (const row of rows) {
			expect(Number(row['best_bound'])).toBeLessThanOrEqual(Number(row['best_attained']));
			expect(Number(row['best_attained'])).toBeLessThanOrEqual(Number(row['worst_attained']));
			expect(Number(row['worst_attained'])).toBeLessThanOrEqual(Number(row['worst_bound']));
		}
	});

	it('lists the faults of a broken package and writes nothing', async () => {
		const folder = join(home(), 'broken');
		await cp(TINYLAND, folder, { recursive: true });
		await writeFile(join(folder, 'method.json'), '{ "aggregation": "median" }');
		expect(await main([folder, '--out', join(folder, 'out')])).toBe(1);
		expect(spoken()[0]).toMatch(/^method\.json:1:aggregation: .*expected one of arithmetic/);
		expect(await readdir(folder)).not.toContain('out');
	});

	it.each([
		[[], 'no package folder is named'],
		[[TINYLAND, '--spread', '2'], '--spread 2 is not a share'],
		[[TINYLAND, '--sample', '1'], '--sample 1 is not a number of rows'],
		[[TINYLAND, '--year', '1999'], '--year 1999 has no observations'],
	])('refuses %j with exit code 2', async (args, message) => {
		expect(await main(args)).toBe(2);
		expect(spoken().join('\n')).toContain(message);
	});
});
