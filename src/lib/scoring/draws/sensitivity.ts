// Which of the uncertain choices moves scores and ranks most: Sobol indices of the choices and of the noise on weights.
import { createDrawReader, createUniforms, publishedDraw } from './drawStream.ts';
import { createKernel } from './kernel.ts';
import { CHOICES, choiceLists, type Choice, type DrawProblem } from './problem.ts';
import { createRanker, roundColumn } from './rank.ts';
import { estimate, resample, type Indices, type Outputs } from './sobol.ts';

/** What is uncertain: a choice with more than one alternative, or the noise on all weights as one. */
export type Input = Choice | 'weights';

/** The indices of one output, one for each input; null where it does not vary or sometimes has no value. */
export type OutputIndices = readonly (Indices & { readonly input: Input })[] | null;

export interface Sensitivity {
	readonly inputs: readonly Input[];
	/** How often the year was scored: sample × (inputs + 2). */
	readonly evaluations: number;
	/** Of the root's score of each country. */
	readonly countries: readonly { readonly country: string; readonly indices: OutputIndices }[];
	/** Of the mean absolute shift of rank, over the countries with a published one. */
	readonly rankShift: OutputIndices;
}

export interface SensitivityOptions {
	/** Rows of the base sample. The error of an index falls with its square root: about ±0.06 at 500. */
	readonly sample?: number;
	/** An integer of which the low 32 bits count; the method's if not given. */
	readonly seed?: number;
	/** How many bootstrap replicates the intervals come from. */
	readonly replicates?: number;
}

/** The inputs of a problem that vary, each with the places of its numbers among the uniforms of a draw. */
function inputsOf(
	{ method }: DrawProblem,
	size: number,
): readonly { input: Input; from: number; to: number }[] {
	const lists = choiceLists(method);
	const choices = CHOICES.flatMap((input, from) =>
		lists[input].length > 1 ? { input, from, to: from + 1 } : [],
	);
	return method.uncertainty.weight_noise > 0
		? [...choices, { input: 'weights', from: CHOICES.length, to: size }]
		: choices;
}

/** Σ |rank − published rank| over the countries ranked in both, by their number; NaN if there are none. */
export function meanShift(ranks: Uint16Array, published: Uint16Array): number {
	let sum = 0;
	let count = 0;
	published.forEach((rank, at) => {
		const now = ranks[at] ?? 0;
		if (rank === 0 || now === 0) return;
		sum += Math.abs(now - rank);
		count++;
	});
	return sum / count;
}

/** Works out the indices of every input. Throws when the method uses no indicator of the framework. */
export function findSensitivity(problem: DrawProblem, options: SensitivityOptions = {}): Sensitivity {
	const { sample = 500, seed = problem.method.uncertainty.seed, replicates = 200 } = options;
	const kernel = createKernel(problem);
	const { countries } = kernel.matrix;
	const count = countries.length;
	const width = kernel.shape.nodes.length;
	const reader = createDrawReader(problem, kernel.shape);
	const inputs = inputsOf(problem, reader.size);
	const uniform = createUniforms(seed);
	const rank = createRanker(count);
	const rounded = new Float64Array(count);
	const ranks = new Uint16Array(count);

	const scoreRoot = ({ choices, weights }: ReturnType<typeof reader.read>): Float64Array => {
		const scores = kernel.score(choices, weights);
		roundColumn(scores, 0, width, rounded);
		rank(rounded, ranks);
		return scores;
	};
	scoreRoot(publishedDraw(problem, kernel.shape));
	const published = ranks.slice();

	// Output `count` is the shift of ranks, those before it the scores of the countries.
	const room = (): Float64Array[] => Array.from({ length: count + 1 }, () => new Float64Array(sample));
	const [outA, outB, outMixed] = [room(), room(), inputs.map(room)];
	const record = (out: readonly Float64Array[], row: number, uniforms: Float64Array): void => {
		const scores = scoreRoot(reader.read(uniforms));
		out.forEach((values, at) => {
			values[row] = at < count ? (scores[at * width] ?? NaN) : meanShift(ranks, published);
		});
	};
	const draw = (): Float64Array => Float64Array.from({ length: reader.size }, uniform);
	for (let row = 0; row < sample; row++) {
		const [a, b] = [draw(), draw()];
		record(outA, row, a);
		record(outB, row, b);
		inputs.forEach(({ from, to }, input) => {
			const mixed = a.slice();
			mixed.set(b.subarray(from, to), from);
			record(outMixed[input] ?? [], row, mixed);
		});
	}

	const chosen = resample(sample, replicates, uniform);
	const indicesOf = (output: number): OutputIndices => {
		const none = new Float64Array();
		const outputs: Outputs = {
			a: outA[output] ?? none,
			b: outB[output] ?? none,
			mixed: outMixed.map((out) => out[output] ?? none),
		};
		return (
			estimate(outputs, chosen)?.map((indices, at) => ({
				input: inputs[at]?.input ?? 'weights',
				...indices,
			})) ?? null
		);
	};
	return {
		inputs: inputs.map(({ input }) => input),
		evaluations: sample * (inputs.length + 2),
		countries: countries.map((country, at) => ({
			country,
			indices: published[at] === 0 ? null : indicesOf(at),
		})),
		rankShift: indicesOf(count),
	};
}
