import { describe, expect, test } from 'vitest';
import type { Relation } from '#lib/scoring/pipeline.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import { caseRelations, standsAlone } from './cases.ts';

const relations = new Map<Relation, string>([
	['country', 'id,region\nAAA,north\nBBB,\n'],
	[
		'observation',
		[
			'country,indicator,year,status,value,value_low,value_high',
			'AAA,law,2020,assessed,0,,',
			'AAA,law,2021,assessed,0.5,,',
			'AAA,plan,2021,no_reply,,,',
			'BBB,law,2021,assessed,1,,',
			'AAA,care,2021,bounded,,1,',
			'',
		].join('\n'),
	],
	['node', 'id\nlaw\n'],
]);

const observations = (made: ReadonlyMap<Relation, string>) =>
	made.get('observation')?.trim().split('\n').slice(1);

describe(caseRelations, () => {
	test('a case without values is its country under another id', () => {
		const made = caseRelations(relations, [{ id: 'as_it_is', country: 'AAA', values: new Map() }], 2026);
		expect(made.get('country')).toBe('id,region\nas_it_is,north\n');
		expect(observations(made)).toEqual([
			'as_it_is,law,2020,assessed,0,,',
			'as_it_is,law,2021,assessed,0.5,,',
			'as_it_is,plan,2021,no_reply,,,',
			'as_it_is,care,2021,bounded,,1,',
		]);
	});

	test('a changed value stands alone: nothing older and no reason for a gap remains beside it', () => {
		const values = new Map([
			['law', 1],
			['plan', 0],
		]);
		const made = caseRelations(relations, [{ id: 'better', country: 'AAA', values }], 2026);
		expect(observations(made)).toEqual([
			'better,care,2021,bounded,,1,',
			'better,law,2026,assessed,1,,',
			'better,plan,2026,assessed,0,,',
		]);
	});

	test('a value can be taken away, which leaves a gap and no zero', () => {
		const made = caseRelations(
			relations,
			[{ id: 'less', country: 'BBB', values: new Map([['law', null]]) }],
			2026,
		);
		expect(observations(made)).toEqual(['less,law,2026,not_assessed,,,']);
		expect(made.get('country')).toBe('id,region\nless,\n');
	});

	test('what is no observation stays as it was, and the countries themselves are gone', () => {
		const made = caseRelations(relations, [], 2026);
		expect(made.get('node')).toBe(relations.get('node'));
		expect(made.get('country')).toBe('id,region\n');
	});

	test('a case of a country that is not there is refused by name', () => {
		expect(() => caseRelations(relations, [{ id: 'x', country: 'CCC', values: new Map() }], 2026)).toThrow(
			'case x: CCC is not a country of the package',
		);
	});
});

describe(standsAlone, () => {
	const leaf = {
		...{ id: 'law', parent: 'root', weight: null, aggregation: null, direction: 1 as const, transform: null },
		...{ normalisation: null, low: 0, high: 1, band_edges: null },
	};

	test('goalposts and raw values leave a country to itself', () => {
		expect(standsAlone(methodSchema.parse({}), [leaf])).toBe(true);
		expect(standsAlone(methodSchema.parse({ normalisation: 'none' }), [leaf])).toBe(true);
	});

	test('a normalisation over countries, a stand-in or a treatment does not', () => {
		expect(standsAlone(methodSchema.parse({ normalisation: 'minmax' }), [leaf])).toBe(false);
		expect(standsAlone(methodSchema.parse({ missing: 'mean' }), [leaf])).toBe(false);
		expect(standsAlone(methodSchema.parse({ treatment: {} }), [leaf])).toBe(false);
		expect(standsAlone(methodSchema.parse({}), [{ ...leaf, normalisation: 'rank' }])).toBe(false);
	});

	test('an indicator the method leaves out does not count', () => {
		const method = methodSchema.parse({ indicators: ['plan'] });
		expect(standsAlone(method, [{ ...leaf, normalisation: 'rank' }])).toBe(true);
	});
});
