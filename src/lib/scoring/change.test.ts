import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTORS, findMainCause, MIXTURES, splitChange, type Mixture, type Parts } from './change.ts';

const CASES = { seed: 20250101 };

/** A score that multiplies what each factor brings: 1 before, and the numbers given after. */
const product =
	(after: Parts) =>
	(mixture: Mixture): number =>
		FACTORS.reduce((score, factor) => score * (mixture[factor] === 'after' ? after[factor] : 1), 1);

function expectClose(actual: number, expected: number) {
	expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9);
}

describe('the split of a change, as worked out by hand', () => {
	test('is the change of each factor where the factors add up', () => {
		const add: Parts = { data: 5, coverage: -2, method: 7 };
		const scoreOf = (mixture: Mixture) =>
			FACTORS.reduce((score, factor) => score + (mixture[factor] === 'after' ? add[factor] : 0), 40);
		expect(splitChange(scoreOf)).toEqual(add);
	});

	test('shares what two factors do only together', () => {
		// value 2 → 3 under weight 10 → 20: 20, 30, 40, 60; the value adds 10 or 20, the weight 20 or 30
		const scoreOf = ({ data, method }: Mixture) =>
			(data === 'after' ? 3 : 2) * (method === 'after' ? 20 : 10);
		const { data, coverage, method } = splitChange(scoreOf);
		expectClose(data, 15);
		expectClose(method, 25);
		expect(coverage).toBe(0);
	});

	test('averages the six orders of three factors', () => {
		// data adds 1, 3, 4 or 12: (1 + 12)/3 + (3 + 4)/6; coverage 2, 4, 8, 16; method 3, 6, 9, 18
		const { data, coverage, method } = splitChange(product({ data: 2, coverage: 3, method: 4 }));
		expectClose(data, 5.5);
		expectClose(coverage, 8);
		expectClose(method, 9.5);
	});
});

describe('whatever the eight scores', () => {
	const scores = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 });
	const scoreIn =
		(eight: readonly number[]) =>
		({ data, coverage, method }: Mixture): number =>
			eight[
				MIXTURES.findIndex(
					(each) => each.data === data && each.coverage === coverage && each.method === method,
				)
			] ?? NaN;
	const opposite = { before: 'after', after: 'before' } as const;

	test('the parts sum to the change', () => {
		fc.assert(
			fc.property(scores, (eight) => {
				const { data, coverage, method } = splitChange(scoreIn(eight));
				expectClose(data + coverage + method, (eight[7] ?? NaN) - (eight[0] ?? NaN));
			}),
			CASES,
		);
	});

	test('exchanging the editions negates every part', () => {
		fc.assert(
			fc.property(scores, (eight) => {
				const there = splitChange(scoreIn(eight));
				const back = splitChange(({ data, coverage, method }) =>
					scoreIn(eight)({ data: opposite[data], coverage: opposite[coverage], method: opposite[method] }),
				);
				for (const factor of FACTORS) expectClose(back[factor], -there[factor]);
			}),
			CASES,
		);
	});

	test('factors that do the same have the same part', () => {
		fc.assert(
			fc.property(scores, (eight) => {
				// the score depends on how many of data and coverage have moved, not on which
				const scoreOf = ({ data, coverage, method }: Mixture) =>
					eight[[data, coverage].filter((side) => side === 'after').length + (method === 'after' ? 3 : 0)] ??
					NaN;
				const { data, coverage } = splitChange(scoreOf);
				expectClose(data, coverage);
			}),
			CASES,
		);
	});

	test('a factor that never moves the score has no part in the change', () => {
		fc.assert(
			fc.property(scores, fc.constantFrom(...FACTORS), (eight, idle) => {
				const parts = splitChange((mixture) => scoreIn(eight)({ ...mixture, [idle]: 'before' }));
				expect(parts[idle]).toBe(0);
			}),
			CASES,
		);
	});
});

test('the main cause is the factor that moves the score most in the direction it went', () => {
	const parts = { data: 4, coverage: -9, method: 6 };
	expect([findMainCause(parts, 1), findMainCause(parts, -1)]).toEqual(['method', 'coverage']);
	expect(findMainCause({ data: 0, coverage: 1e-12, method: -3 }, 1)).toBeNull();
});
