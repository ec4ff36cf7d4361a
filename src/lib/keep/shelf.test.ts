import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { shelveIn, type Shelf } from './shelf.ts';

const MOMENTS = ['2026-02-03T10:00:00.000Z', '2026-02-03T11:00:00.000Z', '2026-02-04T09:00:00.000Z'];

/** A browser with tabs: what one tells, the others hear. */
function browser(factory: () => IDBFactory = () => shared, shared = new IDBFactory()) {
	const channels = new Set<EventTarget>();
	let at = 0;
	const open = (): Shelf =>
		shelveIn(
			factory,
			() => {
				const own = new EventTarget();
				channels.add(own);
				const postMessage = () => {
					for (const other of channels) if (other !== own) other.dispatchEvent(new Event('message'));
				};
				return Object.assign(own, {
					postMessage,
					close: () => channels.delete(own),
				}) as unknown as BroadcastChannel;
			},
			() => new Date(MOMENTS[Math.min(at++, MOMENTS.length - 1)] ?? ''),
		);
	return { open };
}
const thing = (id: string, name = id) => ({ id, name, bytes: 12 });

describe(shelveIn, () => {
	test('what is kept is listed without being opened, the latest first, and read back whole', async () => {
		const shelf = browser().open();
		await shelf.keep(thing('a'), { texts: { 'x.csv': '1' } }, null);
		await shelf.keep(thing('b'), [1], null);
		expect(await shelf.cards()).toEqual([
			{ ...thing('b'), changed: MOMENTS[1], revision: 1 },
			{ ...thing('a'), changed: MOMENTS[0], revision: 1 },
		]);
		expect((await shelf.read('a'))?.contents).toEqual({ texts: { 'x.csv': '1' } });
		expect(await shelf.read('c')).toBeNull();
	});

	test('who goes on from an older one than is there writes nothing', async () => {
		const { open } = browser();
		const [one, two] = [open(), open()];
		await one.keep(thing('a'), 'first', null);
		expect(await two.keep(thing('a'), 'second', 1)).toMatchObject({ is: 'kept', card: { revision: 2 } });
		expect(await one.keep(thing('a'), 'third', 1)).toEqual({ is: 'other' });
		expect((await one.read('a'))?.contents).toBe('second');
	});

	test('what another tab removed is kept again, above every revision it had', async () => {
		const shelf = browser().open();
		await shelf.keep(thing('a'), 1, null);
		await shelf.keep(thing('a'), 2, 1);
		expect(await shelf.remove('a')).toMatchObject({ card: { revision: 2 }, contents: 2 });
		expect(await shelf.keep(thing('a'), 3, 2)).toMatchObject({ is: 'kept', card: { revision: 3 } });
	});

	test('another name leaves contents and revision as they are', async () => {
		const shelf = browser().open();
		await shelf.keep(thing('a'), 'own', null);
		expect([await shelf.rename('a', 'Another'), await shelf.rename('b', 'None')]).toEqual([true, false]);
		expect(await shelf.read('a')).toMatchObject({ card: { name: 'Another', revision: 1 }, contents: 'own' });
	});

	test('other tabs hear of what is kept, named and removed, and of nothing that was not', async () => {
		const { open } = browser();
		const [one, two] = [open(), open()];
		let heard = 0;
		const stop = two.hear(() => (heard += 1));
		await one.keep(thing('a'), 1, null);
		await one.rename('a', 'b');
		await one.remove('a');
		await one.remove('a');
		expect(heard).toBe(3);
		stop();
		await one.keep(thing('a'), 1, null);
		expect(heard).toBe(3);
	});

	test('a browser that refuses is told from one that has nothing, and throws at nobody', async () => {
		const shelf = browser(() => {
			throw new DOMException('denied', 'SecurityError');
		}).open();
		expect([await shelf.cards(), await shelf.read('a'), await shelf.remove('a')]).toEqual([null, null, null]);
		expect(await shelf.keep(thing('a'), 1, null)).toEqual({ is: 'refused' });
	});

	test('a full browser is told from one that refuses', async () => {
		const shelf = browser(() => {
			throw new DOMException('full', 'QuotaExceededError');
		}).open();
		expect(await shelf.keep(thing('a'), 1, null)).toEqual({ is: 'full' });
	});
});
