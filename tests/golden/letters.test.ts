// A picture that leaves the page can be read on paper: no letter is too small, and no line is cut off at the edge.
import { describe, expect, test } from 'vitest';
import { PRESETS, UNITS } from '#lib/figures/sheets/presets.ts';
import { MANY } from './countries.ts';
import { readIn } from './golden.ts';
import { lettersOf } from './letters.ts';
import { DRAWN, sheetOf } from './sheets.ts';

const CASES = Object.entries(DRAWN).flatMap(([chart, make]) =>
	PRESETS.flatMap((preset) =>
		([false, true] as const).map((mirrored) => ({
			...{ chart, make, preset, mirrored },
			name: `${chart} as ${preset.id}${mirrored ? ' in Arabic' : ''}`,
		})),
	),
);

describe.each([12, MANY])('of %i countries', (count) => {
	test.each(CASES)('$name: every letter has 8 points or more', ({ make, preset, mirrored }) => {
		const svg = readIn(
			mirrored ? 'ar' : 'en',
			() => sheetOf(make, { count, mirrored, preset: preset.id }).body,
		);
		const letters = lettersOf(svg);
		expect(letters.length).toBeGreaterThan(5);
		const small = letters.filter(({ size }) => size / UNITS.point < preset.least - 0.001);
		expect(small.map(({ text, size }) => `${text}: ${(size / UNITS.point).toFixed(2)} pt`)).toEqual([]);
	});

	test.each(CASES)('$name: no line leaves the paper', ({ make, preset, mirrored }) => {
		const svg = readIn(
			mirrored ? 'ar' : 'en',
			() => sheetOf(make, { count, mirrored, preset: preset.id }).body,
		);
		const width = preset.width * UNITS.millimetre;
		const outside = lettersOf(svg).filter(
			({ span }) => span !== null && (span[0] < -1 || span[1] > width + 1),
		);
		expect(outside.map(({ text, span }) => `${text}: ${span?.map(Math.round).join(' to ')}`)).toEqual([]);
	});
});
