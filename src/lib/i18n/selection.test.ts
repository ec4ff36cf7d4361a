import { describe, expect, test } from 'vitest';
import { sayMapTitle, saySelection } from './selection.ts';

describe(saySelection, () => {
	test('all countries of a region are called by the region', () => {
		expect(saySelection('africa', null, 44)).toBe('Africa');
	});

	test('a group is counted and placed', () => {
		expect(saySelection('africa', 'ldc', 27)).toBe('27 least developed countries of Africa');
		expect(saySelection('americas', 'ldc', 1)).toBe('1 least developed country of the Americas');
		expect(saySelection('world', 'chosen', 5)).toBe('5 compared countries of the world');
	});

	test('a group nobody foresaw leaves the region', () => {
		expect(saySelection('cis', 'constructor', 9)).toBe('CIS');
	});
});

describe(sayMapTitle, () => {
	test('the title of a map names the selection', () => {
		expect(sayMapTitle('Legal framework', 'africa', 'ldc', 27)).toBe(
			'Legal framework in the 27 least developed countries of Africa',
		);
		expect(sayMapTitle('Overall', 'africa', null, 44)).toBe('Overall by country: Africa');
	});
});
