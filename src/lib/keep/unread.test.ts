import { describe, expect, test } from 'vitest';
import { Shelf } from '../../../tests/fixtures/shelf.ts';
import { asidesOf, recall, store, type TextKind } from './unread.ts';

const NOW = Date.parse('2026-11-01T14:05:00Z');
const ASIDE = 'unreadable-deck-2026-11-01T14:05:00.000Z';

/** Words in the order of the alphabet; anything with a brace cannot be read. */
const WORDS: TextKind<readonly string[]> = {
	read: (text) => (text.includes('{') ? null : text.split(' ')),
	write: (words) => words.join(' '),
	merge: (own, kept) => [...new Set([...own, ...kept])].toSorted(),
};

function openKeep(texts: Readonly<Record<string, string>> = {}, isFull = false) {
	const shelf = new Shelf(texts);
	shelf.isFull = isFull;
	return { keep: shelf.tab(1), kept: shelf.texts };
}

describe('what is kept', () => {
	test('is put together with what another tab kept meanwhile', () => {
		const { keep, kept } = openKeep({ deck: 'africa europe' });
		expect(store(keep, 'deck', WORDS, ['cis', 'europe'], NOW)).toEqual({
			...{ value: ['africa', 'cis', 'europe'], isKept: true, stuck: null },
		});
		expect(kept.get('deck')).toBe('africa cis europe');
	});

	test('is not there where the browser has no room for it, and what was kept before is', () => {
		const { keep, kept } = openKeep({ deck: 'africa' }, true);
		expect(store(keep, 'deck', WORDS, ['cis'], NOW)).toEqual({
			...{ value: ['africa', 'cis'], isKept: false, stuck: null },
		});
		expect(kept.get('deck')).toBe('africa');
	});
});

describe('a text that cannot be read', () => {
	test('is set aside before anything is written in its place, and found again on a later visit', () => {
		const { keep, kept } = openKeep({ deck: '{damaged' });
		expect(recall(keep, 'deck', WORDS, NOW)).toEqual({ value: null, stuck: null });
		expect(store(keep, 'deck', WORDS, ['cis'], NOW).isKept).toBe(true);
		expect([...kept]).toEqual([
			[ASIDE, '{damaged'],
			['deck', 'cis'],
		]);
		expect(asidesOf(keep, 'deck')).toEqual([{ name: ASIDE, text: '{damaged' }]);
		expect(asidesOf(keep, 'reply-NPL')).toEqual([]);
	});

	test('is not written over where there is no room to set it aside: nothing is kept then', () => {
		const { keep, kept } = openKeep({ deck: '{damaged' }, true);
		expect(store(keep, 'deck', WORDS, ['cis'], NOW)).toEqual({
			...{ value: ['cis'], isKept: false, stuck: '{damaged' },
		});
		expect([...kept]).toEqual([['deck', '{damaged']]);
	});
});
