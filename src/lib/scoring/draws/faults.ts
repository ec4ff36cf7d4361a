// What a problem asks for that cannot be drawn, said before the first draw: where it stands, what is wrong, what would do.
import type { Aggregation } from '#lib/framework/terms.ts';
import { isRanked, SLACK } from './aggregate.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { APPLICABLE } from './matrix.ts';
import { choiceLists, combineChoices, type Choices, type DrawProblem } from './problem.ts';

const POSITIVE: readonly Aggregation[] = ['geometric', 'harmonic'];

/** Indicators that some draw takes to goalposts they do not have. */
function findMissingGoalposts({ method }: DrawProblem, { shape }: Kernel): string[] {
	const isDrawn =
		choiceLists(method).normalisation.includes('goalposts') || method.normalisation === 'goalposts';
	return Array.from(shape.leaves, (place) => shape.nodes[place]).flatMap((node) => {
		if (node === undefined || (node.low !== null && node.high !== null)) return [];
		const isAsked = node.normalisation === 'goalposts' || (node.normalisation === null && isDrawn);
		return isAsked
			? `indicator ${node.id}: has no goalposts and may be normalised by them; expected low and high, or a normalisation of its own, or no goalposts among the alternatives`
			: [];
	});
}

/** Values without a logarithm where the indicator takes one. */
function findMissingLogarithms({ shape, matrix }: Kernel): string[] {
	const count = matrix.countries.length;
	return Array.from(shape.leaves, (place) => shape.nodes[place]).flatMap((node, at) => {
		if (node?.transform !== 'log') return [];
		const column = matrix.measures.subarray(at * count, (at + 1) * count);
		return matrix.countries.flatMap((country, row) => {
			const value = column[row] ?? NaN;
			return value <= 0
				? `indicator ${node.id}: ${country} has ${value}, which has no logarithm; expected a value above 0 or no log transform`
				: [];
		});
	});
}

const asWords = ({ normalisation, missing, treatment }: Choices): string =>
	`normalisation ${normalisation}, missing ${missing}, ${treatment === null ? 'no treatment' : 'treatment'}`;

/** Nodes whose mean needs children above zero and meets one that is not, under one combination of choices. */
function findNotPositive(kernel: Kernel, choices: Choices): [string, string][] {
	const { shape, matrix } = kernel;
	const width = shape.nodes.length;
	const means = Array.from(shape.inner, (node) => ({
		node,
		aggregation: shape.aggregations[node] ?? choices.aggregation,
	})).filter(({ aggregation }) => POSITIVE.includes(aggregation));
	if (means.length === 0) return [];
	const found = kernel.climbed(choices, shape.weights);
	const { scores, standing } = found;
	return means.flatMap(({ node, aggregation }): [string, string][] => {
		const meets = (row: number): number | undefined => {
			if (node === 0 && !isRanked(found, row, width)) return undefined;
			let [applicable, present] = [0, 0];
			let low: number | undefined;
			for (let child = shape.first[node] ?? 0; child < (shape.last[node] ?? 0); child++) {
				const weight = shape.weights[child] ?? 0;
				const score = scores[row * width + child] ?? NaN;
				if (((standing[row * width + child] ?? 0) & APPLICABLE) !== 0) applicable += weight;
				if (!Number.isNaN(score)) present += weight;
				if (score <= 0 && weight > 0) low ??= child;
			}
			// below its threshold the node has no score anyway
			return present >= ((kernel.thresholds[node] ?? 0) - SLACK) * applicable ? low : undefined;
		};
		const met = matrix.countries.map((country, row) => ({ country, child: meets(row) }));
		const faulty = met.filter(({ child }) => child !== undefined);
		const [first, ...others] = faulty;
		if (first?.child === undefined) return [];
		const id = shape.nodes[node]?.id ?? '';
		const rest = others.length === 0 ? '' : ` and ${others.length} more`;
		return [
			[
				id,
				`node ${id}: its ${aggregation} mean needs scores above 0, but ${shape.nodes[first.child]?.id} of ${first.country}${rest} is not, under ${asWords(choices)}; expected a scale that starts above 0, other alternatives, or an aggregation of its own`,
			],
		];
	});
}

/**
 * One sentence for each thing that keeps a problem from being drawn: goalposts that are missing, values without
 * logarithm, means of scores that are not above zero. Each node is named once, for the first combination of choices
 * that breaks it, at the weights without noise. Empty when all can be drawn.
 */
export function findDrawFaults(problem: DrawProblem): readonly string[] {
	const kernel = createKernel(problem);
	const broken = new Map<string, string>();
	for (const choices of combineChoices(problem.method))
		for (const [node, sentence] of findNotPositive(kernel, choices))
			if (!broken.has(node)) broken.set(node, sentence);
	return [...findMissingGoalposts(problem, kernel), ...findMissingLogarithms(kernel), ...broken.values()];
}
