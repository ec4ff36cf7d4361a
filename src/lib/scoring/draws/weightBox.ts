// The weights a reader may choose from: for every node a least and a greatest weight, each free of the others.
import type { Shape } from './shape.ts';

/** The least and greatest weight of every node of a shape. */
export interface WeightBox {
	readonly low: Float64Array;
	readonly high: Float64Array;
}

export interface WeightLimits {
	/** From 0 to 1: every weight may be anywhere from w·(1 − spread) to w·(1 + spread). */
	readonly spread: number;
	/** Limits of some nodes by id, in place of the spread. */
	readonly nodes?: ReadonlyMap<string, { readonly low: number; readonly high: number }>;
}

/** The box of some limits. Throws where a limit is below 0, upside down, or a spread is not from 0 to 1. */
export function boxOf({ nodes, weights }: Shape, limits: WeightLimits): WeightBox {
	const { spread } = limits;
	if (!(spread >= 0 && spread <= 1)) throw new Error(`spread ${spread}: is not from 0 to 1`);
	const own = nodes.map(({ id }) => limits.nodes?.get(id));
	own.forEach((limit, at) => {
		if (limit !== undefined && !(limit.low >= 0 && limit.high >= limit.low))
			throw new Error(
				`weight of ${nodes[at]?.id}: the limits ${limit.low} and ${limit.high} are not 0 ≤ low ≤ high`,
			);
	});
	return {
		low: weights.map((weight, at) => own[at]?.low ?? weight * (1 - spread)),
		high: weights.map((weight, at) => own[at]?.high ?? weight * (1 + spread)),
	};
}

/** The places of children, most valuable first; reused from call to call. */
const byValue: number[] = [];

/**
 * The greatest weighted mean the weights of a box give to the children `from` … `to` of a node, NaN values left out. It
 * is reached where all children above some value have their greatest weight and all others their least (a ratio of
 * linear functions is greatest at a corner, and a child belongs at its greatest weight exactly when it lies above the
 * mean), so trying each place in the order of the values finds it. Writes that corner into `weights` if given; children
 * left out keep what is there. NaN if nothing can have weight.
 */
export function greatestMean(
	values: Float64Array,
	from: number,
	to: number,
	{ low, high }: WeightBox,
	weights?: Float64Array,
): number {
	byValue.length = 0;
	let sum = 0;
	let whole = 0;
	for (let child = from; child < to; child++) {
		const value = values[child] ?? NaN;
		if (Number.isNaN(value)) continue;
		const least = low[child] ?? NaN;
		sum += least * value;
		whole += least;
		let place = byValue.length;
		for (; place > 0 && (values[byValue[place - 1] ?? 0] ?? NaN) < value; place--)
			byValue[place] = byValue[place - 1] ?? 0;
		byValue[place] = child;
	}
	let best = whole > 0 ? sum / whole : NaN;
	let lifted = 0;
	for (let place = 0; place < byValue.length; place++) {
		const child = byValue[place] ?? 0;
		const step = (high[child] ?? NaN) - (low[child] ?? NaN);
		sum += step * (values[child] ?? NaN);
		whole += step;
		const mean = sum / whole;
		if (mean > best || (Number.isNaN(best) && whole > 0)) {
			best = mean;
			lifted = place + 1;
		}
	}
	if (weights !== undefined)
		byValue.forEach((child, place) => {
			weights[child] = (place < lifted ? high[child] : low[child]) ?? NaN;
		});
	return best;
}

/** The greatest Σ w·x over the children of a node: each child at the end of its limits that its sign asks for. */
export function greatestSum(
	values: Float64Array,
	from: number,
	to: number,
	{ low, high }: WeightBox,
): number {
	let sum = 0;
	for (let child = from; child < to; child++) {
		const value = values[child] ?? NaN;
		sum += value * ((value > 0 ? high[child] : low[child]) ?? NaN);
	}
	return sum;
}
