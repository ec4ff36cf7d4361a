// DuckDB itself against the engine that ships: the same stages give the same scores.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineMissing, MemoryShort, openNative, type NativeConnector } from '#lib/db/native.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import type { Method } from '#lib/scoring/method.ts';
import { install, type Report, type Run } from '#lib/scoring/pipeline.ts';
import { readPublished, writeObservations } from '../fixtures/hdi/observations.ts';
import { asemPackage, perUnit, YEAR } from './asem.ts';
import { openPipeline, readSound } from './packages.ts';

let native: NativeConnector | null = null;
beforeAll(async () => {
	// Where npm left the optional dependency out this fails and says so: what is not compared is not known to be equal.
	native = await openNative();
});
afterAll(() => native?.close());

async function onNative(benchmark: BenchmarkPackage, run: Run): Promise<Report> {
	if (native === null) throw new Error('the native engine is not open');
	const pipeline = await install(native, writeRelations(benchmark));
	try {
		return await pipeline.compute(run);
	} finally {
		await pipeline.close();
	}
}

const keyOf = ({ year, country, node }: Report['scores'][number]) => `${year} ${country} ${node}`;
const NUMBERS = ['score', 'coverage', 'low', 'high', 'rank'] as const;

/** Holds all rows of a run on both engines to each other. Gives how many scores there are. */
async function compare(benchmark: BenchmarkPackage, years: readonly number[]): Promise<number> {
	const [method] = benchmark.methods;
	const run = { method: method?.id ?? '', years, weights: new Map<string, number>() };
	const shipped = await (await openPipeline(benchmark)).compute(run);
	const own = await onNative(benchmark, run);
	const others = new Map(own.scores.map((row) => [keyOf(row), row]));
	expect(others.size).toBe(shipped.scores.length);
	const differing = shipped.scores.filter((row) => {
		const other = others.get(keyOf(row));
		if (other?.tier !== row.tier) return true;
		return NUMBERS.some((column) => {
			const [a, b] = [row[column], other[column]];
			return (a === null) !== (b === null) || Math.abs((a ?? 0) - (b ?? 0)) > 1e-9;
		});
	});
	expect(differing).toEqual([]);
	expect(own.medians).toHaveLength(shipped.medians.length);
	return shipped.scores.filter(({ score }) => score !== null).length;
}

const METHODS: readonly (readonly [string, object])[] = [
	['min-max, treated, groups imputed', { normalisation: 'minmax', missing: 'group_mean', treatment: {} }],
	['z-scores and an arithmetic mean', { normalisation: 'zscore' }],
	['percentiles, geometric', { normalisation: 'percentile', aggregation: 'geometric', scale: [1, 100] }],
	['ranks, medians imputed, harmonic', { normalisation: 'rank', missing: 'median', aggregation: 'harmonic' }],
	['rounded on the way up', { normalisation: 'minmax', round: 2, coverage: { node: 0.5, root: 0.6 } }],
];

describe('the native engine gives the scores of the engine that ships, to 1e-9', { timeout: 120_000 }, () => {
	it.each(METHODS)('on the ASEM example: %s', async (_, method) => {
		const benchmark = asemPackage({ values: perUnit, method, groups: 'EurAsia_group' });
		expect(await compare(benchmark, [YEAR])).toBeGreaterThan(2000);
	});

	it('on the Human Development Index, every year', async () => {
		const folder = 'tests/fixtures/hdi';
		const published = readPublished(await readFile(join(folder, 'published.csv'), 'utf8'));
		const benchmark = await readSound(folder, (files) =>
			files.set('observations.csv', writeObservations(published)),
		);
		const years = [...new Set(benchmark.observations.map(({ year }) => year))];
		expect(years).toHaveLength(33);
		expect(await compare(benchmark, years)).toBeGreaterThan(20_000);
	});

	it('on the shipped package, by each of its methods', async () => {
		const benchmark = await readSound('data');
		const only = (method: Method) => ({ ...benchmark, methods: [method] });
		for (const method of benchmark.methods) {
			const scored = await compare(only(method), [benchmark.edition.year]);
			if (method.reading === 'score') expect(scored, method.id).toBeGreaterThan(100);
		}
	});
});

describe('the native engine', () => {
	it('says what is missing where its driver is not installed, and what to do', async () => {
		const load = () => Promise.reject(new Error('Cannot find package'));
		await expect(openNative({ load })).rejects.toThrow(EngineMissing);
		await expect(openNative({ load })).rejects.toThrow(/npm install --include=optional/);
	});

	it('spills to disk before its memory is full, and says so where that does not do', async () => {
		const sorted = async (isSpilling: boolean) => {
			const small = await openNative({ memory: '40MB' });
			try {
				await small.useThreads(1);
				if (!isSpilling) await small.query("set temp_directory = ''");
				// Twice as many bytes of words as the memory has.
				return await small.query(`select count(*) as words, max(place) as last from
					(select row_number() over (order by md5(range::varchar) || range) as place from range(1500000))`);
			} finally {
				await small.close();
			}
		};
		expect(await sorted(true)).toEqual([{ words: 1_500_000, last: 1_500_000 }]);
		await expect(sorted(false)).rejects.toThrow(MemoryShort);
	});
});
