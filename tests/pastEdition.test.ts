import { describe, expect, test } from 'vitest';
import { findLeaves } from '#lib/framework/tree.ts';
import { readPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { readFolder } from '../src/cli/readFolder.ts';
import { shipped } from './shipped.ts';

const reading = readPackage(await readFolder('data/editions/2021'));
if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));
const past = reading.package;

const asked = past.methods[0]?.indicators ?? [];
const keyOf = ({ country, indicator }: { readonly country: string; readonly indicator: string }) =>
	`${country} ${indicator}`;
const parties = (observations: typeof past.observations, id: string) =>
	new Set(
		observations
			.filter(({ indicator, value }) => indicator === id && value === 1)
			.map(({ country }) => country),
	);
/** The Parties of one edition that are none in the other. */
const gone = (here: typeof past.observations, there: typeof past.observations, id: string) =>
	[...parties(here, id)].filter((country) => !parties(there, id).has(country));
const TREATIES = ['pub_opsc', 'pub_opic', 'pub_budapest'];

describe('the edition of 2021', () => {
	test('is of 2021, and has the one method whose indicators can be compared over time', () => {
		expect(past.edition).toEqual({ name: '2021', year: 2021 });
		expect(past.methods).toEqual(shipped.methods.filter(({ id }) => id === 'over_time'));
	});

	test('has the countries and the tree of today', () => {
		expect(past.countries).toEqual(shipped.countries);
		const treeOf = ({ framework }: Pick<typeof past, 'framework'>) =>
			framework.map(({ id, parent, weight, low, high, direction }) => ({
				...{ id, parent, weight, low, high, direction },
			}));
		expect(treeOf(past)).toEqual(treeOf(shipped));
	});

	test('says nothing of 2024 or 2026 of the indicators it has values of', () => {
		for (const { id, caveat, data_sources } of past.framework.filter(({ id }) => asked.includes(id)))
			expect(`${caveat} ${data_sources}`, id).not.toMatch(/202[2-6]/);
	});

	test('has a row with a value or a reason for its nine indicators, and no other row', () => {
		expect(asked).toHaveLength(9);
		const rows = past.observations.map(keyOf);
		expect(new Set(rows).size).toBe(rows.length);
		expect(rows.toSorted()).toEqual(
			past.countries
				.flatMap(({ id }) => asked.map((indicator) => keyOf({ country: id, indicator })))
				.toSorted(),
		);
		for (const row of past.observations)
			expect(row.status === 'assessed' ? row.locator : row.note, keyOf(row)).toBeTruthy();
	});

	test('every value has a source of its own with a day, a page of its publisher and a caveat', () => {
		const cited = new Set(past.observations.map(({ source }) => source));
		expect([...cited].toSorted()).toEqual(past.sources.map(({ id }) => id).toSorted());
		for (const { id, url, official_url, as_of, caveat } of past.sources) {
			for (const address of [url, official_url]) expect(address, id).toMatch(/^https:/);
			expect(as_of, id).toMatch(/^202[01]/);
			expect(caveat, id).toBeTruthy();
		}
	});

	test('confidence is judged at the end of 2021: the index of 2020 is not yet old', () => {
		const grades = new Map(
			past.observations.flatMap(({ source, confidence }) =>
				confidence === null ? [] : [[source, confidence]],
			),
		);
		expect(Object.fromEntries(grades)).toEqual({
			un_opsc_status_2021: 'A',
			un_opic_status_2021: 'A',
			budapest_status_2021: 'B',
			itu_gci_2020: 'B',
			organized_crime_index_2021: 'B',
		});
	});

	test('every value lies between its goalposts', () => {
		const leaves = new Map(findLeaves(past.framework).map((node) => [node.id, node]));
		for (const { country, indicator, value } of past.observations) {
			if (value === null) continue;
			const { low, high } = leaves.get(indicator) ?? {};
			expect(value, `${country} ${indicator}`).toBeGreaterThanOrEqual(low ?? 0);
			expect(value, `${country} ${indicator}`).toBeLessThanOrEqual(high ?? 0);
		}
	});
});

describe('from 2021 to today', () => {
	test('177, 48 and 66 States were party to the three treaties, and none has left one', () => {
		expect(TREATIES.map((id) => parties(past.observations, id).size)).toEqual([177, 48, 66]);
		for (const id of TREATIES) expect(gone(past.observations, shipped.observations, id), id).toEqual([]);
	});

	test('19 countries joined a treaty; one of them joined two', () => {
		const joined = TREATIES.flatMap((id) => gone(shipped.observations, past.observations, id));
		expect([joined.length, new Set(joined).size]).toEqual([20, 19]);
	});

	test('an indicator whose change may be none in the country says why, and a treaty needs not', () => {
		const cautions = new Map(shipped.framework.map(({ id, change_cautions }) => [id, change_cautions]));
		expect(Object.fromEntries(asked.map((id) => [id, cautions.get(id)]))).toEqual({
			pub_opsc: null,
			pub_budapest: null,
			prx_gci_organisational: ['items_differ'],
			prx_law_enforcement: ['expert_steps'],
			pub_opic: null,
			prx_victim_support: ['expert_steps'],
			prx_gci_awareness: ['items_differ', 'finer_scale'],
			prx_gci_education: ['items_differ'],
			prx_gci_cooperation: ['items_differ'],
		});
	});
});
