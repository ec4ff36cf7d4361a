import { describe, expect, test } from 'vitest';
import type { Advice, AdviceStep, Gap } from '#lib/advice/gaps.ts';
import { equalTiers } from '../../../../../tests/fixtures/site.ts';
import { cappedBy } from './floors.ts';
import { replyHref, scenarioHref } from './links.ts';
import { climbTo, sayAhead, sayHeading, sayOutcome, sayTarget, sharedProof } from './say.ts';

const METHOD = { tiers: equalTiers(['band_1', 'band_2', 'band_3', 'band_4', 'band_5']), decimals: 0 };
const gap = (given: Partial<Gap> = {}): Gap => ({
	...{ indicator: 'law', name: 'Law', kind: 'fact', pillar: 'legal', unit: '1 law, 0.5 draft, 0 none' },
	...{
		low: 0,
		high: 1,
		caveat: null,
		part: 'gap',
		status: 'assessed',
		value: 0,
		year: 2026,
		confidence: 'A',
	},
	...{ next: null, top: null, bottom: null, ahead: [], assessedPeers: 9, peers: 10, guideline: null },
	...given,
});
const dark = gap({ part: 'unknown', status: 'not_assessed', value: null });
const step = (position: number, tier: number | null, part: AdviceStep['part'] = 'gap'): AdviceStep => ({
	...{ position, indicator: `i${position}`, part, score: 50, tier },
});
const advice = (given: Partial<Advice> = {}): Advice => ({
	...{
		method: 'open',
		isWeighed: true,
		score: 43.32,
		tier: 2,
		gaps: [],
		climb: [],
		floors: [],
	},
	...given,
});
const heading = (given: Partial<Advice>) => sayHeading(advice(given), METHOD);

describe(sayHeading, () => {
	test('says how many known gaps hold the score and how few it takes to reach the next band', () => {
		expect(heading({ gaps: [gap(), gap()], climb: [step(1, 2), step(2, 3)] })).toBe(
			'2 known gaps hold the score at 43.3; closing the 2 that lift it most would reach Band 4',
		);
		expect(heading({ gaps: [gap()], climb: [step(1, 4)] })).toBe(
			'1 known gap holds the score at 43.3; closing the one that lifts it most would reach Band 5',
		);
	});

	test('promises no band where closing everything reaches none', () => {
		expect(heading({ gaps: [gap()], climb: [step(1, 2)] })).toBe('1 known gap holds the score at 43.3');
	});

	test('never counts what is unknown as a gap, nor as a step to a band', () => {
		expect(heading({ gaps: [gap(), dark], climb: [step(1, 2), step(2, 3, 'unknown')] })).toBe(
			'1 known gap holds the score at 43.3',
		);
		expect(heading({ gaps: [dark] })).toBe(
			'No known gap holds the score at 43.3, but 1 indicator is without evidence',
		);
	});

	test('in the highest band says where only proxies are left', () => {
		expect(heading({ score: 94.9, tier: 4, gaps: [gap({ kind: 'proxy' })], climb: [step(1, 4)] })).toBe(
			'1 known gap holds the score at 94.9; all of them proxies, none a fact',
		);
	});

	test.each([
		['without any gap', { score: 100, tier: 4 }, /^No gap: every indicator/],
		['without a score', { score: null, tier: null, gaps: [dark, dark] }, /^Too little.*: 2 indicators/],
		['without a score, all known', { score: null, tier: null, gaps: [gap()] }, /^There is no score/],
		['under a method that compares', { isWeighed: false }, /^This method compares countries/],
	])('%s it says so', (_, given, text) => {
		expect(heading(given)).toMatch(text);
	});
});

describe(climbTo, () => {
	test('without a band to start from there is none to reach', () => {
		expect(climbTo({ climb: [step(1, 3)], tier: null })).toBeNull();
	});

	test('a step of unknown band is passed over', () => {
		expect(climbTo({ climb: [step(1, null), step(2, 3)], tier: 2 })).toEqual({ steps: 2, tier: 3 });
	});
});

describe(sayOutcome, () => {
	const ground = { score: 43.32, tier: 2, method: METHOD };

	test('a score just short of the next band is not written as if it reached it', () => {
		const said = sayOutcome({ score: 59.983, lift: 16.667, tier: 2 }, ground);
		expect(said).toMatchObject({ score: '43.3 → 59.98', tier: 'stays in Band 3', moved: false });
		expect(said.short).toBe('only 0.02 short of Band 4');
	});

	test('a band that moves is named before and after', () => {
		expect(sayOutcome({ score: 61, lift: 17.68, tier: 3 }, ground).tier).toBe('Band 3 → Band 4');
	});

	test('a first score is no lift', () => {
		const said = sayOutcome({ score: 33.3, lift: null, tier: 1 }, { ...ground, score: null, tier: null });
		expect([said.score, said.lift]).toEqual(['a first score of 33.3, Band 2', null]);
	});

	test('no score stays no score', () => {
		expect(sayOutcome({ score: null, lift: null, tier: null }, ground).lift).toBeNull();
	});
});

describe(sayTarget, () => {
	const aim = (given: Partial<Gap> = {}) => ({ ...gap(given), direction: 1 as const });
	const index = { kind: 'proxy', unit: 'points, 0 to 20' } as const;
	const peer = (value: number) => ({ country: 'AAA', value, url: null, title: '', likeness: 1 });

	test('a fact is taken to an answer in the words of its unit', () => {
		expect(sayTarget(aim(), 'next', { value: 0.5 })).toEqual({ text: 'draft', lang: 'en' });
	});

	test('an index is taken to the median while somebody is beyond it, else to the best', () => {
		expect(sayTarget(aim({ ...index, ahead: [peer(18)] }), 'next', { value: 9 }).text).toContain('Median');
		expect(sayTarget(aim({ ...index, ahead: [peer(18)] }), 'next', { value: 18 }).text).toContain('Best');
	});

	test('a fact whose unit has no such word is taken to a place on the scale', () => {
		expect(sayTarget(aim({ unit: null }), 'top', { value: 1 }).text).toBe('Top of the scale, 1');
	});
});

describe(sayAhead, () => {
	test('where nothing is known of the country nobody is called further than it', () => {
		expect(sayAhead(dark)).toBe('In place in the region: 0 of 9 assessed countries.');
		expect(sayAhead({ ...dark, kind: 'proxy' })).toContain('upper half of the scale');
	});

	test('nobody further is said in words', () => {
		expect(sayAhead(gap())).toBe('Nobody in the region is further; assessed there: 9.');
	});
});

describe(sharedProof, () => {
	const proof = (url: string | null, title = 'List') => ({ url, title });

	test('one document behind all of them is named once', () => {
		expect(sharedProof([proof('https://a'), proof('https://a')])).toEqual({
			url: 'https://a',
			title: 'List',
		});
	});

	test.each([
		['another address', [proof('https://a'), proof('https://b')]],
		['another title', [proof('https://a'), proof('https://a', 'Other')]],
		['no address', [proof(null), proof(null)]],
		['one alone', [proof('https://a')]],
		['nobody', []],
	])('with %s each keeps its own', (_, peers) => {
		expect(sharedProof(peers)).toBeNull();
	});
});

describe(cappedBy, () => {
	const floor = (caps: boolean, maxTier = 'band_3') => ({ indicator: 'hotline', below: 2, maxTier, caps });

	test('a floor binds once the score alone would stand higher', () => {
		const floors = [floor(true)];
		expect(cappedBy({ floors, score: 75 }, METHOD)[0]?.binds).toBe(true);
		expect(cappedBy({ floors, score: 43 }, METHOD)[0]?.binds).toBe(false);
		expect(cappedBy({ floors, score: null }, METHOD)[0]?.binds).toBe(false);
	});

	test('a floor that is met, or of which nothing is known, is not told', () => {
		expect(cappedBy({ floors: [floor(false)], score: 75 }, METHOD)).toEqual([]);
	});
});

describe(scenarioHref, () => {
	const outcome = (value: number) => ({ value, score: null, lift: null, tier: null, tiers: null });
	const href = (given: Partial<Gap>) =>
		scenarioHref({ country: 'NPL', method: 'open', gap: gap(given), year: 2028 });

	test('a fact is planned in full, an index one step up', () => {
		const both = { next: outcome(0.5), top: outcome(1) };
		expect(href(both)).toBe('/scenario?country=NPL&plan=law:1@2028&method=open');
		expect(href({ ...both, kind: 'proxy' })).toContain('plan=law:0.5@2028');
	});

	test('a plan has no more decimals than its page reads', () => {
		expect(href({ kind: 'proxy', next: outcome(1 / 3) })).toContain('plan=law:0.333@2028');
	});

	test('what has no goal, or one below nothing, is not planned', () => {
		expect([href({}), href({ top: outcome(-1) })]).toEqual([null, null]);
	});

	test('what is wrong is told of one item of one country', () => {
		expect(replyHref('NPL', 'law')).toBe('/reply?country=NPL&item=law');
	});
});
