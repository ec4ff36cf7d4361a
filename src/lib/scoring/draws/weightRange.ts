// The best and the worst rank that any weights within limits can give each country.
import { aggregationsOf } from './aggregate.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { publishedChoices, type DrawProblem } from './problem.ts';
import { greatestLead } from './scoreGap.ts';
import { ALWAYS, NEVER, rangeScores, type RangeRules, type ScoreRange } from './scoreRange.ts';
import { boxOf, type WeightBox, type WeightLimits } from './weightBox.ts';
import { createSearch, type RankEnd, type Search } from './weightSearch.ts';

/**
 * One end of the ranks a country can have. `attained`: the most extreme rank some weights were found to give it; null if
 * none gave it a score. `bound`: no weights can give a more extreme one; null where the limits leave open whether the
 * country has enough children with a score. Equal: the end is exact.
 */
export interface EndOfRange {
	readonly attained: number | null;
	readonly bound: number | null;
}

export interface RankRange {
	readonly country: string;
	readonly best: EndOfRange;
	readonly worst: EndOfRange;
}

export interface RangeOptions extends WeightLimits {
	/** How many weight vectors may be tried to close the gap between attained and bound. */
	readonly budget?: number;
}

/** Scores this close may round to the same nine decimals. */
const TIE = 1e-9;
/** Leads this small are the noise of the arithmetic. */
const NOISE = 1e-12;

interface Leads {
	/** Cell first × countries + second: whether the first may be ahead under some weights. */
	readonly canLead: Uint8Array;
	/** Whether the first is ahead under all weights. */
	readonly mustLead: Uint8Array;
}

/** The least lead in scores that a lead of `gap` in the root's own terms stands for. */
function leadInScores(aggregation: string, gap: number, least: number, leastOfOther: number): number {
	if (aggregation === 'geometric') return least * -Math.expm1(-gap);
	return aggregation === 'harmonic' ? gap * least * leastOfOther : gap;
}

function findLeads(range: ScoreRange, rules: RangeRules, count: number): Leads {
	const width = rules.shape.nodes.length;
	const leads = new Float64Array(width);
	const canLead = new Uint8Array(count * count);
	const mustLead = new Uint8Array(count * count);
	const root = rules.aggregations[0] ?? 'arithmetic';
	const stateOf = (country: number): number => range.state[country * width] ?? NEVER;
	for (let first = 0; first < count; first++)
		for (let second = 0; second < count; second++) {
			if (first === second || stateOf(first) === NEVER || stateOf(second) === NEVER) continue;
			if (stateOf(first) !== ALWAYS || stateOf(second) !== ALWAYS) {
				canLead[first * count + second] = 1;
				continue;
			}
			const lead = greatestLead(range, rules, first * width, second * width, leads);
			if (!(lead <= NOISE)) canLead[first * count + second] = 1;
			if (lead >= 0) continue;
			const [ahead, behind] = [range.least[second * width] ?? NaN, range.least[first * width] ?? NaN];
			if (leadInScores(root, -lead, ahead, behind) > TIE) mustLead[second * count + first] = 1;
		}
	return { canLead, mustLead };
}

/** The bounds of a country: one place for each country that must be ahead, and for each that may be. */
function boundsOf(
	country: number,
	{ canLead, mustLead }: Leads,
	count: number,
): { best: number; worst: number } {
	let [best, worst] = [1, 1];
	for (let other = 0; other < count; other++) {
		best += mustLead[other * count + country] ?? 0;
		worst += canLead[other * count + country] ?? 0;
	}
	return { best, worst };
}

type Bounds = ReturnType<typeof boundsOf> | null;

/** Chance finds what favouring a country over others does not, where the weights are few. */
const SCATTERED = 2000;
/** How often those in a country's way are found anew before its search goes on otherwise. */
const ROUNDS = 6;
const ENDS = ['best', 'worst'] as const;

/**
 * Spends the budget where attained and bound still differ: on favouring a country over all, then over those in its way
 * that can be passed, then over single ones; then on chance; then on single weights.
 */
function searchRanks(kernel: Kernel, search: Search, bounds: readonly Bounds[], { canLead }: Leads): void {
	const count = bounds.length;
	const all = bounds.map((_, country) => country);
	search.tryWeights(kernel.shape.weights);
	const published = search.met.map(({ best }) => best);
	const isOpen = (country: number, end: RankEnd): boolean =>
		bounds[country] != null && bounds[country][end] !== search.met[country]?.[end];
	const forOpen = (go: (country: number, end: RankEnd) => void): void => {
		for (const country of all) for (const end of ENDS) if (isOpen(country, end)) go(country, end);
	};
	forOpen((country, end) => search.favour(country, all, end));
	const canPass = (country: number, other: number, end: RankEnd): boolean =>
		canLead[end === 'best' ? country * count + other : other * count + country] === 1;
	for (let round = 0; round < ROUNDS; round++)
		forOpen((country, end) => {
			const passable = search.inItsWay(country, end).filter((other) => canPass(country, other, end));
			if (passable.length > 0) search.favour(country, passable, end);
		});
	// Pairs close to each other in the ranking first: they change places most easily.
	const pairs = all.flatMap((first) =>
		all.flatMap((second) => {
			const distance = (published[first] ?? 0) - (published[second] ?? 0);
			return first !== second && distance >= 0 && canPass(first, second, 'best')
				? { distance, first, second }
				: [];
		}),
	);
	pairs.sort((a, b) => a.distance - b.distance);
	const forRest = search.left / 2;
	for (const { first, second } of pairs) {
		if (search.left <= forRest) break;
		if (isOpen(first, 'best') || isOpen(second, 'worst')) search.favour(first, [second], 'best');
	}
	search.scatter(SCATTERED);
	forOpen((country, end) => search.improve(country, end));
}

const BUDGET = 10_000;

/**
 * Ranks every country at the root under all weights within the limits, the method's choices as published. Weights that
 * leave the children of some node no weight at all do not count. Throws when limits make no sense.
 */
export function findWeightRange(problem: DrawProblem, options: RangeOptions): readonly RankRange[] {
	const kernel = createKernel(problem);
	const { shape, matrix, thresholds } = kernel;
	const { countries } = matrix;
	const choices = publishedChoices(problem.method);
	const box: WeightBox = boxOf(shape, options);
	const aggregations = aggregationsOf(shape, choices.aggregation);
	const rules: RangeRules = { shape, aggregations, thresholds, round: problem.method.round, box };
	const range = rangeScores(kernel.climbed(choices, shape.weights), rules);
	const leads = findLeads(range, rules, countries.length);
	const bounds = countries.map((_, country): Bounds =>
		range.state[country * shape.nodes.length] === ALWAYS ? boundsOf(country, leads, countries.length) : null,
	);
	const search = createSearch(kernel, choices, box, options.budget ?? BUDGET);
	searchRanks(kernel, search, bounds, leads);
	return countries.map((country, at) => {
		const attained = (end: RankEnd): number | null => {
			const rank = search.met[at]?.[end] ?? 0;
			return rank === 0 ? null : rank;
		};
		return {
			country,
			best: { attained: attained('best'), bound: bounds[at]?.best ?? null },
			worst: { attained: attained('worst'), bound: bounds[at]?.worst ?? null },
		};
	});
}
