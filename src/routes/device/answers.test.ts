import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAnswers } from './answers.ts';

type Said = 'message' | 'error';
type Listener = (event: { readonly data?: unknown; readonly message?: string }) => void;

/** A worker that does what a test tells it. */
class FakeWorker {
	static last: FakeWorker | null = null;
	readonly listeners = new Map<Said, Listener>();
	isEnded = false;
	isAsked = false;
	constructor() {
		FakeWorker.last = this;
	}
	addEventListener(said: Said, listener: Listener): void {
		this.listeners.set(said, listener);
	}
	postMessage(): void {
		this.isAsked = true;
	}
	terminate(): void {
		this.isEnded = true;
	}
}

const order = (file: Blob = new Blob(['country,year'])) => ({
	...{ name: 'a.csv', file, questionnaire: { pillars: [] } },
	options: { countries: new Set(['NPL']) },
});

/** The worker, once it has been asked. */
const asked = (): Promise<FakeWorker> =>
	vi.waitFor(() => {
		const { last } = FakeWorker;
		if (last?.isAsked !== true) throw new Error('not asked yet');
		return last;
	});

beforeEach(() => {
	FakeWorker.last = null;
	vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe(readAnswers, () => {
	test('gives what the worker read, and ends the worker', async () => {
		const reading = readAnswers(order(), new AbortController().signal);
		const worker = await asked();
		const read = { file: 'a.csv', assessments: [], problems: [], faulty: 0, unstated: 0 };
		worker.listeners.get('message')?.({ data: { is: 'begun' } });
		worker.listeners.get('message')?.({ data: { is: 'read', read } });
		expect(await reading).toEqual(read);
		expect(worker.isEnded).toBe(true);
	});

	test('a file that takes too long is refused by name, and its worker ended', async () => {
		const reading = readAnswers(order(), new AbortController().signal);
		const worker = await asked();
		vi.useFakeTimers();
		worker.listeners.get('message')?.({ data: { is: 'begun' } });
		vi.advanceTimersByTime(5001);
		expect((await reading).problems).toMatchObject([
			{ file: 'a.csv', message: 'was not read within 5 seconds; expected a file with nothing but answers' },
		]);
		expect(worker.isEnded).toBe(true);
	});

	test('a worker that dies of a file refuses it by name; one that did not start rejects', async () => {
		const reading = readAnswers(order(), new AbortController().signal);
		const worker = await asked();
		worker.listeners.get('message')?.({ data: { is: 'begun' } });
		worker.listeners.get('error')?.({ message: 'out of memory' });
		expect((await reading).problems).toMatchObject([{ file: 'a.csv' }]);

		FakeWorker.last = null;
		const other = readAnswers(order(), new AbortController().signal);
		(await asked()).listeners.get('error')?.({ message: '' });
		await expect(other).rejects.toThrow('the worker did not start');
	});

	test('the reader may stop it', async () => {
		const control = new AbortController();
		const reading = readAnswers(order(), control.signal);
		const worker = await asked();
		control.abort();
		await expect(reading).rejects.toThrow('given up');
		expect(worker.isEnded).toBe(true);
	});

	test('a file with too many bytes is refused before any of it is read', async () => {
		const large = new Blob([new Uint8Array(10_000_001)]);
		expect((await readAnswers(order(large), new AbortController().signal)).problems).toMatchObject([
			{ file: 'a.csv', message: 'is larger than 10 MB; expected a file with nothing but answers' },
		]);
		expect(FakeWorker.last).toBeNull();
	});
});
