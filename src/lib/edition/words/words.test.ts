import { beforeAll, describe, expect, test } from 'vitest';
import { textKey } from '#lib/framework/textKey.ts';
import { langOf, originalOf, quote, quotedIn } from '#lib/i18n/spoken.ts';
import { getLocale, overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { tinyland } from '../../../../tests/fixtures/edition.ts';
import { indexEdition, type Edition } from '../edition.ts';
import { siteOf } from '../site.ts';
import { speak } from './speak.ts';
import { groupedTexts, translatedTexts } from './texts.ts';
import { saidIn, shareIn, wordsOf } from './words.ts';

const row = (
	id: string,
	field: string,
	text: string,
	more: { state?: 'reviewed'; original?: string } = {},
) => ({
	...{ id, field, text, state: 'draft' as const, by: null, date: null, original: null },
	...more,
});

let edition: Edition;
let told: Edition;
beforeAll(async () => {
	edition = await tinyland();
	const [first, second] = edition.pillars.map(({ id }) => id);
	const french = [
		row(first ?? '', 'name', 'Premier pilier', { state: 'reviewed' }),
		row(second ?? '', 'name', 'Second pilier', { original: textKey('Once it was called otherwise') }),
	];
	told = indexEdition({
		...edition,
		package: { ...edition.package, translations: new Map([['fr', french]]) },
	});
});

describe('the words of an edition', () => {
	test('are those of its translations, but for what was translated from other words', () => {
		expect(saidIn(told, 'fr').map(({ said }) => said)).toEqual(['Premier pilier']);
		expect(shareIn(told, 'fr')).toMatchObject({ said: 1, reviewed: 1 });
		expect(saidIn(told, 'ru')).toEqual([]);
	});

	test('are found by the text they stand for', () => {
		const name = told.pillars[0]?.name ?? '';
		expect(wordsOf(told, 'fr', 'names')).toEqual({ [textKey(name)]: 'Premier pilier' });
	});
});

describe('a page in other words', () => {
	test('tells the text a sentence ends in, where that stands in another language', () => {
		overwriteGetLocale(() => 'fr');
		speak({ name: 'Law' }, { [textKey('Law')]: 'Loi' }, 'fr');
		expect(quotedIn(quote('Népal : ', 'As told'))).toBe('As told');
		expect(quotedIn(quote('Népal : ', 'Loi'))).toBeUndefined();
	});

	test('sets codes apart where its words run from the right, and knows the text by that', () => {
		const words = { [textKey('Law')]: 'المؤشر 16.a.1' };
		expect(speak({ name: 'Law' }, words, 'fr')).toEqual({ name: 'المؤشر 16.a.1' });
		overwriteGetLocale(() => 'ar');
		const { name } = speak({ name: 'Law' }, words, 'ar');
		expect(name).toBe('المؤشر \u206816.a.1\u2069');
		expect(langOf(name)).toBeUndefined();
	});

	test('names the title a document was published under, where it is called otherwise', () => {
		speak({ title: 'Law' }, { [textKey('Law')]: 'Loi' }, getLocale());
		speak({ title: 'Same' }, { [textKey('Same')]: 'Same' }, getLocale());
		expect([originalOf('Loi'), originalOf('Same')]).toEqual(['Law', undefined]);
	});

	const words = { [textKey('Law')]: 'Loi', [textKey('law')]: 'une loi' };

	test('says its texts in them, at any depth, and leaves ids and numbers', () => {
		const page = { id: 'law', name: 'Law', levels: ['Law', null], inner: [{ unit: 'law', score: 4 }] };
		expect(speak(page, words, 'fr')).toEqual({
			...{ id: 'law', name: 'Loi', levels: ['Loi', null], inner: [{ unit: 'une loi', score: 4 }] },
		});
		expect(page.name).toBe('Law');
	});

	test('is the very page where it says nothing that has other words', () => {
		const page = { id: 'law', rows: [{ name: 'Help' }] };
		expect(speak(page, words, 'fr')).toBe(page);
	});

	test('keeps the language of what has none, for voice and fonts', () => {
		overwriteGetLocale(() => 'fr');
		speak({ name: 'Law' }, words, 'fr');
		expect([langOf('Loi'), langOf('Help'), langOf(null)]).toEqual([undefined, 'en', undefined]);
		overwriteGetLocale(() => 'en');
		expect(langOf('Law')).toBe('en');
	});
});

test('a site has the names of its pillars in the language of the page, and marks those it has only in its own', () => {
	const nodes = siteOf(told, 'fr').nodes.filter(({ id }) => told.pillars.some((pillar) => pillar.id === id));
	expect(nodes.map(({ name, lang }) => [name, lang])).toEqual([
		['Premier pilier', undefined],
		[told.pillars[1]?.name, 'en'],
	]);
	expect(siteOf(told, 'en')).toEqual(siteOf(edition, 'en'));
});

test('the texts of a package are said with what a file has for them, but for what was of other words', () => {
	const texts = groupedTexts(told);
	const [first, second] = told.pillars;
	const file =
		'id,field,text,state,by,date,original\n' +
		`${first?.id},name,Premier pilier,reviewed,A person,2026-11-30,${textKey(first?.name ?? '')}\n` +
		`${second?.id},name,Second pilier,draft,,,${textKey('Once it was called otherwise')}\n`;
	const said = translatedTexts(texts, 'translations/fr.csv', file);
	expect(said).toHaveLength(texts.length);
	const named = (id: string | undefined) => said.find((each) => each.id === id && each.field === 'name');
	expect(named(first?.id)).toMatchObject({ said: 'Premier pilier', isReviewed: true, by: 'A person' });
	expect(named(second?.id)).toMatchObject({ said: null, isReviewed: false, group: 'names' });
});
