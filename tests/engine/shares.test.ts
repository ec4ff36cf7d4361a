// Shares of the years, scored apart and joined: the same files as one run, byte for byte.
import { spawn } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/score.ts';
import { writeManyYears, YEARS } from '../fixtures/manyYears.ts';
import { stage } from './command.ts';

const { home, spoken } = stage('shares');

const TREATED = { normalisation: 'minmax', treatment: {}, tolerance_years: 2, uncertainty: { draws: 12 } };
const PANEL = {
	...{ normalisation: 'percentile', normalise_over: 'panel', aggregation: 'geometric', scale: [1, 100] },
	...{ missing: 'median', tolerance_years: 1, uncertainty: { draws: 8 } },
};

let count = 0;
const place = (): string => join(home(), `run${(count += 1)}`);
const read = (folder: string, file = 'scores.csv') => readFile(join(folder, file), 'utf8');

async function done(...args: readonly string[]): Promise<void> {
	const code = await main(args);
	if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${spoken().join('\n')}`);
}

/** Scores a package whole, and in `of` shares that are joined; gives the folders. */
async function bothWays(
	folder: string,
	of: number,
	more: readonly string[],
	ofShare: readonly string[] = [],
) {
	const whole = place();
	await done(folder, '--out', whole, ...more);
	const shares: string[] = [];
	for (let at = 1; at <= of; at += 1) {
		const out = place();
		await done(folder, '--out', out, '--shard', `${at}/${of}`, ...more, ...ofShare);
		shares.push(out);
	}
	const joined = place();
	await done('merge', ...shares.toReversed(), '--out', joined);
	return { whole, shares, joined };
}

describe('shares of a run', { timeout: 120_000 }, () => {
	it.each([
		['the engine that ships', []],
		['the native engine', ['--engine', 'native']],
	])('joined are the files of one run, on %s', async (_, engine) => {
		const folder = place();
		await writeManyYears(folder, TREATED);
		const { whole, joined } = await bothWays(folder, 4, engine);
		for (const file of ['scores.csv', 'treatment.csv'])
			expect(await read(joined, file)).toBe(await read(whole, file));
		expect((await read(joined)).split('\n')).toHaveLength(YEARS.length * 13 * 15 + 2);
		expect((await readdir(joined)).toSorted()).toEqual(['scores.csv', 'treatment.csv']);
	});

	it.each([
		['the engine that ships', []],
		['the native engine', ['--engine', 'native']],
	])('take what all years need of each other from one place, on %s', async (_, engine) => {
		const folder = place();
		await writeManyYears(folder, PANEL);
		const panel = place();
		// 2012 has no observations of its own: it is normalised together with the others all the same.
		const years = [...YEARS, 2012].flatMap((year) => ['--year', String(year)]);
		await done('panel', folder, '--out', panel, ...engine, ...years);
		const { whole, joined } = await bothWays(folder, 3, [...engine, ...years], ['--panel', panel]);
		expect(await read(joined)).toBe(await read(whole));
		// Each share may work it out for itself as well.
		const alone = await bothWays(folder, 2, [...engine, ...years]);
		expect(await read(alone.joined)).toBe(await read(whole));
	});

	it('are scored by four processes at once', async () => {
		const folder = place();
		await writeManyYears(folder, TREATED);
		const whole = place();
		await done(folder, '--out', whole);
		const shares = [1, 2, 3, 4].map((at) => ({ at, out: place() }));
		const codes = await Promise.all(
			shares.map(
				({ at, out }) =>
					new Promise<number | null>((resolve) => {
						const args = ['src/cli/run.mjs', 'score', folder, '--out', out, '--shard', `${at}/4`];
						spawn(process.execPath, args, { stdio: 'ignore' }).on('close', resolve);
					}),
			),
		);
		expect(codes).toEqual([0, 0, 0, 0]);
		const joined = place();
		await done('merge', ...shares.map(({ out }) => out), '--out', joined);
		expect(await read(joined)).toBe(await read(whole));
	});

	it('may be more than there are years', async () => {
		const folder = place();
		await writeManyYears(folder, { uncertainty: { draws: 0 } });
		const { whole, joined } = await bothWays(folder, 11, []);
		expect(await read(joined)).toBe(await read(whole));
	});
});

describe('shares that do not make one run', { timeout: 120_000 }, () => {
	it('are refused by name: one missing, one twice, one of another package, a folder that is none', async () => {
		const folder = place();
		await writeManyYears(folder, { uncertainty: { draws: 0 } });
		const { shares } = await bothWays(folder, 2, []);
		const [first = '', second = ''] = shares;
		const out = place();
		expect(await main(['merge', first, '--out', out])).toBe(1);
		expect(spoken()).toContain('share.json:1:-: share 2/2 is missing; expected all 2');
		const again = place();
		await cp(first, again, { recursive: true });
		expect(await main(['merge', first, second, again, '--out', out])).toBe(1);
		expect(spoken()).toContain(`share.json:1:-: ${again} is share 1/2 again; expected each share once`);
		const observations = join(folder, 'observations.csv');
		await writeFile(
			observations,
			(await readFile(observations, 'utf8')).replace('not_applicable', 'no_reply'),
		);
		await rm(second, { recursive: true });
		await done(folder, '--out', second, '--shard', '2/2');
		expect(await main(['merge', first, second, '--out', out])).toBe(1);
		expect(spoken().at(-2)).toContain(`${second} is of another run than ${first}`);
		expect(await main(['merge', first, folder, '--out', out])).toBe(2);
		expect(await readdir(out).catch(() => null)).toBeNull();
	});

	it.each([
		[['--shard', '5/4'], 'no share'],
		[['--shard', 'half'], 'no share'],
		[['--engine', 'quick'], 'expected one of wasm, native'],
		[['--memory', '1GB'], 'expected --engine native'],
		[['--engine', 'native', '--memory', 'much'], 'no size'],
	])('are not asked for by %j', async (args, reason) => {
		expect(await main(['tests/fixtures/tinyland', ...args])).toBe(2);
		expect(spoken()[0]).toContain(reason);
	});
});
