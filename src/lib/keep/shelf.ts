// Larger things kept on the reader's device, such as a benchmark of their own: by id, with what two tabs do kept apart.

/** What is known of a thing without opening it. */
export interface Card {
	readonly id: string;
	readonly name: string;
	/** When it was kept last, in ISO 8601. */
	readonly changed: string;
	/** How large its contents are, in bytes. */
	readonly bytes: number;
	/** Counts how often it was kept: who keeps it again says which of them they had. */
	readonly revision: number;
}

/** A thing with its contents, which are whatever was given. */
export interface Shelved {
	readonly card: Card;
	readonly contents: unknown;
}

/** `other`: meanwhile another tab kept it. `full`: no room left. `refused`: this browser keeps nothing, as in some private windows. */
export type Keeping =
	{ readonly is: 'kept'; readonly card: Card } | { readonly is: 'other' | 'full' | 'refused' };

export interface Shelf {
	/** The latest first; null where the browser refuses. */
	cards(): Promise<readonly Card[] | null>;
	/** Null where there is none, or the browser refuses. */
	read(id: string): Promise<Shelved | null>;
	/**
	 * Keeps a thing, whole or not at all. `revision` is the one it was opened with, null for what is new here; where another
	 * was kept meanwhile nothing is written. What another tab removed is kept again.
	 */
	keep(
		thing: Omit<Card, 'changed' | 'revision'>,
		contents: unknown,
		revision: number | null,
	): Promise<Keeping>;
	/** Gives a thing another name; false where there is none, or the browser refuses. */
	rename(id: string, name: string): Promise<boolean>;
	/** Takes a thing away; what there was, to be put back, or null. */
	remove(id: string): Promise<Shelved | null>;
	/** Hears that another tab changed something; returns how to stop hearing. */
	hear(listen: () => void): () => void;
}

/** A database is shared by all that is served from an origin. Another name would lose what readers have kept. */
const NAME = 'cop-atlas-own';
const CARDS = 'cards';
const CONTENTS = 'contents';

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
	new Promise((resolve, reject) => {
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
	});

const done = (transaction: IDBTransaction): Promise<void> =>
	new Promise((resolve, reject) => {
		const fail = () => reject(transaction.error ?? new Error('refused'));
		transaction.addEventListener('complete', () => resolve());
		transaction.addEventListener('abort', fail);
		transaction.addEventListener('error', fail);
	});

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
	const request = factory.open(NAME, 1);
	request.addEventListener('upgradeneeded', () => {
		request.result.createObjectStore(CARDS, { keyPath: 'id' });
		request.result.createObjectStore(CONTENTS);
	});
	return settled(request);
}

const isCard = (value: unknown): value is Card =>
	typeof value === 'object' && value !== null && 'id' in value && 'revision' in value;

const cardOf = (value: unknown): Card | null => (isCard(value) ? value : null);

/**
 * A shelf in a database of the browser. `factory` is asked at every use and not before, as a browser may refuse by throwing
 * as soon as it is named. `tabs` tells the other tabs, and is told by them. Never throws.
 */
export function shelveIn(factory: () => IDBFactory, tabs: () => BroadcastChannel, now: () => Date): Shelf {
	const attempt = async <Result>(
		use: (database: IDBDatabase) => Promise<Result>,
		otherwise: (fault: unknown) => Result,
	): Promise<Result> => {
		try {
			const database = await openDatabase(factory());
			try {
				return await use(database);
			} finally {
				database.close();
			}
		} catch (fault) {
			return otherwise(fault);
		}
	};
	const tell = (): void => {
		try {
			const channel = tabs();
			channel.postMessage('changed');
			channel.close();
		} catch {
			// Where tabs cannot tell each other, each sees what is kept when it asks again.
		}
	};
	const both = (database: IDBDatabase, mode: IDBTransactionMode) => {
		const transaction = database.transaction([CARDS, CONTENTS], mode);
		const [cards, contents] = [transaction.objectStore(CARDS), transaction.objectStore(CONTENTS)];
		const ended = done(transaction);
		// Who does not wait for the end is told of a fault by what they asked.
		ended.catch(() => undefined);
		return { cards, contents, ended };
	};
	const readIn = async (stores: Pick<ReturnType<typeof both>, 'cards' | 'contents'>, id: string) => {
		const card = cardOf(await settled<unknown>(stores.cards.get(id)));
		const contents: unknown = await settled<unknown>(stores.contents.get(id));
		return card === null ? null : { card, contents };
	};
	return {
		cards: () =>
			attempt<readonly Card[] | null>(
				async (database) => {
					const all = await settled<unknown[]>(database.transaction(CARDS).objectStore(CARDS).getAll());
					return all.filter(isCard).toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
				},
				() => null,
			),
		read: (id) =>
			attempt<Shelved | null>(
				(database) => readIn(both(database, 'readonly'), id),
				() => null,
			),
		keep: async (thing, contents, revision) => {
			const kept = await attempt<Keeping>(
				async (database) => {
					const stores = both(database, 'readwrite');
					const before = cardOf(await settled<unknown>(stores.cards.get(thing.id)));
					if (before !== null && before.revision !== revision) return { is: 'other' };
					const next = Math.max(before?.revision ?? 0, revision ?? 0) + 1;
					const card = { ...thing, changed: now().toISOString(), revision: next };
					stores.cards.put(card);
					stores.contents.put(contents, thing.id);
					await stores.ended;
					return { is: 'kept', card };
				},
				(fault) => ({
					is: fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'refused',
				}),
			);
			if (kept.is === 'kept') tell();
			return kept;
		},
		rename: async (id, name) => {
			const isRenamed = await attempt(
				async (database) => {
					const { cards, ended } = both(database, 'readwrite');
					const card = cardOf(await settled<unknown>(cards.get(id)));
					if (card !== null) cards.put({ ...card, name });
					await ended;
					return card !== null;
				},
				() => false,
			);
			if (isRenamed) tell();
			return isRenamed;
		},
		remove: async (id) => {
			const removed = await attempt<Shelved | null>(
				async (database) => {
					const stores = both(database, 'readwrite');
					const before = await readIn(stores, id);
					stores.cards.delete(id);
					stores.contents.delete(id);
					await stores.ended;
					return before;
				},
				() => null,
			);
			if (removed !== null) tell();
			return removed;
		},
		hear: (listen) => {
			try {
				const channel = tabs();
				channel.addEventListener('message', () => listen());
				return () => channel.close();
			} catch {
				return () => undefined;
			}
		},
	};
}
