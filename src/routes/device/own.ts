// The worker that holds a reader's own tables, as the page calls it.
import type { OwnBench } from '#lib/views/own/bench.ts';
import { ownReply, type OwnOrder, type OwnReply } from './ownMessages.ts';

interface Waiting {
	readonly settle: (reply: OwnReply) => void;
	readonly fail: (fault: Error) => void;
}

type Asking = OwnOrder extends infer Order ? (Order extends OwnOrder ? Omit<Order, 'id'> : never) : never;

/** Starts a worker. `countries` are those of the site, by which texts are found. */
export function openOwnBench(countries: string): OwnBench {
	const worker = new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, Waiting>();
	let told: (done: number, all: number) => void = () => undefined;
	let next = 0;
	const failAll = (message: string): void => {
		for (const { fail } of waiting.values()) fail(new Error(message));
		waiting.clear();
	};
	worker.addEventListener('error', ({ message }) => failAll(message));
	worker.addEventListener('message', ({ data }) => {
		const reply = ownReply.parse(data);
		if (reply.is === 'progress') return told(reply.done, reply.all);
		waiting.get(reply.id)?.settle(reply);
		waiting.delete(reply.id);
	});
	const ask = (asking: Asking): Promise<OwnReply> =>
		new Promise((settle, fail) => {
			next += 1;
			waiting.set(next, { settle, fail });
			worker.postMessage({ ...asking, id: next });
		});
	const refused = (): never => {
		throw new Error('the worker failed');
	};
	return {
		open: async (files, onprogress) => {
			told = onprogress;
			const today = new Date().toISOString().slice(0, 10);
			const reply = await ask({ is: 'open', files, countries, today });
			return reply.is === 'opened' ? reply.opened : refused();
		},
		apply: async (recipe) => {
			const reply = await ask({ is: 'apply', recipe });
			return reply.is === 'applied' ? reply.review : refused();
		},
		values: async (indicator, year) => {
			const reply = await ask({ is: 'values', indicator, year });
			return reply.is === 'values' ? reply.values : refused();
		},
		texts: async () => {
			const reply = await ask({ is: 'texts' });
			if (reply.is !== 'texts') return refused();
			return reply.texts === null ? null : new Map(Object.entries(reply.texts));
		},
		close: () => {
			worker.terminate();
			failAll('ended');
		},
	};
}
