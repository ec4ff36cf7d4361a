import { describe, expect, test } from 'vitest';
import { bookOf } from '#lib/scoring/book.ts';
import { sayChip, sayPaint } from './say.ts';
import { bandAlone, countPaints, lookOf, rowsOf } from './rows.ts';
import { methodWith, siteWith } from '../../../tests/fixtures/site.ts';

const METHOD = methodWith({
	id: 'facts',
	name: 'Facts',
	indicators: ['law'],
	tiers: ['low', 'middle', 'top'],
});

describe('a country of which the band alone is published', () => {
	const node = { parent: null, kind: 'index' as const, shortName: 'Index', weight: 1, aggregation: null };
	const member = { id: 'AAA', name: 'Aland', region: 'africa' as const, groups: [] };
	const site = siteWith({
		nodes: [{ ...node, id: 'index', name: 'Index' }],
		methods: [METHOD],
		statuses: ['index', 'law'].map((indicator) => ({ country: 'AAA', indicator, status: 'withheld' })),
		disclosure: { tally: null, bands: { AAA: 'middle', BBB: 'gone' }, aggregates: false },
	});
	const book = bookOf({ method: 'facts', tiers: ['low', 'middle', 'top'], scores: [], medians: [] });
	const paintFor = (measure: string) => rowsOf(site, [member], book, measure)[0]?.paint;

	test('is painted as withheld and says the band, on the index and nowhere else', () => {
		expect(paintFor('index')).toEqual({ is: 'status', status: 'withheld', band: 1 });
		expect(paintFor('law')).toEqual({ is: 'status', status: 'withheld' });
		expect(lookOf({ is: 'status', status: 'withheld', band: 1 }, METHOD).className).toBe('other-withheld');
	});

	test('is told so wherever it is told, and is none of the countries of that band', () => {
		const paint = { is: 'status', status: 'withheld', band: 1 } as const;
		expect(sayChip(paint, METHOD)).toBe('Middle · band only');
		expect(sayPaint(paint, METHOD)).toBe('Withheld, but for its band: Middle');
		const counts = countPaints([{ paint }], METHOD).map(({ key, count }) => [key, count]);
		expect(counts).toContainEqual(['tier-1', 0]);
		expect(counts).toContainEqual(['withheld', 1]);
	});

	test('has none where the method knows no such band', () => {
		expect(bandAlone(site, 'index', 'BBB')).toBeNull();
	});
});
