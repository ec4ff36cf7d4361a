import { expect, test } from 'vitest';
import { chooseTold, shareChange, type SharingRules } from './causes.ts';
import type { ScoreChange } from './changeRows.ts';

const node = (id: string, parent: string | null, weight: number | null = null) => ({
	...{ id, parent, weight },
	aggregation: null,
});
const RULES: SharingRules = {
	framework: [
		node('index', null),
		node('law', 'index', 3),
		node('treaty', 'law'),
		node('statute', 'law'),
		node('support', 'index'),
		node('helpline', 'support'),
	],
	method: { aggregation: 'arithmetic' },
};
const row = (id: string, before: number | null, after: number | null): [string, ScoreChange] => [
	id,
	{
		...{ country: 'AAA', node: id, year_from: 2021, year_to: 2026, reason: null },
		...{ score_before: before, score_after: after },
		change: before === null || after === null ? null : after - before,
		...{ data: null, coverage: null, method: null, tier_before: null, tier_after: null },
		...{ coverage_before: 1, coverage_after: 1 },
	},
];
const ROWS = [
	row('index', 20, 50),
	row('law', 0, 50),
	row('treaty', 0, 100),
	row('statute', 0, 0),
	row('support', 80, 50),
	row('helpline', 80, 50),
];
const share = (rows: readonly [string, ScoreChange][], at = 'index', rules = RULES) =>
	shareChange(rules, new Map(rows), at);

test('a change is shared by effective weight, most points first, and what did not move has no share', () => {
	expect(share(ROWS)).toEqual([
		{ indicator: 'treaty', points: 37.5 },
		{ indicator: 'helpline', points: -7.5 },
	]);
	expect(share(ROWS, 'law')).toEqual([{ indicator: 'treaty', points: 50 }]);
});

test('a part that neither edition scores takes no weight', () => {
	const rows = [
		...[row('index', 0, 50), row('law', 0, 50), row('treaty', 0, 100), row('statute', 0, 0)],
		...[row('support', null, null), row('helpline', null, null)],
	];
	expect(share(rows)).toEqual([{ indicator: 'treaty', points: 50 }]);
});

test('nothing is shared where an indicator came or went, or where a mean is no weighted sum', () => {
	const came = ROWS.map((each) => (each[0] === 'helpline' ? row('helpline', null, 50) : each));
	expect(share(came)).toBeNull();
	expect(share(ROWS, 'index', { ...RULES, method: { aggregation: 'geometric' } })).toBeNull();
	expect(share([...ROWS.slice(1), row('index', 20, 51)])).toBeNull();
	expect(share([])).toBeNull();
});

test('a change is told by the method wanted where it is known by it, else by the first it is known by', () => {
	const known = [{ method: 'over_time' }, { method: 'facts' }];
	expect(chooseTold(known, 'facts')?.method).toBe('facts');
	expect(chooseTold(known, 'open_evidence')?.method).toBe('over_time');
	expect(chooseTold([], 'facts')).toBeNull();
});
