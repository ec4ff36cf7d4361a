import { describe, expect, test } from 'vitest';
import type { PublishedFile } from './files.ts';
import { tablesOf } from './tables.ts';

const file = (path: string, text: string): PublishedFile => ({ path, bytes: text.length, text });

const DESCRIPTOR = file(
	'package/datapackage.json',
	JSON.stringify({
		resources: [
			{
				name: 'countries',
				schema: {
					fields: [
						{ name: 'id', type: 'string' },
						{ name: 'm49', type: 'string' },
						{ name: 'ldc', type: 'boolean' },
					],
				},
			},
		],
	}),
);
const COUNTRIES = file('package/countries.csv', 'id,m49,ldc,note\nAAA,004,true,"two\nlines"\nBBB,008,,\n');
const HEAD = 'year,country,node,score,rank,tier\n';
const SCORES = [
	file('scores/own.csv', `${HEAD}2025,AAA,index,50,1,low\n`),
	file('scores/default.csv', `${HEAD}2025,AAA,index,60.5,1,high\n2025,BBB,index,40,2,low\n`),
];

describe('a table of the package', () => {
	test('has the types its descriptor says, text where it says nothing, and counts rows, not lines', () => {
		expect(tablesOf([DESCRIPTOR, COUNTRIES])).toEqual([
			{
				name: 'countries',
				columns: [
					{ name: 'id', type: 'varchar' },
					{ name: 'm49', type: 'varchar' },
					{ name: 'ldc', type: 'boolean' },
					{ name: 'note', type: 'varchar' },
				],
				files: [{ path: 'package/countries.csv', method: null }],
				rows: 2,
			},
		]);
	});

	test('is text throughout where no descriptor is published', () => {
		expect(tablesOf([COUNTRIES])[0]?.columns.map(({ type }) => type)).toEqual(Array(4).fill('varchar'));
	});
});

test('the results of all methods are one table, which knows whose rows are whose', () => {
	const [scores, ...others] = tablesOf(SCORES);
	expect(others).toEqual([]);
	expect(scores).toMatchObject({
		...{ name: 'scores', rows: 3 },
		files: [
			{ path: 'scores/default.csv', method: 'default' },
			{ path: 'scores/own.csv', method: 'own' },
		],
	});
	expect(scores?.columns.map(({ type }) => type)).toEqual([
		...['integer', 'varchar', 'varchar', 'double', 'integer', 'varchar'],
	]);
});

test('what is not published is no table', () => {
	expect(tablesOf([])).toEqual([]);
});
