// An atlas of a reader's own package: made in a worker, on the page's engine, of nothing but what is on this device.
import { Unsound } from '#lib/edition/own/inMemory.ts';
import type { Beside } from '#lib/edition/own/beside.ts';
import type { Connector, Prepared } from '#lib/db/connector.ts';
import type { FetchText } from '#lib/ui/siteTexts.ts';
import type { Pages, PageKind, PageSource } from '../../pageKinds.ts';
import { atlasReply, type AtlasCall, type AtlasOrder } from './messages.ts';
import { openEngine } from '../engine.ts';
import { speaking } from '../../speaking.ts';
import { saying } from '../words.ts';

export interface OwnAtlas {
	/** What its pages show, as the site's own are asked for. */
	readonly page: PageSource;
	/** A text of its own where it has one (`/data/relations/node.csv`), else the site's. */
	readonly text: FetchText;
	/** Ends the worker and lets go of the engine's place. */
	readonly close: () => void;
}

type Asking = AtlasOrder extends infer Order
	? Order extends { is: 'open' | 'page' | 'text' }
		? Omit<Order, 'id'>
		: never
	: never;

/** The worker makes pages from the very types they are read as. */
const isPage = <Kind extends PageKind>(_kind: Kind, page: unknown): page is Pages[Kind] | null =>
	page === null || typeof page === 'object';

/** Answers what the worker asks. */
function answering(db: Connector, siteText: FetchText): (call: AtlasCall) => Promise<unknown> {
	const prepared = new Map<number, Prepared>();
	let count = 0;
	return async (call) => {
		switch (call.to) {
			case 'query':
				return db.query(call.sql, call.parameters);
			case 'prepare':
				count += 1;
				prepared.set(count, await db.prepare(call.sql));
				return count;
			case 'run':
				return prepared.get(call.statement)?.run(call.parameters);
			case 'release':
				await prepared.get(call.statement)?.close();
				prepared.delete(call.statement);
				return null;
			case 'register':
				return db.register(call.name, call.text);
			case 'siteText':
				return siteText(`/data/${call.path}`);
		}
	};
}

/**
 * Opens a package, given by its texts, beside what the site shows. `siteText` fetches what is the site's: maps and what is to be said of boundaries.
 * `onarrival` hears the bytes of the engine as they come, `onready` that it is there.
 * Rejects with `Unsound` where no atlas can be made of it, else in words.
 */
export async function openOwnAtlas(
	{ texts, beside }: { readonly texts: Readonly<Record<string, string>>; readonly beside: Beside },
	siteText: FetchText,
	onarrival: (received: number) => void,
	onready: () => void,
): Promise<OwnAtlas> {
	const engine = await saying(openEngine(onarrival));
	onready();
	const db = await saying(engine.connect());
	const worker = new Worker(new URL('./atlas.worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, { settle: (value: unknown) => void; fail: (fault: Error) => void }>();
	const answer = answering(db, siteText);
	let next = 0;
	const tell = (order: AtlasOrder): void => worker.postMessage(order);
	const failAll = (reason: string): void => {
		for (const { fail } of waiting.values()) fail(new Error(reason));
		waiting.clear();
	};
	worker.addEventListener('error', ({ message }) => failAll(message));
	worker.addEventListener('message', ({ data }) => {
		const reply = atlasReply.parse(data);
		if (reply.is === 'asks') {
			void answer(reply.call).then(
				(value) => tell({ is: 'told', id: reply.id, value }),
				(fault: unknown) =>
					tell({
						...{ is: 'refused', id: reply.id },
						reason: fault instanceof Error ? fault.message : String(fault),
					}),
			);
			return;
		}
		const waits = waiting.get(reply.id);
		waiting.delete(reply.id);
		if (reply.is === 'done') waits?.settle(reply.value);
		else waits?.fail(reply.faults.length > 0 ? new Unsound(reply.faults) : new Error(reply.reason));
	});
	const ask = (asking: Asking): Promise<unknown> =>
		new Promise((settle, fail) => {
			next += 1;
			waiting.set(next, { settle, fail });
			tell({ ...asking, id: next });
		});
	const close = (): void => {
		worker.terminate();
		failAll('ended');
		void db.close().catch(() => undefined);
	};
	try {
		await ask({ is: 'open', place: db.place, texts, beside });
	} catch (fault) {
		close();
		throw fault;
	}
	return {
		page: speaking(async (kind, id) => {
			const page = await ask({ is: 'page', kind, page: id });
			return isPage(kind, page) ? page : null;
		}).open,
		text: async (path) => {
			const text = await ask({ is: 'text', path });
			return typeof text === 'string' ? text : siteText(path);
		},
		close,
	};
}
