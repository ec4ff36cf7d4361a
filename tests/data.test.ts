import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { findLeaves } from '#lib/framework/schema.ts';
import { INCOME_GROUPS, REGIONS } from '#lib/geography/regions.ts';
import { SERIES } from '#derive/context.ts';
import { deriveFrom } from '../src/cli/derive.ts';
import { readFolder } from '../src/cli/readFolder.ts';

const reading = readPackage(await readFolder('data'));
if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));
const { framework, countries, observations, sources, evidence, initiatives, context, methods, edition } =
	reading.package;
const sourceOf = new Map(sources.map((source) => [source.id, source]));
const openIds = framework.filter(({ kind }) => kind === 'fact' || kind === 'proxy').map(({ id }) => id);

const derived = await deriveFrom('data');

describe('the shipped files', () => {
	test.each([...derived.keys()])('%s is exactly what the derivation makes', async (name) => {
		expect(await readFile(`data/${name}`, 'utf8')).toBe(derived.get(name));
	});

	test('the edition is 2026', () => {
		expect(edition).toEqual({ name: '2026', year: 2026 });
	});
});

describe('countries', () => {
	test('there are 195: the 194 Member States and the State of Palestine', () => {
		expect(countries).toHaveLength(195);
		expect(countries.filter((country) => country.itu_member === false).map(({ id }) => id)).toEqual(['PSE']);
	});

	test('every country has a region and six names', () => {
		for (const { id, region, name_ar, name_en, name_es, name_fr, name_ru, name_zh } of countries) {
			expect(region, id).not.toBeNull();
			for (const name of [name_ar, name_en, name_es, name_fr, name_ru, name_zh])
				expect(name, id).toMatch(/^[^*_]+$/);
		}
	});

	test('regions are those of ITU, and the two it leaves out are placed by geography', async () => {
		const workbook = await readFile('data/raw/countries/itu_bdt_regions_from_ipb_dec2025.csv', 'utf8');
		const idOf = new Map([
			['Africa', 'africa'],
			['The Americas', 'americas'],
			['Arab States', 'arab_states'],
			['Asia & Pacific', 'asia_pacific'],
			['CIS countries', 'cis'],
			['Europe countries', 'europe'],
		]);
		const listed = new Map(
			workbook.split(/\r?\n/).map((line) => {
				const [iso3 = ''] = line.split(',');
				return [iso3, [...idOf].find(([label]) => line.includes(`,${label},`))?.[1]];
			}),
		);
		for (const { id, region, region_source } of countries)
			if (region_source === 'ITU') expect(region, id).toBe(listed.get(id));
		expect(
			countries.filter(({ region_source }) => region_source !== 'ITU').map(({ id, region }) => [id, region]),
		).toEqual([
			['PRK', 'asia_pacific'],
			['VAT', 'europe'],
		]);
		expect(REGIONS.map((region) => countries.filter((country) => country.region === region).length)).toEqual([
			44, 35, 22, 39, 9, 46,
		]);
	});

	test('a group that is not known is empty, not no', () => {
		const unknown = countries.filter(({ ldc, lldc, sids }) => ldc === null && lldc === null && sids === null);
		expect(unknown.map(({ id }) => id)).toEqual(['PRK', 'VAT']);
		expect(countries.filter(({ income }) => income === null).map(({ id }) => id)).toEqual([
			'PRK',
			'VAT',
			'VEN',
		]);
		expect(INCOME_GROUPS.map((group) => countries.filter(({ income }) => income === group).length)).toEqual([
			64, 53, 50, 25,
		]);
	});
});

describe('the framework', () => {
	test('has one index, eight pillars, five facts, four proxies and 42 assessment questions', () => {
		const count = (kind: string) => framework.filter((node) => node.kind === kind).length;
		expect(['index', 'pillar', 'fact', 'proxy', 'assessment'].map(count)).toEqual([1, 8, 5, 4, 42]);
	});

	test('every question has five levels and a next step from each', () => {
		for (const node of framework.filter(({ kind }) => kind === 'assessment')) {
			if (node.scale_type !== 'ordinal') continue;
			const { level_0, level_1, level_2, level_3, level_4 } = node;
			const { next_step_0, next_step_1, next_step_2, next_step_3, next_step_4 } = node;
			const texts = [level_0, level_1, level_2, level_3, level_4];
			const steps = [next_step_0, next_step_1, next_step_2, next_step_3, next_step_4];
			for (const text of [...texts, ...steps]) expect(text, node.id).toBeTruthy();
		}
	});

	test('references point to listed sources, and no research mark is left', () => {
		for (const node of framework) {
			const text = [
				node.guideline_reference,
				node.gc25_reference,
				node.mnr_crosswalk,
				node.gci_crosswalk,
				node.other_crosswalk,
				node.seed_reference,
			].join(' ');
			expect(text, node.id).not.toMatch(/general knowledge|\[v |\bS\d\d\b|\bPM\d\d\b/);
			for (const id of text.match(/\b(fw_s\d\d|itu_c\w+)\b/g) ?? []) expect(sourceOf.has(id), id).toBe(true);
		}
	});

	test('a reference that was not checked says so where it is not called verified', () => {
		for (const { id, guideline_reference, guideline_status } of framework)
			if (guideline_status === 'verified') expect(guideline_reference, id).not.toContain('unverified');
	});

	test('every open-evidence indicator carries its caveat', () => {
		for (const id of openIds) expect(framework.find((node) => node.id === id)?.caveat, id).toBeTruthy();
	});

	test('the first method uses the nine open indicators, the second the five facts', () => {
		expect(methods.map(({ id }) => id)).toEqual(['open_evidence', 'direct_facts']);
		expect(methods[0]?.indicators?.toSorted()).toEqual(openIds.toSorted());
		expect(methods[1]?.indicators?.toSorted()).toEqual(
			openIds.filter((id) => id.startsWith('pub_')).toSorted(),
		);
	});
});

describe('observations', () => {
	test('every country has a row for every open indicator, with a value or a reason', () => {
		const rows = new Map(observations.map((row) => [`${row.country} ${row.indicator}`, row]));
		for (const { id } of countries)
			for (const indicator of openIds) {
				const row = rows.get(`${id} ${indicator}`);
				expect(row, `${id} ${indicator}`).toBeDefined();
				expect(row?.status === 'assessed' ? row.locator : row?.note, `${id} ${indicator}`).toBeTruthy();
			}
	});

	test('every value lies between its goalposts, or is read in bands', () => {
		const nodes = new Map(framework.map((node) => [node.id, node]));
		for (const { country, indicator, value } of observations) {
			const node = nodes.get(indicator);
			if (value === null || node?.band_edges !== null) continue;
			expect(value, `${country} ${indicator}`).toBeGreaterThanOrEqual(node.low ?? 0);
			expect(value, `${country} ${indicator}`).toBeLessThanOrEqual(node.high ?? 0);
		}
	});

	test('every value, record and initiative has a dated source a reader can open', () => {
		for (const { source } of [...observations, ...evidence, ...initiatives, ...context]) {
			const { url, as_of } = sourceOf.get(source ?? '') ?? {};
			expect(url, `${source}`).toMatch(/^https?:/);
			expect(as_of, `${source}`).toBeTruthy();
		}
	});

	test('rows misread in the cybersecurity index have no value', () => {
		const misread = observations.filter(({ note }) => note?.includes('misread'));
		expect([...new Set(misread.map(({ country }) => country))]).toEqual(['FIN', 'MOZ', 'SVK', 'SVN']);
		expect(misread.every(({ value }) => value === null)).toBe(true);
	});

	test('the access gap leaves out Cuba, and the surveys without a usable year are records instead', () => {
		const gaps = observations.filter(({ indicator }) => indicator === 'par_access_gap');
		for (const id of ['CUB', 'NPL', 'THA'])
			expect(
				gaps.some(({ country }) => country === id),
				id,
			).toBe(false);
		const records = evidence.filter(({ indicator }) => indicator === 'par_access_gap');
		expect(records.map(({ country }) => country)).toEqual(['NPL', 'THA']);
	});
});

describe('evidence', () => {
	test('stands on indicators only', () => {
		const leaves = new Set(findLeaves(framework).map(({ id }) => id));
		for (const { indicator } of evidence) expect(leaves.has(indicator), indicator).toBe(true);
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
