import { describe, expect, test } from 'vitest';
import { lineOf } from './jsonPlace.ts';

const TEXT = `{
	"name": "scale, \\"tiers\\": {",
	"tiers": [
		{ "id": "low", "from": 0 },
		{
			"id": "high",
			"from": 50
		}
	],
	"empty": {}, "none": [],
	"scale": [
		0,
		100
	]
}`;

describe(lineOf, () => {
	test.each([
		[['name'], 2],
		[['tiers'], 3],
		[['tiers', 0, 'from'], 4],
		[['tiers', 1], 5],
		[['tiers', 1, 'from'], 7],
		[['none'], 10],
		[['scale'], 11],
		[['scale', 1], 13],
	])('%j stands on line %d', (path, line) => {
		expect(lineOf(TEXT, path)).toBe(line);
	});

	test('what is left out stands where its home does', () => {
		expect(lineOf(TEXT, ['tiers', 1, 'colour'])).toBe(5);
		expect(lineOf(TEXT, ['coverage', 'root'])).toBe(1);
	});
});
