import { describe, expect, test } from 'vitest';
import { layStrip, stack } from './status.ts';

describe(stack, () => {
	test('lays the statuses that occur end to end', () => {
		expect(
			stack({
				assessed: 6,
				bounded: 0,
				not_assessed: 0,
				no_reply: 3,
				inconclusive: 0,
				withheld: 0,
				not_applicable: 1,
			}),
		).toEqual([
			{ status: 'assessed', from: 0, share: 0.6 },
			{ status: 'no_reply', from: 0.6, share: 0.3 },
			{ status: 'not_applicable', from: expect.closeTo(0.9, 12) as number, share: 0.1 },
		]);
	});

	test('nothing counted is nothing drawn', () => {
		expect(
			stack({
				assessed: 0,
				bounded: 0,
				not_assessed: 0,
				no_reply: 0,
				inconclusive: 0,
				withheld: 0,
				not_applicable: 0,
			}),
		).toEqual([]);
	});
});

describe(layStrip, () => {
	const statuses = ['assessed', 'no_reply', 'assessed'] as const;

	test('draws the squares of a status as one path, in order', () => {
		expect(layStrip(statuses, { size: 10, step: 12, mirrored: false })).toEqual([
			{ status: 'assessed', path: 'M1 1h10v10h-10zM25 1h10v10h-10z' },
			{ status: 'no_reply', path: 'M13 1h10v10h-10z' },
		]);
	});

	test('runs from the right where the page does', () => {
		const [assessed] = layStrip(['assessed', 'no_reply'], { size: 10, step: 12, mirrored: true });
		expect(assessed?.path).toBe('M13 1h10v10h-10z');
	});
});
