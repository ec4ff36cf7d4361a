import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { DisclosedPage } from '#lib/edition/disclosed.ts';
import { methodWith, siteWith } from '../../../../tests/fixtures/site.ts';
import Aggregates from './Aggregates.svelte';

const node = (id: string, parent: string | null, kind: 'index' | 'pillar') => ({
	...{ id, parent, kind, name: `The ${id}`, shortName: id, weight: 1, aggregation: null },
});
const country = (id: string, region: 'africa' | 'europe') => ({ id, name: `Land ${id}`, region, groups: [] });
const site = siteWith({
	nodes: [node('index', null, 'index'), node('law', 'index', 'pillar')],
	methods: [methodWith({ id: 'own', tiers: ['band_1', 'band_2'] })],
	regions: ['africa', 'europe'],
	countries: [country('AAA', 'africa'), country('BBB', 'europe'), country('CCC', 'africa')],
	disclosure: {
		...{ tally: { full: 4, band: 2, aggregates: 6 }, aggregates: true },
		bands: { AAA: 'band_2', BBB: 'band_1' },
	},
});
const PAGE: DisclosedPage = {
	decimals: 1,
	groups: [
		{
			...{ group: 'world', countries: 12, medianTiers: ['band_1', 'band_2'], withheld: null },
			means: [
				{ node: 'index', mean: 43.24, countries: 12 },
				{ node: 'law', mean: 51.5, countries: 11 },
			],
			counts: [
				{ tier: 'band_1', countries: 5 },
				{ tier: 'band_2', countries: 7 },
			],
		},
		{
			...{ group: 'income_low', countries: 6, counts: [], medianTiers: [] },
			...{ means: [{ node: 'index', mean: 40, countries: 6 }] },
			withheld: { what: 'counts', why: 'derivable' },
		},
		{
			...{ group: 'europe', countries: 3, means: [], counts: [], medianTiers: [] },
			withheld: { what: 'all', why: 'few' },
		},
	],
};

const plain = (html: string): string =>
	html
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
const shown = (view: 'world' | 'africa') => render(Aggregates, { props: { site, page: PAGE, view } }).body;
const rowsIn = (html: string): readonly string[] =>
	html
		.split('<tr')
		.slice(2)
		.map((row) => plain(`<tr${row.split('</tr>')[0] ?? ''}`));

describe('what is published of all countries together', () => {
	test('is a row a group: countries, averages, the middle band, countries by band', () => {
		expect(rowsIn(shown('world'))[0]).toBe(
			'World 12 43.2 51.5 11 countries Band 1 – Band 2 Band 1: 5 Band 2: 7',
		);
	});

	test('says of each group what is held back and why', () => {
		const [, low, europe] = rowsIn(shown('world'));
		expect(low).toBe(
			'Low income 6 40.0 Held back Held back: together with the rest it would give away too much of a country.',
		);
		expect(europe).toBe('Europe 3 Held back: there are fewer than five countries.');
	});

	test('says how many groups have averages and how many are held back', () => {
		const text = plain(shown('world'));
		expect(text).toContain('Groups with averages: 2. Groups held back whole: 1.');
		expect(text).toContain('Groups whose countries in each band are held back: 1.');
		expect(text).toContain('with all values: 4; with only the band: 2; only in averages and counts: 6.');
	});
});

test('countries of which the band alone is published stand by band, those of the region on its page', () => {
	const after = (html: string) => plain(html.slice(html.indexOf('</table>')));
	expect(after(shown('world'))).toMatch(/Band 2 Land AAA Band 1 Land BBB$/);
	expect(after(shown('africa'))).toMatch(/Band 2 Land AAA$/);
});
