// What the score bar says in words.
import { formatOutOf, formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Reading } from '#lib/scoring/book.ts';
import type { SiteMethod } from '#lib/state/site.ts';

/**
 * Score, bounds and the median of a bar: that of the region, or of all countries. A median that does not exist is not spoken of.
 */
export function sayBar(
	{ low, high }: Pick<Reading, 'low' | 'high'>,
	score: number,
	median: number | null,
	method: Pick<SiteMethod, 'scale' | 'decimals'>,
	area: 'region' | 'all' = 'region',
): string {
	const { decimals } = method;
	const said = {
		...formatOutOf(score, method),
		low: formatScore(low ?? score, decimals),
		high: formatScore(high ?? score, decimals),
	};
	if (median === null) return m.bar_label(said);
	const compared = { ...said, median: formatScore(median, decimals) };
	return area === 'region' ? m.bar_label_median(compared) : m.bar_label_median_all(compared);
}
