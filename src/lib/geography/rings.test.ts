import { describe, expect, it } from 'vitest';
import { edgeDistance, isInside, readPath, ringArea, writePath, type Ring } from './rings.ts';

const SQUARE: Ring = [
	[0, 0],
	[10, 0],
	[10, 10],
	[0, 10],
];
const LAKE: Ring = [
	[4, 4],
	[6, 4],
	[6, 6],
	[4, 6],
];

describe('land on the plane', () => {
	it('an enclave is not part of the country around it', () => {
		expect(isInside([2, 2], [SQUARE, LAKE])).toBe(true);
		expect(isInside([5, 5], [SQUARE, LAKE])).toBe(false);
		expect(isInside([11, 5], [SQUARE, LAKE])).toBe(false);
	});

	it('area does not depend on the direction of the outline', () => {
		expect(ringArea(SQUARE)).toBe(100);
		expect(ringArea([...SQUARE].reverse())).toBe(100);
	});

	it('distance to the outline counts the shore of a lake', () => {
		expect(edgeDistance([2, 5], [SQUARE])).toBe(2);
		expect(edgeDistance([3.5, 5], [SQUARE, LAKE])).toBe(0.5);
	});
});

describe('paths', () => {
	it('a path read back is the outline that was written, to a tenth of a pixel', () => {
		const ring: Ring = [
			[0.04, 0.26],
			[10.31, -0.5],
			[12, 9.99],
			[-0.33, 4.2],
		];
		const read = readPath(writePath([ring])).flat(2);
		ring.flat().forEach((value, i) => expect(Math.abs(value - (read[i] ?? NaN))).toBeLessThanOrEqual(0.0501));
	});

	it('rounding does not add up along a long coast', () => {
		const coast = Array.from({ length: 500 }, (_, i): [number, number] => [i * 1.049, (i % 7) * 1.013]);
		const read = readPath(writePath([coast]));
		const [x] = read[0]?.at(-1) ?? [NaN];
		expect(Math.abs(x - 499 * 1.049)).toBeLessThan(0.06);
	});

	it('corners on a straight line and repeated corners are left out', () => {
		expect(
			writePath([
				[
					[0, 0],
					[5, 0],
					[5, 0.01],
					[10, 0],
					[10, 10],
					[0, 10],
				],
			]),
		).toBe('M0 0l10 0 0 10-10 0z');
	});

	it('land too small to have corners has no path', () => {
		expect(
			writePath([
				[
					[0, 0],
					[0.01, 0],
					[0.01, 0.01],
				],
			]),
		).toBe('');
	});
});
