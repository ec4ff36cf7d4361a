import { expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { openBook } from '#lib/scoring/book.ts';
import { countryPageOf } from './page.ts';
import { indexEdition } from '../edition.ts';

test('the page of a country carries its own scores, and the medians of its region and of the world', async () => {
	const edition = await tinyland();
	const page = countryPageOf(edition, 'BBB');
	const book = openBook(page!.books[0]!);
	expect([book.reading('law', 'BBB')?.score, book.reading('law', 'AAA')]).toEqual([50, null]);
	expect(book.median('law', 'africa')).toMatchObject({ median: 75, scored: 2 });
	expect([book.median('law', 'world')?.scored, book.median('law', 'europe')]).toEqual([3, null]);
	expect(countryPageOf(edition, 'ZZZ')).toBeNull();
});

test('a country without a region has a page: the world is what there is to compare it with', async () => {
	const edition = await tinyland();
	const nowhere = edition.package.countries.map((row) => ({ ...row, region: null }));
	const apart = indexEdition({ ...edition, package: { ...edition.package, countries: nowhere } });
	const page = countryPageOf(apart, 'BBB');
	expect(page).toMatchObject({
		...{ facts: { region: null }, standing: { income: [], suggested: [] }, since: [], steps: [] },
		robustness: [{ neighbours: [] }],
	});
	expect(page?.books[0]?.medians.every(({ region }) => region === 'world')).toBe(true);
});

test('an index without pillars, questions, records, initiatives or context has a page for every country', async () => {
	const flat = await tinylandWith({
		'framework.csv':
			'id,parent,name,direction,low,high\nreadiness,,Readiness,,,\nstatute,readiness,Statute,1,0,4\ntreaty,readiness,Treaty,1,0,1\n' +
			'hotline,readiness,Hotline,1,0,4\ndelay,readiness,Delay,-1,0,700\n',
	});
	for (const { id } of flat.package.countries)
		expect(countryPageOf(flat, id)).toMatchObject({
			facts: { pillars: [{ id: 'readiness', questions: [] }], initiatives: [], income: null },
			advice: [{ method: 'method' }],
			learn: { lessons: [{ lessons: [{ pillar: 'readiness' }] }] },
			...{ since: [], steps: [] },
		});
});
