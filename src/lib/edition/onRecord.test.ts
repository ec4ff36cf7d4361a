import { describe, expect, test } from 'vitest';
import { openRecord } from '#lib/scoring/recordBook.ts';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { countryPageOf } from './country/page.ts';
import { packRecord, recordPageOf } from './onRecord.ts';
import { siteOf } from './site.ts';

const ON_RECORD = { 'methods/on_record.json': JSON.stringify({ name: 'On record', reading: 'bounds' }) };

describe('a method that reads bounds', () => {
	test('stands apart from those that score, which alone can be chosen', async () => {
		const edition = await tinylandWith(ON_RECORD);
		expect(edition.package.methods.map(({ id }) => id)).toEqual(['method']);
		expect(edition.results.map(({ method }) => method)).toEqual(['method']);
		const site = siteOf(edition, 'en');
		expect(site.methods.map(({ id }) => id)).toEqual(['method']);
		expect(site.record).toEqual({ id: 'on_record', name: 'On record' });
		expect(recordPageOf(edition)?.method.tiers).toEqual([]);
	});

	test('proves what is assessed, leaves open what is missing, and counts what has a record', async () => {
		const edition = await tinylandWith(ON_RECORD);
		const packed = recordPageOf(edition)?.record;
		const book = packed === undefined ? () => null : openRecord(packed);
		const published = edition.book('method');
		for (const { id: country } of edition.package.countries) {
			for (const node of packed?.nodes ?? []) {
				const parts = book(node, country);
				const reading = published.reading(node, country);
				expect(parts?.proved).toBeCloseTo(reading?.low ?? NaN, 9);
				expect(100 - (parts?.excluded ?? NaN)).toBeCloseTo(reading?.high ?? NaN, 9);
				expect((parts?.proved ?? 0) + (parts?.open ?? 0) + (parts?.excluded ?? 0)).toBeCloseTo(100, 9);
				const below = edition.leavesBelow(node).map(({ id }) => id);
				expect(parts?.asked).toBe(below.length);
				const assessed = below.filter(
					(leaf) => edition.observed('method', country, leaf)?.status === 'assessed',
				);
				expect(parts?.known).toBe(assessed.length);
			}
		}
		expect(packed?.known).toContain(1);
	});

	test('is on the page of a country, for that country alone', async () => {
		const edition = await tinylandWith(ON_RECORD);
		const page = countryPageOf(edition, 'AAA');
		expect(page?.record?.countries).toEqual(['AAA']);
		expect(page?.books.map(({ method }) => method)).toEqual(['method']);
	});

	test('leaves a package without one as it was', async () => {
		const edition = await tinyland();
		expect(recordPageOf(edition)).toBeNull();
		expect(packRecord(edition, ['AAA'])).toBeNull();
		expect(siteOf(edition, 'en').record).toBeNull();
		expect(countryPageOf(edition, 'AAA')?.record).toBeNull();
	});
});

test('a record that was packed says nothing of a node or a country it does not hold', async () => {
	const packed = packRecord(await tinylandWith(ON_RECORD), ['AAA']);
	const book = packed === null ? () => null : openRecord(packed);
	expect(book(packed?.nodes[0] ?? '', 'ZZZ')).toBeNull();
	expect(book('no_node', 'AAA')).toBeNull();
});
