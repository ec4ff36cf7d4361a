import { expect, test } from 'vitest';
import { isNumbered, methodName, seriesName, tierName } from './words.ts';

test('an id that every object has is an id like any other', () => {
	for (const id of ['constructor', 'toString', '__proto__']) {
		expect(seriesName(id)).toBe(id);
		expect(methodName(id, 'Own name')).toBe('Own name');
		expect(isNumbered([{ id }])).toBe(false);
	}
	expect(tierName({ id: 'constructor' })).toBe('Constructor');
	expect(tierName({ id: '__proto__', name: 'Low' })).toBe('Low');
});
