// How far apart two values may be and still be equal: rounding must not decide ties, ranks or what an outlier is.

/** Of the spread of an indicator's values. */
const SHARE = 1e-9;
/** A spread no more than this share of the values themselves is the rounding of doubles. */
const NOISE = 1e-12;

/** Up to how far apart values that run from `least` to `most` are equal; the whole way where that is only rounding. */
export function slackOf(least: number, most: number): number {
	const width = most - least;
	return width > NOISE * Math.max(Math.abs(least), Math.abs(most)) ? SHARE * width : width;
}

/** The least and greatest value of a column, NaN left out; from Infinity to -Infinity where it has none. */
export function endsOf(column: Float64Array): readonly [least: number, most: number] {
	let [least, most] = [Infinity, -Infinity];
	for (const value of column) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return [least, most];
}
