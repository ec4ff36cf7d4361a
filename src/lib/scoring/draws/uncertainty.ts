// Scores a year again and again under other choices and weights, and says how far scores, ranks and tiers hold.
import { createDrawStream } from './drawStream.ts';
import { sumUp, type NodeDraws } from './intervals.ts';
import { createKernel } from './kernel.ts';
import type { DrawProblem } from './problem.ts';
import { createRanker, noCaps, roundColumn, type Ranker, tierCaps } from './rank.ts';

export interface DrawOptions {
	/** How many draws, the published draw 0 among them; the method's number if not given. */
	readonly draws?: number;
	/** An integer of which the low 32 bits count; the method's seed if not given. */
	readonly seed?: number;
	/** Nodes to follow beside the root; unknown ids and nodes that take no part are left out. */
	readonly nodes?: readonly string[];
	/** `recomputed` works indicators out anew in each draw: only to measure what a full draw costs. */
	readonly leafScores?: 'kept' | 'recomputed';
}

/** All draws: the root first, then the nodes asked for. Memory: 10 bytes × draws × countries × nodes. */
export interface DrawResult {
	readonly draws: number;
	readonly seed: number;
	readonly countries: readonly string[];
	readonly nodes: readonly NodeDraws[];
}

/** A run that advances a few draws at a time. */
export interface Draws {
	readonly total: number;
	readonly done: number;
	/** Makes up to `count` further draws. */
	advance(count: number): void;
	/** What the draws made so far say. */
	result(): DrawResult;
}

interface Followed {
	readonly node: number;
	readonly scores: Float64Array;
	readonly ranks: Uint16Array;
	readonly rank: Ranker;
}

/** Prepares a run without making a draw. Throws when the method uses no indicator of the framework. */
export function createDraws(problem: DrawProblem, options: DrawOptions = {}): Draws {
	const { uncertainty, tiers } = problem.method;
	const total = options.draws ?? uncertainty.draws;
	const seed = options.seed ?? uncertainty.seed;
	const kernel = createKernel(problem, options);
	const { shape, matrix } = kernel;
	const count = matrix.countries.length;
	const width = shape.nodes.length;
	const next = createDrawStream(problem, shape, seed);
	const asked = (options.nodes ?? []).flatMap((id) => shape.position.get(id) ?? []);
	const followed = [...new Set([0, ...asked])].map((node): Followed => ({
		node,
		scores: new Float64Array(total * count),
		ranks: new Uint16Array(total * count),
		rank: createRanker(count),
	}));
	const rounded = new Float64Array(count);
	const ranks = new Uint16Array(count);
	let done = 0;

	const draw = (): void => {
		const { choices, weights } = next();
		const scores = kernel.score(choices, weights);
		for (const each of followed) {
			roundColumn(scores, each.node, width, rounded);
			each.rank(rounded, ranks);
			for (let at = 0; at < count; at++) {
				each.scores[at * total + done] = scores[at * width + each.node] ?? NaN;
				each.ranks[at * total + done] = ranks[at] ?? 0;
			}
		}
		done++;
	};

	const sumUpNode = ({ node, scores, ranks: places }: Followed): NodeDraws => {
		const caps = node === 0 ? tierCaps(problem) : noCaps(problem.method, count);
		return {
			node: shape.nodes[node]?.id ?? '',
			scores,
			ranks: places,
			countries: matrix.countries.map((country, at) => {
				const [from, to] = [at * total, at * total + done];
				return sumUp(country, scores.subarray(from, to), places.subarray(from, to), tiers, caps[at] ?? -1);
			}),
		};
	};

	return {
		total,
		get done() {
			return done;
		},
		advance: (some) => {
			for (let left = Math.min(some, total - done); left > 0; left--) draw();
		},
		result: () => ({ draws: done, seed, countries: matrix.countries, nodes: followed.map(sumUpNode) }),
	};
}

export interface RunOptions extends DrawOptions {
	readonly onProgress?: (done: number, total: number) => void;
	/** Read between chunks: an AbortSignal, or anything that says it. */
	readonly signal?: { readonly aborted: boolean };
	/** Awaited between chunks, so that whoever runs the draws stays free to answer. */
	readonly yieldTo?: () => Promise<void>;
}

const CHUNK = 250;

const refuseAborted = (signal: RunOptions['signal'], { done, total }: Draws): void => {
	if (signal?.aborted !== true) return;
	const error = new Error(`draws: stopped after ${done} of ${total}`);
	error.name = 'AbortError';
	throw error;
};

/** Makes all draws chunk by chunk. Rejects with an error named `AbortError` when told to stop. */
export async function runDraws(problem: DrawProblem, options: RunOptions = {}): Promise<DrawResult> {
	const draws = createDraws(problem, options);
	refuseAborted(options.signal, draws);
	while (draws.done < draws.total) {
		draws.advance(CHUNK);
		options.onProgress?.(draws.done, draws.total);
		await options.yieldTo?.();
		refuseAborted(options.signal, draws);
	}
	return draws.result();
}
