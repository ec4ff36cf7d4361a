// Reads files of answers in a worker that is ended when it takes too long, or when the reader says so.
import { MOST_BYTES } from '#lib/assessment/files/grid.ts';
import type { ReadFile } from '#lib/assessment/files/read.ts';
import { refuseFile, refuseLarge, type ReadAnswers } from '#lib/assessment/files/refused.ts';
import { answersReply, type AnswersOrder } from './answersMessages.ts';

/** How long a file may take to be read, in seconds, once the worker has begun. */
const LONGEST = 5;
const TOO_LONG = `was not read within ${LONGEST} seconds; expected a file with nothing but answers`;
const LOST = 'could not be read; expected a file saved as .xlsx, or CSV';

function order(request: AnswersOrder, signal: AbortSignal): Promise<ReadFile> {
	const worker = new Worker(new URL('./answers.worker.ts', import.meta.url), { type: 'module' });
	let watch: ReturnType<typeof setTimeout> | undefined;
	return new Promise<ReadFile>((resolve, reject) => {
		let hasBegun = false;
		signal.addEventListener('abort', () => {
			reject(new DOMException('reading: given up', 'AbortError'));
		});
		worker.addEventListener('error', ({ message }) => {
			// A worker that has begun dies of its file, for want of memory as a rule.
			if (hasBegun) resolve(refuseFile(request.name, LOST));
			else reject(new Error(message === '' ? 'the worker did not start' : message));
		});
		worker.addEventListener('message', ({ data }) => {
			const reply = answersReply.parse(data);
			if (reply.is === 'read') resolve(reply.read);
			else if (reply.is === 'failed') resolve(refuseFile(request.name, LOST));
			else {
				hasBegun = true;
				watch = setTimeout(() => {
					resolve(refuseFile(request.name, TOO_LONG));
				}, LONGEST * 1000);
			}
		});
		worker.postMessage(request, [request.bytes.buffer]);
	}).finally(() => {
		clearTimeout(watch);
		worker.terminate();
	});
}

/** Reads a file of answers as `ReadAnswers` says. */
export const readAnswers: ReadAnswers = async ({ file, ...request }, signal) => {
	if (file.size > MOST_BYTES) return refuseLarge(request.name);
	const bytes = new Uint8Array(await file.arrayBuffer());
	signal.throwIfAborted();
	return order({ ...request, bytes }, signal);
};
