import { describe, expect, test } from 'vitest';
import { sayChange, sayPoints } from './say.ts';

const METHOD = { id: 'open_evidence', name: 'Open evidence' };
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

test('points carry their sign, and a little is not nothing', () => {
	expect([17.4, 0.3, 0, -0.3, -5.6].map(sayPoints)).toEqual(['+17', '<1', '0', '>−1', '−6']);
});
