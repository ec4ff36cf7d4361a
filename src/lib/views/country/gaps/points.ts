// Scores and the points between them as this section writes them: to a tenth, and never rounded into another tier.
import { localeTag } from '#lib/i18n/format.ts';

const FINEST = 3;

function written(value: number, decimals: number, sign: 'auto' | 'exceptZero'): string {
	const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: sign };
	return new Intl.NumberFormat(localeTag(), options).format(value).replace('-', '−');
}

/** How many tiers begin at or below a score; `edges` are where they begin. */
const reached = (edges: readonly number[], score: number): number =>
	edges.filter((edge) => edge <= Number(score.toFixed(9))).length;

/**
 * A score to a tenth; to more decimals where the tenth would put it in a tier it is not in, and cut short where no rounding
 * leaves it in its own.
 */
export function formatPoints(score: number, edges: readonly number[]): string {
	for (let decimals = 1; decimals <= FINEST; decimals += 1) {
		const rounded = Number(score.toFixed(decimals));
		if (reached(edges, rounded) === reached(edges, score)) return written(score, decimals, 'auto');
	}
	return written(Math.floor(score * 10 ** FINEST) / 10 ** FINEST, FINEST, 'auto');
}

/** Points with their sign: to a tenth, or to a hundredth where a tenth would make nothing of something. */
export function formatLift(points: number): string {
	const decimals = Math.abs(points) < 0.05 && Math.abs(points) > 1e-9 ? 2 : 1;
	return written(points, decimals, 'exceptZero');
}

/** Points to the next tier where a tenth would hide that it is not reached; else null. */
export function shortOf(
	score: number,
	tier: number,
	edges: readonly number[],
): { readonly tier: number; readonly points: string } | null {
	const next = edges[tier + 1];
	if (next === undefined || score >= next || Number(score.toFixed(1)) < next) return null;
	return { tier: tier + 1, points: written(Math.max(0.01, next - score), 2, 'auto') };
}
