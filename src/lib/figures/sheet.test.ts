import { describe, expect, test } from 'vitest';
import { textWidth } from '#lib/charts/frame/textWidth.ts';
import type { LegendEntry, Room } from './figure.ts';
import { PRESETS, presetOf } from './presets.ts';
import { formatOf, layoutSheet, type SheetText } from './sheet.ts';

const entry = (label: string): LegendEntry => ({
	key: label,
	label,
	count: '12',
	className: 'tier-1',
	pattern: 'none',
});

const long = 'The final status of this area has not yet been agreed upon by the parties. '.repeat(3).trim();
const sheet = (change: Partial<SheetText> = {}): SheetText => ({
	title: 'Legal framework by country: Asia and the Pacific',
	subtitle: '38 countries · median 61',
	legend: ['Band 5', 'Band 4', 'Band 3', 'Band 2', 'Band 1', 'Not assessed'].map(entry),
	lines: ['Method: open evidence', 'Edition 2026', long],
	sizeIn: ({ width, height }: Room) => ({ width, height: height ?? width / 2 }),
	...change,
});

const busy = sheet({
	title: `${long} ${long}`,
	legend: Array.from({ length: 30 }, (_, at) => entry(`Reason number ${at}`)),
	lines: Array.from({ length: 9 }, () => long),
});

const [PAGE, SLIDE] = [formatOf(presetOf('a4')), formatOf(presetOf('slide'))];

for (const preset of PRESETS) {
	const format = formatOf(preset);
	describe(`a sheet as ${preset.id}`, () => {
		test.each([
			['of usual texts', sheet()],
			['of very long texts', busy],
		])('%s has its parts one below another, inside the sheet', (_, text) => {
			const layout = layoutSheet(text, format);
			const { drawing } = layout;
			const bottoms = [...layout.title, ...layout.subtitle].map(({ y }) => y);
			const legendTop = Math.min(...layout.legend.map(({ y }) => y));
			const legendBottom = Math.max(
				...layout.legend.map(({ y, texts }) => y + format.legend * 1.2 * texts.length),
			);
			const linesTop = Math.min(...layout.lines.map(({ y, size }) => y - size)) + 1e-6;
			expect(bottoms).toEqual(bottoms.toSorted((a, b) => a - b));
			expect(Math.max(...bottoms)).toBeLessThan(Math.min(legendTop, drawing.y));
			const [upper, lower] =
				format.legendAt === 'above'
					? [legendBottom, drawing.y + drawing.height]
					: [drawing.y + drawing.height, legendBottom];
			expect(upper).toBeLessThanOrEqual((format.legendAt === 'above' ? drawing.y : legendTop) + 1e-6);
			expect(lower).toBeLessThanOrEqual(linesTop);
			for (const { x, y, text: words, size } of [...layout.title, ...layout.subtitle, ...layout.lines]) {
				expect(x + textWidth(words, size)).toBeLessThanOrEqual(layout.width - format.pad + 1e-6);
				expect(y).toBeLessThanOrEqual(layout.height);
			}
			for (const { x, texts } of layout.legend)
				for (const words of texts)
					expect(x + textWidth(words, format.legend)).toBeLessThanOrEqual(layout.width);
			expect(drawing.x).toBeGreaterThanOrEqual(0);
			expect(drawing.x + drawing.width).toBeLessThanOrEqual(layout.width);
		});

		test('draws a picture in its own proportions', () => {
			const { drawing } = layoutSheet(sheet({ sizeIn: () => ({ width: 300, height: 500 }) }), format);
			expect(drawing.width / drawing.height).toBeCloseTo(0.6, 9);
		});
	});
}

test('a slide is 16:9 and gives the drawing at least half its height with five notes below', () => {
	const layout = layoutSheet(sheet({ lines: Array.from({ length: 5 }, () => long) }), SLIDE);
	expect(layout.width / layout.height).toBeCloseTo(16 / 9, 9);
	expect(layout.drawing.height).toBeGreaterThan(layout.height / 2);
});

test('a page is an A4 page, and longer only where its drawing would have letters too small to read', () => {
	const page = layoutSheet(sheet(), PAGE);
	expect(page.height).toBe(PAGE.height);
	expect(page.drawing.width / page.drawing.canvas.width).toBeCloseTo(PAGE.zoom, 9);
	const tall = layoutSheet(sheet({ sizeIn: ({ width }) => ({ width, height: 4000 }) }), PAGE);
	expect(tall.height).toBeGreaterThan(4000);
	expect(tall.drawing.width / tall.drawing.canvas.width).toBeCloseTo(PAGE.zoom, 9);
	const folded = layoutSheet(
		sheet({ sizeIn: ({ width, height }) => ({ width, height: height ?? 4000 }) }),
		PAGE,
	);
	expect(folded.height).toBe(PAGE.height);
});

test('a legend entry wider than a column is broken into lines', () => {
	const column = formatOf(presetOf('8cm'));
	const { legend } = layoutSheet(sheet({ legend: [entry(long), entry('Band 5')] }), column);
	expect(legend[0]?.texts.length).toBeGreaterThan(2);
	expect(legend[1]?.y).toBeGreaterThan((legend[0]?.y ?? 0) + 2 * column.legend);
});
