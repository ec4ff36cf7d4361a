// The ASEM connectivity example against the results of the reference package for composite indicators, cell by cell.
import { beforeAll, describe, expect, test } from 'vitest';
import type { NodeScore, TreatedPoint } from '#lib/scoring/rows.ts';
import {
	asemPackage,
	COUNTRIES,
	idOf,
	INDICATORS,
	perUnit,
	raw,
	readRows,
	readValues,
	YEAR,
	type Values,
} from './asem.ts';
import { openPipeline } from './packages.ts';

const TIMEOUT = 60_000;

interface Results {
	readonly scoreOf: (country: string, node: string) => NodeScore | undefined;
	readonly touched: readonly TreatedPoint[];
}

async function score(example: Parameters<typeof asemPackage>[0]): Promise<Results> {
	const pipeline = await openPipeline(asemPackage(example));
	const { scores } = await pipeline.compute({ method: 'default', years: [YEAR], weights: new Map() });
	const rows = new Map(scores.map((row) => [`${row.country} ${row.node}`, row]));
	return {
		scoreOf: (country, node) => rows.get(`${country} ${idOf(node)}`),
		touched: await pipeline.treated(),
	};
}

/** Every cell of a table of the reference, within a billionth of its size; empty where it is empty. */
function expectTable(found: Values, path: string, columns: readonly string[]): void {
	const wanted = readValues(path);
	const apart = COUNTRIES.flatMap((country) =>
		columns.flatMap((column) => {
			const [here, there] = [found(country, column), wanted(country, column)];
			const same =
				here === null || there === null
					? here === there
					: Math.abs(here - there) <= 1e-9 * Math.max(1, Math.abs(there));
			return same ? [] : [`${country} ${column}: ${here}, expected ${there}`];
		}),
	);
	expect(apart).toEqual([]);
}

const scoresIn =
	({ scoreOf }: Results): Values =>
	(country, node) =>
		scoreOf(country, node)?.score ?? null;

describe('normalisation', { timeout: TIMEOUT }, () => {
	test.each([
		['minmax', { normalisation: 'minmax' }, 'normalise/raw_minmax_0_100.csv'],
		['percentile', { normalisation: 'percentile', scale: [0, 1] }, 'normalise/raw_prank_min.csv'],
		// the middle of the scale is the mean and a tenth of its width a standard deviation
		['zscore', { normalisation: 'zscore', scale: [-5, 5] }, 'normalise/raw_zscore_0_1.csv'],
	])('%s agrees on every cell', async (_, method, path) => {
		expectTable(scoresIn(await score({ values: raw, method })), path, INDICATORS);
	});

	test('goalposts, capped, agree on every cell', async () => {
		const posts = new Map(readRows('normalise/goalposts_params.csv').map((row) => [row['iCode'], row]));
		const indicator = (code: string) => ({
			low: Number(posts.get(code)?.['goalpost_lower']),
			high: Number(posts.get(code)?.['goalpost_upper']),
		});
		const results = await score({ values: raw, method: { normalisation: 'goalposts' }, indicator });
		expectTable(scoresIn(results), 'normalise/raw_goalposts_trunc.csv', INDICATORS);
	});

	test('rank is the percentile rank before it is stretched', async () => {
		const ranks = await score({ values: raw, method: { normalisation: 'rank' } });
		const percentile = readValues('normalise/raw_prank_min.csv');
		for (const code of INDICATORS) {
			const present = COUNTRIES.filter((country) => raw(country, code) !== null);
			for (const country of present)
				expect(ranks.scoreOf(country, code)?.score, `${country} ${code}`).toBe(
					Math.round((percentile(country, code) ?? NaN) * (present.length - 1)) + 1,
				);
		}
	});
});

describe('imputation', { timeout: TIMEOUT }, () => {
	test.each([
		['mean', 'impute/mean.csv'],
		['median', 'impute/median.csv'],
		['group_mean', 'impute/mean_grp_GDP_group.csv'],
	])('the %s agrees on every cell', async (missing, path) => {
		const method = { missing, normalisation: 'none' };
		expectTable(scoresIn(await score({ values: perUnit, method })), path, INDICATORS);
	});
});

describe('treatment', { timeout: TIMEOUT }, () => {
	let results: Results;
	beforeAll(async () => {
		results = await score({
			values: perUnit,
			method: { missing: 'group_mean', treatment: {}, normalisation: 'none' },
			groups: 'EurAsia_group',
		});
	}, TIMEOUT);

	test('treated values agree on every cell', () => {
		expectTable(scoresIn(results), 'treat/default__x.csv', INDICATORS);
	});

	test('the list of touched points is that of the reference', () => {
		const points = readRows('treat/default__points.csv');
		const wanted = points.flatMap((row) =>
			INDICATORS.flatMap((code) => (row[code] === '' ? [] : [`${row['uCode']} ${idOf(code)} ${row[code]}`])),
		);
		const found = results.touched.map(({ country, indicator }) => `${country} ${indicator}`);
		expect(wanted.length).toBeGreaterThan(30);
		expect(found.toSorted()).toEqual(
			wanted.map((point) => point.split(' ').slice(0, 2).join(' ')).toSorted(),
		);
	});
});

describe('aggregation', { timeout: TIMEOUT }, () => {
	const NODES = [
		'Physical',
		'ConEcFin',
		'Political',
		'Instit',
		'P2P',
		'Environ',
		'Social',
		'SusEcFin',
		'Conn',
		'Sust',
		'Index',
	];
	const complete = readValues('aggregate/input_complete_1_100.csv');
	const gaps = readValues('aggregate/input_gaps_1_100.csv');
	// the name of the file rounds two thirds
	const two = { coverage: { node: 2 / 3, root: 2 / 3 } };
	test.each([
		['arithmetic, complete', complete, { aggregation: 'arithmetic' }, 'aggregate/complete_amean.csv'],
		['geometric, complete', complete, { aggregation: 'geometric' }, 'aggregate/complete_gmean.csv'],
		['harmonic, complete', complete, { aggregation: 'harmonic' }, 'aggregate/complete_hmean.csv'],
		['arithmetic, with gaps', gaps, { aggregation: 'arithmetic' }, 'aggregate/gaps_amean.csv'],
		['geometric, with gaps', gaps, { aggregation: 'geometric' }, 'aggregate/gaps_gmean.csv'],
		['arithmetic, with gaps and a threshold', gaps, two, 'aggregate/gaps_amean_datthresh_0.67.csv'],
	])('%s: scores agree on every level, ranks are the same', async (_, values, settings, path) => {
		const results = await score({ values, method: { normalisation: 'none', ...settings } });
		expectTable(scoresIn(results), path, NODES);
		const ranks = readValues(path);
		expect(COUNTRIES.map((country) => results.scoreOf(country, 'Index')?.rank)).toEqual(
			COUNTRIES.map((country) => ranks(country, 'Rank_Index')),
		);
	});
});
