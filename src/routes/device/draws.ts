// Makes the draws for the reader's own weights in a worker, so that the page stays free: the same draws the build makes.
import { Fault } from '#lib/arrival/fault.ts';
import type { Drawn, DrawRequest } from '#lib/state/robustness.svelte.ts';
import type { FetchText } from '#lib/ui/siteTexts.ts';
import { drawReply, type DrawOrder } from './drawMessages.ts';
import { saying } from './words.ts';

/** Weights move in bursts: only those that stay for so many milliseconds are drawn for. */
const SETTLE = 300;

/** By what fetches them, as a reader's own benchmark has files of the same paths. */
const known = new WeakMap<FetchText, Map<string, Promise<string>>>();

/** The file a method's draws start from, fetched once; a fetch that failed is tried again. */
function problemOf(fetchText: FetchText, path: string): Promise<string> {
	const texts = known.get(fetchText) ?? new Map<string, Promise<string>>();
	known.set(fetchText, texts);
	const text =
		texts.get(path) ??
		fetchText(path).catch((fault: unknown) => {
			texts.delete(path);
			throw fault;
		});
	texts.set(path, text);
	return text;
}

function settle(signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const waiting = setTimeout(resolve, SETTLE);
		signal.addEventListener('abort', () => {
			clearTimeout(waiting);
			reject(new DOMException('draws: given up', 'AbortError'));
		});
	});
}

function order(request: DrawOrder, onprogress: (share: number) => void, signal: AbortSignal): Promise<Drawn> {
	const worker = new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<Drawn>((resolve, reject) => {
		signal.addEventListener('abort', () => {
			reject(new DOMException('draws: given up', 'AbortError'));
		});
		worker.addEventListener('error', ({ message }) => {
			reject(new Fault('ended', message));
		});
		worker.addEventListener('message', ({ data }) => {
			const reply = drawReply.parse(data);
			if (reply.is === 'progress') onprogress(reply.share);
			else if (reply.is === 'done') resolve(reply.drawn);
			else reject(new Error(reply.reason));
		});
		worker.postMessage(request);
	}).finally(() => {
		worker.terminate();
	});
}

/** Draws once the weights have settled. Rejects when the signal says so, or with what went wrong. */
export async function drawOnDevice(
	fetchText: FetchText,
	{ method, weights }: DrawRequest,
	onprogress: (share: number) => void,
	signal: AbortSignal,
): Promise<Drawn> {
	await settle(signal);
	const problem = await problemOf(fetchText, `/data/draws/${method}.json`);
	signal.throwIfAborted();
	return saying(order({ problem, weights: [...weights] }, onprogress, signal));
}

/** Makes the draws of a problem at once, with its own weights. Rejects when the signal says so, or with what went wrong. */
export function drawProblem(problem: string, signal: AbortSignal): Promise<Drawn> {
	return saying(order({ problem, weights: [] }, () => undefined, signal));
}
