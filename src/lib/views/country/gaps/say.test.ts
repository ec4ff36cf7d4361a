import { describe, expect, test } from 'vitest';
import type { Advice, Gap } from '#lib/advice/gaps.ts';
import { equalTiers } from '../../../../../tests/fixtures/site.ts';
import { cappedBy } from './floors.ts';
import { replyHref, scenarioHref } from './links.ts';
import { sayAhead, sayHeading, sayNow, sayWorths, sharedProof } from './say.ts';

const METHOD = {
	tiers: equalTiers(['band_1', 'band_2', 'band_3', 'band_4', 'band_5']),
	decimals: 0,
	scale: [0, 100] as const,
};
const gap = (given: Partial<Gap> = {}): Gap => ({
	...{ indicator: 'law', name: 'Law', kind: 'fact', pillar: 'legal', unit: '1 law, 0.5 draft, 0 none' },
	...{
		low: 0,
		high: 1,
		part: 'gap',
		status: 'assessed',
		value: 0,
		year: 2026,
		confidence: 'A',
	},
	...{ bearing: { answers: [], near: [], isExploitation: false, place: 8 }, act: null },
	...{ next: null, top: null, bottom: null, ahead: [], assessedPeers: 9, peers: 10, guideline: null },
	...given,
});
const dark = gap({ part: 'unknown', status: 'not_assessed', value: null });
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
const heading = (given: Partial<Advice>) => sayHeading(advice(given));

describe(sayHeading, () => {
	const pressing = (given: Partial<Gap> = {}) =>
		gap({ bearing: { answers: [], near: ['hotline'], isExploitation: true, place: 1 }, ...given });

	test('says how many gaps are known and how many of them bear on exploitation, and no score', () => {
		expect(heading({ gaps: [gap(), pressing()] })).toBe(
			'Known gaps: 2, of which on child sexual abuse and exploitation: 1',
		);
		expect(heading({ gaps: [gap()], score: 43.32 })).toBe('Known gaps: 1');
	});

	test('counts neither what is not known nor proxies as a gap', () => {
		expect(heading({ gaps: [gap(), dark, gap({ kind: 'proxy' })] })).toBe('Known gaps: 1');
		expect(heading({ gaps: [dark] })).toBe('No known gap; no record collected yet: 1');
		expect(heading({ gaps: [gap({ kind: 'proxy' })] })).toMatch(/^No known gap: only proxies/);
	});

	test.each([
		['without any gap', { score: 100, tier: 4 }, /^No gap: every indicator/],
		['without a score', { score: null, tier: null, gaps: [gap()] }, /^Known gaps: 1$/],
		['under a method that compares', { isWeighed: false }, /^This method compares countries/],
	])('%s it says so', (_, given, text) => {
		expect(heading(given)).toMatch(text);
	});
});

describe(sayWorths, () => {
	const ground = { score: 52.4, tier: 2, method: METHOD };
	const outcome = (score: number, tier = 2) => ({ value: 1, score, lift: score - 52.4, tier, tiers: 0 });
	const texts = (given: Partial<Gap>) => sayWorths(gap(given), ground).map(({ text }) => text);

	test('of a fact only what is in force is told', () => {
		expect(texts({ top: outcome(55.9) })).toEqual(['Would move the index from 52 to 56.']);
	});

	test('of a proxy nothing is told, nor of what rounds to nothing', () => {
		expect(texts({ kind: 'proxy' })).toEqual([]);
		expect(texts({ top: outcome(52.42) })).toEqual([]);
	});

	test('what is not known leaves the index between two ends', () => {
		expect(texts({ part: 'unknown', value: null, top: outcome(56), bottom: outcome(48) })).toEqual([
			'Depending on what is found, the index would lie between 48 and 56.',
		]);
	});

	test('an index of levels is taken to its next level and to its top', () => {
		expect(texts({ kind: 'assessment', next: outcome(54), top: outcome(60, 3) })).toEqual([
			'Next level, at 1: Would move the index from 52 to 54.',
			'Top of the scale, 1: Would move the index from 52 to 60, from Band 3 to Band 4.',
		]);
	});

	test('no sentence is more exact than a score is shown', () => {
		for (let score = 52.4; score < 100; score += 0.37)
			for (const text of texts({ top: outcome(score, Math.floor(score / 20)) }))
				expect(text).not.toMatch(/\d\.\d/);
	});
});

describe(sayNow, () => {
	test('a fact is answered; half-way the unit says what that is', () => {
		expect(sayNow(gap())).toMatchObject({ text: 'No', beside: null });
		expect(sayNow(gap({ value: 0.5 }))).toMatchObject({ beside: 'draft' });
	});

	test('a proxy keeps its value and unit', () => {
		expect(sayNow(gap({ kind: 'proxy', value: 3.5, unit: 'points, 0 to 20' }))).toMatchObject({
			text: '3.5',
			beside: '(points, 0 to 20)',
		});
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
