// Rounding as the engine does it: half away from zero, on the value scaled up.

const EXACT = 12;

/** A value to so many decimals, a half that arithmetic missed by its noise counting as a half. NaN stays NaN. */
export function roundTo(value: number, decimals: number): number {
	return roundOnce(roundOnce(value, Math.max(EXACT, decimals)), decimals);
}

function roundOnce(value: number, decimals: number): number {
	const factor = 10 ** decimals;
	const scaled = Math.round(Math.abs(value) * factor) / factor;
	if (!Number.isFinite(scaled)) return value;
	return value < 0 ? -scaled : scaled;
}

const BILLION = 1e9;

/** A score to nine decimals, as ranks and tiers look at it, so that noise of the arithmetic decides neither. */
export function roundForRank(score: number): number {
	const rounded = Math.round(Math.abs(score) * BILLION) / BILLION;
	return score < 0 ? -rounded : rounded;
}
