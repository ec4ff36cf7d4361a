import { expect, it } from 'vitest';
import type { MapLayout } from './layout.ts';
import { narrowMap } from './narrowed.ts';

const place = (id: string, x: number) => ({
	...{ id, path: `M${x} 0h1v1z`, x, y: 0, marker: null },
	hit: [x, 0] as [number, number],
});
const alone = { up: null, down: null, left: null, right: null };
const layout: MapLayout = {
	...{ id: 'world', width: 9, height: 9, context: 'M8 8h1v1z', disputed: [{ id: 'xx', path: 'M7 7h1z' }] },
	countries: [place('AAA', 0), place('BBB', 3), place('CCC', 6)],
	neighbours: {
		AAA: { ...alone, right: 'BBB' },
		BBB: { ...alone, left: 'AAA', right: 'CCC' },
		CCC: { ...alone, left: 'BBB' },
	},
};

it('a country that is not asked for is land, and an arrow key passes it by', () => {
	const narrow = narrowMap(layout, new Set(['AAA', 'CCC', 'ZZZ']));
	expect(narrow.countries.map(({ id }) => id)).toEqual(['AAA', 'CCC']);
	expect(narrow.context).toBe('M8 8h1v1zM3 0h1v1z');
	expect(narrow.neighbours['AAA']?.right).toBe('CCC');
	expect([narrow.width, narrow.disputed]).toEqual([9, layout.disputed]);
});

it('all of its countries leave a map as it was', () => {
	expect(narrowMap(layout, new Set(['AAA', 'BBB', 'CCC']))).toEqual(layout);
});

it('a map none of the countries is on shows no land', () => {
	const { countries, context, disputed } = narrowMap(layout, new Set(['ZZZ']));
	expect([countries, context, disputed]).toEqual([[], '', []]);
});
