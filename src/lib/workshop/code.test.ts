import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiesOf, hasCodes, MOST, readCode, sayCode, writeCode } from './code.ts';

const PILLARS = [
	'legal',
	'governance',
	'enforcement',
	'support',
	'education',
	'industry',
	'children',
	'data',
];
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const levels = (count: number) =>
	fc.array(fc.integer({ min: 0, max: MOST }), { minLength: count, maxLength: count });
const some = fc.tuple(levels(PILLARS.length), fc.nat(18));

describe('a code of a delegate', () => {
	test('has eight letters for eight pillars, and says what it was made of, however it is typed', () => {
		fc.assert(
			fc.property(some, ([said, copy]) => {
				const code = writeCode(said, copy, PILLARS);
				expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
				const ways = [
					code,
					code.toLowerCase(),
					sayCode(code),
					` ${code.replaceAll('1', 'l').replaceAll('0', 'o')} `,
				];
				for (const typed of ways)
					expect(readCode(typed, PILLARS)).toEqual({ problem: null, code, levels: said });
			}),
			{ numRuns: 2000 },
		);
	});

	test('with any one letter taken for any other is refused', () => {
		fc.assert(
			fc.property(some, ([said, copy]) => {
				const code = writeCode(said, copy, PILLARS);
				for (let at = 0; at < code.length; at += 1)
					for (const letter of LETTERS)
						if (letter !== code[at])
							expect(
								readCode(code.slice(0, at) + letter + code.slice(at + 1), PILLARS).problem,
							).not.toBeNull();
			}),
			{ numRuns: 400 },
		);
	});

	test('with two letters that changed places is refused, side by side or not', () => {
		fc.assert(
			fc.property(some, ([said, copy]) => {
				const code = Array.from(writeCode(said, copy, PILLARS));
				for (let a = 0; a < code.length; a += 1)
					for (let b = a + 1; b < code.length; b += 1) {
						if (code[a] === code[b]) continue;
						const typed = code.with(a, code[b] ?? '').with(b, code[a] ?? '');
						expect(readCode(typed.join(''), PILLARS).problem).not.toBeNull();
					}
			}),
			{ numRuns: 400 },
		);
	});

	test('cannot be mistaken after a slip at any place, whatever else it says', () => {
		// The sum is linear over GF(32): a slip is seen in one code as in every other. So each symbol and each pair of neighbours is tried.
		const zero = Array.from(
			writeCode(
				PILLARS.map(() => 0),
				0,
				PILLARS,
			),
		);
		for (const [at, was] of zero.entries())
			for (const letter of LETTERS) {
				const typed = zero.with(at, letter).join('');
				expect(readCode(typed, PILLARS).problem === null, typed).toBe(letter === was);
			}
	});

	test('of another benchmark is refused: other pillars, fewer, or in another order', () => {
		const others = [PILLARS.toReversed(), PILLARS.slice(1), [...PILLARS, 'more'], PILLARS.with(0, 'law')];
		fc.assert(
			fc.property(some, fc.constantFrom(...others), ([said, copy], other) => {
				expect(readCode(writeCode(said, copy, PILLARS), other).problem).not.toBeNull();
			}),
		);
	});

	test('says what is wrong with a text that is none', () => {
		const code = writeCode([3, 3, 3, 3, 3, 3, 3, 3], 4, PILLARS);
		expect(readCode(code.slice(1), PILLARS)).toEqual({ problem: 'length' });
		expect(readCode(`${code.slice(0, 7)}U`, PILLARS)).toEqual({ problem: 'letter' });
		const [last = ''] = code.slice(-1);
		expect(readCode(code.slice(0, 7) + (last === 'A' ? 'B' : 'A'), PILLARS)).toEqual({ problem: 'slip' });
		expect(readCode((code.startsWith('A') ? 'B' : 'A') + code.slice(1), PILLARS)).toEqual({
			problem: 'other',
		});
		expect(readCode('', PILLARS)).toEqual({ problem: 'length' });
	});

	test('is one of several that say the same, as far as there is room', () => {
		expect(copiesOf(PILLARS)).toBe(19);
		const same = Array.from({ length: 19 }, (_, copy) => writeCode([5, 4, 3, 2, 1, 0, 1, 2], copy, PILLARS));
		expect(new Set(same).size).toBe(19);
		expect(writeCode([5, 4, 3, 2, 1, 0, 1, 2], 19, PILLARS)).toBe(same[0]);
	});

	test('is no longer than eight letters for one pillar to thirteen, and there is none for more', () => {
		for (let count = 1; count <= 13; count += 1) {
			const pillars = Array.from({ length: count }, (_, at) => `p${at}`);
			const said = pillars.map((_, at) => at % LEVELS_OF_TEST);
			const code = writeCode(said, 0, pillars);
			expect(code.length).toBeLessThanOrEqual(8);
			expect(readCode(code, pillars)).toMatchObject({ levels: said });
		}
		expect(hasCodes(Array.from({ length: 14 }, (_, at) => `p${at}`))).toBe(false);
		expect(hasCodes([])).toBe(false);
	});
});

const LEVELS_OF_TEST = MOST + 1;
