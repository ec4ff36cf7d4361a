import { expect, test } from 'vitest';
import { partColumns } from './paper.ts';

test('a table that fits a sheet is one part', () => {
	expect(partColumns([150, 100, 100, 100], 500)).toEqual([[0, 1, 2, 3]]);
});

test('a wider one stands in parts, each with the names, every column once and whole', () => {
	expect(partColumns([150, 200, 150, 300, 250, 60], 500)).toEqual([
		[0, 1, 2],
		[0, 3],
		[0, 4, 5],
	]);
});

test('parts are as even as their number allows: none is left with a single column', () => {
	expect(partColumns([100, 100, 100, 100, 100, 100], 500)).toEqual([
		[0, 1, 2, 3],
		[0, 4, 5],
	]);
});

test('a column wider than a sheet has a part of its own', () => {
	expect(partColumns([150, 900, 50], 500)).toEqual([
		[0, 1],
		[0, 2],
	]);
});

test('a table of names alone is printed too', () => {
	expect(partColumns([150], 500)).toEqual([[0]]);
});
