import { describe, expect, test } from 'vitest';
import type { AdviceStep } from '#lib/advice/gaps.ts';
import { methodWith } from '../../../../../tests/fixtures/site.ts';
import { fallOf } from './fall.ts';

const METHOD = methodWith({ id: 'open', tiers: ['band_1', 'band_2', 'band_3', 'band_4', 'band_5'] });
const NEPAL = { id: 'NPL', name: 'Nepal' };
const climb = (...scores: readonly (readonly [AdviceStep['part'], number | null])[]) =>
	scores.map(([part, score], at): AdviceStep => ({
		...{ position: at + 1, indicator: `i${at + 1}`, part, score },
		tier: score === null ? null : Math.min(4, Math.floor(score / 20)),
	}));
const fall = (score: number | null, steps: readonly AdviceStep[]) =>
	fallOf(
		{
			method: 'open',
			score,
			tier: score === null ? null : 2,
			gaps: [],
			climb: steps,
		},
		NEPAL,
		METHOD,
	);

describe(fallOf, () => {
	test('climbs from the score to the ceiling and hangs what is unknown below it', () => {
		const made = fall(43, climb(['gap', 60], ['gap', 100], ['unknown', 80]));
		expect(made?.bars.map(({ id, kind, from, to }) => [id, kind, from, to])).toEqual([
			['published', 'total', 0, 43],
			['i1', 'gap', 43, 60],
			['i2', 'gap', 60, 100],
			['ceiling', 'total', 0, 100],
			['i3', 'unknown', 100, 80],
			['lowest', 'total', 0, 80],
		]);
		expect(made?.bars.map(({ text }) => text)).toEqual([
			'43, Band 3',
			'+17',
			'+40',
			'100, Band 5',
			'no evidence: up to −20',
			'80, Band 5',
		]);
		expect(made?.figure.title).toBe(
			'Nepal: between 43 and 100 stand indicators below their top, facts and proxies: 2',
		);
	});

	test('with nothing but unknowns there is no ceiling to reach', () => {
		const made = fall(100, climb(['unknown', 83]));
		expect(made?.bars.map(({ id }) => id)).toEqual(['published', 'i1', 'lowest']);
		expect(made?.figure.title).toContain('1 indicator without evidence');
	});

	test('many steps are drawn as a few and one for the rest, up to the same ceiling; files keep them all', () => {
		const made = fall(40, climb(...Array.from({ length: 30 }, (_, at) => ['gap', 42 + at * 2] as const)));
		expect(made?.bars.length).toBe(1 + 12 + 1);
		expect(made?.bars.at(-2)).toMatchObject({ id: 'rest-gap', from: 62, to: 100, text: '+38' });
		expect(made?.figure.rows.rows.length).toBe(31);
	});

	test('a step without a score ends the climb: it is not drawn to zero', () => {
		expect(fall(43, climb(['gap', 60], ['gap', null], ['gap', 90]))?.bars.map(({ id }) => id)).toEqual([
			'published',
			'i1',
			'ceiling',
		]);
	});

	test('without a score, or with nothing to close, there is no picture', () => {
		expect([fall(null, climb(['gap', 60])), fall(100, []), fall(43, climb(['gap', null]))]).toEqual([
			null,
			null,
			null,
		]);
	});
});
