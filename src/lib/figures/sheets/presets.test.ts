import { describe, expect, test } from 'vitest';
import { PRESETS, SMALLEST_LETTER, UNITS } from './presets.ts';

describe.each(PRESETS)('the size $id', ({ width, height, least, density, type, zoom }) => {
	test('has no letter below 8 points: in its title, its legend, its lines, or a chart at ease in it', () => {
		expect(least).toBeGreaterThanOrEqual(8);
		expect(Math.min(...Object.values(type))).toBeGreaterThanOrEqual(least);
		expect((SMALLEST_LETTER * zoom) / UNITS.point).toBeGreaterThanOrEqual(least);
	});

	test('is a PNG a browser can draw', () => {
		const pixels = (millimetres: number) => (millimetres / 25.4) * density;
		expect(pixels(width) * pixels(height)).toBeLessThan(16_000_000);
	});
});

test('what goes on paper has 300 pixels to an inch, and a slide is as wide as a screen of four thousand', () => {
	const pixels = PRESETS.map(({ id, width, density }) => [id, density, Math.round((width / 25.4) * density)]);
	expect(pixels).toEqual([
		['16cm', 300, 1890],
		['8cm', 300, 945],
		['a4', 300, 2480],
		['slide', 288, 3840],
	]);
});
