import { describe, expect, test } from 'vitest';
import { layoutPillarRows, type RowKey } from './pillarRows.ts';
import type { PillarRow } from './pillarRowsBlock.ts';
import { textWidth } from '../frame/textWidth.ts';

const row = (id: string, rest: Partial<PillarRow> = {}): PillarRow => ({
	...{ id, name: `The pillar of ${id} and all that it holds together`, shortName: id, detail: 'Band 3' },
	own: { value: 43, text: '43', low: 43, high: 43, tier: 2, hollow: false },
	...{ near: 50, kind: 50, others: [] },
	...rest,
});
const KEYS: readonly RowKey[] = [
	{ sign: 'own', label: '', text: 'Nepal' },
	{ sign: 'near', label: '', text: 'Median of Asia-Pacific' },
	{ sign: 'kind', label: '', text: 'Median of the lower middle income group' },
	{ sign: 'other', label: 'BTN', text: 'Bhutan' },
];
const others = ['BTN', 'MDV', 'LKA', 'BGD'].map((id) => ({ id, label: `≈ ${id}`, value: 97 }));
const ROWS = [
	row('law', { others }),
	row('strategy'),
	row('reporting', { own: null, near: null, kind: null }),
];
const layoutOf = (
	rows: readonly PillarRow[],
	width: number,
	height: number | null = null,
	isMirrored = false,
	scale: readonly [number, number] = [0, 100],
) => {
	const layout = layoutPillarRows(rows, KEYS, scale, { width, height, isMirrored });
	const [block] = layout.blocks;
	if (block === undefined) throw new Error('no column');
	return { ...layout, ...block, width };
};
const of = (width: number, height: number | null = null, isMirrored = false) =>
	layoutOf(ROWS, width, height, isMirrored);

describe('rows of pillars', () => {
	test.each([320, 390, 620, 1040])('%i wide keep every point and every name of a peer inside', (width) => {
		const { rows, keys, small } = of(width);
		for (const { others: placed, own, near } of rows) {
			for (const { x, textX, label } of placed) {
				expect(x).toBeLessThanOrEqual(width);
				const half = textWidth(label, small) / 2;
				expect(textX - half).toBeGreaterThanOrEqual(0);
				expect(textX + half).toBeLessThanOrEqual(width + 1);
			}
			for (const each of [own?.x, near]) expect(each ?? 0).toBeLessThanOrEqual(width);
		}
		for (const { textX, text } of keys) expect(textX + textWidth(text, small)).toBeLessThanOrEqual(width + 1);
	});

	test('that hold the same peers at the same score do not write one name over another', () => {
		const placed = of(390).rows[0]?.others ?? [];
		const xs = placed.map(({ textX }) => textX).toSorted((a, b) => a - b);
		xs.slice(1).forEach((x, at) => expect(x - (xs[at] ?? 0)).toBeGreaterThan(25));
	});

	test('without a score have no point, and zero is a point of its own', () => {
		const zero = row('zero', { own: { value: 0, text: '0', low: 0, high: 0, tier: 0, hollow: false } });
		const { rows, grid } = layoutOf([zero, ...ROWS], 800);
		expect(rows[0]?.own?.x).toBe(grid.marks[0]?.x);
		expect(rows.at(-1)?.own).toBeNull();
	});

	test('begin and end where the scale does, whatever it marks in between', () => {
		const own = { value: 0.93, text: '0.93', low: 0.93, high: 0.93, tier: 0, hollow: false };
		const { rows, grid } = layoutOf(
			[row('top', { own, near: null, kind: null })],
			800,
			null,
			false,
			[0.27, 0.93],
		);
		expect(rows[0]?.own?.x).toBe(grid.to);
		expect(grid.from).toBeLessThan(grid.marks[0]?.x ?? 0);
	});

	test('run from the right where lines begin there', () => {
		const [plain, mirrored] = [of(800), of(800, null, true)];
		expect(mirrored.rows[0]?.own?.x).toBeCloseTo(800 - (plain.rows[0]?.own?.x ?? 0), 9);
		expect(mirrored.start).toBe('end');
		expect(mirrored.height).toBe(plain.height);
	});

	test('beside their names keep what is written of one clear of the next, without peers too', () => {
		const plain = [row('law', { name: 'Law' }), row('strategy'), row('care', { name: 'Care' }), row('data')];
		const { rows, fontSize, small } = layoutOf(plain, 1360);
		rows.slice(1).forEach(({ name }, at) => {
			const end = (rows[at]?.detail.y ?? Infinity) + small * 0.25;
			expect((name[0]?.y ?? 0) - fontSize * 0.75).toBeGreaterThan(end);
		});
	});

	test('below each other do not overlap, and stand above the numbers of the scale', () => {
		const { rows, grid, height } = of(500);
		rows.slice(1).forEach(({ top }, at) => {
			const before = rows[at];
			expect(top).toBeGreaterThanOrEqual((before?.top ?? 0) + (before?.height ?? 0) - 1e-9);
		});
		expect(grid.bottom).toBeLessThan(height);
	});

	test('are drawn as they were laid out where they said how tall they are', () => {
		for (const width of [390, 1040]) expect(of(width, of(width).height)).toEqual(of(width));
	});

	test('on a slide are larger, and no taller than the slide', () => {
		const slide = of(1520, 620);
		expect(slide.height).toBeLessThanOrEqual(620);
		expect(slide.fontSize).toBeGreaterThan(of(1520).fontSize);
	});

	test.each([true, false])(
		'on a slide with little height stand in two columns, nothing over anything (%s)',
		(isMirrored) => {
			const many = Array.from({ length: 9 }, (_, at) => row(`pillar ${at}`, { others }));
			const { height, blocks, fontSize } = layoutOf(many, 1170, 370, isMirrored);
			expect(height).toBeLessThanOrEqual(370);
			expect(blocks.map((block) => block.rows.length)).toEqual([5, 4]);
			for (const { rows, x, width } of blocks) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x + width).toBeLessThanOrEqual(1170 + 1e-9);
				rows.slice(1).forEach(({ name, detail }, at) => {
					const top = Math.min(detail.y, ...name.map(({ y }) => y)) - fontSize;
					expect(top).toBeGreaterThanOrEqual((rows[at]?.othersY ?? NaN) - 1);
				});
			}
		},
	);
});
