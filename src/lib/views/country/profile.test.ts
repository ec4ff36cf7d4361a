import { describe, expect, test } from 'vitest';
import type { Observation } from '#lib/observations/observation.ts';
import { pickObservation } from './profile.ts';

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
