import { describe, expect, test } from 'vitest';
import { textWidth } from '../frame/textWidth.ts';
import { layoutStrips, type Strip } from './strips.ts';

const strip = (id: string, values: readonly number[], named: readonly number[] = []): Strip => ({
	id,
	name: `National strategy, coordination and resourcing ${id}`,
	shortName: id,
	aside: 'median 42, 194 of 195 scored · Not assessed: 1',
	dots: values.map((value, index) => ({
		id: `C${index}`,
		value,
		name: named.includes(index)
			? index === 1
				? 'Saint Vincent and the Grenadines of old'
				: `Country ${index}`
			: null,
		className: 'tier-1',
		pattern: 'none',
	})),
	lines: [
		{ id: 'near', value: 42, text: 'Africa 42' },
		{ id: 'far', value: 43, text: 'World 43' },
	],
});
const TIED = Array.from({ length: 195 }, (_, index) => (index < 150 ? 100 : index % 3 === 0 ? 0 : 50));
const SPREAD = Array.from({ length: 195 }, (_, index) => (index * 37) % 101);
const ROOMS = [
	{ width: 280, height: null },
	{ width: 358, height: null },
	{ width: 1360, height: null },
	{ width: 1520, height: 620 },
	{ width: 700, height: 400 },
];

describe.each(ROOMS)('strips in a room of $width by $height', (room) => {
	const layout = layoutStrips(
		['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, at) => strip(id, at % 2 === 0 ? TIED : SPREAD, [0, 1, 2])),
		[0, 100],
		room,
	);

	test('show every country, none hidden by another', () => {
		for (const { dots, radius } of layout.strips) {
			expect(dots).toHaveLength(195);
			const distances = dots.flatMap((dot, at) =>
				dots.slice(at + 1).map((other) => Math.hypot(dot.x - other.x, dot.y - other.y)),
			);
			expect(Math.min(...distances)).toBeGreaterThanOrEqual(2 * radius);
		}
	});

	test('keep dots in their box and near their score', () => {
		for (const { dots, left, width, ceiling, floor, xOf, radius } of layout.strips) {
			for (const { x, y, value } of dots) {
				expect(x).toBeGreaterThanOrEqual(left);
				expect(x).toBeLessThanOrEqual(left + width);
				expect(y - radius).toBeGreaterThanOrEqual(ceiling - 1e-6);
				expect(y + radius).toBeLessThanOrEqual(floor + 1e-6);
				expect(Math.abs(x - xOf(value))).toBeLessThanOrEqual(width * 0.05 + 12);
			}
		}
	});

	test('keep every dot on its axis: those at its ends over the ends, rings and all', () => {
		for (const { dots, left, width, xOf, radius } of layout.strips) {
			const [least, most] = [Math.min(...dots.map(({ x }) => x)), Math.max(...dots.map(({ x }) => x))];
			expect(least).toBeGreaterThanOrEqual(xOf(0) - 1e-6);
			expect(most).toBeLessThanOrEqual(xOf(100) + 1e-6);
			expect(least - radius - 2.5).toBeGreaterThanOrEqual(left);
			expect(most + radius + 2.5).toBeLessThanOrEqual(left + width);
		}
	});

	test('keep names apart from each other and in their box', () => {
		for (const { names, left, width } of layout.strips) {
			const spans = names
				.map(({ x, text }) => ({ x, half: textWidth(text, layout.fontSize - 1.5) / 2 }))
				.toSorted((a, b) => a.x - b.x);
			spans.forEach(({ x, half }, at) => {
				const before = spans[at - 1];
				expect(x - half).toBeGreaterThanOrEqual(before === undefined ? left : before.x + before.half);
				expect(x + half).toBeLessThanOrEqual(left + width);
			});
		}
	});

	test('stay within the room', () => {
		expect(layout.width).toBeLessThanOrEqual(room.width);
		if (room.height !== null) expect(layout.height).toBeLessThanOrEqual(room.height + 1e-6);
		for (const { left, width, axisY } of layout.strips) {
			expect(left + width).toBeLessThanOrEqual(room.width + 1e-6);
			expect(axisY).toBeLessThanOrEqual(layout.height);
		}
	});
});

test('a strip of one country is drawn as one of many', () => {
	const layout = layoutStrips([strip('a', [50])], [0, 100], { width: 900, height: null });
	expect(layout.strips[0]?.dots).toHaveLength(1);
});

test('drawn at the size they ask for, strips keep their columns', () => {
	const strips = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => strip(id, SPREAD));
	const asked = layoutStrips(strips, [0, 100], { width: 1360, height: null });
	const drawn = layoutStrips(strips, [0, 100], { width: asked.width, height: asked.height });
	const corners = ({ strips: placed }: typeof asked) => placed.map(({ left, top }) => [left, top]);
	expect(corners(drawn)).toEqual(corners(asked));
});

test('no strips take no room', () => {
	expect(layoutStrips([], [0, 100], { width: 900, height: null }).strips).toEqual([]);
});
