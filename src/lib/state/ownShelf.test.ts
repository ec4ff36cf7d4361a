import { describe, expect, test } from 'vitest';
import type { Card, Keeping, Shelf, Shelved } from '#lib/keep/shelf.ts';
import { OwnShelf } from './ownShelf.ts';

/** A shelf in memory; `answer` is said in place of keeping, once for each. */
function memory(...answers: readonly ('other' | 'full' | 'refused')[]) {
	const things = new Map<string, Shelved>();
	const left = [...answers];
	const shelf: Shelf = {
		cards: async () => [...things.values()].map(({ card }) => card),
		read: async (id) => things.get(id) ?? null,
		keep: async (thing, contents, revision): Promise<Keeping> => {
			const is = left.shift();
			if (is !== undefined) return { is };
			const card: Card = { ...thing, changed: '2026-02-03T10:00:00.000Z', revision: (revision ?? 0) + 1 };
			things.set(thing.id, { card, contents });
			return { is: 'kept', card };
		},
		rename: async (id, name) => {
			const found = things.get(id);
			if (found !== undefined) things.set(id, { ...found, card: { ...found.card, name } });
			return found !== undefined;
		},
		remove: async (id) => {
			const found = things.get(id) ?? null;
			things.delete(id);
			return found;
		},
		hear: () => () => undefined,
	};
	let ids = 0;
	return { own: new OwnShelf(shelf, () => `id${++ids}`), things };
}
const OWN = { texts: { 'framework.csv': 'é' }, recipe: null };

describe(OwnShelf, () => {
	test('keeps a benchmark under an id of its own, with its size in bytes', async () => {
		const { own } = memory();
		const { benchmark, how } = await own.keep('Mine', OWN, null);
		expect([how, benchmark.isKept, benchmark.card.id, benchmark.card.bytes]).toEqual([
			'kept',
			true,
			'id1',
			2,
		]);
		expect(await own.open('id1')).toEqual(benchmark);
	});

	test('what another tab kept meanwhile stays, and this one is kept beside it', async () => {
		const { own, things } = memory();
		const first = await own.keep('Mine', OWN, null);
		const second = memory('other');
		second.things.set('id9', { card: { ...first.benchmark.card, id: 'id9' }, contents: OWN });
		const { benchmark, how } = await second.own.keep('Mine', OWN, { id: 'id9', revision: 1 });
		expect([how, benchmark.card.id, [...second.things.keys()]]).toEqual(['other', 'id1', ['id9', 'id1']]);
		expect(things.size).toBe(1);
	});

	test.each(['full', 'refused'] as const)(
		'where the browser is %s it is held as long as the page is open',
		async (is) => {
			const { own, things } = memory(is);
			const { benchmark, how } = await own.keep('Mine', OWN, null);
			expect([how, benchmark.isKept, things.size]).toEqual([is, false, 0]);
			expect(await own.open(benchmark.card.id)).toEqual(benchmark);
			expect((await own.cards())?.map(({ name, isKept }) => [name, isKept])).toEqual([['Mine', false]]);
			await own.rename(benchmark.card.id, 'Ours');
			expect((await own.open(benchmark.card.id))?.card.name).toBe('Ours');
		},
	);

	test('what was held is kept in its own place once there is room', async () => {
		const { own, things } = memory('full');
		const { benchmark } = await own.keep('Mine', OWN, null);
		expect(await own.keep('Mine', OWN, benchmark.card)).toMatchObject({ how: 'kept' });
		expect([things.size, (await own.cards())?.length]).toEqual([1, 1]);
	});

	test('what is taken away can be put back, from the browser and from the page', async () => {
		for (const answers of [[], ['refused']] as const) {
			const { own } = memory(...answers);
			const { benchmark } = await own.keep('Mine', OWN, null);
			const back = await own.remove(benchmark.card.id);
			expect(await own.open(benchmark.card.id)).toBeNull();
			await back?.();
			expect((await own.open(benchmark.card.id))?.texts).toEqual(OWN.texts);
		}
		expect(await memory().own.remove('none')).toBeNull();
	});

	test('contents that are none are no benchmark', async () => {
		const { own, things } = memory();
		const { benchmark } = await own.keep('Mine', OWN, null);
		things.set('id1', { card: benchmark.card, contents: { texts: 3 } });
		expect(await own.open('id1')).toBeNull();
	});
});
