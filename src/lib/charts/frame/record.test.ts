import { expect, test } from 'vitest';
import { RECORD_EDGES, recordClass } from './record.ts';

test('a proved share is painted darker the larger it is, up to and with the end of its step', () => {
	expect([0.001, 0.05, 0.051, 0.25, 0.3, 0.51, 1].map(recordClass)).toEqual([
		'record-1',
		'record-1',
		'record-2',
		'record-3',
		'record-4',
		'record-5',
		'record-5',
	]);
	expect(RECORD_EDGES.at(-1)).toBe(1);
});

test('nothing proved is a shade of its own, and never that of little', () => {
	expect(recordClass(0)).toBe('record-0');
	expect(recordClass(1e-12)).toBe('record-0');
});
