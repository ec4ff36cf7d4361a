import { describe, expect, test } from 'vitest';
import { methodWith } from '../../../../tests/fixtures/site.ts';
import { sayChange, sayWhy, shortAddress } from './say.ts';

const METHOD = methodWith({
	...{ id: 'open_evidence', name: 'Open evidence' },
	tiers: ['band_1', 'band_2', 'band_3', 'band_4', 'band_5'],
});
const since = {
	...{ year_from: 2025, year_to: 2026, score_before: 36, score_after: 43.3 },
	...{ tier_before: 'band_2', tier_after: 'band_3' },
};

describe(sayChange, () => {
	test('says the score and the band of both editions', () => {
		expect(sayChange(since, METHOD)).toBe(
			'Overall by the method “Public records”: 36 in the edition of 2025, 43 in that of 2026. Band 2 before, Band 3 now.',
		);
	});

	test('a country that had no score had no zero', () => {
		const said = sayChange({ ...since, score_before: null, tier_before: null }, METHOD);
		expect(said).toMatch(/no score in the edition of 2025, 43 in that of 2026\./);
		expect(said).not.toMatch(/\b0\b/);
	});

	test('a band that is the same is said to be', () => {
		expect(sayChange({ ...since, tier_before: 'band_3' }, METHOD)).toMatch(/Band 3, as before\.$/);
	});
});

describe(sayWhy, () => {
	const node = (id: string, kind: 'fact' | 'proxy') => ({
		...{ id, kind, parent: 'law', name: id, shortName: id, weight: 1, aggregation: null },
	});
	const site = { nodes: [node('treaty', 'fact'), node('index', 'proxy')] };
	const told = {
		...{ ...since, toldBy: 'open_evidence', cautions: { index: ['items_differ' as const] } },
		causes: [
			{ indicator: 'index', points: 5, since: null, note: null },
			{ indicator: 'treaty', points: 2.3, since: null, note: null },
		],
	};
	const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/[\u2066-\u2069]/g, ''));

	test('names the fact first, and warns of an index', () => {
		const [most, warning] = plain(sayWhy(told, site));
		expect(most).toBe('What moved it most: treaty, day not known +2.3 · index +5.0*.');
		expect(warning).toMatch(/^\* An index, not a fact/);
	});

	test('says nothing more of a score that is not there in both editions, and warns of no fact', () => {
		expect(sayWhy({ ...told, score_before: null }, site)).toEqual([]);
		expect(sayWhy({ ...told, causes: told.causes.slice(1) }, site)).toHaveLength(1);
	});
});

describe(shortAddress, () => {
	test('paper has the host, and on GitHub whose copy it is', () => {
		expect(shortAddress('https://www.coe.int/en/web/cybercrime')).toBe('coe.int');
		expect(shortAddress('https://github.com/open-numbers/sdg/tree/1bfa/x.csv')).toBe(
			'github.com/open-numbers/sdg',
		);
	});
});
