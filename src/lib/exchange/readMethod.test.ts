import { describe, expect, test } from 'vitest';
import { formatProblem } from './problem.ts';
import { readMethod } from './readMethod.ts';

const problemsOf = (text: string): readonly string[] =>
	readMethod('method.json', text, 'method').problems.map(formatProblem);

describe(readMethod, () => {
	test('an empty object is the default method, under the id of its file', () => {
		expect(readMethod('methods/mine.json', '\uFEFF{}', 'mine').method).toMatchObject({
			id: 'mine',
			name: 'Default',
		});
	});

	test.each([
		[
			'an unknown aggregation',
			'{\n\t"name": "aggregation",\n\t"aggregation": "median"\n}',
			'3:aggregation: "median" is not a known value; expected one of arithmetic, geometric, harmonic, sum',
		],
		[
			'an unknown normalisation',
			'{ "normalisation": "z" }',
			'1:normalisation: "z" is not a known value; expected one of minmax, goalposts, zscore, rank, percentile, none',
		],
		[
			'an unknown way with what is missing',
			'{ "missing": "zero" }',
			'1:missing: "zero" is not a known value; expected one of skip, mean, median, group_mean, group_median',
		],
		[
			'coverage above one',
			'{\n\t"coverage": {\n\t\t"node": 0,\n\t\t"root": 1.5\n\t}\n}',
			'4:coverage.root: 1.5 is too large; expected at most 1',
		],
		[
			'coverage below zero',
			'{ "coverage": { "node": -0.1 } }',
			'1:coverage.node: -0.1 is too small; expected at least 0',
		],
		[
			'a scale upside down',
			'{ "scale": [100, 0] }',
			'1:scale: 100 is not below 0; expected the lower end first',
		],
		['text for a number', '{ "round": "3" }', '1:round: "3" is not right here; expected a number'],
		['a share of a decimal', '{ "round": 0.5 }', '1:round: 0.5 is not right here; expected a whole number'],
		[
			'a tier without its edge',
			'{ "tiers": [{ "id": "low" }] }',
			'1:tiers.0.from: is missing; expected a number',
		],
		[
			'tiers out of order',
			'{ "tiers": [{ "id": "b", "from": 20 }, { "id": "a", "from": 0 }] }',
			'1:tiers: a does not begin above b; expected tiers from the lowest up',
		],
		[
			'no indicators at all',
			'{ "indicators": [] }',
			'1:indicators: [] is too short; expected at least 1 in it',
		],
		['a list for an object', '[]', '1:-: is not an object; expected { … }'],
	])('%s is refused with its line and what was expected', (_, text, problem) => {
		expect(problemsOf(text)).toEqual([`method.json:${problem}`]);
	});

	test('text that is not JSON is refused', () => {
		expect(problemsOf('{ "scale": [0, 100 }')).toEqual([
			expect.stringMatching(/^method\.json:1:-: is not JSON \(.*\); expected an object$/s),
		]);
	});

	test('a key no method has is refused at any depth, so that a misspelt setting never passes for its default', () => {
		const problems = problemsOf(
			'{\n"normalization": "none",\n"coverage": { "all": 1 },\n"tiers": [{ "id": "a", "from": 0, "colour": "red" }]\n}',
		);
		expect(problems.map((problem) => problem.split(';')[0])).toEqual([
			'method.json:2:normalization: is not a key of a method',
			'method.json:3:coverage.all: is not a key of a method',
			'method.json:4:tiers.0.colour: is not a key of a method',
		]);
		expect(problems[1]).toBe(
			'method.json:3:coverage.all: is not a key of a method; expected one of node, root, indicators',
		);
		expect(problems[0]).toContain('expected one of id, name, reading, normalisation, scale, ');
	});

	test('a key of what may also be null is known, and one it does not have is refused', () => {
		expect(problemsOf('{ "treatment": { "skew": 2, "kurtosis": 3.5, "winsorise_max": 5 } }')).toEqual([]);
		expect(problemsOf('{ "treatment": { "skewness": 2 } }')).toEqual([
			'method.json:1:treatment.skewness: is not a key of a method; expected one of skew, kurtosis, winsorise_max',
		]);
	});
});
