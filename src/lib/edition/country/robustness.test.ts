import { beforeAll, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { indexEdition, type Edition } from '../edition.ts';
import { robustnessOf } from './robustness.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await tinylandWith({
		'countries.csv': 'id,name,region\nAAA,Zedland,africa\nBBB,Beeland,africa\nCCC,Ceeland,africa\n',
	});
});

test('a country has its own draws, on the index and every pillar', () => {
	const [robust] = robustnessOf(edition, 'AAA');
	expect(robust?.method).toBe('method');
	expect(robust?.places.map(({ country, node }) => `${country} ${node}`)).toEqual([
		'AAA readiness',
		'AAA law',
		'AAA reporting',
	]);
	expect(robust?.places[0]).toMatchObject({ draws: 1000, scored: 1000, stability: 1 });
});

test('stands between those next to it in rank in its region, and is ahead of them in a share of the draws', () => {
	const [robust] = robustnessOf(edition, 'BBB');
	expect(robust?.neighbours).toMatchObject([
		{ id: 'AAA', rank: 1, ahead: 0 },
		{ id: 'CCC', rank: 3, ahead: 1 },
	]);
});

test('alone in its region, or in none, a country has nobody beside it', async () => {
	const alone = await tinyland();
	expect(robustnessOf(alone, 'CCC')).toMatchObject([{ neighbours: [] }]);
	const { countries } = alone.package;
	const nowhere = countries.map((row) => ({ ...row, region: null }));
	const apart = indexEdition({ ...alone, package: { ...alone.package, countries: nowhere } });
	expect(robustnessOf(apart, 'AAA')).toMatchObject([{ neighbours: [] }]);
});

test('says which ranks weights within the noise can give it', () => {
	expect(robustnessOf(edition, 'BBB')[0]?.range).toEqual({
		...{ best: 2, worst: 2, bestBound: 2, worstBound: 2 },
	});
	const unknown = edition.results.map((result) => ({ ...result, ranges: [] }));
	expect(robustnessOf(indexEdition({ ...edition, results: unknown }), 'BBB')[0]?.range).toBeNull();
});

test('among equals the order is that of the names the package has', () => {
	const results = edition.results.map((result) => ({
		...result,
		scores: result.scores.map((row) => ({ ...row, rank: 1 })),
	}));
	const equal = indexEdition({ ...edition, results });
	expect(robustnessOf(equal, 'CCC')[0]?.neighbours.map(({ id }) => id)).toEqual(['BBB', 'AAA']);
});

test('of a country nobody knows nothing is said', () => {
	expect(robustnessOf(edition, 'ZZZ')).toEqual([]);
});
