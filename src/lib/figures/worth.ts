// What something would do to the index, in words: never more exact than a score is shown, and silent where it does not show.
import { formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { tierName } from '#lib/i18n/words.ts';
import { edgesOf, type SiteMethod } from '#lib/state/site.ts';

/** What the method makes of a score. */
export type Ruler = Pick<SiteMethod, 'tiers' | 'decimals' | 'scale'>;

/** A score and its tier, position from the lowest. */
export interface Placed {
	readonly score: number | null;
	readonly tier: number | null;
}

/** How many tiers begin at or below a score; `edges` are where they begin. */
const reached = (edges: readonly number[], score: number): number =>
	edges.filter((edge) => edge <= Number(score.toFixed(9))).length;

/** A score with the decimals of its method; cut short where rounding would put it in a tier it has not reached. */
export function shownScore(score: number, method: Pick<SiteMethod, 'tiers' | 'decimals'>): string {
	const { decimals } = method;
	const edges = edgesOf(method);
	const rounded = Number(score.toFixed(decimals));
	const unit = 10 ** decimals;
	return formatScore(
		reached(edges, rounded) > reached(edges, score) ? Math.floor(score * unit) / unit : score,
		decimals,
	);
}

/** Points with the decimals of a score and their sign; what rounds to nothing says so. */
export function sayPoints(points: number, decimals: number): string {
	const least = 10 ** -decimals;
	const size = Math.abs(points);
	if (size < 1e-9) return '0';
	const sign = points < 0 ? '−' : '+';
	if (size < least / 2)
		return points < 0 ? `>${sign}${formatScore(least, decimals)}` : `<${formatScore(least, decimals)}`;
	return sign + formatScore(size, decimals);
}

/** The tier a score is just short of: within a hundredth of the scale. */
function shortOf({ score, tier }: Placed, method: Ruler): string | null {
	const next = tier === null ? undefined : edgesOf(method)[tier + 1];
	if (score === null || tier === null || next === undefined) return null;
	const [lowest, highest] = method.scale;
	return next - score < (highest - lowest) / 100 ? tierName(method.tiers[tier + 1]) : null;
}

/** What closing a gap would do to the index; null where it gives no score, or a change too small to show. */
export function sayWorth(then: Placed, now: Placed, method: Ruler): string | null {
	if (then.score === null) return null;
	const nameOf = (tier: number | null) => (tier === null ? '–' : tierName(method.tiers[tier]));
	const to = shownScore(then.score, method);
	if (now.score === null) return m.gap_first_score({ score: to, tier: nameOf(then.tier) });
	// As the score stands everywhere else on the page.
	const moves = { from: formatScore(now.score, method.decimals), to };
	if (then.tier !== now.tier)
		return m.gap_worth_tier({ ...moves, before: nameOf(now.tier), after: nameOf(then.tier) });
	if (moves.from === moves.to) return null;
	const tier = shortOf(then, method);
	return tier === null ? m.gap_worth(moves) : m.gap_worth_short({ ...moves, tier });
}

/** Between what the index lies while something is not known; null where there is no score, or no difference that shows. */
export function sayOpen(best: Placed, worst: Placed, method: Ruler): string | null {
	if (best.score === null || worst.score === null) return null;
	const said = { low: shownScore(worst.score, method), high: shownScore(best.score, method) };
	return said.low === said.high ? null : m.gap_worth_open(said);
}
