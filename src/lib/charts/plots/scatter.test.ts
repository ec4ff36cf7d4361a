import { describe, expect, test } from 'vitest';
import { textWidth } from '../frame/textWidth.ts';
import { layoutScatter, type ScatterInput, type ScatterPoint } from './scatter.ts';
import { boxOf } from './scatterNames.ts';

const point = (id: string, x: number, y: number, isChosen = false): ScatterPoint => ({
	id,
	name: id === 'C3' ? 'Saint Vincent and the Grenadines' : `Country ${id}`,
	x,
	y,
	isChosen,
	className: 'tier-2',
	pattern: 'none',
});
const axis = {
	name: 'A measure',
	domain: [0, 100] as const,
	isLog: false,
	median: { value: 50, text: 'median 50' },
	format: String,
};
const input = (points: readonly ScatterPoint[], x: Partial<ScatterInput['x']> = {}): ScatterInput => ({
	points,
	x: { ...axis, ...x },
	y: axis,
});
const MANY = Array.from({ length: 195 }, (_, index) =>
	point(`C${index}`, (index * 37) % 101, (index * 53) % 101, index < 3),
);
const ROOMS = [
	{ width: 358, height: null },
	{ width: 1360, height: null },
	{ width: 1520, height: 620 },
];

describe.each(ROOMS)('a scatter plot in a room of $width by $height', (room) => {
	const layout = layoutScatter(input(MANY), room);

	test('draws every country inside the frame', () => {
		expect(layout.points).toHaveLength(195);
		for (const { cx, cy } of layout.points) {
			expect(cx - layout.radius).toBeGreaterThanOrEqual(0);
			expect(cx + layout.radius).toBeLessThanOrEqual(layout.width);
			expect(cy - layout.radius).toBeGreaterThanOrEqual(0);
			expect(cy + layout.radius).toBeLessThanOrEqual(layout.height);
		}
	});

	test('names countries without covering a name or leaving the frame', () => {
		const boxes = layout.names.map((name) => boxOf(name, layout.fontSize));
		boxes.forEach((box, at) => {
			expect(box.left).toBeGreaterThanOrEqual(0);
			expect(box.right).toBeLessThanOrEqual(layout.width);
			for (const other of boxes.slice(at + 1)) {
				const apart =
					box.right <= other.left ||
					other.right <= box.left ||
					box.bottom <= other.top ||
					other.bottom <= box.top;
				expect(apart).toBe(true);
			}
		});
	});

	test('writes the numbers of both ends of an axis whole', () => {
		const { xTicks, width, fontSize } = layoutScatter(
			{ ...input(MANY), x: { ...input(MANY).x, format: (value) => `${value},000,000` } },
			room,
		);
		for (const { x, text } of xTicks) {
			expect(x - textWidth(text, fontSize) / 2).toBeGreaterThanOrEqual(0);
			expect(x + textWidth(text, fontSize) / 2).toBeLessThanOrEqual(width);
		}
	});

	test('fits the room', () => {
		expect(layout.width).toBeLessThanOrEqual(room.width);
		if (room.height !== null) expect(layout.height).toBeLessThanOrEqual(room.height);
	});
});

describe('a scatter plot', () => {
	const room = { width: 900, height: 500 };

	test('moves dots apart that would hide each other, and only those', () => {
		const { points, radius } = layoutScatter(
			input([point('A', 50, 50), point('B', 50, 50), point('C', 10, 10)]),
			room,
		);
		const [a, b] = [points.find(({ id }) => id === 'A'), points.find(({ id }) => id === 'B')];
		expect(Math.hypot((a?.cx ?? 0) - (b?.cx ?? 0), (a?.cy ?? 0) - (b?.cy ?? 0))).toBeGreaterThanOrEqual(
			2 * radius,
		);
	});

	test('names those chosen before any other', () => {
		const { names } = layoutScatter(input(MANY), room);
		expect(names.filter(({ isChosen }) => isChosen)).toHaveLength(3);
	});

	test('on a logarithmic scale gives equal factors equal lengths and has no tick at zero', () => {
		const { points, xTicks } = layoutScatter(
			input([point('A', 0.1, 50), point('B', 1, 50), point('C', 10, 50)], {
				isLog: true,
				domain: [0.00001, 100],
				format: (value) => value.toFixed(3),
			}),
			room,
		);
		const x = (id: string) => points.find((each) => each.id === id)?.cx ?? NaN;
		expect(x('B') - x('A')).toBeCloseTo(x('C') - x('B'));
		expect(xTicks.map(({ text }) => text)).not.toContain('0.000');
	});

	test('of no country is an empty frame', () => {
		expect(layoutScatter({ ...input([]), y: { ...axis, median: null } }, room)).toMatchObject({
			points: [],
			names: [],
		});
	});
});
