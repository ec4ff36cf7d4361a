import { describe, expect, it } from 'vitest';
import { layoutMultiples, TILE, type PanelSize } from './multiples.ts';

const pillar = (title: string): PanelSize => ({
	title,
	caption: ['median Band 2', '44 of 44 scored'],
	columns: 9,
	rows: 7,
});
const pillars = [
	'Legal framework',
	'National strategy, coordination and resourcing',
	'Law enforcement, justice and reporting mechanisms',
	'Child protection, helplines and remedy',
	'Education, digital literacy and awareness',
	'Industry responsibility and technical measures',
	'Child participation and inclusion',
	'Data, research and international cooperation',
].map(pillar);
const lay = (width: number, height: number | null, panels = pillars, isMirrored = false) =>
	layoutMultiples({ panels, room: { width, height }, isMirrored });

/** The maps of a layout as boxes. */
const boxesOf = (width: number, height: number | null, panels = pillars, isMirrored = false) => {
	const layout = lay(width, height, panels, isMirrored);
	return layout.panels.map(({ left, top }, at) => ({
		left,
		top,
		right: left + (panels[at]?.columns ?? 0) * layout.step,
		bottom: top + (panels[at]?.rows ?? 0) * layout.step,
	}));
};

describe('small maps side by side', () => {
	it('eight pillars stand four to a row on a desktop and two to a row on a phone', () => {
		const tops = (width: number) => new Set(lay(width, null).panels.map(({ top }) => top)).size;
		expect(tops(1360)).toBe(2);
		expect(tops(358)).toBe(4);
	});

	it('six regions leave no place in a row empty', () => {
		expect(new Set(lay(1360, null, pillars.slice(0, 6)).panels.map(({ top }) => top)).size).toBe(2);
		expect(lay(1360, null, pillars.slice(0, 6)).panels[3]?.left).toBe(0);
	});

	it('no two maps overlap, and none leaves the picture, whatever the room', () => {
		for (const [width, height] of [
			[1360, null],
			[358, null],
			[1008, 390],
			[500, 900],
			[700, 700],
		] as const) {
			const layout = lay(width, height);
			expect(layout.height).toBeLessThanOrEqual((height ?? Infinity) + 1e-6);
			const boxes = boxesOf(width, height);
			boxes.forEach((a, at) => {
				expect(a.left).toBeGreaterThanOrEqual(0);
				expect(a.right).toBeLessThanOrEqual(width + 1e-6);
				expect(a.bottom).toBeLessThanOrEqual(layout.height + 1e-6);
				for (const b of boxes.slice(at + 1))
					expect(
						a.right <= b.left + 1e-6 ||
							b.right <= a.left + 1e-6 ||
							a.bottom <= b.top + 1e-6 ||
							b.bottom <= a.top + 1e-6,
					).toBe(true);
			});
		}
	});

	it('codes fit the tiles of a desktop', () => {
		expect(lay(1360, null).step * TILE).toBeGreaterThan(28);
	});

	it('from right to left the first map stands at the right, and so do the headings', () => {
		const mirrored = lay(1360, null, pillars, true);
		expect(mirrored.anchor).toBe('end');
		expect(mirrored.panels[0]?.textX).toBe(1360);
		expect(boxesOf(1360, null, pillars, true)[0]?.right).toBeCloseTo(1360, 6);
	});

	it('a single map and no map at all have a layout too', () => {
		expect(lay(800, null, pillars.slice(0, 1)).panels).toHaveLength(1);
		expect(lay(800, null, []).panels).toEqual([]);
	});
});
