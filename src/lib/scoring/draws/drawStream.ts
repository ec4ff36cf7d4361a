// The draws as numbers from a seed: which choices a draw makes and how far it moves each weight.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { CHOICES, choiceLists, publishedChoices, type Choices, type DrawProblem } from './problem.ts';
import type { Shape } from './shape.ts';

/** A generator's first numbers still show its seed. */
const WARM_UP = 64;

/** Uniform numbers from 0 up to 1 in the one order the seed (an integer; its low 32 bits count) gives. */
export function createUniforms(seed: number): () => number {
	const generator = xoroshiro128plus(seed);
	for (let count = 0; count < WARM_UP; count++) generator.next();
	return () => uniformFloat64(generator);
}

/** What a draw decides: the choices, and a weight for each node of the shape. */
export interface Draw {
	readonly choices: Choices;
	readonly weights: Float64Array;
}

/** The draw numbered 0: the method as published. */
export const publishedDraw = ({ method }: DrawProblem, { weights }: Shape): Draw => ({
	choices: publishedChoices(method),
	weights,
});

/** Turns uniform numbers into draws. `size` numbers make a draw: the choices in the order of CHOICES, then the nodes. */
export interface DrawReader {
	readonly size: number;
	/** The weights of the draw are written into the same array by the next call. */
	read(uniforms: Float64Array): Draw;
}

export function createDrawReader({ method }: DrawProblem, shape: Shape): DrawReader {
	const lists = choiceLists(method);
	const noise = method.uncertainty.weight_noise;
	const weights = shape.weights.slice();
	const pick = <Value>(list: readonly Value[], uniform: number, otherwise: Value): Value =>
		list[Math.floor(uniform * list.length)] ?? otherwise;
	return {
		size: CHOICES.length + weights.length - 1,
		read: (uniforms) => {
			const [missing = 0, treatment = 0, normalisation = 0, aggregation = 0] = uniforms;
			// Node 0 is the root, whose weight counts for nothing.
			for (let node = 1; node < weights.length; node++) {
				const step = 2 * (uniforms[CHOICES.length + node - 1] ?? 0.5) - 1;
				weights[node] = (shape.weights[node] ?? 0) * (1 + noise * step);
			}
			const choices: Choices = {
				missing: pick(lists.missing, missing, method.missing),
				// A list may hold null, the choice of no treatment.
				treatment: lists.treatment[Math.floor(treatment * lists.treatment.length)] ?? null,
				normalisation: pick(lists.normalisation, normalisation, method.normalisation),
				aggregation: pick(lists.aggregation, aggregation, method.aggregation),
			};
			return { choices, weights };
		},
	};
}

/**
 * The draws of a problem one after another. Draw 0 is published and takes no numbers; every later draw takes `size`
 * numbers of the same sequence, whatever they are needed for, so draw k is the same however many are asked for.
 */
export function createDrawStream(problem: DrawProblem, shape: Shape, seed: number): () => Draw {
	const uniform = createUniforms(seed);
	const reader = createDrawReader(problem, shape);
	const uniforms = new Float64Array(reader.size);
	let isFirst = true;
	return () => {
		if (isFirst) {
			isFirst = false;
			return publishedDraw(problem, shape);
		}
		for (let at = 0; at < uniforms.length; at++) uniforms[at] = uniform();
		return reader.read(uniforms);
	};
}
