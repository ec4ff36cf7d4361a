import { describe, expect, test } from 'vitest';
import { Fault } from '#lib/arrival/fault.ts';
import { startBrowser } from './browser.ts';
import { packFault } from './workerFault.ts';

type Message = Readonly<{ messageId: number; type: string }>;

/** A worker that does as told with what it is asked, in the messages of DuckDB. */
class FakeWorker extends EventTarget {
	onmessage = null;
	onmessageerror = null;
	onerror = null;
	terminated = 0;
	readonly #answer: (worker: FakeWorker, asked: Message) => void;

	constructor(answer: (worker: FakeWorker, asked: Message) => void) {
		super();
		this.#answer = answer;
	}

	postMessage(asked: Message): void {
		setTimeout(() => this.#answer(this, asked));
	}

	terminate(): void {
		this.terminated += 1;
	}

	say(type: string, { messageId }: Message, data: unknown): void {
		this.dispatchEvent(
			new MessageEvent('message', { data: { messageId: 1, requestId: messageId, type, data } }),
		);
	}
}

const failing = (fault: Fault) => (worker: FakeWorker, asked: Message) =>
	worker.say('ERROR', asked, packFault(fault));
const dying = (worker: FakeWorker) =>
	worker.dispatchEvent(Object.assign(new Event('error'), { message: '' }));

function makeMeans(answers: readonly ((worker: FakeWorker, asked: Message) => void)[], script?: Fault) {
	const started: string[] = [];
	const workers: FakeWorker[] = [];
	const waiting = [...answers];
	const means = {
		start: (name: string) => {
			started.push(name);
			const worker = new FakeWorker(waiting.shift() ?? (() => undefined));
			workers.push(worker);
			return worker;
		},
		fetchScript: () => (script === undefined ? Promise.resolve() : Promise.reject(script)),
		silence: 50,
	};
	return { means, started, workers };
}

const silent = (): void => undefined;
const damaged = new Fault('damaged', 'duckdb-eh.wasm');

describe('an engine that is started', () => {
	test('and finds its file at fault is tried once more in another worker, past all that was kept', async () => {
		const { means, started, workers } = makeMeans([failing(damaged), failing(damaged)]);
		await expect(startBrowser(silent, means)).rejects.toMatchObject({
			...{ kind: 'damaged', about: 'duckdb-eh.wasm' },
		});
		expect(started).toEqual(['engine', 'fresh']);
		expect(workers.map(({ terminated }) => terminated)).toEqual([1, 1]);
	});

	test('without a connection is not tried twice', async () => {
		const { means, started } = makeMeans([failing(new Fault('unreachable', 'duckdb-eh.wasm'))]);
		await expect(startBrowser(silent, means)).rejects.toMatchObject({ kind: 'unreachable' });
		expect(started).toEqual(['engine']);
	});

	test('and lets nothing be heard is ended after the time it is given', async () => {
		const { means, started, workers } = makeMeans([() => undefined]);
		await expect(startBrowser(silent, means)).rejects.toMatchObject({ kind: 'silent' });
		expect([started, workers[0]?.terminated]).toEqual([['engine'], 1]);
	});

	test('whose script does not run says what came in its place', async () => {
		const { means } = makeMeans([dying, dying], new Fault('unexpected', 'engine.worker.js'));
		await expect(startBrowser(silent, means)).rejects.toMatchObject({
			...{ kind: 'unexpected', about: 'engine.worker.js' },
		});
		const { means: intact } = makeMeans([dying, dying]);
		await expect(startBrowser(silent, intact)).rejects.toMatchObject({ kind: 'damaged' });
	});

	test('is heard to arrive', async () => {
		const heard: number[] = [];
		const { means } = makeMeans([
			(worker, asked) => {
				worker.say('INSTANTIATE_PROGRESS', asked, { bytesLoaded: 4096 });
				failing(new Fault('unreachable', 'duckdb-eh.wasm'))(worker, asked);
			},
		]);
		await expect(startBrowser((received) => heard.push(received), means)).rejects.toBeInstanceOf(Fault);
		expect(heard).toEqual([4096]);
	});
});
