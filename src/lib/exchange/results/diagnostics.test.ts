import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_FILES, writeDiagnostics } from './diagnostics.ts';

const BARE = {
	direction: 1,
	transform: null,
	normalisation: null,
	low: null,
	high: null,
	band_edges: null,
} as const;
const framework = [
	{ ...BARE, id: 'top', parent: null, weight: null },
	{ ...BARE, id: 'law', parent: 'top', weight: null },
	{ ...BARE, id: 'statute', parent: 'law', weight: null },
	{ ...BARE, id: 'treaty', parent: 'law', weight: null },
];
const countries = [
	{ id: 'AAA', region: 'africa' },
	{ id: 'BBB', region: 'africa' },
	{ id: 'CCC', region: null },
];
const scoresOf = (node: string, scores: readonly number[]) =>
	scores.map((score, at) => ({ country: countries[at]!.id, node, score }));

describe(writeDiagnostics, () => {
	const files = writeDiagnostics({
		framework,
		countries,
		method: { indicators: null, normalisation: 'none' },
		scores: [
			...scoresOf('top', [1, 2.5, 2.5]),
			...scoresOf('law', [1, 2.5, 2.5]),
			...scoresOf('statute', [1, 2, 3]),
			...scoresOf('treaty', [1, 3, 2]),
		],
		observed: countries.flatMap(({ id: country }) =>
			['statute', 'treaty'].map((indicator) => ({
				country,
				indicator,
				status: 'assessed' as const,
				value: 2,
			})),
		),
	});

	test('there is a file for each kind of diagnosis', () => {
		expect([...files.keys()]).toEqual(DIAGNOSTIC_FILES);
	});

	test('a correlation stands with its cases, and an empty one with its reason', () => {
		const lines = files.get('correlations.csv')?.split('\n');
		expect(lines?.[0]).toBe('a,b,relation,n,r,flag,reason');
		expect(lines?.[1]).toBe('statute,treaty,within_pillar,3,0.5,,');
		expect(lines).toContain('law,top,pillar_index,3,,,same_indicators');
	});

	test('an indicator stands with the statistics of its values', () => {
		const lines = files.get('descriptive.csv')?.split('\n');
		expect(lines?.slice(0, 2)).toEqual([
			'indicator,n,mean,sd,skew,kurtosis,min,max,range,missing_share,low_share,high_share',
			'statute,3,2,0,,,2,2,0,0,1,1',
		]);
	});

	test('countries stand with their region, empty where there is none', () => {
		expect(files.get('availability_countries.csv')).toContain('\nAAA,africa,2,2,0,0,0,0,1,0,0,0,0,1\n');
		expect(files.get('availability_countries.csv')).toContain('\nCCC,,2,2,');
	});

	test('a method with one indicator in no country writes reasons, never NaN', () => {
		const empty = writeDiagnostics({
			framework,
			countries: [],
			method: { indicators: ['statute'], normalisation: 'none' },
			scores: [],
			observed: [],
		});
		for (const text of empty.values()) expect(text).not.toMatch(/NaN|undefined|Infinity/);
		expect(empty.get('loadings.csv')).toContain('top,0,,,,,,too_few_items');
		expect(empty.get('effective_weights.csv')).toContain('statute,law,1,0,,,,,0,,,same_indicators');
	});
});
