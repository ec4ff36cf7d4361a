import { describe, expect, test } from 'vitest';
import { tipCorner } from './tipPlace.ts';

const WINDOW = { width: 1000, height: 800 };
const TIP = { width: 300, height: 200 };
const at = (x: number, y: number) => ({ left: x, right: x, top: y, bottom: y });

describe(tipCorner, () => {
	test('a tip stands after the pointer, a little away from it', () => {
		expect(tipCorner(at(100, 100), TIP, WINDOW)).toEqual({ left: 114, top: 114 });
	});

	test('where it would leave the window it stands before the pointer', () => {
		expect(tipCorner(at(900, 700), TIP, WINDOW)).toEqual({ left: 586, top: 486 });
	});

	test('beside a country it never lies over it', () => {
		const country = { left: 400, right: 600, top: 300, bottom: 500 };
		const { left } = tipCorner(country, TIP, WINDOW);
		expect(left).toBeGreaterThanOrEqual(country.right);
	});

	test('however little room there is, it begins inside the window', () => {
		expect(tipCorner(at(150, 90), TIP, { width: 320, height: 180 })).toEqual({ left: 6, top: 6 });
	});
});
