import { describe, expect, it, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('one package is compared with itself, two with each other', () => {
	const rest = { from: null, to: null, method: null, out: '.' };
	expect(readArguments(['old'])).toEqual({
		kind: 'request',
		request: { before: 'old', after: null, ...rest },
	});
	expect(readArguments(['old', 'new'])).toEqual({
		kind: 'request',
		request: { before: 'old', after: 'new', ...rest },
	});
});

test('years are read as numbers, and two packages may be of any years', () => {
	expect(readArguments(['old', 'new', '--from', '2024', '--to', '2020'])).toMatchObject({
		kind: 'request',
		request: { from: 2024, to: 2020 },
	});
});

describe('arguments are refused with what would be right', () => {
	it.each([
		[[], 'no package folder is named; expected one or two'],
		[['a', 'b', 'c'], '3 folders are named (a, b, c); expected one or two'],
		[['a', '--from', '24'], '--from 24 is not a year; expected four digits such as 2022'],
		[
			['a', '--from', '2024', '--to', '2024'],
			'--from 2024 is not before --to 2024; expected the earlier year first',
		],
		[['a', '--out', ''], '--out is empty; expected a path'],
		[['a', '--year', '2024'], "Unknown option '--year'"],
	])('%j', (args, message) => {
		expect(readArguments(args)).toEqual({ kind: 'wrong', message });
	});
});
