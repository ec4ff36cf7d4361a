import { describe, expect, it } from 'vitest';
import { layoutSchema } from './layout.ts';
import { layoutMap } from './mapLayout.ts';
import { viewsOf } from './regions.ts';
import type { Shape } from './shapes.ts';

/** A square of land, or a mere point where it has no size. */
const shapeOf = (id: string, west: number, south: number, size: number): Shape => ({
	id,
	label: [west + size / 2, south + size / 2],
	land:
		size === 0
			? null
			: {
					type: 'MultiPolygon',
					coordinates: [
						[
							[
								[west, south],
								[west, south + size],
								[west + size, south + size],
								[west + size, south],
								[west, south],
							],
						],
					],
				},
});
const shapes = new Map(
	[
		shapeOf('BIG', 5, 45, 10),
		shapeOf('BESIDE', 20, 45, 8),
		shapeOf('DOT', 12, 43, 0),
		shapeOf('XJK', 30, 40, 4),
	].map((shape) => [shape.id, shape]),
);

describe('the views of a package', () => {
	it('are the world and the regions its countries name, in the order of all views', () => {
		const regions = ['europe', null, 'africa', 'europe'];
		expect(viewsOf(regions.map((region) => ({ region })))).toEqual(['world', 'africa', 'europe']);
	});

	it('are the world alone where no country names a region', () => {
		expect(viewsOf([{ region: null }])).toEqual(['world']);
	});
});

describe('the map of a view', () => {
	it('leaves out a member without a shape and keeps the others', () => {
		const layout = layoutMap({ view: 'europe', shapes, members: ['BIG', 'INVENTED'] });
		expect(layout).toEqual(layoutMap({ view: 'europe', shapes, members: ['BIG'] }));
	});

	it('has no outlines, no land around and a frame where no member has a shape', () => {
		const layout = layoutMap({ view: 'world', shapes, members: ['INVENTED'] });
		expect(layoutSchema.parse(layout)).toEqual({
			...{ id: 'world', width: 960, height: 480 },
			...{ countries: [], context: '', disputed: [], neighbours: {} },
		});
	});

	it('of a single state that is a mere point has room around its marker', () => {
		const layout = layoutMap({ view: 'europe', shapes, members: ['DOT'] });
		expect(layout.countries[0]?.marker).not.toBeNull();
		expect(layoutSchema.parse(layout)).toEqual(layout);
		expect(layout.width).toBeLessThanOrEqual(960);
		expect(layout.context).not.toBe('');
	});

	it('never takes a disputed area for a country, whatever a package calls one', () => {
		const layout = layoutMap({ view: 'world', shapes, members: ['BIG', 'XJK'] });
		expect(layout.countries.map(({ id }) => id)).toEqual(['BIG']);
		expect(layout.disputed.map(({ id }) => id)).toEqual(['XJK']);
	});
});
