import { describe, expect, test } from 'vitest';
import type { SiteMethod } from '#lib/state/site.ts';
import { behindItem, type ScoredItem } from './behind.ts';
import { methodWith } from '../../../../tests/fixtures/site.ts';

const METHOD = methodWith({
	id: 'open',
	name: 'Open',
	indicators: ['gci'],
	tiers: ['lower', 'upper'],
});
const ITEM: ScoredItem = {
	id: 'gci',
	name: 'Points',
	low: 0,
	high: 20,
	direction: 1,
	transform: null,
	bandEdges: null,
	known: { value: 14 },
};
const formulaOf = (item: Partial<ScoredItem>, score: number, method: Partial<SiteMethod> = {}) =>
	behindItem({ ...ITEM, ...item }, { ...METHOD, ...method }, score)?.formula;

describe(behindItem, () => {
	test('a value is placed between its goalposts', () => {
		expect(formulaOf({}, 70)).toBe('100 × (14 − 0) ÷ (20 − 0) = 70');
	});

	test('where less is better, from the other end', () => {
		expect(formulaOf({ direction: -1 }, 30)).toBe('100 × (20 − 14) ÷ (20 − 0) = 30');
	});

	test('beyond a goalpost, at the goalpost', () => {
		expect(formulaOf({ known: { value: 25 } }, 100)).toBe('100 × (20 − 0) ÷ (20 − 0) = 100');
	});

	test('on the scale of the method', () => {
		expect(formulaOf({}, 3.8, { scale: [1, 5] })).toBe('1 + 4 × (14 − 0) ÷ (20 − 0) = 3.8');
	});

	test('by the level it reaches, of which more is always better', () => {
		const levels: Partial<ScoredItem> = { bandEdges: [20, 15, 10, 5], direction: -1, low: 0, high: 4 };
		const behind = behindItem({ ...ITEM, ...levels }, METHOD, 50);
		expect(behind?.formula).toBe('100 × (2 − 0) ÷ (4 − 0) = 50');
		expect(behind?.rule).toContain('level 2');
	});

	test.each<[string, Partial<ScoredItem>, number]>([
		['another score is shown', {}, 71],
		['there are no goalposts', { low: null }, 70],
		['a logarithm was taken', { transform: 'log' }, 70],
	])('the sum is not written where %s', (_, item, score) => {
		const behind = behindItem({ ...ITEM, ...item }, METHOD, score);
		expect(behind?.formula).toBeNull();
		expect(behind?.rule).toContain('14');
	});

	test('without a value there is nothing behind it', () => {
		expect(behindItem({ ...ITEM, known: { value: null } }, METHOD, 70)).toBeNull();
	});
});
