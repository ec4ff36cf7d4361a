import { describe, expect, it } from 'vitest';
import { reachable } from '../../../tests/fixtures/reachable.ts';
import { findNeighbours } from './neighbours.ts';

// Drawn as on a compass: one in the middle, four around it, one far to the east.
const POINTS = [
	{ id: 'MID', x: 0, y: 0 },
	{ id: 'NOR', x: 2, y: -10 },
	{ id: 'SOU', x: -1, y: 10 },
	{ id: 'WES', x: -10, y: 0 },
	{ id: 'EAS', x: 10, y: 1 },
	{ id: 'FAR', x: 40, y: 0 },
];

describe('neighbours by arrow key', () => {
	const neighbours = findNeighbours(POINTS);

	it('an arrow leads to the nearest country in that direction', () => {
		expect(neighbours.MID).toEqual({ up: 'NOR', down: 'SOU', left: 'WES', right: 'EAS' });
		expect(neighbours.FAR?.left).toBe('EAS');
	});

	it('an arrow at the edge of the map leads nowhere', () => {
		expect(neighbours.FAR?.right).toBeNull();
		expect(neighbours.NOR?.up).toBeNull();
	});

	it('a country straight ahead is preferred to one as far but aside', () => {
		const { A } = findNeighbours([
			{ id: 'A', x: 0, y: 0 },
			{ id: 'ASIDE', x: 7, y: 6.5 },
			{ id: 'AHEAD', x: 10, y: 0 },
		]);
		expect(A?.right).toBe('AHEAD');
	});

	it('arrows reach every country from the middle', () => {
		expect(reachable('MID', neighbours).size).toBe(POINTS.length);
	});
});
