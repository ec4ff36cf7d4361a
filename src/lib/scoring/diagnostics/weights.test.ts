import { describe, expect, test } from 'vitest';
import { countAvailability, countStatuses } from './availability.ts';
import { layPanel, type PanelInput } from './panel.ts';
import { weighEffectively } from './weights.ts';

// Law weighs 3 and care 1; in law, statute 1 and treaty 3: statute 3/16, treaty 9/16, helpline 4/16.
const input: PanelInput = {
	framework: [
		{ id: 'top', parent: null, weight: null },
		{ id: 'law', parent: 'top', weight: 3 },
		{ id: 'statute', parent: 'law', weight: 1 },
		{ id: 'treaty', parent: 'law', weight: 3 },
		{ id: 'care', parent: 'top', weight: null },
		{ id: 'helpline', parent: 'care', weight: null },
		{ id: 'hotline', parent: 'care', weight: 5 },
		{ id: 'unused', parent: 'top', weight: 7 },
	],
	method: { indicators: ['statute', 'treaty', 'helpline'] },
	scores: [
		...[
			{ country: 'AAA', node: 'top', score: 80 },
			{ country: 'AAA', node: 'law', score: 80 },
			{ country: 'AAA', node: 'statute', score: 80 },
			{ country: 'AAA', node: 'treaty', score: 80 },
			{ country: 'AAA', node: 'care', score: 80 },
			{ country: 'AAA', node: 'helpline', score: 80 },
		],
		...[
			{ country: 'BBB', node: 'top', score: 50 },
			{ country: 'BBB', node: 'law', score: 50 },
			{ country: 'BBB', node: 'statute', score: 50 },
			{ country: 'BBB', node: 'treaty', score: null },
		],
		...[
			{ country: 'CCC', node: 'top', score: null },
			{ country: 'CCC', node: 'care', score: 10 },
			{ country: 'CCC', node: 'helpline', score: 10 },
		],
	],
	observed: [
		{ country: 'AAA', indicator: 'statute', status: 'assessed' },
		{ country: 'AAA', indicator: 'treaty', status: 'assessed' },
		{ country: 'AAA', indicator: 'helpline', status: 'assessed' },
		{ country: 'BBB', indicator: 'statute', status: 'assessed' },
		{ country: 'BBB', indicator: 'treaty', status: 'no_reply' },
		{ country: 'BBB', indicator: 'helpline', status: 'not_applicable' },
		{ country: 'CCC', indicator: 'helpline', status: 'assessed' },
	],
};
const panel = layPanel(input);

describe(weighEffectively, () => {
	const weights = weighEffectively(panel);

	test('the nominal weight is the product of shares among the siblings the method uses', () => {
		expect(weights.map(({ indicator, nominal }) => [indicator, nominal])).toEqual([
			['statute', 3 / 16],
			['treaty', 9 / 16],
			['helpline', 4 / 16],
		]);
	});

	test('where siblings are missing an indicator weighs more, up to the whole index', () => {
		expect(weights[0]).toMatchObject({ countries: 2, least: 3 / 16, greatest: 1, median: (3 / 16 + 1) / 2 });
	});

	test('a country without a score for the index gives no weight to anything', () => {
		expect(weights[2]).toMatchObject({ countries: 1, least: 4 / 16, greatest: 4 / 16 });
	});

	test('importance is the squared correlation with the index, and null where there is none', () => {
		expect(weights[0]).toMatchObject({ importance: null, importanceShare: null });
		const scored = ['AAA', 'BBB', 'CCC'].flatMap((country, at) =>
			[
				['top', [1, 2, 3]],
				['law', [1, 2, 3]],
				['statute', [1, 3, 2]],
				['treaty', [1, 2, 3]],
				['care', [1, 2, 3]],
				['helpline', [5, 5, 5]],
			].map(([node, values]) => ({ country, node: node as string, score: (values as number[])[at]! })),
		);
		const observed = ['statute', 'treaty', 'helpline'].flatMap((indicator) =>
			['AAA', 'BBB', 'CCC'].map((country) => ({ country, indicator, status: 'assessed' as const })),
		);
		const [statute, treaty, helpline] = weighEffectively(layPanel({ ...input, scores: scored, observed }));
		expect(statute).toMatchObject({ importance: 0.25, importanceShare: 0.2 });
		expect(treaty?.importanceShare).toBeCloseTo(0.8, 12);
		expect(helpline).toMatchObject({ importance: null, importanceShare: null });
		expect(helpline?.withIndex.reason).toBe('no_variance');
	});
});

describe(countAvailability, () => {
	const { indicators, nodes, countries } = countAvailability(panel);

	test('an indicator nobody observed in a country is not assessed there', () => {
		expect(indicators[1]).toMatchObject({
			id: 'treaty',
			cells: 3,
			counts: { assessed: 1, no_reply: 1, not_assessed: 1, inconclusive: 0, not_applicable: 0 },
			assessedShare: 1 / 3,
		});
	});

	test('what is not applicable leaves the base of the share', () => {
		expect(indicators[2]).toMatchObject({ id: 'helpline', cells: 3, assessedShare: 1 });
		expect(countStatuses('x', ['not_applicable'])).toMatchObject({ cells: 1, assessedShare: null });
	});

	test('a pillar holds the cells of its indicators, the index those of all', () => {
		expect(nodes.map(({ id, cells, assessedShare }) => [id, cells, assessedShare])).toEqual([
			['law', 6, 3 / 6],
			['care', 3, 1],
			['top', 9, 5 / 8],
		]);
	});

	test('a country shows the status of each indicator in tree order', () => {
		expect(countries.map(({ id, statuses }) => [id, ...statuses])).toEqual([
			['AAA', 'assessed', 'assessed', 'assessed'],
			['BBB', 'assessed', 'no_reply', 'not_applicable'],
			['CCC', 'not_assessed', 'not_assessed', 'assessed'],
		]);
	});
});
