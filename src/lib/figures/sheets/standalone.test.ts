import { describe, expect, test } from 'vitest';
import { plainFamilies, plainStyle, roundNumbers } from './standalone.ts';

describe('a file is the same to the letter from every browser', () => {
	test.each([
		['12.000000953674316', '12'],
		['M12.3456789,-0.00001L3.5,.25e1Z', 'M12.346,0L3.5,.25e1Z'],
		['translate(100.12349 7)', 'translate(100.123 7)'],
		['1e-7 2', '0 2'],
		['a5 5 0 0110 10', 'a5 5 0 0110 10'],
	])('the numbers of %j are rounded to a thousandth: %j', (given, rounded) => {
		expect(roundNumbers(given)).toBe(rounded);
	});

	test.each([
		['font-size', '13.333333px', '13.333'],
		['font-size', '13.3333px', '13.333'],
		['stroke-width', '1px', '1'],
		['stroke-dasharray', '4px, 3px', '4 3'],
		['stroke-dasharray', '4, 3', '4 3'],
		['opacity', '0.550000012', '0.55'],
		['fill', 'color(srgb 0.12345678 0.5 1)', 'color(srgb 0.123 0.5 1)'],
		['letter-spacing', '0px', 'normal'],
	])('%s: %s is written as %s', (property, given, written) => {
		expect(plainStyle(property, given)).toBe(written);
	});

	test('fonts are quoted alike', () => {
		expect(plainFamilies('"Public Sans Variable", "Arial", system-ui')).toBe(
			"'Public Sans Variable', Arial, system-ui",
		);
	});
});
