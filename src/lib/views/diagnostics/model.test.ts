import { describe, expect, test } from 'vitest';
import { diagnose } from '#lib/scoring/diagnostics/diagnose.ts';
import type { PanelInput } from '#lib/scoring/diagnostics/panel.ts';
import {
	countAboveLine,
	findClosest,
	findFlagged,
	findScarcest,
	findWidestGap,
	groupByRegion,
	layIndicatorGrid,
	layPillarGrid,
	listReasons,
	type GridWords,
} from './model.ts';

const scores: Readonly<Record<string, readonly (number | null)[]>> = {
	top: [20, 40, 45],
	law: [30, 30, 30],
	statute: [10, 20, 30],
	treaty: [50, 40, 30],
	care: [10, 50, null],
	helpline: [10, 50, null],
};
const countries = ['AAA', 'BBB', 'CCC'];
const leaves = ['statute', 'treaty', 'helpline'];
const input = (indicators: readonly string[] | null): PanelInput => ({
	framework: [
		{ id: 'top', parent: null, weight: null },
		{ id: 'law', parent: 'top', weight: null },
		{ id: 'statute', parent: 'law', weight: null },
		{ id: 'treaty', parent: 'law', weight: null },
		{ id: 'care', parent: 'top', weight: null },
		{ id: 'helpline', parent: 'care', weight: null },
	],
	method: { indicators: indicators === null ? null : [...indicators] },
	scores: Object.entries(scores).flatMap(([node, column]) =>
		column.map((score, at) => ({ country: countries[at]!, node, score })),
	),
	observed: leaves.flatMap((indicator) =>
		countries.map((country, at) => ({
			country,
			indicator,
			status: scores[indicator]?.[at] === null ? ('no_reply' as const) : ('assessed' as const),
		})),
	),
});
const diagnostics = diagnose(input(null));
const words: GridWords = {
	index: 'Index',
	ownPillar: 'Own pillar',
	nameOf: (id) => id.toUpperCase(),
	cellOf: ({ value, n }, flag) => ({ text: String(value), note: `n ${n}`, flag }),
};

describe('findings', () => {
	test('the closest pair is the one with the highest r, whatever its sign', () => {
		expect(findClosest(diagnostics.correlations)).toMatchObject({ a: 'statute', b: 'treaty', value: -1 });
	});

	test('flagged pairs are listed by flag', () => {
		const { correlations } = diagnostics;
		expect(findFlagged(correlations, 'opposed').map(({ a, b }) => [a, b])).toEqual([['statute', 'treaty']]);
		expect(findFlagged(correlations, 'redundant')).toEqual([]);
	});

	test('the scarcest indicator is the one with the least share assessed', () => {
		expect(findScarcest(diagnostics.availability.indicators)?.id).toBe('helpline');
	});

	test('the widest gap is between weight on paper and share of importance', () => {
		expect(findWidestGap(diagnostics.weights)?.indicator).toBe('statute');
	});

	test('reasons are said once', () => {
		expect(listReasons(diagnostics.weights.map(({ withIndex }) => withIndex))).toEqual(['too_few_countries']);
	});

	test('components on the line are not above it', () => {
		const of = (eigenvalue: number) => ({ eigenvalue, share: 0.5, loadings: [] });
		expect(countAboveLine([of(1.2), of(1), of(0.8)])).toBe(1);
	});

	test('a method with one indicator finds nothing and breaks nothing', () => {
		const one = diagnose(input(['helpline']));
		expect(findClosest(one.correlations)).toBeNull();
		expect(findWidestGap(one.weights)).toBeNull();
		expect(layIndicatorGrid(one, words).columns.map(({ id }) => id)).toEqual(['top', 'own_pillar']);
		expect(layPillarGrid(one, words).rows).toHaveLength(1);
	});
});

describe(layIndicatorGrid, () => {
	const { columns, rows } = layIndicatorGrid(diagnostics, words);

	test('index and own pillar come before the other indicators, the last of which needs no column', () => {
		expect(columns.map(({ id }) => id)).toEqual(['top', 'own_pillar', 'statute', 'treaty']);
	});

	test('a pair stands once, below the diagonal, framed where it shares a pillar', () => {
		expect(rows[0]?.cells.slice(2)).toEqual([null, null]);
		expect(rows[1]?.cells[2]).toMatchObject({ value: -1, framed: true, flag: 'opposed' });
		expect(rows[2]?.cells[2]).toMatchObject({ value: null, framed: false });
	});

	test('a pillar is named at its first indicator', () => {
		expect(rows.map(({ group }) => group)).toEqual(['LAW', null, 'CARE']);
	});
});

describe(groupByRegion, () => {
	const regions = groupByRegion(
		diagnostics.availability.countries,
		new Map([
			['BBB', 'europe'],
			['AAA', 'europe'],
		]),
		['africa', 'europe'],
	);

	test('regions without a country are left out, countries without a region come last', () => {
		expect(regions.map(({ region, countries: members }) => [region, members.map(({ id }) => id)])).toEqual([
			['europe', ['BBB', 'AAA']],
			[null, ['CCC']],
		]);
	});

	test('a region counts the countries that have every indicator', () => {
		expect(regions.map(({ complete, assessedShare }) => [complete, assessedShare])).toEqual([
			[2, 1],
			[0, 2 / 3],
		]);
	});
});
