import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test.each([
	['/', 'en', '/'],
	['/', 'fr', '/fr'],
	['/country/NPL', 'en', '/country/NPL'],
	['/country/NPL', 'ar', '/ar/country/NPL'],
] as const)('the page %s in %s is at %s', (path, locale, address) => {
	expect(addressOf(path, locale)).toBe(address);
});
