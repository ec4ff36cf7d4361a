import { describe, expect, test } from 'vitest';
import { evidenceRow, type Evidence } from '#lib/observations/evidence.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observe, pickStrongest, type Proof } from './proof.ts';
import { proveByRecord, proveNetworks } from './records.ts';
import { shareOf } from './treaties.ts';
import { proveByValue } from './values.ts';

const ground = { source: 'list', confidence: 'B', year: 2026, locator: 'row 1' } as const;
const proof = (low: number, high: number | null): Proof => ({
	...{ country: 'AAA', question: 'leg_child_data_protection', low, high },
	...ground,
});
const record = (cells: Partial<Evidence>): Evidence =>
	evidenceRow.parse({ country: 'AAA', detail: 'Listed', date: '2026-04-22', complete: 'no', ...cells });
const valued = (indicator: string, value: number): Observation => ({
	...{ country: 'AAA', indicator, status: 'assessed', value, note: null },
	...ground,
});

describe(observe, () => {
	test('a floor is an interval open above, and no value', () => {
		expect(observe(proof(2, null))).toMatchObject({
			...{ status: 'bounded', value: null, value_low: 2, value_high: null },
		});
	});

	test('what is known exactly is a value', () => {
		expect(observe(proof(0, 0))).toMatchObject({ status: 'assessed', value: 0 });
	});
});

test('of several proofs the exact one stands, else the highest floor', () => {
	expect(pickStrongest([proof(1, null), proof(2, null)])).toEqual([proof(2, null)]);
	expect(pickStrongest([proof(2, null), proof(0, 0)])).toEqual([proof(0, 0)]);
});

describe('a share of treaties', () => {
	const inForce = (...each: readonly (boolean | null)[]) =>
		each.map((is) => ({ name: 'treaty', inForce: is }));

	test('is exact where every treaty is known', () => {
		expect(shareOf(inForce(true, false, true, false))).toEqual({ low: 50, high: 50 });
	});

	test('is the interval between not in force and in force where the fifth is not known', () => {
		expect(shareOf(inForce(true, false, true, false, null))).toEqual({ low: 40, high: 60 });
	});
});

describe(proveByRecord, () => {
	test('a listed helpline proves level 1 and no more', () => {
		const listed = record({
			...{ indicator: 'sup_child_helpline', finding: 'yes', source: 'child_helpline_international_2026' },
		});
		expect(proveByRecord([listed])).toMatchObject([{ question: 'sup_child_helpline', low: 1, high: null }]);
	});

	test('a public reporting body outside INHOPE proves no level of a hotline', () => {
		const body = { indicator: 'enf_csam_hotline', finding: 'yes', source: 'inhope_check_2026' } as const;
		expect(proveByRecord([record(body)])).toEqual([]);
		const member = { ...body, indicator: 'dat_international_networks' };
		expect(proveByRecord([record(member)])).toMatchObject([{ question: 'enf_csam_hotline', low: 2 }]);
	});

	test('a Party of long ago is a Party as of the list, not as of the day it joined', () => {
		const party = record({
			...{ indicator: 'leg_treaty_participation', finding: 'yes', source: 'budapest_status_2025' },
			date: '2004-07-01',
		});
		expect(proveByRecord([party])).toMatchObject([{ question: 'leg_procedural_powers', low: 2, year: 2024 }]);
	});

	test('a record that is only related proves nothing', () => {
		const noted = record({
			...{ indicator: 'edu_awareness_campaigns', finding: 'noted', source: 'safer_internet_centres_2021' },
		});
		expect(proveByRecord([noted])).toEqual([]);
	});
});

test('networks are counted as the ladder names them, and a directory without the country does not count', () => {
	const inhope = { indicator: 'dat_international_networks', source: 'inhope_check_2026' } as const;
	const helpline = record({
		...{ indicator: 'sup_child_helpline', finding: 'yes', source: 'child_helpline_international_2026' },
	});
	const countries = [{ id: 'AAA' }];
	expect(proveNetworks(countries, [record({ ...inhope, finding: 'yes' }), helpline])).toMatchObject([
		{ low: 2, high: null },
	]);
	expect(
		proveNetworks(countries, [record({ ...inhope, finding: 'no', complete: 'yes' }), helpline]),
	).toMatchObject([{ low: 1 }]);
	expect(proveNetworks(countries, [])).toEqual([]);
});

describe(proveByValue, () => {
	test('no privacy law is level 0 of children’s data, a draft level 1, a law at least level 1', () => {
		const proved = (value: number) =>
			proveByValue([valued('pub_privacy_law', value)]).map(({ low, high }) => [low, high]);
		expect([0, 0.5, 1].map(proved)).toEqual([[[0, 0]], [[1, 1]], [[1, null]]]);
	});

	test('an institution without A status proves nothing', () => {
		expect(proveByValue([valued('pub_nhri', 0.5)])).toEqual([]);
	});
});
