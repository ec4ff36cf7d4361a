import { describe, expect, test } from 'vitest';
import { findEvidenceFault } from './evidence.ts';
import { findObservationFaults } from './observation.ts';

const columns = (status: string, value: string | null, source: string | null): readonly string[] =>
	findObservationFaults({ status, value, source }).map(({ column }) => column);

describe(findObservationFaults, () => {
	test('an assessed row needs a value and a source', () => {
		expect(columns('assessed', '0', 'register')).toEqual([]);
		expect(columns('assessed', null, null)).toEqual(['value', 'source']);
	});

	test('no other status may carry a value, and none of them needs a source', () => {
		expect(columns('no_reply', null, null)).toEqual([]);
		expect(columns('not_applicable', '0', null)).toEqual(['value']);
	});

	test('an interval has at least one end, the lower first, a source and no value', () => {
		const bounded = (value_low: string | null, value_high: string | null, value: string | null = null) =>
			findObservationFaults({ status: 'bounded', value, value_low, value_high, source: 'register' }).map(
				({ column }) => column,
			);
		expect(bounded('1', null)).toEqual([]);
		expect(bounded(null, '1')).toEqual([]);
		expect(bounded('10', '9')).toEqual(['value_low']);
		expect(bounded('9', '10')).toEqual([]);
		expect(bounded('2', '2')).toEqual([]);
		expect(bounded(null, null)).toEqual(['value_low']);
		expect(bounded('1', '2', '1')).toEqual(['value']);
		expect(columns('bounded', null, null)).toEqual(['value_low', 'source']);
	});

	test('only an interval has ends', () => {
		const ends = { value: null, value_low: '1', value_high: '2', source: 'register' };
		expect(findObservationFaults({ ...ends, status: 'no_reply' })).toHaveLength(2);
		expect(findObservationFaults({ ...ends, status: 'assessed', value: '1' })).toHaveLength(2);
	});
});

test('only a complete list may say no', () => {
	expect(findEvidenceFault({ finding: 'no', complete: 'yes' })).toBeNull();
	expect(findEvidenceFault({ finding: 'yes', complete: 'no' })).toBeNull();
	expect(findEvidenceFault({ finding: 'no', complete: 'no' })).toMatch(/not complete/);
});
