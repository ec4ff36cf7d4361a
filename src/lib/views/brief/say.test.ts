import { describe, expect, test } from 'vitest';
import { methodWith } from '../../../../tests/fixtures/site.ts';
import { sayChange, shortAddress } from './say.ts';

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
			'Overall by the method “Open evidence”: 36 in the edition of 2025, 43 in that of 2026. Band 2 before, Band 3 now.',
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

describe(shortAddress, () => {
	test('paper has the host, and on GitHub whose copy it is', () => {
		expect(shortAddress('https://www.coe.int/en/web/cybercrime')).toBe('coe.int');
		expect(shortAddress('https://github.com/open-numbers/sdg/tree/1bfa/x.csv')).toBe(
			'github.com/open-numbers/sdg',
		);
	});
});
