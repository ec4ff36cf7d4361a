import { describe, expect, test } from 'vitest';
import { textWidth } from '../frame/textWidth.ts';
import { layoutWaterfall, type FallBar } from './waterfall.ts';

const ZONES = [0, 20, 40, 60, 80].map((from, at) => ({ name: `Band ${at + 1}`, from, to: from + 20 }));
const SCALE = [0, 100] as const;
const LONG =
	'Protocol to the Convention on the sale of children, child prostitution and child pornography (Fact)';

const bar = (id: string, kind: FallBar['kind'], from: number, to: number, text = '+16.7'): FallBar => ({
	...{ id, kind, from, to, text },
	name: `${id} ${LONG}`,
});
const BARS: readonly FallBar[] = [
	bar('published', 'total', 0, 43.3, '43.3, Band 3'),
	bar('a', 'gap', 43.3, 60),
	bar('b', 'gap', 60, 99.7),
	bar('c', 'gap', 99.7, 100, '+0.3'),
	bar('ceiling', 'total', 0, 100, '100.0, Band 5'),
	bar('d', 'unknown', 100, 83.3, 'no evidence: up to −16.7'),
	bar('e', 'unknown', 83.3, 60, 'no evidence: up to −23.3'),
	bar('lowest', 'total', 0, 60, '60.0, Band 4'),
];
const ROOMS = [
	{ width: 340, height: null },
	{ width: 960, height: null },
	{ width: 1008, height: 380 },
	{ width: 700, height: 200 },
	{ width: 1400, height: 900 },
] as const;

describe.each(ROOMS.map((room) => ({ room, of: `${room.width} × ${room.height ?? 'any'}` })))(
	'in a room of $of',
	({ room }) => {
		const layout = layoutWaterfall(BARS, ZONES, SCALE, room);

		test('bars are as long as their steps, on one scale', () => {
			const perPoint = layout.bars.map(({ width, from, to }) => width / Math.abs(to - from));
			for (const each of perPoint) expect(each).toBeCloseTo(perPoint[0] ?? NaN, 6);
		});

		test('every step begins where the one before ended', () => {
			const [, first, second, third, , down, further] = layout.bars;
			expect(second?.x).toBeCloseTo((first?.x ?? NaN) + (first?.width ?? NaN), 6);
			expect(third?.x).toBeCloseTo((second?.x ?? NaN) + (second?.width ?? NaN), 6);
			expect((further?.x ?? NaN) + (further?.width ?? NaN)).toBeCloseTo(down?.x ?? NaN, 6);
		});

		test('nothing leaves the room', () => {
			expect(layout.width).toBe(room.width);
			if (room.height !== null) expect(layout.height).toBeLessThanOrEqual(room.height);
			for (const { x, width, y, label, lines } of layout.bars) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x + width).toBeLessThanOrEqual(room.width);
				expect(y + layout.thick).toBeLessThanOrEqual(layout.height);
				const wide = textWidth(label.text, layout.fontSize);
				const [from, to] = label.anchor === 'start' ? [label.x, label.x + wide] : [label.x - wide, label.x];
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(room.width);
				expect(lines.length).toBeLessThanOrEqual(2);
				for (const line of lines)
					expect(textWidth(line.text, layout.fontSize)).toBeLessThanOrEqual(room.width);
			}
		});

		test('drawn at the height it came to, it is the same drawing', () => {
			const { width, height } = layout;
			expect(layoutWaterfall(BARS, ZONES, SCALE, { width, height })).toEqual(layout);
		});

		test('rows do not run into each other', () => {
			for (const [at, { y }] of layout.bars.entries()) {
				const next = layout.bars[at + 1];
				if (next) expect(next.y).toBeGreaterThanOrEqual(y + layout.thick);
			}
		});

		test('letters are legible', () => {
			expect(layout.fontSize).toBeGreaterThanOrEqual(11);
			expect(layout.small).toBeGreaterThanOrEqual(11);
		});
	},
);

describe(layoutWaterfall, () => {
	test('names stand above the bars on a phone and beside them on a page', () => {
		const [phone, page] = [340, 960].map((width) =>
			layoutWaterfall(BARS, ZONES, SCALE, { width, height: null }),
		);
		expect(phone?.bars[0]?.x).toBeLessThan(2);
		expect(page?.bars[0]?.x).toBeGreaterThan(200);
	});

	test('amounts that fit are never cut', () => {
		const layout = layoutWaterfall(BARS, ZONES, SCALE, { width: 960, height: null });
		expect(layout.bars.map(({ label }) => label.text)).toEqual(BARS.map(({ text }) => text));
	});

	test('without tiers, without bars, and on another scale it still stands', () => {
		expect(layoutWaterfall([], [], SCALE, { width: 340, height: null }).bars).toEqual([]);
		const [first] = layoutWaterfall([bar('x', 'total', 1, 3)], [], [1, 5], { width: 340, height: null }).bars;
		expect(first?.width).toBeCloseTo(169, 6);
	});

	test('forty steps fit a slide', () => {
		const many = Array.from({ length: 40 }, (_, at) => bar(`s${at}`, 'gap', at, at + 1));
		expect(layoutWaterfall(many, ZONES, SCALE, { width: 1008, height: 380 }).height).toBeLessThanOrEqual(380);
	});
});
