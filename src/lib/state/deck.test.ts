import { expect, test } from 'vitest';
import { parseDeck, parseSlide, writeDeck, type Slide } from './deck.ts';

const CHOICES = {
	methods: ['open', 'facts'],
	measures: ['index', 'law'],
	series: ['internet_use'],
	groups: ['ldc'],
	countries: ['AAA', 'BBB'],
	weighable: ['law'],
};

const DECK: readonly Slide[] = [
	{ view: 'map', region: 'world', query: '' },
	{ view: 'map', region: 'africa', query: '?measure=law&form=tiles' },
	{ view: 'heat', region: 'cis', query: '?method=facts&countries=BBB,AAA&w=law:2.5' },
];

test('a deck that was shared as a link is the same deck, in the same order', () => {
	expect(parseDeck(writeDeck(DECK), CHOICES)).toEqual(DECK);
	expect(parseDeck(writeDeck([]), CHOICES)).toEqual([]);
});

test('the same view may stand in a deck twice', () => {
	const twice = [...DECK, ...DECK];
	expect(parseDeck(writeDeck(twice), CHOICES)).toEqual(twice);
});

test('a slide of a view that does not exist is left out, and the rest is shown', () => {
	const query = `?s=${encodeURIComponent('/compare/tea_leaves/africa')}&s=${encodeURIComponent('/region/cis')}&s=https%3A%2F%2Felsewhere.example`;
	expect(parseDeck(query, CHOICES)).toEqual([{ view: 'map', region: 'cis', query: '' }]);
});

test('a slide keeps of its query only what can be chosen', () => {
	expect(parseSlide('/region/cis?measure=tea&country=AAA&x="><script>', CHOICES)).toEqual({
		view: 'map',
		region: 'cis',
		query: '?country=AAA',
	});
});

test('a slide of words keeps its QR code in a link, and a view has none of its own', () => {
	const closing = { words: 'closing', hasCode: true, title: 'Thank you' } as const;
	expect(parseDeck(writeDeck([closing]), CHOICES)).toEqual([closing]);
	expect(parseSlide('/region/cis#code=1', CHOICES)).toEqual({ view: 'map', region: 'cis', query: '' });
});
