// Scores and the points between them as this section writes them: with one decimal more than elsewhere, and never rounded into
// another tier.
import { localeTag } from '#lib/i18n/format.ts';

/** How many decimals more than elsewhere a score may take to stay in its tier. */
const FINER = 3;

function written(value: number, decimals: number, sign: 'auto' | 'exceptZero'): string {
	const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: sign };
	return new Intl.NumberFormat(localeTag(), options).format(value).replace('-', '−');
}

/** How many tiers begin at or below a score; `edges` are where they begin. */
const reached = (edges: readonly number[], score: number): number =>
	edges.filter((edge) => edge <= Number(score.toFixed(9))).length;

/**
 * A score with one decimal more than its method shows (to a tenth, where that is whole points); with more where that would
 * put it in a tier it is not in, and cut short where no rounding leaves it in its own.
 */
export function formatPoints(score: number, edges: readonly number[], decimals: number): string {
	for (let more = 1; more <= FINER; more += 1) {
		const rounded = Number(score.toFixed(decimals + more));
		if (reached(edges, rounded) === reached(edges, score)) return written(score, decimals + more, 'auto');
	}
	const unit = 10 ** (decimals + FINER);
	return written(Math.floor(score * unit) / unit, decimals + FINER, 'auto');
}

/** Points with their sign: with one decimal more than scores, or two where one would make nothing of something. */
export function formatLift(points: number, decimals: number): string {
	const isTiny = Math.abs(points) < 0.5 * 10 ** -(decimals + 1) && Math.abs(points) > 1e-9;
	return written(points, decimals + (isTiny ? 2 : 1), 'exceptZero');
}

/** Points to the next tier where one decimal more would hide that it is not reached; else null. */
export function shortOf(
	score: number,
	tier: number,
	edges: readonly number[],
	decimals: number,
): { readonly tier: number; readonly points: string } | null {
	const next = edges[tier + 1];
	if (next === undefined || score >= next || Number(score.toFixed(decimals + 1)) < next) return null;
	return {
		tier: tier + 1,
		points: written(Math.max(10 ** -(decimals + 2), next - score), decimals + 2, 'auto'),
	};
}
