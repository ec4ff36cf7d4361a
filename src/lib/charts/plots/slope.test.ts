import { describe, expect, test } from 'vitest';
import { textWidth } from '../frame/textWidth.ts';
import { layoutSlope } from './slope.ts';

const line = (id: string, before: number, after: number, isChosen = false) => ({
	id,
	name: `Country ${id}`,
	before,
	after,
	isChosen,
});
const MANY = Array.from({ length: 195 }, (_, index) =>
	line(`C${index}`, 50, (index * 7) % 100, index === 50),
);

describe.each([
	{ width: 358, height: null },
	{ width: 1520, height: 620 },
])('slopes in a room of $width by $height', (room) => {
	const layout = layoutSlope(MANY, [0, 100], room);

	test('draw every country, and name as many as fit without overlap', () => {
		expect(layout.lines).toHaveLength(195);
		const heights = layout.lines.flatMap(({ label }) => label?.[0]?.y ?? []).sort((a, b) => a - b);
		expect(heights.length).toBeGreaterThan(5);
		heights
			.slice(1)
			.forEach((y, index) => expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(layout.fontSize));
		expect(heights.at(-1)).toBeLessThanOrEqual(layout.height);
	});

	test('name the country chosen whatever it moved by', () => {
		expect(layout.lines.find(({ id }) => id === 'C50')?.label).not.toBeNull();
	});

	test('cut no name: a long one takes more lines, and covers none of the others', () => {
		const long = 'United Kingdom of Great Britain and Northern Ireland';
		const two = [line('AAA', 10, 60), { ...line('BBB', 20, 61), name: long }, line('CCC', 90, 62)];
		const { lines, width, right, fontSize, height } = layoutSlope(two, [0, 100], room);
		const texts = lines.find(({ id }) => id === 'BBB')?.label ?? [];
		expect(texts.map(({ text }) => text).join(' ')).toBe(long);
		for (const { text } of texts) expect(right + 4 + textWidth(text, fontSize)).toBeLessThanOrEqual(width);
		const heights = lines
			.flatMap(({ label }) => label ?? [])
			.map(({ y }) => y)
			.sort((a, b) => a - b);
		for (const [at, y] of heights.slice(1).entries())
			expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(fontSize);
		expect(heights.at(-1)).toBeLessThanOrEqual(height);
	});
});
