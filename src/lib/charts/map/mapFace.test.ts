import { describe, expect, it } from 'vitest';
import { layoutFace } from './mapFace.ts';
import { LEAST_TARGET } from './rail.ts';
import { textWidth } from '../frame/textWidth.ts';

const CARIBBEAN = [
	'Antigua and Barbuda',
	'Bahamas',
	'Barbados',
	'Belize',
	'Dominica',
	'Grenada',
	'Haiti',
	'Jamaica',
	'Saint Kitts and Nevis',
	'Saint Lucia',
	'Saint Vincent and the Grenadines',
	'Trinidad and Tobago',
].map((name) => ({ id: name.slice(0, 14), name }));
const AMERICAS = { width: 709, height: 820 };
const AFRICA = { width: 960, height: 738 };
const face = (
	map: { width: number; height: number },
	room: { width: number; height: number | null },
	items = CARIBBEAN,
	isMirrored = false,
) => layoutFace({ map, items, railTitle: 'Shown as circles', room, tallest: 704, isMirrored });

const ROOMS = [
	{ width: 846, height: null },
	{ width: 358, height: null },
	{ width: 320, height: null },
	{ width: 1008, height: 390 },
	{ width: 1120, height: null },
];

describe('a map and the rail of its small states', () => {
	it('stand side by side where the room is wide, so that the map stays large', () => {
		const { rail, width } = face(AMERICAS, { width: 846, height: null });
		expect(rail.x).toBeGreaterThan(AMERICAS.width);
		expect(width).toBe(846);
	});

	it('stand one below the other on a phone, the rail in two columns', () => {
		const { rail } = face(AMERICAS, { width: 358, height: null });
		expect(rail.y).toBeGreaterThan(AMERICAS.height);
		expect(new Set(rail.entries.map(({ left }) => left)).size).toBe(2);
	});

	it('every entry is large enough to tap, and none overlaps another or leaves the room', () => {
		for (const map of [AMERICAS, AFRICA]) {
			for (const room of ROOMS) {
				const { rail, view, scale, width, height } = face(map, room);
				expect(height).toBeLessThanOrEqual((room.height ?? Infinity) + 1e-6);
				const boxes = rail.entries.map((entry) => ({
					left: (rail.x - view.x) / scale + entry.left,
					top: (rail.y - view.y) / scale + entry.top,
					...{ width: entry.width, height: entry.height },
				}));
				boxes.forEach((a, at) => {
					expect(a.height).toBeGreaterThanOrEqual(LEAST_TARGET);
					expect(a.left).toBeGreaterThanOrEqual(-1e-6);
					expect(a.left + a.width).toBeLessThanOrEqual(width + 1e-6);
					expect(a.top + a.height).toBeLessThanOrEqual(height + 1e-6);
					for (const b of boxes.slice(at + 1))
						expect(
							a.left + a.width <= b.left + 1e-6 ||
								b.left + b.width <= a.left + 1e-6 ||
								a.top + a.height <= b.top + 1e-6 ||
								b.top + b.height <= a.top + 1e-6,
						).toBe(true);
				});
			}
		}
	});

	it('a name fits its column, on two lines where it is long', () => {
		const { rail } = face(AMERICAS, { width: 358, height: null });
		for (const { lines, width } of rail.entries)
			for (const { text } of lines)
				expect(textWidth(text, rail.size)).toBeLessThanOrEqual(width - 2 * rail.size);
		expect(rail.entries.find(({ id }) => id === 'Saint Vincent ')?.lines).toHaveLength(2);
	});

	it('from right to left names stand left of their swatches', () => {
		const { rail } = face(AMERICAS, { width: 358, height: null }, CARIBBEAN, true);
		expect(rail.anchor).toBe('end');
		for (const { swatch, textX } of rail.entries) expect(textX).toBeLessThan(swatch.x);
	});

	it('a map without small states has the room to itself', () => {
		const { rail, height, scale } = face(AFRICA, { width: 846, height: null }, []);
		expect(rail.entries).toEqual([]);
		expect(height).toBeCloseTo(AFRICA.height / scale, 6);
	});
});
