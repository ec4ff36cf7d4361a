// What the score bar says in words.
import { formatOutOf, formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Reading } from '#lib/scoring/book.ts';
import type { SiteMethod } from '#lib/state/site.ts';

/** Score, bounds and the region's median of a bar; a median that does not exist is not spoken of. */
export function sayBar(
	{ low, high }: Pick<Reading, 'low' | 'high'>,
	score: number,
	median: number | null,
	method: Pick<SiteMethod, 'scale' | 'decimals'>,
): string {
	const { decimals } = method;
	const said = {
		...formatOutOf(score, method),
		low: formatScore(low ?? score, decimals),
		high: formatScore(high ?? score, decimals),
	};
	return median === null
		? m.bar_label(said)
		: m.bar_label_median({ ...said, median: formatScore(median, decimals) });
}
