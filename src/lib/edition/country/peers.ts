// What a country is compared with besides its region: how many countries at most, and the median of a group.
import { median } from 'd3-array';
import type { ScoreBook } from '#lib/scoring/book.ts';

/** More would crowd a row. */
export const MOST_PEERS = 4;

/** A median and the number of scored countries it is over. */
export interface Middle {
	readonly median: number;
	readonly scored: number;
}

/** The median of a node over the countries that have a score on it; null where none has. */
export function middleOf(
	book: Pick<ScoreBook, 'reading'>,
	node: string,
	countries: readonly string[],
): Middle | null {
	const scores = countries.flatMap((country) => book.reading(node, country)?.score ?? []);
	const middle = median(scores);
	return middle === undefined ? null : { median: middle, scored: scores.length };
}
