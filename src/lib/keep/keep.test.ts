import { describe, expect, test } from 'vitest';
import { keepIn, type Tabs } from './keep.ts';

/** A storage in memory, as a browser has one, with room for so many characters. */
class MemoryStorage implements Storage {
	readonly texts = new Map<string, string>();
	readonly room: number;

	constructor(room = Infinity) {
		this.room = room;
	}

	get length(): number {
		return this.texts.size;
	}

	key(at: number): string | null {
		return [...this.texts.keys()][at] ?? null;
	}

	getItem(key: string): string | null {
		return this.texts.get(key) ?? null;
	}

	setItem(key: string, text: string): void {
		const others = [...this.texts].filter(([name]) => name !== key).flat();
		if ([...others, key, text].join('').length > this.room)
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		this.texts.set(key, text);
	}

	removeItem(key: string): void {
		this.texts.delete(key);
	}

	clear(): void {
		this.texts.clear();
	}
}

type Told = Pick<StorageEvent, 'key' | 'newValue' | 'storageArea'>;

/** The other tabs of the site: what they do is told to whoever hears. */
class OtherTabs implements Tabs {
	readonly heard = new Set<(event: StorageEvent) => void>();

	addEventListener(_: 'storage', heard: (event: StorageEvent) => void): void {
		this.heard.add(heard);
	}

	removeEventListener(_: 'storage', heard: (event: StorageEvent) => void): void {
		this.heard.delete(heard);
	}

	tell(told: Told): void {
		for (const heard of this.heard) heard(told as StorageEvent);
	}
}

const forbidden = (): Storage => {
	throw new DOMException('Access is denied for this document.', 'SecurityError');
};

const DECK = '?s=%2Fregion%2Fcis';

describe('what is kept', () => {
	test('is there again on the next visit, under the name readers have had it under from the start', () => {
		const storage = new MemoryStorage();
		expect(keepIn(() => storage, new OtherTabs()).write('deck', DECK)).toBe(true);
		expect([...storage.texts]).toEqual([['cop-atlas-deck', DECK]]);
		expect(keepIn(() => storage, new OtherTabs()).read('deck')).toBe(DECK);
	});

	test('is replaced by what is kept under the same name, and gone once it is removed', () => {
		const storage = new MemoryStorage();
		const keep = keepIn(() => storage, new OtherTabs());
		keep.write('keys', 'on');
		keep.write('keys', 'off');
		expect(keep.read('keys')).toBe('off');
		keep.remove('keys');
		keep.remove('keys');
		expect(keep.read('keys')).toBeNull();
	});

	test('is found by how its name starts, and nothing is found that another site of the origin keeps', () => {
		const storage = new MemoryStorage();
		const keep = keepIn(() => storage, new OtherTabs());
		for (const name of ['assessment-NPL-2026', 'scenario-Nepal', 'assessment-FRA-2025'])
			keep.write(name, 'x');
		for (const key of ['assessment-DEU-2026', 'theme']) storage.setItem(key, 'of another site');
		expect(keep.names('assessment-').toSorted()).toEqual(['assessment-FRA-2025', 'assessment-NPL-2026']);
		expect(keep.names('')).toHaveLength(3);
		expect(keep.read('theme')).toBeNull();
	});
});

test('a full storage says that it did not keep a text, and what was kept before is kept still', () => {
	const storage = new MemoryStorage(60);
	const keep = keepIn(() => storage, new OtherTabs());
	expect(keep.write('deck', DECK)).toBe(true);
	expect(keep.write('deck', DECK.repeat(3))).toBe(false);
	expect(keep.write('scenario-Nepal', '?country=NPL')).toBe(false);
	expect(keep.read('deck')).toBe(DECK);
	expect(keep.names('')).toEqual(['deck']);
	keep.remove('deck');
	expect(keep.write('scenario-Nepal', '?country=NPL')).toBe(true);
});

describe('where the browser forbids storage', () => {
	test('nothing is kept, nothing is found, and the page goes on', () => {
		const tabs = new OtherTabs();
		const keep = keepIn(forbidden, tabs);
		expect(keep.write('deck', DECK)).toBe(false);
		expect(keep.read('deck')).toBeNull();
		expect(keep.names('')).toEqual([]);
		expect(() => {
			keep.remove('deck');
			keep.hear(() => expect.unreachable('heard of a storage that is forbidden'));
			tabs.tell({ key: 'cop-atlas-deck', newValue: DECK, storageArea: null });
		}).not.toThrow();
	});

	test('it is asked again each time: a reader may allow it meanwhile', () => {
		const storage = new MemoryStorage();
		let isAllowed = false;
		const keep = keepIn(() => (isAllowed ? storage : forbidden()), new OtherTabs());
		expect(keep.write('keys', 'off')).toBe(false);
		isAllowed = true;
		expect(keep.write('keys', 'off')).toBe(true);
	});
});

describe('another tab', () => {
	test('is heard to write and to remove, until nobody wants to hear', () => {
		const [storage, tabs] = [new MemoryStorage(), new OtherTabs()];
		const heard: unknown[] = [];
		const stop = keepIn(() => storage, tabs).hear((...told) => heard.push(told));
		tabs.tell({ key: 'cop-atlas-scenario-Nepal', newValue: '?country=NPL', storageArea: storage });
		tabs.tell({ key: 'cop-atlas-scenario-Nepal', newValue: null, storageArea: storage });
		stop();
		tabs.tell({ key: 'cop-atlas-scenario-Nepal', newValue: 'late', storageArea: storage });
		expect(heard).toEqual([
			['scenario-Nepal', '?country=NPL'],
			['scenario-Nepal', null],
		]);
		expect(tabs.heard.size).toBe(0);
	});

	test('is not heard to touch what is not of this site, or lies in a storage of its own', () => {
		const [storage, tabs] = [new MemoryStorage(), new OtherTabs()];
		keepIn(() => storage, tabs).hear((name) => expect.unreachable(name));
		tabs.tell({ key: 'theme', newValue: 'dark', storageArea: storage });
		tabs.tell({ key: null, newValue: null, storageArea: storage });
		tabs.tell({ key: 'cop-atlas-deck', newValue: DECK, storageArea: new MemoryStorage() });
	});
});
