import { describe, expect, it } from 'vitest';
import { fillShapes, readPoints, readShapes } from './shapes.ts';

/** Two squares of one degree and one of three degrees; steps of a tenth of a degree. */
const square = (west: number, south: number, size: number) => [
	[west * 10, south * 10],
	[0, size * 10],
	[size * 10, 0],
	[0, -size * 10],
	[-size * 10, 0],
];
const topology = (geometries: readonly unknown[]) => ({
	type: 'Topology',
	transform: { scale: [0.1, 0.1], translate: [0, 0] },
	arcs: [square(0, 0, 1), square(10, 0, 1), square(20, 0, 3)],
	objects: { countries: { type: 'GeometryCollection', geometries } },
});
const area = (id: string, arc: number, ct: readonly number[]) => ({
	type: 'Polygon',
	id,
	properties: { ct },
	arcs: [[arc]],
});

describe('boundaries', () => {
	it('parts that share an id are one country, labelled on its largest part', () => {
		const shapes = readShapes(topology([area('ECU', 0, [0.5, 0.5]), area('ECU', 2, [21.5, 1.5])]));
		expect([...shapes.keys()]).toEqual(['ECU']);
		expect(shapes.get('ECU')?.land?.coordinates).toHaveLength(2);
		expect(shapes.get('ECU')?.label).toEqual([21.5, 1.5]);
	});

	it('a disputed area stays apart from the countries around it', () => {
		const shapes = readShapes(topology([area('IND', 0, [0.5, 0.5]), area('XJK', 1, [10.5, 0.5])]));
		expect(shapes.get('XJK')?.land?.coordinates).toHaveLength(1);
		expect(shapes.get('IND')?.land?.coordinates).toHaveLength(1);
	});

	it('a state without a boundary is a point', () => {
		const points = readPoints(topology([{ type: 'Polygon', properties: { a3: 'VAT' }, arcs: [[0]] }]), [
			'VAT',
		]);
		expect(points.get('VAT')?.land).toBeNull();
		const [lon, lat] = points.get('VAT')?.label ?? [NaN, NaN];
		expect(lon).toBeCloseTo(0.4, 6);
		expect(lat).toBeCloseTo(0.4, 6);
	});

	it('the first set has the word, later sets fill what it lacks', () => {
		const coarse = readShapes(topology([area('FRA', 0, [0.5, 0.5])]));
		const fine = readShapes(topology([area('FRA', 2, [21.5, 1.5]), area('MLT', 1, [10.5, 0.5])]));
		const filled = fillShapes(coarse, fine);
		expect(filled.get('FRA')).toBe(coarse.get('FRA'));
		expect(filled.get('MLT')).toBe(fine.get('MLT'));
	});

	it('a boundary without a label point is refused by name', () => {
		expect(() => readShapes(topology([{ type: 'Polygon', id: 'FRA', properties: {}, arcs: [[0]] }]))).toThrow(
			'FRA',
		);
	});

	it('a file that is not a topology is refused', () => {
		expect(() => readShapes({ type: 'FeatureCollection', features: [] })).toThrow();
	});
});
