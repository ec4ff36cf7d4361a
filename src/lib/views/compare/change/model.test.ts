import { expect, test } from 'vitest';
import { bookFor, sceneFor } from '../../../../../tests/fixtures/madeUp.ts';
import { changeOf } from './model.ts';

const BEFORE = bookFor({ AAA: 40, BBB: 60, CCC: null, DDD: 10 }, {}, {});
const model = changeOf(sceneFor({ chosen: ['BBB'] }), { edition: '2024', book: BEFORE });

test('a country scored in both editions is a line from then to now', () => {
	expect(model.lines.map(({ id, before, after, isChosen }) => [id, before, after, isChosen])).toEqual([
		['AAA', 40, 70, false],
		['BBB', 60, 50, true],
	]);
});

test('a country without a score in one of them is named, not drawn from zero', () => {
	expect(model.figure.notes.at(-1)).toBe(
		'Not drawn, as there is no score in one of the editions (2): Celand and Deland.',
	);
	expect(model.figure.rows.rows[2]).toEqual(['Celand', 'CCC', null, 50, null]);
});

test('the title says what is compared, from when to when', () => {
	expect(model.figure.title).toBe('Overall, from 2024 to 2026: Africa');
});
