import { describe, expect, test } from 'vitest';
import { COLLECTION_FILE } from '#lib/disclosure/collection.ts';
import type { OwnBenchmark, OwnContents, OwnKeeping } from '#lib/state/ownShelf.ts';
import { collectionTexts } from '../../../../../tests/fixtures/collection.ts';
import { CollectionDesk } from './desk.svelte.ts';

const TEXTS = Object.fromEntries(collectionTexts());

/** A shelf with two collections that writes nothing until it is let. */
class Slow {
	readonly kept = new Map(
		['one', 'two'].map((id): [string, OwnBenchmark] => {
			const card = { id, name: id, changed: '2026-11-22T00:00:00.000Z', bytes: 1, revision: 1 };
			return [id, { card, texts: TEXTS, recipe: null, isKept: true }];
		}),
	);
	/** How many more keepings the store of the browser throws at. */
	broken = 0;
	write: () => void = () => undefined;
	readonly #may = new Promise<void>((go) => {
		this.write = go;
	});

	open(id: string): Promise<OwnBenchmark | null> {
		return Promise.resolve(this.kept.get(id) ?? null);
	}

	async keep(_: string, own: OwnContents, before: OwnBenchmark['card'] | null): Promise<OwnKeeping> {
		await this.#may;
		if (this.broken > 0) {
			this.broken -= 1;
			throw new DOMException('The transaction was aborted', 'AbortError');
		}
		if (before === null || this.kept.get(before.id)?.card.revision !== before.revision)
			throw new Error('kept over something else');
		const benchmark = { ...own, card: { ...before, revision: before.revision + 1 }, isKept: true };
		this.kept.set(before.id, benchmark);
		return { benchmark, how: 'kept' };
	}

	levelIn(id: string, country: string): string | undefined {
		const text = this.kept.get(id)?.texts[COLLECTION_FILE];
		if (text === undefined) return undefined;
		const read = JSON.parse(text) as { countries: Record<string, { level: string }> };
		return read.countries[country]?.level;
	}
}

async function deskWith() {
	const shelf = new Slow();
	const device = { score: () => Promise.reject(new Error('no engine')) };
	const desk = new CollectionDesk({ device, shelf, now: () => new Date(0) });
	await desk.open('one');
	const opened = () => (desk.opening.is === 'open' ? desk.opening.own.card : null);
	return { shelf, desk, opened };
}

describe('a collection opened while what was said of another is still being kept', () => {
	test('stays open when that is done', async () => {
		const { shelf, desk, opened } = await deskWith();
		const said = desk.say('X01', { level: 'full' });
		const opening = desk.open('two');
		shelf.write();
		await Promise.all([said, opening]);
		expect(opened()?.id).toBe('two');
		expect(desk.entries.get('X01')?.level).toBe('aggregates');
	});

	test('gets nothing of what was said of the other, which keeps all of it', async () => {
		const { shelf, desk } = await deskWith();
		const work = [desk.say('X01', { level: 'full' }), desk.say('X02', { level: 'band' }), desk.open('two')];
		shelf.write();
		await Promise.all(work);
		expect([shelf.levelIn('one', 'X01'), shelf.levelIn('one', 'X02')]).toEqual(['full', 'band']);
		expect(shelf.levelIn('two', 'X01')).toBeUndefined();
	});

	test('and is the same again is as it was said, and is kept over that', async () => {
		const { shelf, desk, opened } = await deskWith();
		const work = [desk.say('X01', { level: 'full' }), desk.open('one')];
		shelf.write();
		await Promise.all(work);
		expect(desk.entries.get('X01')?.level).toBe('full');
		await desk.sayAll('band');
		expect([opened()?.revision, shelf.levelIn('one', 'X01')]).toEqual([3, 'band']);
	});
});

test('nothing can be said of a collection that is left for another', async () => {
	const { shelf, desk } = await deskWith();
	shelf.write();
	const opening = desk.open('two');
	await desk.say('X01', { level: 'full' });
	await opening;
	expect([shelf.levelIn('one', 'X01'), desk.entries.get('X01')?.level]).toEqual([undefined, 'aggregates']);
});

describe('a change the store of the browser throws at', () => {
	async function deskOnBroken(times: number) {
		const made = await deskWith();
		made.shelf.write();
		made.shelf.broken = times;
		await made.desk.say('X01', { level: 'full' });
		return made;
	}

	test('is said not to be kept, and stands', async () => {
		const { shelf, desk } = await deskOnBroken(1);
		expect([desk.kept, desk.entries.get('X01')?.level]).toEqual(['failed', 'full']);
		expect(shelf.levelIn('one', 'X01')).toBeUndefined();
	});

	test('is kept with the next', async () => {
		const { shelf, desk } = await deskOnBroken(1);
		await desk.say('X02', { level: 'band' });
		expect([desk.kept, shelf.levelIn('one', 'X01'), shelf.levelIn('one', 'X02')]).toEqual([
			...['kept', 'full', 'band'],
		]);
	});

	test('is kept when that is tried again, as often as it takes', async () => {
		const { shelf, desk } = await deskOnBroken(2);
		await desk.keepAgain();
		expect([desk.kept, shelf.levelIn('one', 'X01')]).toEqual(['failed', undefined]);
		await desk.keepAgain();
		expect([desk.kept, shelf.levelIn('one', 'X01')]).toEqual(['kept', 'full']);
	});

	test('is tried once more before another collection is opened', async () => {
		const { shelf, desk, opened } = await deskOnBroken(1);
		await desk.open('two');
		expect([opened()?.id, shelf.levelIn('one', 'X01'), desk.kept]).toEqual(['two', 'full', null]);
	});
});
