import { describe, expect, test } from 'vitest';
import type { DeckSlide } from './deck.ts';
import { readDeckFile, writeDeckFile } from './deckFile.ts';

const CHOICES = {
	methods: ['open'],
	measures: ['index', 'law'],
	series: [],
	groups: [],
	countries: ['AAA'],
	weighable: [],
};

const DECK: readonly DeckSlide[] = [
	{
		words: 'title',
		title: 'Protecting children online',
		text: 'Geneva\nMay',
		notes: 'Welcome & “thanks” #1',
	},
	{
		view: 'map',
		region: 'africa',
		query: '?measure=law',
		title: 'الإطار القانوني',
		notes: 'Ask: why?\n100%',
	},
	{ view: 'heat', region: 'cis', query: '' },
	{ words: 'closing' },
];

describe('a deck saved to a file', () => {
	test('is the same deck when it is read: words, views, titles and notes, in their order', () => {
		const text = writeDeckFile(DECK, '2026');
		expect(readDeckFile(text, CHOICES)).toEqual({ problem: null, slides: DECK, left: 0 });
	});

	test('is read without the slides of views that are not here, which are counted', () => {
		const text = JSON.stringify({
			format: 'cop-atlas-deck',
			version: 1,
			slides: ['/region/cis', '/compare/tea/cis'],
		});
		expect(readDeckFile(text, CHOICES)).toEqual({
			problem: null,
			slides: [{ view: 'map', region: 'cis', query: '' }],
			left: 1,
		});
	});

	test.each([
		['{cut off', 'not_json'],
		['[]', 'not_deck'],
		['{"format":"another","version":1,"slides":[]}', 'not_deck'],
		['{"format":"cop-atlas-deck","version":1,"slides":[7]}', 'not_deck'],
		['{"format":"cop-atlas-deck","version":2,"deck":{}}', 'later'],
	])('that is %s is refused as %s', (text, problem) => {
		expect(readDeckFile(text, CHOICES)).toEqual({ problem });
	});
});
