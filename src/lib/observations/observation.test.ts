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
});

test('only a complete list may say no', () => {
	expect(findEvidenceFault({ finding: 'no', complete: 'yes' })).toBeNull();
	expect(findEvidenceFault({ finding: 'yes', complete: 'no' })).toBeNull();
	expect(findEvidenceFault({ finding: 'no', complete: 'no' })).toMatch(/not complete/);
});
