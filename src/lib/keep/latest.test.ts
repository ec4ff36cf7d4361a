import { describe, expect, test } from 'vitest';
import { hasNewer, mergeLatest, stampAfter } from './latest.ts';

const EARLY = '2026-03-01T10:00:00.000Z';
const LATE = '2026-03-01T10:00:00.001Z';

const items = (all: Readonly<Record<string, readonly [number, string | null]>>) =>
	new Map(Object.entries(all).map(([id, [value, changed]]) => [id, { value, changed }]));

describe('two sets of items put together', () => {
	test('have what only one of them has, and of the same item the later one', () => {
		const merged = mergeLatest(
			items({ a: [1, LATE], b: [2, EARLY] }),
			items({ a: [4, EARLY], b: [0, LATE], c: [3, null] }),
		);
		expect(merged).toEqual(items({ a: [1, LATE], b: [0, LATE], c: [3, null] }));
	});

	test('come to the same whichever is first, even where both changed at the same moment', () => {
		const [one, other] = [items({ a: [1, EARLY], b: [2, null] }), items({ a: [2, EARLY], b: [1, null] })];
		expect(mergeLatest(one, other)).toEqual(mergeLatest(other, one));
	});

	test('are news to whoever lacks an item or has it as it was before', () => {
		expect(hasNewer(items({ a: [1, LATE] }), items({ a: [1, EARLY] }))).toBe(true);
		expect(hasNewer(items({ a: [1, null] }), items({}))).toBe(true);
		expect(hasNewer(items({ a: [1, EARLY] }), items({ a: [2, LATE], b: [1, null] }))).toBe(false);
	});
});

test('a change is never marked as earlier than the one it follows, whatever the clock says', () => {
	expect(stampAfter(null, Date.parse(EARLY))).toBe(EARLY);
	expect(stampAfter(EARLY, Date.parse('2020-01-01T00:00:00Z'))).toBe(LATE);
	expect(stampAfter('2020-01-01T00:00:00.000Z', Date.parse(EARLY))).toBe(EARLY);
});
