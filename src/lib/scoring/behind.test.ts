import { describe, expect, test } from 'vitest';
import { compose } from './behind.ts';

const LAW = { id: 'law', weight: 1, score: 50 };
const CARE = { id: 'care', weight: 3, score: 100 };
const SILENT = { id: 'help', weight: 4, score: null };

describe(compose, () => {
	test('weights are shared out over the children that have a score', () => {
		const { parts, present, whole } = compose('arithmetic', [LAW, CARE, SILENT]);
		expect(parts.map(({ id, share }) => [id, share])).toEqual([
			['law', 0.25],
			['care', 0.75],
			['help', null],
		]);
		expect([present, whole]).toEqual([4, 8]);
	});

	test.each([
		['arithmetic', 87.5],
		['geometric', Math.exp((Math.log(50) + 3 * Math.log(100)) / 4)],
		['harmonic', 80],
		['sum', 700],
	] as const)('the %s mean is taken over them', (aggregation, score) => {
		expect(compose(aggregation, [LAW, CARE, SILENT]).score).toBeCloseTo(score, 9);
	});

	test('a child of weight zero takes no part, whatever it scores', () => {
		const { parts, score } = compose('geometric', [LAW, { id: 'care', weight: 0, score: 0 }]);
		expect(score).toBeCloseTo(50, 9);
		expect(parts[1]?.share).toBeNull();
	});

	test('nothing with a score gives no score, and neither does a zero under a mean that cannot take it', () => {
		expect(compose('arithmetic', [SILENT]).score).toBeNull();
		expect(compose('arithmetic', []).score).toBeNull();
		expect(compose('geometric', [LAW, { id: 'care', weight: 1, score: 0 }]).score).toBeNull();
		expect(compose('harmonic', [LAW, { id: 'care', weight: 1, score: 0 }]).score).toBeNull();
		expect(compose('arithmetic', [LAW, { id: 'care', weight: 1, score: 0 }]).score).toBe(25);
	});
});
