// What the score command says of rules: who is left out and why, and which indicators have nothing to compare.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '#lib/exchange/csv.ts';
import { main } from '../../src/cli/score.ts';
import { stage } from './command.ts';

const { home, spoken } = stage('score-rules');

let count = 0;
/** A copy of Tinyland with some files changed. */
async function copyOf(changes: Readonly<Record<string, (text: string) => string>>) {
	count += 1;
	const folder = join(home(), `package${count}`);
	await cp('tests/fixtures/tinyland', folder, { recursive: true });
	for (const [file, change] of Object.entries(changes))
		await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
	return { folder, out: join(folder, 'out') };
}

async function cellsOf(folder: string, ...columns: string[]) {
	const { header, rows } = parseCsv('scores.csv', await readFile(join(folder, 'scores.csv'), 'utf8'));
	return rows.map(({ cells }) => columns.map((column) => cells[header.indexOf(column)]).join(' '));
}

describe('npm run score', { timeout: 60_000 }, () => {
	it('says which countries have no score, and why', async () => {
		const { folder, out } = await copyOf({
			'countries.csv': (text) => `${text}DDD,Deeland,africa\n`,
			'method.json': () => '{ "missing": "mean", "coverage": { "indicators": 0.6 } }',
		});
		expect(await main([folder, '--out', out])).toBe(0);
		expect(spoken()).toContain('2025: 2 of 4 countries scored, mean coverage 67.9 %');
		expect(spoken()).toContain(
			'  no score, under 60 % of the indicators that apply assessed (coverage.indicators) (1): CCC',
		);
		expect(spoken()).toContain('  no score, nothing assessed (1): DDD');
		expect(
			(await cellsOf(out, 'country', 'node', 'score', 'tier')).filter((row) =>
				row.startsWith('DDD readiness'),
			),
		).toEqual(['DDD readiness  ']);
	});

	it('says a country is withheld in the years its answers are, whatever it answered in others', async () => {
		const row = (country: string, year: number, said: string) => `${country},treaty,${year},${said},,,\n`;
		const answers = ['assessed,1,book', 'withheld,,'];
		const { folder, out } = await copyOf({
			'countries.csv': (text) => `${text}DDD,Deeland,africa\nEEE,Eeland,africa\n`,
			'observations.csv': (text) =>
				[
					...[text, row('DDD', 2022, answers[0] ?? ''), row('DDD', 2025, answers[1] ?? '')],
					row('EEE', 2022, answers[1] ?? ''),
				].join(''),
			'method.json': () => '{ "tolerance_years": 1 }',
		});
		const linesOf = async (year: string) => {
			const before = spoken().length;
			expect(await main([folder, '--year', year, '--out', out])).toBe(0);
			return spoken().slice(before);
		};
		expect(await linesOf('2025')).toEqual(
			expect.arrayContaining(['  no score, withheld (1): DDD', '  no score, nothing assessed (1): EEE']),
		);
		expect(await linesOf('2023')).toContain('  no score, withheld (1): EEE');
	});

	it('warns of an indicator that is equal for all countries, by year, and scores the rest', async () => {
		const { folder, out } = await copyOf({
			'observations.csv': (text) =>
				`${text.replace('AAA,treaty,2025,assessed,1', 'AAA,treaty,2025,assessed,0')}AAA,hotline,2024,assessed,4,book,A,,\n`,
			'method.json': () => '{ "normalisation": "minmax" }',
		});
		expect(await main([folder, '--year', '2025', '--out', out])).toBe(0);
		expect(spoken()[0]).toBe(
			'warning: observations.csv: treaty is equal for all countries in 2025 (2 with a value): ' +
				'minmax has nothing to compare, so it counts as not applicable there',
		);
		expect(await cellsOf(out, 'country', 'node', 'score', 'coverage')).toContain('AAA treaty  ');
	});

	it('normalises over the panel: a year asked for alone is what it is among all years', async () => {
		const { folder, out } = await copyOf({
			'observations.csv': (text) =>
				`${text}AAA,hotline,2024,assessed,4,book,A,,\nBBB,hotline,2024,assessed,0,book,A,,\n`,
			'method.json': () => '{ "normalisation": "minmax", "normalise_over": "panel", "tolerance_years": 2 }',
		});
		const hotlines = async (...years: string[]) => {
			const asked = years.flatMap((year) => ['--year', year]);
			expect(await main([folder, ...asked, '--out', out])).toBe(0);
			const rows = await cellsOf(out, 'year', 'country', 'node', 'score', 'rank_low');
			return rows.filter((row) => / (hotline|readiness) /.test(row));
		};
		const all = await hotlines();
		expect(all.slice(0, 4).map((row) => row.trim())).toEqual([
			'2024 AAA readiness 100 1',
			'2024 AAA hotline 100',
			'2024 BBB readiness 0 2',
			'2024 BBB hotline 0',
		]);
		expect(all).toContain('2025 AAA hotline 50 ');
		expect(all).toContain('2025 BBB hotline 25 ');
		expect(await hotlines('2025')).toEqual(all.filter((row) => row.startsWith('2025')));
	});
});
