import { describe, expect, test } from 'vitest';
import { findLeaves } from '#lib/framework/tree.ts';
import { SERIES } from '#derive/context.ts';
import { shipped } from './shipped.ts';

const { framework, countries, evidence, initiatives, context, methods } = shipped;

describe('evidence', () => {
	test('stands on indicators only', () => {
		const leaves = new Set(findLeaves(framework).map(({ id }) => id));
		for (const { indicator } of evidence) expect(leaves.has(indicator), indicator).toBe(true);
	});

	test('a text that is about something else, or is another country’s, stands on no indicator', () => {
		const details = evidence.filter(({ source }) => source === 'unctad_cyberlaw_documents_2026');
		const on = (country: string, indicator: string) =>
			details.filter((row) => row.country === country && row.indicator === indicator);
		expect(on('GEO', 'pub_cybercrime_law').map(({ detail }) => detail)).not.toContain('SB 315');
		expect(on('TUV', 'pub_consumer_law').map(({ detail }) => detail)).toEqual([]);
		expect(on('NOR', 'pub_cybercrime_law')).toEqual([]);
	});

	test('says no of two countries only: they were looked up in a directory read whole', () => {
		const negatives = evidence.filter(({ finding }) => finding === 'no');
		expect(negatives.map(({ country, source }) => [country, source])).toEqual([
			['CAN', 'inhope_check_2026'],
			['IND', 'inhope_check_2026'],
		]);
	});

	test('a treaty register that no longer speaks for a country is noted, not a yes', () => {
		const russia = evidence.find(
			({ country, source }) => country === 'RUS' && source === 'lanzarote_parties_2020',
		);
		expect(russia?.finding).toBe('noted');
	});
});

test('an initiative belongs to a country or to a region, never to the world', () => {
	expect(initiatives).toHaveLength(48);
	for (const { id, country, region } of initiatives)
		expect((country === null) !== (region === null), id).toBe(true);
});

describe('context', () => {
	const without = (series: (typeof SERIES)[number]): readonly string[] => {
		const held = new Set(context.filter((row) => row.series === series).map(({ country }) => country));
		return countries.map(({ id }) => id).filter((id) => !held.has(id));
	};

	test('every country has one value of each series but the three that have none', () => {
		expect(without('internet_use')).toEqual(['PLW', 'PRK', 'VAT']);
		expect(without('child_population')).toEqual(['VAT']);
		expect(without('csam_reports')).toEqual(['VAT']);
		expect(without('population')).toEqual(['VAT']);
		const keys = context.map(({ country, series }) => `${country} ${series}`);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('a share lies between 0 and 100 and no value is older than 2015', () => {
		for (const { country, series, year, value } of context) {
			expect(year, country).toBeGreaterThanOrEqual(2015);
			expect(value, country).toBeGreaterThan(0);
			if (series.startsWith('internet') || series.startsWith('child'))
				expect(value, country).toBeLessThanOrEqual(100);
		}
	});

	test('every value has its place in the source', () => {
		for (const { country, locator } of context) expect(locator, country).toBeTruthy();
	});

	test('reports are those of the country itself, over its people', () => {
		const reports = context.filter(({ series }) => series === 'csam_reports');
		expect(reports.find(({ country }) => country === 'USA')?.value).toBeCloseTo(3.33, 2);
		expect(reports.filter(({ note }) => note !== null).map(({ country }) => country)).toEqual(['USA']);
	});

	test('is no node of the framework and no indicator of any method', () => {
		const nodes = new Set([...framework.map(({ id }) => id), ...methods.flatMap((m) => m.indicators ?? [])]);
		for (const series of SERIES) expect(nodes.has(series), series).toBe(false);
	});
});
