import { expect, test } from 'vitest';
import { tinyland } from '../../../../tests/fixtures/edition.ts';
import type { ScoreChange, ValueChange } from '#lib/scoring/changeRows.ts';
import { indexEdition } from '../edition.ts';
import { sinceRecordsOf } from './since.ts';

const change = (country: string): ScoreChange => ({
	...{ country, node: 'readiness', year_from: 2024, year_to: 2025, reason: null },
	...{ score_before: 40, score_after: 50, change: 10, data: 10, coverage: 0, method: 0 },
	...{ tier_before: 'developing', tier_after: 'developing', coverage_before: 1, coverage_after: 1 },
});
const value = (country: string): ValueChange => ({
	...{ country, indicator: 'treaty', kind: 'value', factor: 'data' },
	...{ status_before: 'assessed', value_before: 0, value_year_before: 2024 },
	...{ status_after: 'assessed', value_after: 1, value_year_after: 2025 },
});

test('of what changed since the edition before, a country is told its own, method by method', async () => {
	const edition = await tinyland();
	expect(sinceRecordsOf(edition, 'AAA')).toEqual([]);
	const changes = ['AAA', 'BBB'].map(change);
	const later = indexEdition({
		...edition,
		changes: [{ method: 'method', changes, values: [value('BBB')] }],
	});
	expect(sinceRecordsOf(later, 'AAA')).toEqual([
		{
			...{ method: 'method', changes: [change('AAA')], values: [] },
			...{ causes: {}, cautions: {} },
		},
	]);
	expect(sinceRecordsOf(later, 'BBB')).toMatchObject([
		{ changes: [{ country: 'BBB' }], values: [{ country: 'BBB' }] },
	]);
});
