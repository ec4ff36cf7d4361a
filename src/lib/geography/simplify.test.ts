import { describe, expect, it } from 'vitest';
import { simplifyArcs } from './simplify.ts';

/** A step is one degree and the first corner lies on the equator. */
const transform = { scale: [1, 1], translate: [0, 0] };

describe('simpler borders', () => {
	it('a dent smaller than the limit goes, a larger bay stays', () => {
		const dent = [
			[0, 0],
			[5, 1],
			[5, -1],
			[10, 0],
		];
		expect(simplifyArcs({ arcs: [dent], transform }, 6)).toEqual([
			[
				[0, 0],
				[20, 0],
			],
		]);
		expect(simplifyArcs({ arcs: [dent], transform }, 1)).toEqual([dent]);
	});

	it('the ends where borders meet stay', () => {
		const [thinned] = simplifyArcs(
			{
				arcs: [
					[
						[3, 4],
						[1, 1],
						[1, 1],
						[1, 0],
					],
				],
				transform,
			},
			100,
		);
		expect(thinned).toEqual([
			[3, 4],
			[3, 2],
		]);
	});

	it('an island never collapses to a line', () => {
		const island = [
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 1],
			[-1, 0],
			[-1, -1],
			[0, -1],
		];
		expect(simplifyArcs({ arcs: [island], transform }, 100)[0]).toHaveLength(5);
	});
});
