import { describe, expect, test } from 'vitest';
import { heatClass } from './heat.ts';

describe(heatClass, () => {
	test.each([
		[0, 'heat-0'],
		[-0.09, 'heat-0'],
		[0.1, 'heat-p1'],
		[0.098, 'heat-p1'],
		[-0.3, 'heat-n2'],
		[0.69, 'heat-p3'],
		[1, 'heat-p4'],
		[-1, 'heat-n4'],
	])('%f is painted %s', (value, look) => {
		expect(heatClass(value)).toBe(look);
	});

	test('what has no value is not painted as zero', () => {
		expect(heatClass(null)).toBe('heat-none');
	});
});
