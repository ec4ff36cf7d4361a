import { expect, test } from 'vitest';
import { layoutMovers, type Mover, type MoverList } from './movers.ts';

const mover = (id: string, ...points: readonly number[]): Mover => ({
	...{ id, name: `The land of ${id}`, text: '+1.0' },
	parts: points.map((each, at) => ({ key: `part${at}`, points: each, isFirm: at === 0 })),
	reasons: 'A treaty joined on a day +1.0 · an index +0.5*',
});
const list = (key: string, movers: readonly Mover[]): MoverList => ({
	...{ key, head: key, empty: 'nobody', movers },
});
const LISTS = [list('up', [mover('AAA', 30, 10, -10), mover('BBB', 5)]), list('down', [mover('CCC', -20)])];

test('gains are stacked one way from the place of no change, losses the other, all to one scale', () => {
	const { lists, zero, listWidth } = layoutMovers(LISTS, { width: 960, height: null });
	const [first] = lists[0]?.movers ?? [];
	const unit = listWidth / 60;
	expect(zero).toBeCloseTo(20 * unit);
	expect(first?.parts.map(({ x, width }) => [(x - zero) / unit, width / unit].map(Math.round))).toEqual([
		[0, 30],
		[30, 10],
		[-10, 10],
	]);
});

test('the lists stand side by side where there is room, else one below the other', () => {
	const wide = layoutMovers(LISTS, { width: 960, height: null });
	expect(wide.lists.map(({ y }) => y)).toEqual([0, 0]);
	const narrow = layoutMovers(LISTS, { width: 350, height: null });
	const [up, down] = narrow.lists;
	expect([up?.x, down?.x]).toEqual([0, 0]);
	expect(down?.y ?? 0).toBeGreaterThan(up?.movers.at(-1)?.y ?? Infinity);
	expect(narrow.height).toBeGreaterThan(wide.height);
});

test('within a height the last rows give way, never the first', () => {
	const many = [
		list(
			'up',
			Array.from({ length: 8 }, (_, at) => mover(`A${at}`, 10 - at)),
		),
		list('down', []),
	];
	const { lists, height } = layoutMovers(many, { width: 960, height: 300 });
	expect(height).toBeLessThanOrEqual(300);
	const ids = lists[0]?.movers.map(({ id }) => id) ?? [];
	expect(ids.length).toBeGreaterThan(1);
	expect(ids).toEqual(many[0]?.movers.slice(0, ids.length).map(({ id }) => id));
});
