// A problem written and read back: what the draws of a reader's device start from.
import { expect, test } from 'vitest';
import { sketch } from '../../../../tests/fixtures/draws.ts';
import { createKernel } from '#lib/scoring/draws/kernel.ts';
import { publishedChoices, type DrawProblem } from '#lib/scoring/draws/problem.ts';
import { readProblem, writeProblem } from './drawProblem.ts';

const method = { normalisation: 'minmax', normalise_over: 'panel', missing: 'group_mean' };
const problem = sketch({
	tree: { statute: 'index', treaty: 'index' },
	cells: { statute: [1, 2, null], treaty: [5, 'n/a', 7] },
	regions: ['africa', 'africa', 'europe'],
	method,
});
const scoresOf = (given: DrawProblem) => {
	const kernel = createKernel(given);
	return [...kernel.score(publishedChoices(given.method), kernel.shape.weights)];
};

test('a problem read back gives the same scores, with its groups and the other years of its panel', () => {
	const grouped = problem.countries.map((country) => ({ ...country, peers: 'one' }));
	const other = problem.observed.map((row) => ({ ...row, value: row.value === null ? null : row.value * 3 }));
	const whole: DrawProblem = { ...problem, countries: grouped, panel: [other] };
	expect(scoresOf(readProblem(writeProblem(whole)))).toEqual(scoresOf(whole));
	expect(scoresOf(whole)).not.toEqual(scoresOf({ ...problem, countries: grouped }));
	expect(scoresOf(whole)).not.toEqual(scoresOf({ ...problem, panel: [other] }));
});

test('says no more than it has to', () => {
	expect(writeProblem(problem)).not.toMatch(/"(peers|panel)":/);
	expect(scoresOf(readProblem(writeProblem(problem)))).toEqual(scoresOf(problem));
});
