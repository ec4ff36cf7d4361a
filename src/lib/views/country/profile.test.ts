import { describe, expect, test } from 'vitest';
import type { Kind } from '#lib/framework/schema.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { answerOf, pickObservation, type ProfileValue } from './profile.ts';

const observed = (year: number): Observation => ({
	country: 'AAA',
	indicator: 'law',
	year,
	status: 'assessed',
	value: 1,
	source: 'register',
	confidence: 'A',
	locator: null,
	note: null,
});
const YEARS = [observed(2019), observed(2023), observed(2021)];

describe(pickObservation, () => {
	test('takes the latest where no year was used', () => {
		expect(pickObservation(YEARS, null)?.year).toBe(2023);
	});

	test('takes the one of the year a run used, though there is a later one', () => {
		expect(pickObservation(YEARS, 2021)?.year).toBe(2021);
	});

	test('takes none where there is none, or none of that year', () => {
		expect([pickObservation([], null), pickObservation(YEARS, 2020)]).toEqual([null, null]);
	});

	test('leaves the observations in their order', () => {
		pickObservation(YEARS, null);
		expect(YEARS.map(({ year }) => year)).toEqual([2019, 2023, 2021]);
	});
});

describe(answerOf, () => {
	const known = (value: number | null): ProfileValue => ({
		status: value === null ? 'no_reply' : 'assessed',
		value,
		year: 2023,
		confidence: 'A',
		locator: null,
		note: null,
		source: null,
	});

	test.each([
		[1, 'yes'],
		[1.5, 'yes'],
		[0.99, 'partial'],
		[0.01, 'partial'],
		[0, 'no'],
		[-1, 'no'],
		[null, null],
	])('a fact of value %s between goalposts 0 and 1 answers %s', (value, answer) => {
		expect(answerOf({ kind: 'fact', known: known(value), low: 0, high: 1 })).toBe(answer);
	});

	test.each<Kind>(['proxy', 'assessment', 'pillar', 'index'])('a node of kind %s gives no answer', (kind) => {
		expect(answerOf({ kind, known: known(1), low: 0, high: 1 })).toBeNull();
	});

	test.each([
		['lower', null, 1],
		['upper', 0, null],
	])('without its %s goalpost a fact gives no answer', (_, low, high) => {
		expect(answerOf({ kind: 'fact', known: known(1), low, high })).toBeNull();
	});
});
