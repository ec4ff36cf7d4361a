// Rounding as the engine does it: half away from zero, on the value scaled up.

const BILLION = 1e9;

/** A value from zero up, to so many decimals as they come. */
const roundPlainly = (value: number, factor: number): number => Math.round(value * factor) / factor;

/** Decimals of a score beyond which there is only the noise of the arithmetic. */
const EXACT = 12;

/** A value to so many decimals, a half that arithmetic missed by its noise counting as a half. NaN stays NaN. */
export function roundTo(value: number, decimals: number): number {
	const factor = 10 ** decimals;
	const noiseless = roundPlainly(Math.abs(value) * factor, 10 ** Math.max(EXACT - decimals, 0));
	const scaled = Math.round(noiseless) / factor;
	if (!Number.isFinite(scaled)) return value;
	return value < 0 ? -scaled : scaled;
}

/** A score to nine decimals, as ranks and tiers look at it, so that noise of the arithmetic decides neither. */
export function roundForRank(score: number): number {
	const rounded = roundPlainly(Math.abs(score), BILLION);
	return score < 0 ? -rounded : rounded;
}
