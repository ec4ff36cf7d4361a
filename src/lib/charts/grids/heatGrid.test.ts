import { describe, expect, test } from 'vitest';
import { layoutHeatGrid } from './heatGrid.ts';
import { textWidth } from '../frame/textWidth.ts';

const rows = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		name: index % 7 === 0 ? 'Saint Vincent and the Grenadines' : `Country ${index}`,
		code: 'VCT',
	}));
const columns = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		name: `Child protection, helplines and remedy ${index}`,
		shortName: `Support ${index}`,
	}));
const grid = (r: number, c: number) => ({ rows: rows(r), columns: columns(c) });

const ROOMS = [
	{ width: 358, height: null },
	{ width: 1360, height: null },
	{ width: 1520, height: 620 },
	{ width: 800, height: 450 },
	{ width: 358, height: 500 },
];

describe.each(ROOMS)('a heat map in a room of $width by $height', (room) => {
	test.each([0, 1, 2, 39, 54, 195])(
		'holds %i rows, none of them left out, clipped or drawn twice',
		(count) => {
			const layout = layoutHeatGrid(grid(count, 9), room);
			const drawn = layout.blocks.flatMap(({ from, to }) =>
				Array.from({ length: to - from }, (_, at) => from + at),
			);
			expect(drawn).toEqual(Array.from({ length: count }, (_, index) => index));
			expect(layout.width * layout.scale).toBeLessThanOrEqual(room.width + 1e-6);
			if (room.height !== null) expect(layout.height * layout.scale).toBeLessThanOrEqual(room.height + 1e-6);
		},
	);

	test('keeps its rows, cells and blocks clear of each other', () => {
		const { blocks, cellWidth, labelWidth, rowHeight, fontSize, hasNumbers, width, ...layout } =
			layoutHeatGrid(grid(195, 9), room);
		layout.rows.forEach(({ lines, top, height }, at) => {
			for (const line of lines) expect(labelWidth).toBeGreaterThan(textWidth(line, fontSize));
			expect(height).toBeGreaterThan(lines.length * fontSize * 1.1);
			const before = layout.rows[at - 1];
			const isFirst = blocks.some(({ from }) => from === at);
			expect(top).toBeCloseTo(isFirst || before === undefined ? 0 : before.top + before.height, 9);
		});
		expect(rowHeight).toBeGreaterThan(fontSize);
		if (hasNumbers) expect(cellWidth).toBeGreaterThan(textWidth('100', fontSize));
		blocks.forEach(({ x }, index) => {
			const end = x + labelWidth + 9 * cellWidth;
			expect(end).toBeLessThanOrEqual((blocks[index + 1]?.x ?? width) + 1e-6);
		});
	});

	test('drawn at the size it asks for, it still fits', () => {
		const asked = layoutHeatGrid(grid(54, 9), room);
		const size = { width: asked.width * asked.scale, height: asked.height * asked.scale };
		const drawn = layoutHeatGrid(grid(54, 9), size);
		expect(drawn.height * drawn.scale).toBeLessThanOrEqual(size.height + 1e-6);
	});
});

describe('a heat map', () => {
	test('on a slide uses blocks side by side and type no smaller than 11', () => {
		const layout = layoutHeatGrid(grid(195, 9), { width: 1520, height: 620 });
		expect(layout.blocks.length).toBeGreaterThan(2);
		expect(layout.scale).toBe(1);
		expect(layout.fontSize).toBeGreaterThanOrEqual(11);
		expect(layout.hasNumbers).toBe(true);
	});

	test('of a few rows shows names and whole column names', () => {
		const layout = layoutHeatGrid(grid(12, 4), { width: 1520, height: 620 });
		expect(layout).toMatchObject({ labels: 'name', header: { upright: false } });
		expect(layout.header.lines[0]?.join(' ')).toBe('Child protection, helplines and remedy 0');
	});

	test('on a page of text writes long names in two lines rather than codes, each whole', () => {
		const layout = layoutHeatGrid(grid(39, 17), { width: 590, height: 700 });
		expect(layout).toMatchObject({ labels: 'name', hasNumbers: true, scale: 1 });
		expect(layout.rows[0]?.lines.join(' ')).toBe('Saint Vincent and the Grenadines');
		expect(layout.rows[0]?.lines).toHaveLength(2);
		expect(layout.rows[1]?.lines).toEqual(['Country 1']);
	});

	test('what stands for a long text in a narrow cell makes no column wide', () => {
		const cells = Array.from({ length: 9 }, () => ({ text: '50 of 100', short: '50' }));
		const short = { rows: rows(39).map((row) => ({ ...row, cells })), columns: columns(9) };
		expect(layoutHeatGrid(short, { width: 590, height: 640 })).toMatchObject({ labels: 'name', scale: 1 });
	});

	test('writes short names up narrow columns', () => {
		expect(layoutHeatGrid(grid(12, 9), { width: 358, height: null }).header.upright).toBe(true);
	});
});

test('cells are wide enough for the numbers in them, however many decimals they have', () => {
	const cells = Array.from({ length: 9 }, () => ({ text: '0.944' }));
	const long = { rows: rows(39).map((row) => ({ ...row, cells })), columns: columns(9) };
	for (const room of ROOMS) {
		const { cellWidth, fontSize, hasNumbers } = layoutHeatGrid(long, room);
		if (hasNumbers) expect(cellWidth).toBeGreaterThanOrEqual(textWidth('0.944', fontSize));
	}
});
