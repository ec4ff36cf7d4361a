import { expect, test } from 'vitest';
import { offeredLanguages } from './languages.ts';

test('a package that names no language has pages in all six', () => {
	expect(offeredLanguages(undefined).toSorted()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
});

test('a package that names some has these, and English, which has the addresses without a language', () => {
	expect(offeredLanguages(['en'])).toEqual(['en']);
	expect(offeredLanguages(['fr', 'ar']).toSorted()).toEqual(['ar', 'en', 'fr']);
	expect(offeredLanguages(['tlh'])).toEqual(['en']);
});
