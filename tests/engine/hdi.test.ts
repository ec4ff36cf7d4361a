// A published index through the real command: the Human Development Index, to its three published decimals.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readScores } from '#lib/exchange/results/scores.ts';
import { main } from '../../src/cli/score.ts';
import { readPublished, writeObservations } from '../fixtures/hdi/observations.ts';

const FIXTURE = 'tests/fixtures/hdi';
const FILES = ['framework.csv', 'countries.csv', 'sources.csv', 'method.json'];

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'cop-atlas-hdi-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const keyOf = ({ country, year }: { country: string; year: number }) => `${country} ${year}`;

describe('the Human Development Index', { timeout: 120_000 }, () => {
	it('comes out as published for every one of 5,808 countries and years, and for no other', async () => {
		const published = readPublished(await readFile(join(FIXTURE, 'published.csv'), 'utf8'));
		for (const file of FILES) await cp(join(FIXTURE, file), join(folder, file));
		await writeFile(join(folder, 'observations.csv'), writeObservations(published));
		const lines = vi.spyOn(console, 'log').mockReturnValue();
		vi.spyOn(console, 'error').mockReturnValue();
		const code = await main([folder, '--out', join(folder, 'out')]);
		expect(code).toBe(0);
		expect(lines.mock.calls.flat()).toContain('2022: 193 of 195 countries scored, mean coverage 100.0 %');

		const text = await readFile(join(folder, 'out', 'scores.csv'), 'utf8');
		const roots = readScores('scores.csv', text).filter(({ node }) => node === 'hdi');
		expect(roots).toHaveLength(195 * 33);
		const scores = new Map(roots.map((row) => [keyOf(row), row]));
		const expected = published.filter(({ hdi }) => hdi !== null);
		const matches = expected.filter((row) => {
			const score = scores.get(keyOf(row))?.score ?? null;
			return score !== null && Number(score.toFixed(3)) === row.hdi;
		});
		expect(matches.length).toBe(5808);
		expect(expected).toHaveLength(5808);
		expect(roots.filter(({ score }) => score !== null)).toHaveLength(5808);
		for (const { score, rank, rank_low, rank_high } of roots)
			expect([rank, rank_low, rank_high].every((each) => (each === null) === (score === null))).toBe(true);
	});
});
