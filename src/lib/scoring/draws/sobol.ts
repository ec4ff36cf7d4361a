// Variance-based sensitivity: which share of an output's variance comes from which input (Sobol indices).

/**
 * Outputs of a design (Saltelli 2002): two independent samples `a` and `b` of the inputs, and for each input the
 * sample `a` with that input taken from `b`. All arrays have one value for each row of the sample.
 */
export interface Outputs {
	readonly a: Float64Array;
	readonly b: Float64Array;
	readonly mixed: readonly Float64Array[];
}

/** An index with its 5th and 95th bootstrap percentile. */
export interface Estimate {
	readonly value: number;
	readonly p05: number;
	readonly p95: number;
}

/** The share of variance an input explains by itself, and with all its interactions. */
export interface Indices {
	readonly first: Estimate;
	readonly total: Estimate;
}

type Pair = readonly [first: number, total: number];

/** Mean and variance over the rows chosen of both samples; rows may repeat. */
function momentsOf({ a, b }: Outputs, rows: Int32Array): { mean: number; variance: number } {
	let sum = 0;
	for (const row of rows) sum += (a[row] ?? NaN) + (b[row] ?? NaN);
	const mean = sum / (2 * rows.length);
	let squares = 0;
	for (const row of rows) squares += ((a[row] ?? NaN) - mean) ** 2 + ((b[row] ?? NaN) - mean) ** 2;
	return { mean, variance: squares / (2 * rows.length) };
}

/**
 * First-order index by Saltelli et al. (2010, table 2b), with the outputs centred on their mean, which takes the noise
 * of a mean far from zero out of the product; total index by Jansen (1999). NaN where the rows do not vary.
 */
function estimateOne(outputs: Outputs, mixed: Float64Array, rows: Int32Array): Pair {
	const { mean, variance } = momentsOf(outputs, rows);
	let first = 0;
	let total = 0;
	for (const row of rows) {
		const change = (mixed[row] ?? NaN) - (outputs.a[row] ?? NaN);
		first += ((outputs.b[row] ?? NaN) - mean) * change;
		total += change * change;
	}
	const whole = variance > 0 ? variance * rows.length : NaN;
	return [first / whole, total / 2 / whole];
}

function percentile(values: readonly number[], share: number): number {
	const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
	const at = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
	return below + (above - below) * (at - Math.floor(at));
}

/** Rows drawn with replacement: one list for each replicate, the same for every output so that they compare. */
export function resample(rows: number, replicates: number, uniform: () => number): readonly Int32Array[] {
	return Array.from({ length: replicates }, () =>
		Int32Array.from({ length: rows }, () => Math.floor(uniform() * rows)),
	);
}

/** Below this share of the square of the mean, variance is the noise of the arithmetic. */
const NOISE = 1e-24;

/** The indices of every input; null when the output does not vary or is missing in some row. */
export function estimate(outputs: Outputs, replicates: readonly Int32Array[]): readonly Indices[] | null {
	const rows = Int32Array.from(outputs.a, (_, row) => row);
	const { mean, variance } = momentsOf(outputs, rows);
	const isWhole = outputs.mixed.every((each) => !each.includes(NaN));
	// NaN fails the comparison too.
	if (!isWhole || !(variance > NOISE * mean * mean)) return null;
	return outputs.mixed.map((mixed) => {
		const [first, total] = estimateOne(outputs, mixed, rows);
		const again = replicates.map((chosen) => estimateOne(outputs, mixed, chosen));
		const around = (value: number, at: 0 | 1): Estimate => ({
			value,
			p05: percentile(
				again.map((pair) => pair[at]),
				0.05,
			),
			p95: percentile(
				again.map((pair) => pair[at]),
				0.95,
			),
		});
		return { first: around(first, 0), total: around(total, 1) };
	});
}
