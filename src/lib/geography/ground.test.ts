import { expect, it } from 'vitest';
import { groundOf } from './ground.ts';

const place = (id: string, path: string) => ({
	id,
	path,
	x: 0,
	y: 0,
	marker: null,
	hit: [0, 0] as [number, number],
});
const ground = groundOf({
	id: 'africa',
	width: 30,
	height: 15,
	// A has a lake in its middle; B lies to its right, part of it disputed.
	countries: [place('A', 'M0 0l15 0 0 15-15 0zM6 6l3 0 0 3-3 0z'), place('B', 'M15 0l6 0 0 15-6 0z')],
	context: 'M21 0l3 0 0 15-3 0z',
	disputed: [{ id: 'XAB', path: 'M15 0l3 0 0 6-3 0z' }],
	neighbours: {},
});
const rows = Array.from({ length: ground.rows }, (_, row) =>
	[...ground.owners.slice(row * ground.columns, (row + 1) * ground.columns)].join(''),
);

it('every cell belongs to the land its middle lies on, lakes and disputed areas to no country', () => {
	expect(rows).toEqual(['2222213100', '2222213100', '2202233100', '2222233100', '2222233100']);
});
