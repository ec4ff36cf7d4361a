import { beforeAll, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import type { Disclaimer } from '#lib/geography/disclaimer.ts';
import type { Edition } from './edition.ts';
import { membersOf, viewPageOf } from './view.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await tinyland();
});

const idsOf = (countries: readonly { readonly id: string }[]) => countries.map(({ id }) => id);

test('a region shows its own countries, the world every country, also one of no region', async () => {
	const mixed = await tinylandWith({
		'countries.csv': 'id,name,region\nAAA,Aland Minor,africa\nBBB,Beeland,\nCCC,Ceeland,europe\n',
	});
	expect(idsOf(membersOf(mixed, 'africa'))).toEqual(['AAA']);
	expect(idsOf(membersOf(mixed, 'cis'))).toEqual([]);
	expect(idsOf(membersOf(mixed, 'world'))).toEqual(['AAA', 'BBB', 'CCC']);
	expect(viewPageOf(mixed, 'world').books[0]?.countries).toEqual(['AAA', 'BBB', 'CCC']);
});

test('each method has a book of the countries shown, with the medians to hold them against', () => {
	const { books } = viewPageOf(edition, 'africa');
	expect(books).toHaveLength(1);
	expect(books[0]).toMatchObject({
		...{ method: 'method', countries: ['AAA', 'BBB'] },
		nodes: ['readiness', 'law', 'statute', 'treaty', 'reporting', 'hotline', 'delay'],
	});
	expect(books[0]?.score.at(0)).toBeCloseTo(93.75, 9);
	expect(books[0]?.medians).toContainEqual(expect.objectContaining({ region: 'world', node: 'readiness' }));
});

test('boundary notes are those of the view; a package whose maps have none has no notes', () => {
	const note = { wording: 'COP Atlas' as const, concerns: [], en: 'Final status not yet determined.' };
	const disclaimer: Disclaimer = {
		credit: { key: 'credit', en: 'UN Geodata' },
		notes: [
			{ ...note, key: 'islands', views: ['world', 'americas'] },
			{ ...note, key: 'abyei', views: ['world', 'africa'] },
		],
	};
	expect(viewPageOf({ ...edition, disclaimer }, 'africa').notes).toEqual([{ key: 'abyei', en: note.en }]);
	expect(viewPageOf(edition, 'africa').notes).toEqual([]);
});
