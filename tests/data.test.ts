import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { INCOME_GROUPS, REGIONS } from '#lib/geography/regions.ts';
import { deriveFrom } from '../src/cli/derive.ts';
import { shipped } from './shipped.ts';

const { framework, countries, observations, sources, evidence, initiatives, context, methods, edition } =
	shipped;
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
	test('has one index, eight pillars, nine facts, eight proxies and 42 assessment questions', () => {
		const count = (kind: string) => framework.filter((node) => node.kind === kind).length;
		expect(['index', 'pillar', 'fact', 'proxy', 'assessment'].map(count)).toEqual([1, 8, 9, 8, 42]);
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

	test('the first method uses every open indicator, the second the facts', () => {
		expect(methods.map(({ id }) => id)).toEqual(['open_evidence', 'direct_facts', 'on_record', 'over_time']);
		expect(methods[0]?.indicators?.toSorted()).toEqual(openIds.toSorted());
		expect(methods[1]?.indicators?.toSorted()).toEqual(
			openIds.filter((id) => id.startsWith('pub_')).toSorted(),
		);
	});

	test('every open indicator says which questions it bears on or stands near, and no other node does', () => {
		const questions = new Set(framework.filter(({ kind }) => kind === 'assessment').map(({ id }) => id));
		for (const { id, bears_on, stands_near } of framework) {
			const named = [...(bears_on ?? []), ...(stands_near ?? [])];
			expect(named.length > 0, id).toBe(openIds.includes(id));
			expect(
				named.filter((question) => !questions.has(question)),
				id,
			).toEqual([]);
		}
	});

	test('with every indicator present 5 of the 42 questions are answered in part, and 14 have something near', () => {
		const answered = new Set(framework.flatMap(({ bears_on }) => bears_on ?? []));
		const near = new Set(framework.flatMap(({ stands_near }) => stands_near ?? []));
		expect([answered.size, [...near].filter((id) => !answered.has(id)).length]).toEqual([5, 14]);
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

	test('a signature counts for nothing until it is ratified', () => {
		const signed = observations.filter(({ note }) => note?.startsWith('Signed on'));
		expect(signed).toHaveLength(24);
		expect(signed.every(({ value }) => value === 0)).toBe(true);
	});

	test('178 States are party to the protocol on sale and exploitation, 53 to that on complaints, 80 to Budapest', () => {
		const parties = (id: string) =>
			observations.filter(({ indicator, value }) => indicator === id && value === 1).length;
		expect(['pub_opsc', 'pub_opic', 'pub_budapest'].map(parties)).toEqual([178, 53, 80]);
	});

	test('places the index on responsible AI did not assess have no value', () => {
		const rules = observations.filter(({ indicator }) => indicator === 'pub_child_ai_rules');
		expect(rules.filter(({ status }) => status === 'assessed')).toHaveLength(133);
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
