import { describe, expect, test } from 'vitest';
import type { OnRecord } from '#lib/scoring/recordBook.ts';
import { meanParts, recordCells, recordLegend, recordLook, sayParts, sayRecord } from './onRecord.ts';

const METHOD = { scale: [0, 100], decimals: 0 } as const;
const partsOf = (proved: number, excluded: number, known = 3): OnRecord => ({
	...{ proved, excluded, open: 100 - proved - excluded },
	...{ known, asked: 42 },
});
const rowOf = (parts: OnRecord | null) => ({ parts });

describe('the parts in words', () => {
	test('add up to the whole as they are shown', () => {
		expect(sayParts(partsOf(12.4, 2.6), METHOD)).toBe('proved 12 of 100, open 85, excluded 3');
		expect(sayParts(partsOf(4.21875, 1.04), METHOD)).toBe('proved 4 of 100, open 95, excluded 1');
	});

	test('never make nothing of a little, nor a little of nothing', () => {
		expect(sayParts(partsOf(0.52, 0), METHOD)).toBe('proved 0.5 of 100, open 99.5, excluded 0');
		expect(sayParts(partsOf(0, 0), METHOD)).toBe('proved 0 of 100, open 100, excluded 0');
	});

	test('say of a country how many of the questions they rest on, or that nothing is proved or limited', () => {
		expect(sayRecord('Nepal', partsOf(4, 1, 5), METHOD)).toBe(
			'Nepal: proved 4 of 100, open 95, excluded 1; questions with a level proved or limited: 5 of 42',
		);
		expect(sayRecord('Nepal', partsOf(0, 0, 0), METHOD)).toBe('Nepal: No record proves or limits a level');
		expect(sayRecord('Nepal', null, METHOD)).toBe('Nepal: No record proves or limits a level');
	});
});

test('a country without a record is painted as missing, never as one of which nothing is proved', () => {
	expect(recordLook(partsOf(0, 0, 0), METHOD).className).toBe('missing');
	expect(recordLook(null, METHOD).className).toBe('missing');
	expect(recordLook(partsOf(0, 4, 2), METHOD).className).toBe('record-0');
	expect(recordLook(partsOf(12, 0), METHOD).className).toBe('record-3');
});

test('the legend names every step up to the darkest that occurs, and counts every country once', () => {
	const rows = [partsOf(12, 0), partsOf(3, 1), partsOf(0, 4), partsOf(0, 0, 0)].map(rowOf);
	const legend = recordLegend(rows, METHOD);
	expect(legend.map(({ className, count }) => [className, count])).toEqual([
		['record-3', '1 country'],
		['record-2', '0 countries'],
		['record-1', '1 country'],
		['record-0', '1 country'],
		['missing', '1 country'],
	]);
	expect(recordLegend(rows.slice(0, 1), METHOD).map(({ label }) => label)[0]).toBe(
		'Proved: over 10, up to 25',
	);
});

test('the mean of countries is over those the record can say something of', () => {
	expect(meanParts([partsOf(10, 0), partsOf(20, 10), null])).toEqual({ proved: 15, excluded: 5, open: 80 });
	expect(meanParts([null])).toBeNull();
});

test('a file holds the parts in full precision, and nothing where there is nothing', () => {
	expect(recordCells(partsOf(4.21875, 1.04))).toEqual([4.21875, 100 - 4.21875 - 1.04, 1.04, 3, 42]);
	expect(recordCells(null)).toEqual([null, null, null, null, null]);
});
