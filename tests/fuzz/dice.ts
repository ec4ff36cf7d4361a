// Chance from a seed and a number: the same two give the same throws, whatever was thrown before.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Dice {
	/** A whole number from 0 up to, not with, `sides`. */
	throw(sides: number): number;
	/** One of some things. Throws where there are none. */
	pick<Thing>(things: readonly Thing[]): Thing;
	/** The same things in another order. */
	shuffle<Thing>(things: readonly Thing[]): readonly Thing[];
}

/** The dice of a case. */
export function diceOf(seed: number, number: number): Dice {
	const generator = xoroshiro128plus(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
	for (let count = 0; count < 64; count += 1) generator.next();
	const roll = (sides: number): number => Math.floor(uniformFloat64(generator) * sides);
	const pick = <Thing>(things: readonly Thing[]): Thing => {
		const at = roll(things.length);
		for (const thing of things.slice(at, at + 1)) return thing;
		throw new Error('nothing to pick from');
	};
	return {
		throw: roll,
		pick,
		shuffle: (things) =>
			things
				.map((thing) => ({ thing, place: uniformFloat64(generator) }))
				.toSorted((a, b) => a.place - b.place)
				.map(({ thing }) => thing),
	};
}
