import { expect, test } from 'vitest';
import { namesOf } from './names.ts';

const country = (id: string, region: 'africa' | 'europe' | null) => ({
	id,
	name: `Land ${id}`,
	region,
	groups: [],
});
const countries = [
	country('C', 'africa'),
	country('E', 'europe'),
	country('A', 'africa'),
	country('B', 'africa'),
	country('N', null),
];
const of = (id: string) =>
	namesOf(
		countries.find((each) => each.id === id)!,
		countries,
	);

test('a country stands between those before and after it in its region, and the last is followed by the first', () => {
	expect(of('A')).toMatchObject({ name: 'Land A', previous: { id: 'C', name: 'Land C' }, next: { id: 'B' } });
	expect(of('C')).toMatchObject({ previous: { id: 'B' }, next: { id: 'A' } });
});

test('a country that is alone in its region, or in none, has no neighbours', () => {
	expect(of('E')).toEqual({ name: 'Land E', previous: null, next: null });
	expect(of('N')).toEqual({ name: 'Land N', previous: null, next: null });
});
