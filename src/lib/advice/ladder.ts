// The steps an indicator can rise by: from where a country is to the next answer, and to the top of its scale.
import type { Kind } from '#lib/framework/terms.ts';
import type { ScoredNode } from '#lib/scoring/draws/problem.ts';

/** What the steps of an indicator depend on. */
export type Rung = Pick<ScoredNode, 'id' | 'direction' | 'low' | 'high' | 'band_edges'> & {
	readonly kind: Kind;
};

const signOf = ({ direction }: Pick<Rung, 'direction'>): 1 | -1 => (direction === -1 ? -1 : 1);

/** Whether `a` is better than `b` for this indicator. */
export function isBetter(rung: Pick<Rung, 'direction'>, a: number, b: number): boolean {
	return (a - b) * signOf(rung) > 0;
}

/**
 * The best and the worst raw value an indicator is scored by: its goalposts, or where its last band begins and
 * one short of its first; without either, the best and worst value any country has. Null where there is nothing to go by.
 */
export function endsOf(
	rung: Rung,
	values: readonly number[],
): { readonly top: number; readonly bottom: number } | null {
	const { band_edges: edges, low, high } = rung;
	const sign = signOf(rung);
	const [first, last] = [edges?.[0], edges?.at(-1)];
	if (first !== undefined && last !== undefined) return { top: last, bottom: first - sign };
	const scale = low === null || high === null ? values : [low, high];
	if (scale.length === 0) return null;
	const [least, most] = [Math.min(...scale), Math.max(...scale)];
	return sign === 1 ? { top: most, bottom: least } : { top: least, bottom: most };
}

function median(values: readonly number[]): number | null {
	const sorted = values.toSorted((a, b) => a - b);
	const [low, high] = [
		sorted[Math.floor((sorted.length - 1) / 2)],
		sorted[Math.ceil((sorted.length - 1) / 2)],
	];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * The next step up from a value. A fact rises to the next answer any country gives; a banded indicator to where its next
 * level begins; any other to the median of its region or, from there on, to the best of it. Null at the top, or where the
 * region has nobody ahead.
 */
export function nextStep(
	rung: Rung,
	value: number,
	{ all, region }: { readonly all: readonly number[]; readonly region: readonly number[] },
): number | null {
	const ends = endsOf(rung, all);
	if (ends === null || !isBetter(rung, ends.top, value)) return null;
	const nearest = (steps: readonly number[]): number | null =>
		steps
			.filter((step) => isBetter(rung, step, value) && !isBetter(rung, step, ends.top))
			.toSorted((a, b) => (a - b) * signOf(rung))[0] ?? null;
	if (rung.band_edges !== null) return nearest(rung.band_edges);
	if (rung.kind === 'fact') return nearest([...all, ends.top]);
	const middle = median(region);
	const best = region.toSorted((a, b) => (b - a) * signOf(rung))[0];
	return nearest(middle === null ? [] : [middle]) ?? nearest(best === undefined ? [] : [best]);
}
