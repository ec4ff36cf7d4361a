// Ranks and tiers of one node: 1 is the highest score, ties share the smaller number.
import type { Method, Tier } from '../method.ts';
import { measureOf } from './matrix.ts';
import type { DrawProblem } from './problem.ts';
import { roundForRank } from './rounding.ts';

/** Ranks scores that are rounded already (NaN where missing): 0 where there is no score. */
export type Ranker = (rounded: Float64Array, ranks: Uint16Array) => void;

/** A ranker for so many countries. It starts from the order it found last, as draws resemble each other. */
export function createRanker(count: number): Ranker {
	const order = new Int32Array(count).map((_, at) => at);
	const keys = new Float64Array(count);
	return (rounded, ranks) => {
		for (let at = 0; at < count; at++) {
			const score = rounded[at] ?? NaN;
			keys[at] = Number.isNaN(score) ? -Infinity : score;
		}
		for (let place = 1; place < count; place++) {
			const country = order[place] ?? 0;
			const key = keys[country] ?? NaN;
			let to = place;
			for (; to > 0; to--) {
				const before = order[to - 1] ?? 0;
				if ((keys[before] ?? NaN) >= key) break;
				order[to] = before;
			}
			order[to] = country;
		}
		let [rank, last] = [0, NaN];
		for (let place = 0; place < count; place++) {
			const country = order[place] ?? 0;
			const key = keys[country] ?? NaN;
			if (key !== last) rank = place + 1;
			last = key;
			ranks[country] = key === -Infinity ? 0 : rank;
		}
	};
}

/** One node's scores out of a matrix (country × width + node), rounded for ranks and tiers. */
export function roundColumn(scores: Float64Array, node: number, width: number, rounded: Float64Array): void {
	for (let at = 0; at < rounded.length; at++) rounded[at] = roundForRank(scores[at * width + node] ?? NaN);
}

/** The position of the highest tier that begins at or below a rounded score; −1 below all of them. */
export function tierAt(tiers: readonly Tier[], rounded: number): number {
	let tier = -1;
	while (tier + 1 < tiers.length && (tiers[tier + 1]?.from ?? Infinity) <= rounded) tier++;
	return tier;
}

/** For each country the highest tier the method's floors let its index reach, by position. */
export function tierCaps({ nodes, method, countries, observed }: DrawProblem): Int8Array {
	const caps = new Int8Array(countries.length).fill(method.tiers.length - 1);
	const row = new Map(countries.map(({ id }, at) => [id, at]));
	for (const floor of method.floors) {
		const node = nodes.find(({ id }) => id === floor.indicator);
		const highest = method.tiers.findIndex(({ id }) => id === floor.max_tier);
		if (node === undefined || highest < 0) continue;
		for (const { country, indicator, status, value } of observed) {
			const at = row.get(country);
			if (indicator !== floor.indicator || at === undefined || status !== 'assessed') continue;
			if (measureOf(node, value) < floor.below) caps[at] = Math.min(caps[at] ?? highest, highest);
		}
	}
	return caps;
}

/** No cap at all: floors hold the index, not the nodes below it. */
export const noCaps = ({ tiers }: Method, countries: number): Int8Array =>
	new Int8Array(countries).fill(tiers.length - 1);
