import { describe, expect, test } from 'vitest';
import { textWidth } from '../frame/textWidth.ts';
import { layoutProfiles, type ProfileInput } from './profiles.ts';

const stop = (
	id: string,
	rest: Partial<ProfileInput['stops'][number]> = {},
): ProfileInput['stops'][number] => ({
	id,
	name: `The pillar of ${id}`,
	shortName: id,
	silent: null,
	apart: false,
	median: 50,
	quarters: [30, 70],
	...rest,
});
const line = (id: string, values: readonly (number | null)[]): ProfileInput['lines'][number] => ({
	id,
	name: id === 'PRK' ? "Democratic People's Republic of Korea" : `Country ${id}`,
	code: id,
	points: values.map((value) => (value === null ? null : { value, hollow: false })),
});
const input = (lines: ProfileInput['lines'], mirrored = false): ProfileInput => ({
	stops: [
		stop('overall', { apart: true }),
		stop('law'),
		stop('silent', { silent: 'No source', median: null, quarters: null }),
		stop('data'),
	],
	lines,
	scale: [0, 100],
	medianName: 'Median',
	mirrored,
});
const EIGHT = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'PRK'].map((id) =>
	line(id, [50, 100, null, 0]),
);
const ROOMS = [
	{ width: 358, height: null },
	{ width: 1360, height: null },
	{ width: 1520, height: 620 },
	{ width: 700, height: 380 },
];

describe.each(ROOMS)('profile lines in a room of $width by $height', (room) => {
	test.each([false, true])(
		'have names that neither overlap nor leave the frame (mirrored: %s)',
		(mirrored) => {
			const layout = layoutProfiles(input(EIGHT, mirrored), room);
			const ends = [...layout.lines, layout.medians].flatMap(({ end }) => (end === null ? [] : [end]));
			expect(ends).toHaveLength(9);
			const heights = ends.map(({ y }) => y).sort((a, b) => a - b);
			heights
				.slice(1)
				.forEach((y, index) => expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(layout.fontSize));
			for (const { y, x } of ends) {
				expect(y).toBeGreaterThan(0);
				expect(y).toBeLessThanOrEqual(layout.height);
				expect(x).toBeGreaterThan(0);
				expect(x).toBeLessThan(layout.width);
			}
		},
	);

	test('cut no name: what is too long for one line takes more', () => {
		const { lines, width, fontSize } = layoutProfiles(input(EIGHT), room);
		const texts = lines.find(({ id }) => id === 'PRK')?.end?.texts ?? [];
		expect(['PRK', "Democratic People's Republic of Korea"]).toContain(
			texts.map(({ text }) => text).join(' '),
		);
		const from = lines[0]?.end?.x ?? 0;
		for (const { text } of texts) expect(from + textWidth(text, fontSize)).toBeLessThanOrEqual(width + 1e-6);
	});

	test('keep every point inside the frame and countries with one score apart', () => {
		const layout = layoutProfiles(input(EIGHT), room);
		const points = layout.lines.flatMap((each) => each.points);
		expect(points.every(({ x, y }) => x > 0 && x < layout.width && y > 0 && y < layout.height)).toBe(true);
		const places = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
		expect(new Set(places).size).toBe(places.length);
	});

	test('take no more room than there is', () => {
		const { width, height } = layoutProfiles(input(EIGHT), room);
		expect(width).toBeLessThanOrEqual(room.width);
		if (room.height !== null) expect(height).toBeLessThanOrEqual(room.height);
	});
});

describe('a profile line', () => {
	const room = { width: 1000, height: null };

	test('breaks where there is no score, and after the whole', () => {
		const [only] = layoutProfiles(input([line('AAA', [50, 60, null, 70])]), room).lines;
		expect(only?.points.map(({ stop: at }) => at)).toEqual([0, 1, 3]);
		expect(only?.runs).toEqual([]);
	});

	test('joins the scores that follow each other', () => {
		const [only] = layoutProfiles(input([line('AAA', [50, 60, 65, 70])]), room).lines;
		expect(only?.runs.map((run) => run.map(({ stop: at }) => at))).toEqual([[1, 2, 3]]);
	});

	test('without any score has no name to hang on', () => {
		const [only] = layoutProfiles(input([line('AAA', [null, null, null, null])]), room).lines;
		expect(only).toMatchObject({ points: [], end: null });
	});

	test('lies at its score where nobody shares it', () => {
		const layout = layoutProfiles(input([line('AAA', [50, 60, null, 70])]), room);
		expect(layout.lines[0]?.points[0]?.y).toBeCloseTo(layout.yOf(50));
	});
});
