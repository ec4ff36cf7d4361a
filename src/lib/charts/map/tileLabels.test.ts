import { expect, it } from 'vitest';
import { labelTiles } from './tileLabels.ts';

const places = ['LAO', 'COD'].map((id, at) => ({ id, x: 50 + 100 * at, y: 50, marker: null }));
const names = new Map([
	['LAO', 'Lao People’s Democratic Republic'],
	['COD', 'Democratic Republic of the Congo'],
]);
const linesAt = (side: number) =>
	labelTiles({ places, names, side, scale: 1, size: 11 }).map(({ lines }) => lines.map(({ text }) => text));

it('a large tile has its code and its name', () => {
	expect(linesAt(95)[0]).toEqual(['LAO', 'Lao People’s', 'Democratic', 'Republic']);
});

it('a small tile has its code alone', () => {
	expect(linesAt(34)).toEqual([['LAO'], ['COD']]);
});

it('no tile has a code where one would not fit its tile', () => {
	expect(linesAt(20)).toEqual([]);
});

it('only the countries that are shown are named', () => {
	const labels = labelTiles({ places, names: new Map([['COD', 'Congo']]), side: 95, scale: 1, size: 11 });
	expect(labels.map(({ id }) => id)).toEqual(['COD']);
});
