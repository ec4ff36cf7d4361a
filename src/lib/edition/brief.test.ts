import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { briefOf } from './brief.ts';
import { indexEdition, type Edition } from './edition.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await tinyland();
});

describe('where a country stands', () => {
	test('is its score with its bounds, the median of its region and the middle of its draws', () => {
		const brief = briefOf(edition, 'BBB', 'en');
		expect(brief?.standing).toMatchObject({
			...{ score: 43.75, low: 15.625, high: 71.875, tier: 2 },
			...{ region: { median: 68.75, scored: 2 }, income: null },
		});
		expect(brief?.standing.drawn).toHaveLength(2);
	});

	test('is told pillar by pillar, of those the method speaks to', async () => {
		expect(briefOf(edition, 'BBB', 'en')?.pillars).toMatchObject([
			{ id: 'law', name: 'Law', reading: { score: 50 }, region: { median: 75 } },
			{ id: 'reporting', reading: { score: 25 } },
		]);
		const law = await tinylandWith({
			'method.json': '{ "name": "Law", "indicators": ["statute", "treaty"] }',
		});
		expect(briefOf(law, 'BBB', 'en')?.pillars).toMatchObject([{ reading: { score: 50 } }, { reading: null }]);
		expect(briefOf(law, 'BBB', 'en')?.record.map(({ id }) => id)).toEqual(['statute', 'treaty']);
	});

	test('is compared with the world where it has no region', () => {
		const nowhere = edition.package.countries.map((row) => ({ ...row, region: null }));
		const apart = indexEdition({ ...edition, package: { ...edition.package, countries: nowhere } });
		expect(briefOf(apart, 'BBB', 'en')).toMatchObject({
			...{ region: null, standing: { region: { region: 'world', scored: 3 } } },
		});
	});

	test('may be nowhere in the method', () => {
		const results = edition.results.map((result) => ({ ...result, scores: [] }));
		expect(briefOf(indexEdition({ ...edition, results }), 'BBB', 'en')?.standing).toMatchObject({
			...{ score: null, coverage: null, tier: null, stability: null },
		});
	});
});

test('the record is what the score rests on, with its years and sources', () => {
	const brief = briefOf(edition, 'BBB', 'en');
	expect(brief?.record).toMatchObject([
		{ id: 'statute', value: 2, most: 4, status: 'assessed', year: 2025, answer: null },
		{ id: 'treaty', value: null, status: 'not_assessed' },
		{ id: 'hotline', value: 1 },
		{ id: 'delay', status: 'not_applicable' },
	]);
	expect(brief).toMatchObject({
		...{ years: [2025, 2025], sources: [{ id: 'book', publisher: 'Tinyland Press' }] },
		questions: { asked: 0, answered: 0 },
	});
});

test('what to do next is cut to what fits', () => {
	expect(briefOf(edition, 'BBB', 'en')).toMatchObject({
		gaps: {
			shown: [{ id: 'statute', best: { lift: 37.5, tier: 4 }, ahead: { shown: ['AAA'], more: 0 } }, {}],
			more: 0,
		},
		...{ unknown: { shown: [{ id: 'treaty', worst: { lift: -28.125 } }] }, known: 2 },
		...{ teachers: [{ id: 'AAA', further: 2 }], steps: { shown: [], more: 0 } },
	});
});

test('there is none of a country nobody knows, or where nothing was scored', () => {
	expect(briefOf(edition, 'ZZZ', 'en')).toBeNull();
	expect(briefOf(indexEdition({ ...edition, results: [] }), 'AAA', 'en')).toBeNull();
});
