import { describe, expect, it } from 'vitest';
import { placeMarkers } from './markers.ts';

const ISLANDS = Array.from({ length: 8 }, (_, i) => ({
	id: `I${i}`,
	at: [50 + (i % 2), 40 + i * 3] as const,
}));
const request = { places: ISLANDS, obstacles: [], r: 5, width: 100, height: 100 };

describe('markers of small states', () => {
	it('a chain of close islands gets markers that do not overlap', () => {
		const markers = [...placeMarkers(request).values()];
		for (const a of markers) {
			for (const b of markers) {
				if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r);
			}
		}
	});

	it('a lone state keeps its true place', () => {
		const [marker] = placeMarkers({ ...request, places: [{ id: 'MLT', at: [30, 30] }] }).values();
		expect(marker).toEqual({ x: 30, y: 30, r: 5, fromX: 30, fromY: 30 });
	});

	it('two builds place markers alike', () => {
		expect([...placeMarkers(request)]).toEqual([...placeMarkers(request)]);
	});

	it('a marker gives way to a small country that shows its own shape', () => {
		const [marker] = placeMarkers({
			...request,
			places: [{ id: 'SMR', at: [51, 50] }],
			obstacles: [{ at: [50, 50], r: 3 }],
		}).values();
		expect(Math.hypot((marker?.x ?? 0) - 50, (marker?.y ?? 0) - 50)).toBeGreaterThan(6);
	});

	it('a marker at the rim is drawn whole', () => {
		const [marker] = placeMarkers({ ...request, places: [{ id: 'FJI', at: [99.5, 50] }] }).values();
		expect((marker?.x ?? 0) + 5).toBeLessThanOrEqual(100);
	});
});
