import { describe, expect, test } from 'vitest';
import { rankNeighbours, type ComparedPair } from './neighbours.ts';

const PEERS = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF'];
const RANKS = new Map([
	['AAA', 9],
	['BBB', 4],
	['CCC', 1],
	['DDD', 4],
	['EEE', 12],
]);
const rankOf = (id: string) => RANKS.get(id) ?? null;

const PAIRS: readonly ComparedPair[] = PEERS.flatMap((country, at) =>
	PEERS.slice(at + 1).map((other) => ({ country, other, compared: 10, ahead: 0.3, tied: 0.1 })),
);
const around = (country: string) => rankNeighbours(country, PEERS, rankOf, PAIRS);

describe(rankNeighbours, () => {
	test('takes two above and two below, equal ranks in the order of names', () => {
		expect(around('DDD').map(({ id, rank }) => [id, rank])).toEqual([
			['CCC', 1],
			['BBB', 4],
			['AAA', 9],
			['EEE', 12],
		]);
	});

	test('at an end there are only those on the other side', () => {
		expect(around('CCC').map(({ id }) => id)).toEqual(['BBB', 'DDD']);
		expect(around('EEE').map(({ id }) => id)).toEqual(['DDD', 'AAA']);
	});

	test('a country without a rank has none, and is nobody’s', () => {
		expect(around('FFF')).toEqual([]);
		expect(PEERS.flatMap(around).some(({ id }) => id === 'FFF')).toBe(false);
	});

	test('a pair kept the other way round is turned', () => {
		const [above] = around('BBB');
		expect(above).toMatchObject({ id: 'CCC', ahead: 0.3, tied: 0.1 });
		expect(around('CCC')[0]).toMatchObject({ id: 'BBB', ahead: 0.6, tied: 0.1 });
	});

	test('countries never compared stay without shares', () => {
		const pairs = [{ country: 'AAA', other: 'EEE', compared: 0, ahead: null, tied: null }];
		expect(rankNeighbours('EEE', PEERS, rankOf, pairs)).toEqual([
			{ id: 'AAA', rank: 9, compared: 0, ahead: null, tied: null },
		]);
	});
});
