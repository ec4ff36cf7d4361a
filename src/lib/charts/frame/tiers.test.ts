import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tierClass } from './tiers.ts';

const classesOf = (count: number) => Array.from({ length: count }, (_, at) => tierClass(at, count));

describe(tierClass, () => {
	test('five tiers are numbered as they always were', () => {
		expect(classesOf(5)).toEqual(['tier-1', 'tier-2', 'tier-3', 'tier-4', 'tier-5']);
	});

	test.each([
		[2, ['tier-1', 'tier-5']],
		[3, ['tier-1', 'tier-3', 'tier-5']],
		[4, ['tier-1', 'tier-2', 'tier-4', 'tier-5']],
	])('%i tiers run from the palest to the darkest', (count, classes) => {
		expect(classesOf(count)).toEqual(classes);
	});

	test('one tier alone is neither the palest nor the darkest', () => {
		expect(classesOf(1)).toEqual(['tier-3']);
	});

	test.each([6, 7, 8, 9])('each of %i tiers has a shade of its own, from one end to the other', (count) => {
		const classes = classesOf(count);
		expect(new Set(classes).size).toBe(count);
		expect([classes.at(0), classes.at(-1)]).toEqual(['tier-1', 'tier-5']);
	});

	test('of more than nine tiers neighbours share a shade, and none steps back', () => {
		const classes = classesOf(14);
		expect(new Set(classes).size).toBe(9);
		const order = classesOf(9);
		expect(classes.map((each) => order.indexOf(each))).toEqual(
			classes.map((each) => order.indexOf(each)).toSorted((a, b) => a - b),
		);
		expect([classes.at(0), classes.at(-1)]).toEqual(['tier-1', 'tier-5']);
	});

	test('no tier has no shade', () => {
		expect(tierClass(null, 5)).toBeNull();
	});
});

/** The palettes of the theme: the light one, which also prints, and the dark one over it. */
const THEME = readFileSync('src/routes/theme.css', 'utf8');
const shadesIn = (css: string) =>
	new Map(
		[...css.matchAll(/--(paper|(?:tier|record)-[\d-]+(?:-ink)?): (#[\da-f]{6});/g)].map(([, name, hex]) => [
			name,
			hex,
		]),
	);
const [, light = '', dark = ''] =
	/:root,\n\.light \{(.*?)\n\}.*?prefers-color-scheme: dark\) \{(.*?)\n\}/s.exec(THEME) ?? [];
const PALETTES: readonly (readonly [string, ReadonlyMap<string | undefined, string | undefined>])[] = [
	['light', shadesIn(light)],
	['dark', new Map([...shadesIn(light), ...shadesIn(dark)])],
];

const channelsOf = (hex: string) =>
	[1, 3, 5].map((at) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
const luminance = (hex: string) =>
	channelsOf(hex).reduce((sum, each, at) => sum + each * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);

/** Contrast of WCAG 2. */
function contrast(a: string, b: string): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

/** Distance in OKLab: a difference of about 0.02 is just noticed. */
function distance(a: string, b: string): number {
	const [first = [], second = []] = [a, b].map((hex) => {
		const [r = 0, g = 0, blue = 0] = channelsOf(hex);
		const [l, m, s] = [
			Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * blue),
			Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * blue),
			Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * blue),
		];
		return [
			0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
			1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
			0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
		];
	});
	return Math.hypot(...first.map((each, at) => each - (second[at] ?? 0)));
}

const RAMPS = [
	['the nine tiers', classesOf(9)],
	['what is proved', ['record-1', 'record-2', 'record-3', 'record-4', 'record-5']],
] as const;

describe.each(
	PALETTES.flatMap(([palette, shades]) =>
		RAMPS.map(([ramp, classes]) => ({ palette, shades, ramp, classes })),
	),
)('the shades of $ramp in the $palette palette', ({ shades, classes }) => {
	const hexOf = (name: string) => shades.get(name) ?? 'none';

	test.each(classes)('what is written on %s stands out from it by 4.5 to 1', (shade) => {
		expect(contrast(hexOf(shade), hexOf(`${shade}-ink`))).toBeGreaterThanOrEqual(4.5);
	});

	test('neighbours can be told apart, each standing out from the ground more than the one before', () => {
		const ground = hexOf('paper');
		classes.slice(1).forEach((shade, at) => {
			const before = hexOf(classes[at] ?? '');
			expect(distance(before, hexOf(shade))).toBeGreaterThan(0.025);
			expect(contrast(hexOf(shade), ground)).toBeGreaterThan(contrast(before, ground));
		});
	});
});
