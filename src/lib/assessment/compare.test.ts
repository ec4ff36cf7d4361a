import { describe, expect, test } from 'vitest';
import { rangeIn, type Question, type Scale } from '#lib/framework/question.ts';
import { claimsOf, compareAnswer, findingOf, peersOf, type Claim } from './compare.ts';
import { readRecord } from './compareRecord.ts';
import type { RecordItem } from './record.ts';

const ask = (scale: Scale, change: Partial<Question> = {}): Question => ({
	range: scale === 'numeric' ? rangeIn(change.unit ?? '') : null,
	id: 'enf_csam_hotline',
	name: 'Hotline',
	question: null,
	unit: null,
	direction: 1,
	band_edges: null,
	caveat: null,
	pillar: 'enforcement_reporting',
	scale,
	core: true,
	levels: [],
	nextSteps: [],
	guidelineReference: null,
	guidelineStatus: null,
	evidenceRequired: null,
	dataSources: null,
	...change,
});

const claim = (finding: Claim['finding']): Claim => ({
	finding,
	detail: finding,
	date: null,
	url: null,
	source: null,
});

const say = (value: number | null) => (value === null ? undefined : ({ status: 'assessed', value } as const));

describe('an answer by level', () => {
	test.each([
		[0, ['yes'], 'record_says_more'],
		[0, ['partial'], 'record_says_more'],
		[1, ['yes'], 'agrees'],
		[4, ['yes'], 'agrees'],
		[2, ['no'], 'record_says_less'],
		[1, ['no'], 'agrees'],
		[0, ['no'], 'agrees'],
		[4, ['no', 'yes'], 'agrees'],
		[0, ['no', 'yes'], 'record_says_more'],
		[0, ['noted', 'document'], 'nothing_to_compare'],
		[4, [], 'nothing_to_compare'],
		[null, ['yes'], 'nothing_to_compare'],
	] as const)('level %j beside records %j: %s', (level, findings, verdict) => {
		expect(compareAnswer(ask('ordinal'), say(level), findings.map(claim)).verdict).toBe(verdict);
	});

	test('that cannot be read, or that stands apart, is compared with nothing', () => {
		expect(compareAnswer(ask('ordinal'), say(2.5), [claim('no')]).verdict).toBe('nothing_to_compare');
		expect(
			compareAnswer(ask('ordinal'), { status: 'inconclusive', value: null }, [claim('yes')]).verdict,
		).toBe('nothing_to_compare');
	});

	test('a no where the record says yes is told, with the record that says so', () => {
		const { verdict, claims } = compareAnswer(ask('binary'), say(0), [claim('noted'), claim('yes')]);
		expect(verdict).toBe('record_says_more');
		expect(claims.map(({ finding }) => finding)).toEqual(['yes']);
	});
});

describe('a number counts several things, and a record speaks of one', () => {
	const share = ask('numeric', { unit: '% of instruments', band_edges: [20, 40, 60, 80] });

	test.each([
		[0, ['yes'], 'record_says_more'],
		[16, ['yes'], 'agrees'],
		[0, ['partial'], 'agrees'],
		[50, ['yes', 'no'], 'agrees'],
		[100, ['yes', 'no'], 'record_says_less'],
		[80, ['no'], 'agrees'],
	] as const)('%j %% beside records %j: %s', (value, findings, verdict) => {
		expect(compareAnswer(share, say(value), findings.map(claim)).verdict).toBe(verdict);
	});
});

test('a value on record is compared by the level it stands for', () => {
	const gap = ask('numeric', { unit: 'percentage-point gap', direction: -1, band_edges: [40, 30, 20, 10] });
	const verdict = (own: number) => compareAnswer(gap, say(own), [], 25).verdict;
	expect([45, 29, 22, 5].map(verdict)).toEqual(['record_says_more', 'agrees', 'agrees', 'record_says_less']);
});

const law: RecordItem = {
	id: 'pub_privacy_law',
	pillar: 'legal_framework',
	kind: 'fact',
	name: 'Data protection and privacy law',
	unit: null,
	low: 0,
	high: 1,
	status: 'assessed',
	value: 1,
	year: 2026,
	confidence: 'B',
	locator: null,
	note: null,
	source: { id: 'unctad', title: 'UNCTAD', url: 'https://unctad.org' },
	records: [],
};

test('the record that a privacy law exists stands beside the question whose lowest level is no such law', () => {
	const claims = claimsOf('leg_child_data_protection', [law]);
	expect(claims).toMatchObject([{ finding: 'yes', date: '2026', url: 'https://unctad.org' }]);
	expect(compareAnswer(ask('ordinal'), say(0), claims).verdict).toBe('record_says_more');
	expect(claimsOf('leg_csam_offences', [law])).toEqual([]);
});

test('a fact nobody assessed says nothing, a draft says in part', () => {
	expect(findingOf({ ...law, value: null })).toBeNull();
	expect(findingOf({ ...law, value: 0.5 })).toBe('partial');
	expect(findingOf({ ...law, value: 0 })).toBe('no');
});

test('peers are the others of the region, told apart from none on record', () => {
	const record = readRecord(
		JSON.stringify({
			country: 'NPL',
			region: 'asia_pacific',
			peers: 37,
			items: [law],
			peerAnswers: { enf_csam_hotline: { yes: ['JPN'], partial: [] } },
		}),
	);
	expect(peersOf('enf_csam_hotline', record)).toEqual({ yes: ['JPN'], partial: [], of: 37 });
	expect(peersOf('leg_csam_offences', record)).toBeNull();
});
