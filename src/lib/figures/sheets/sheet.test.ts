import { describe, expect, test } from 'vitest';
import { textWidth } from '#lib/charts/frame/textWidth.ts';
import type { LegendEntry, Room } from '../figure.ts';
import { PRESETS, presetOf } from './presets.ts';
import { formatOf, layoutSheet, type SheetText } from './sheet.ts';
import { layoutSlide, SLIDE, slideFormat } from '../slides/slideSheet.ts';

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

const PAGE = formatOf(presetOf('a4'));

for (const [name, lay, format] of [
	...PRESETS.map((preset) => [`sheet as ${preset.id}`, layoutSheet, formatOf(preset)] as const),
	['slide', layoutSlide, SLIDE],
	['slide of 4:3', layoutSlide, slideFormat({ width: 1024, height: 768 })],
	['slide on a phone held upright', layoutSlide, slideFormat({ width: 390, height: 844 })],
] as const) {
	describe(`a ${name}`, () => {
		test.each([
			['of usual texts', sheet()],
			['of very long texts', busy],
		])('%s has its parts one below another, inside the sheet', (_, text) => {
			const layout = lay(text, format);
			const { drawing } = layout;
			const bottoms = [...layout.title, ...layout.subtitle].map(({ y }) => y);
			const legendTop = Math.min(...layout.legend.map(({ y }) => y));
			const legendBottom = Math.max(
				...layout.legend.map(({ y, texts }) => y + layout.letter * 1.2 * texts.length),
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
					expect(x + textWidth(words, layout.letter)).toBeLessThanOrEqual(layout.width);
			expect(drawing.x).toBeGreaterThanOrEqual(0);
			expect(drawing.x + drawing.width).toBeLessThanOrEqual(layout.width);
		});

		test('draws a picture in its own proportions', () => {
			const { drawing } = lay(sheet({ sizeIn: () => ({ width: 300, height: 500 }) }), format);
			expect(drawing.width / drawing.height).toBeCloseTo(0.6, 9);
		});
	});
}

test('a slide gives the picture at least 70 % of its area, with a legend of six and two lines below', () => {
	const lines = ['x'.repeat(250)];
	for (const size of [
		{ width: 1920, height: 1080 },
		{ width: 1024, height: 768 },
		{ width: 390, height: 844 },
	]) {
		const { drawing, width, height } = layoutSlide(sheet({ lines }), slideFormat(size));
		expect(width / height).toBeCloseTo(size.width / size.height, 2);
		expect((drawing.width * drawing.height) / (width * height)).toBeGreaterThanOrEqual(0.7);
	}
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
