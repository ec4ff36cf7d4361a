// The kernels against the results of the reference package for composite indicators (COINr), cell by cell.
import { describe, expect, test } from 'vitest';
import {
	asemPackage,
	COUNTRIES,
	idOf,
	INDICATORS,
	perUnit,
	raw,
	readRows,
	readValues,
	type Values,
} from '../../../../tests/engine/asem.ts';
import { problemOf } from '../../../../tests/fixtures/draws.ts';
import { drawAt } from '../../../../tests/fixtures/drawAt.ts';

function score(example: Parameters<typeof asemPackage>[0]): { values: Values; rankOf: Values } {
	const { scores } = drawAt(problemOf(asemPackage(example)), 0);
	const rows = new Map(scores.map((row) => [`${row.country} ${row.node}`, row]));
	return {
		values: (country, node) => rows.get(`${country} ${idOf(node)}`)?.score ?? null,
		rankOf: (country, node) => rows.get(`${country} ${idOf(node)}`)?.rank ?? null,
	};
}

/** Every cell of a table of the reference, within a billionth of its size; empty where it is empty. */
function expectTable(found: Values, path: string, columns: readonly string[]): void {
	const wanted = readValues(path);
	const apart = COUNTRIES.flatMap((country) =>
		columns.flatMap((column) => {
			const [here, there] = [found(country, column), wanted(country, column)];
			if (here === null || there === null)
				return here === there ? [] : [`${country} ${column}: ${here}, expected ${there}`];
			const isSame = Math.abs(here - there) <= 1e-9 * Math.max(1, Math.abs(there));
			return isSame ? [] : [`${country} ${column}: ${here}, expected ${there}`];
		}),
	);
	expect(apart).toEqual([]);
}

describe('normalisation gives what the reference gives', () => {
	test.each([
		['min–max', { normalisation: 'minmax' }, 'normalise/raw_minmax_0_100.csv'],
		['percentile ranks', { normalisation: 'percentile', scale: [0, 1] }, 'normalise/raw_prank_min.csv'],
		// The middle of the scale is the mean, a tenth of its width a standard deviation.
		['z-scores', { normalisation: 'zscore', scale: [-5, 5] }, 'normalise/raw_zscore_0_1.csv'],
	])('as %s', (_, method, path) => {
		expectTable(score({ values: raw, method }).values, path, INDICATORS);
	});

	test('between goalposts, capped', () => {
		const posts = new Map(readRows('normalise/goalposts_params.csv').map((row) => [row['iCode'], row]));
		const indicator = (code: string) => ({
			low: Number(posts.get(code)?.['goalpost_lower']),
			high: Number(posts.get(code)?.['goalpost_upper']),
		});
		const { values } = score({ values: raw, method: { normalisation: 'goalposts' }, indicator });
		expectTable(values, 'normalise/raw_goalposts_trunc.csv', INDICATORS);
	});
});

test.each([
	['mean', 'impute/mean.csv'],
	['median', 'impute/median.csv'],
	['group_mean', 'impute/mean_grp_GDP_group.csv'],
])('imputation by %s gives what the reference gives', (missing, path) => {
	const { values } = score({ values: perUnit, method: { missing, normalisation: 'none' } });
	expectTable(values, path, INDICATORS);
});

test('treatment gives what the reference gives, values and number of units moved', () => {
	const method = { missing: 'group_mean', treatment: {}, normalisation: 'none' };
	const { values } = score({ values: perUnit, method, groups: 'EurAsia_group' });
	expectTable(values, 'treat/default__x.csv', INDICATORS);
});

describe('aggregation gives what the reference gives on every level, ranks included', () => {
	const NODES = readRows('asem_imeta.csv').flatMap((row) =>
		row['Type'] === 'Aggregate' ? [row['iCode'] ?? ''] : [],
	);
	const complete = readValues('aggregate/input_complete_1_100.csv');
	const gaps = readValues('aggregate/input_gaps_1_100.csv');
	// The name of the file rounds two thirds.
	const two = { coverage: { node: 2 / 3, root: 2 / 3 } };
	test.each([
		['arithmetic, complete', complete, { aggregation: 'arithmetic' }, 'aggregate/complete_amean.csv'],
		['geometric, complete', complete, { aggregation: 'geometric' }, 'aggregate/complete_gmean.csv'],
		['harmonic, complete', complete, { aggregation: 'harmonic' }, 'aggregate/complete_hmean.csv'],
		['arithmetic, with gaps', gaps, { aggregation: 'arithmetic' }, 'aggregate/gaps_amean.csv'],
		['geometric, with gaps', gaps, { aggregation: 'geometric' }, 'aggregate/gaps_gmean.csv'],
		['arithmetic, with gaps and a threshold', gaps, two, 'aggregate/gaps_amean_datthresh_0.67.csv'],
	])('%s', (_, values, settings, path) => {
		const found = score({ values, method: { normalisation: 'none', ...settings } });
		expectTable(found.values, path, NODES);
		const ranks = readValues(path);
		expect(COUNTRIES.map((country) => found.rankOf(country, 'Index'))).toEqual(
			COUNTRIES.map((country) => ranks(country, 'Rank_Index')),
		);
	});
});
