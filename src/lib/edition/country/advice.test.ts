import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { adviceOf } from './advice.ts';
import type { Edition } from '../edition.ts';

let edition: Edition;
let near: Edition;
beforeAll(async () => {
	edition = await tinyland();
	near = await tinylandWith({
		'framework.csv':
			'id,parent,name,direction,low,high,guideline_reference\nreadiness,,Readiness,,,,\nlaw,readiness,Law,,,,Guideline 1\nacts,law,Acts,,,,\n' +
			'statute,acts,Statute,1,0,4,\ntreaty,law,Treaty,1,0,1,\nhotline,readiness,Hotline,1,0,4,\ndelay,readiness,Delay,-1,0,700,\n',
		'countries.csv':
			'id,name,region,income\nAAA,Aland Minor,africa,high\nBBB,Beeland,africa,low\nCCC,Ceeland,africa,low\n',
		'evidence.csv':
			'country,indicator,finding,detail,date,source,url,complete\nAAA,statute,document,The statute,2025,book,https://example.org/statute,yes\n',
		'method.json':
			'{ "name": "Default", "floors": [{ "indicator": "statute", "below": 3, "max_tier": "emerging" }] }',
	});
});

const gapOf = (from: Edition, country: string, indicator: string) =>
	adviceOf(from, country)[0]?.gaps.find((gap) => gap.indicator === indicator);

test('a country is advised under every method, from its published score and tier', () => {
	expect(adviceOf(edition, 'BBB')).toMatchObject([
		{ method: 'method', isWeighed: true, score: 43.75, tier: 2 },
	]);
	expect(adviceOf(edition, 'ZZZ')).toEqual([]);
});

describe('a gap', () => {
	test('is worth what the score would be with that one value changed', () => {
		// A statute of 4 gives law 100 while the treaty is unknown: (3 · 100 + 25) / 4.
		expect(gapOf(edition, 'BBB', 'statute')).toMatchObject({
			...{ part: 'gap', status: 'assessed', value: 2, year: 2025, confidence: 'A', bottom: null },
			top: { value: 4, score: 81.25, lift: 37.5, tier: 4, tiers: 2 },
		});
	});

	test('of which nothing is known may turn out best or worst', () => {
		expect(gapOf(edition, 'BBB', 'treaty')).toMatchObject({
			...{ part: 'unknown', status: 'not_assessed', value: null, confidence: null },
			...{ top: { score: 71.875 }, bottom: { score: 15.625, lift: -28.125 } },
		});
	});

	test('is none where an indicator is at its best or does not apply', () => {
		expect(adviceOf(edition, 'AAA')[0]?.gaps.map(({ indicator }) => indicator)).toEqual(['hotline']);
		expect(gapOf(edition, 'BBB', 'delay')).toBeUndefined();
	});

	test('names those of the region that are further, with where that can be read', () => {
		expect(gapOf(edition, 'BBB', 'statute')).toMatchObject({
			ahead: [
				{ country: 'AAA', value: 4, url: 'https://example.org/almanac', title: 'The Tinyland almanac' },
			],
			...{ assessedPeers: 1, peers: 1 },
		});
		expect(gapOf(near, 'CCC', 'statute')).toMatchObject({
			ahead: [{ country: 'AAA', url: 'https://example.org/statute', title: 'The statute' }],
			...{ assessedPeers: 2, peers: 2 },
		});
	});

	test('names the most alike first; of what is unknown those beyond the middle of the scale', () => {
		expect(gapOf(near, 'CCC', 'hotline')?.ahead).toEqual([]);
		expect(gapOf(near, 'CCC', 'delay')?.ahead.map(({ country }) => country)).toEqual(['AAA']);
		expect(gapOf(near, 'CCC', 'treaty')?.ahead).toMatchObject([{ country: 'AAA' }]);
	});

	test('lies in its pillar at any depth, or right below the index', () => {
		expect(gapOf(near, 'BBB', 'statute')).toMatchObject({ pillar: 'law' });
		expect(gapOf(near, 'BBB', 'hotline')).toMatchObject({ pillar: 'readiness' });
	});

	test('names nobody where a country is alone in its region', () => {
		expect(gapOf(edition, 'CCC', 'treaty')).toMatchObject({ ahead: [], assessedPeers: 0, peers: 0 });
	});
});

test('known gaps come before what is unknown, and lead in a climb to the best there is', () => {
	const [advice] = adviceOf(edition, 'BBB');
	expect(advice?.gaps.map(({ part }) => part)).toEqual(['gap', 'gap', 'unknown']);
	const known = advice?.climb.filter(({ part }) => part === 'gap');
	expect(known?.at(-1)).toMatchObject({ score: 100, tier: 4 });
});

test('floors say whether they hold the tier down', () => {
	const floor = { indicator: 'statute', below: 3, maxTier: 'emerging' };
	expect(adviceOf(near, 'BBB')[0]?.floors).toEqual([{ ...floor, caps: true }]);
	expect(adviceOf(near, 'AAA')[0]?.floors).toEqual([{ ...floor, caps: false }]);
	// What is not known holds nothing down.
	expect(adviceOf(near, 'CCC')[0]?.floors).toEqual([{ ...floor, caps: false }]);
	expect(adviceOf(edition, 'BBB')[0]?.floors).toEqual([]);
});
