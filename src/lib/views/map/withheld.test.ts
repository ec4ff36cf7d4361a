import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { bookOf } from '#lib/scoring/book.ts';
import { methodWith, siteWith } from '../../../../tests/fixtures/site.ts';
import RegionTable from './RegionTable.svelte';
import { countWithheld } from './withheld.ts';

const country = (id: string, region: 'africa' | 'europe' | 'cis') => ({ id, name: id, region, groups: [] });
const withheld = (of: string) => ({ country: of, indicator: 'index', status: 'withheld' });
const method = methodWith({ id: 'own', tiers: ['lower', 'upper'] });
const node = { id: 'index', parent: null, kind: 'index' as const, name: 'Index', shortName: 'Index' };
const site = siteWith({
	nodes: [{ ...node, weight: 1, aggregation: null }],
	methods: [method],
	regions: ['africa', 'cis', 'europe'],
	countries: [
		...[country('AAA', 'africa'), country('BBB', 'africa')],
		...[country('CCC', 'europe'), country('DDD', 'europe'), country('EEE', 'cis')],
	],
	statuses: [withheld('AAA'), withheld('BBB'), withheld('CCC')],
});

test('countries that withhold are counted by region, and all of them for the world', () => {
	const counted = countWithheld(site);
	expect(['africa', 'europe', 'cis', 'world'].map((region) => counted('index', region))).toEqual([
		2, 1, 0, 3,
	]);
	expect(counted('law', 'world')).toBe(0);
});

describe('a region without a median', () => {
	const book = bookOf({ method: 'own', tiers: ['lower', 'upper'], scores: [], medians: [] });
	const { body } = render(RegionTable, { props: { site, method, book, view: 'world' } });
	const said = (region: string): string => {
		const row = body.split('<tr').find((each) => each.includes(`region/${region}`)) ?? '';
		const cell = row.slice(row.indexOf('<td'));
		return cell
			.replaceAll(/<[^>]*>/g, ' ')
			.replaceAll(/\s+/g, ' ')
			.replace(/^.*?>/, '')
			.trim();
	};

	test('is withheld where its countries withhold, and says how many do where not all of them', () => {
		expect(said('africa')).toBe('Withheld');
		expect(said('europe')).toBe('Withheld 1 of 2');
	});

	test('is not assessed where nobody withholds anything', () => {
		expect(said('cis')).toBe('Not assessed');
	});
});
