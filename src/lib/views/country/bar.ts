// What the score bar says in words.
import { formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Reading } from '#lib/scoring/book.ts';

/** Score, bounds and the region's median of a bar; a median that does not exist is not spoken of. */
export function sayBar({ low, high }: Reading, score: number, median: number | null): string {
	const said = {
		score: formatScore(score),
		low: formatScore(low ?? score),
		high: formatScore(high ?? score),
	};
	return median === null ? m.bar_label(said) : m.bar_label_median({ ...said, median: formatScore(median) });
}
