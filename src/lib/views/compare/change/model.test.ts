import { describe, expect, test } from 'vitest';
import type { Cause, ChangePage } from '#lib/edition/change.ts';
import { bookFor, sceneFor, SITE } from '../../../../../tests/fixtures/madeUp.ts';
import { methodWith } from '../../../../../tests/fixtures/site.ts';
import { changesOf, moversOf, toldScene } from './changes.ts';
import { changeOf } from './model.ts';
import { stepClass } from './steps.ts';

const move = (node: string, before: number | null, after: number | null) => {
	const change = before === null || after === null ? null : after - before;
	const still = change === null ? null : 0;
	return {
		...{ node, score_before: before, score_after: after, change },
		...{ data: change, coverage: still, method: still },
	};
};
const cause = (indicator: string, points: number, since: Cause['since'] = null): Cause => ({
	...{ indicator, points, since, note: null },
});
const TREATY = cause('treaty', 25, { on: '2022-09-22', act: 'joined' });
const PAGE: ChangePage = {
	...{ from: 2021, to: 2026, cautions: { helpline: ['items_differ'] } },
	told: [
		{
			method: 'facts',
			countries: [
				{
					country: 'AAA',
					moves: [move('index', 40, 70), move('treaty', 0, 100)],
					causes: { index: [TREATY, cause('helpline', 5)] },
				},
				{
					country: 'BBB',
					moves: [move('index', 60, 50)],
					causes: { index: [cause('helpline', -10)] },
				},
				{ country: 'CCC', moves: [move('index', null, 50)], causes: {} },
				{ country: 'DDD', moves: [], causes: {} },
			],
		},
	],
};
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');
const model = changeOf(sceneFor({ chosen: ['BBB'] }), PAGE);
const notes = model.figureOf('movers').notes.map(plain);

describe('a change since the edition before', () => {
	test('says who moved up and who down, with what moved them and since when', () => {
		const told = model.lists.map(({ movers }) =>
			movers.map(({ name, text, reasons }) => [name, text, reasons].map(plain)),
		);
		expect(told).toEqual([
			[['Aland', '+30.0', 'treaty, joined 22 Sept 2022 +25.0 · helpline +5.0*']],
			[['Beland', '−10.0', 'helpline −10.0*']],
		]);
	});

	test('tells a fact from an index that is to be read with its warning', () => {
		const parts = model.lists.flatMap(({ movers }) => movers.flatMap((each) => each.parts));
		expect(parts.map(({ key, isFirm }) => [key, isFirm])).toEqual([
			['treaty', true],
			['helpline', false],
			['helpline', false],
		]);
		expect(notes).toContain(
			'* helpline: the items asked differ between the two editions, and averages rose for that reason too.',
		);
		for (const form of ['movers', 'map', 'slope'] as const)
			expect(model.figureOf(form).notes.join(), form).toContain('the items asked differ');
	});

	test('gives the parts of every change in its rows, with its causes and warnings', () => {
		const { columns, rows } = model.figureOf('movers').rows;
		expect(columns.map(({ key }) => key).slice(2, 8)).toEqual([
			...['score_before', 'score_after', 'change', 'data', 'coverage', 'method'],
		]);
		expect(rows[0]?.slice(0, 8)).toEqual(['Aland', 'AAA', 40, 70, 30, 30, 0, 0]);
		expect(rows[0]?.at(-2)).toBe('treaty, joined 22 Sept 2022 +25.0 · helpline +5.0*');
		expect(rows[1]?.at(-1)).toContain('helpline');
		expect(
			notes.some((note) => note.startsWith('On average +10.0 points: +10.0 from new values, 0.0 from gaps')),
		).toBe(true);
	});

	test('a country scored in both editions is a line from then to now', () => {
		expect(model.lines.map(({ id, before, after, isChosen }) => [id, before, after, isChosen])).toEqual([
			['AAA', 40, 70, false],
			['BBB', 60, 50, true],
		]);
	});

	test('a country without a score in one of them is named, not drawn from zero', () => {
		expect(notes.at(-1)).toBe(
			'Not drawn, as there is no score in one of the editions (2): Celand and Deland.',
		);
		expect(model.figureOf('slope').rows.rows[2]?.slice(0, 5)).toEqual(['Celand', 'CCC', null, 50, null]);
	});

	test('the title says what is compared, from when to when', () => {
		expect(model.figureOf('slope').title).toBe('Overall, from 2021 to 2026: Africa');
		expect(model.figureOf('movers').title).toBe('Who moved from 2021 to 2026? Africa: Overall');
	});

	test('an indicator is moved by itself', () => {
		const [first] = changesOf(sceneFor({ measure: 'treaty' }), PAGE);
		expect(first?.causes).toEqual([{ ...TREATY, points: 100 }]);
	});

	test('by a method the edition before has not, it is told by one that both have', () => {
		const other = methodWith({ id: 'everything', tiers: ['band_1'] });
		const site = { ...SITE, methods: [other, ...SITE.methods] };
		const scene = sceneFor({ site, method: other, book: bookFor({}, {}, {}) });
		expect(toldScene(scene, PAGE).method.id).toBe('facts');
		expect(changeOf(scene, PAGE).lists[0]?.movers.map(({ id }) => id)).toEqual(['AAA']);
	});
});

test('less than a point is no move', () => {
	const still = { ...PAGE, told: PAGE.told.map((told) => ({ ...told, countries: [] })) };
	expect(moversOf(changesOf(sceneFor(), still), 1)).toEqual([]);
	expect([0.9, -0.9, 1, -1, 10, -10, null].map(stepClass)).toEqual([
		...['change-still', 'change-still', 'change-up-1', 'change-down-1', 'change-up-2', 'change-down-2'],
		'missing',
	]);
});
