import { describe, expect, test } from 'vitest';
import { SITE, bookFor, sceneFor } from '../../../../../tests/fixtures/madeUp.ts';
import { scatterOf } from './model.ts';
import { spearman } from './spearman.ts';

const value = (
	country: string,
	amount: number,
	series: 'internet_use' | 'csam_reports' = 'internet_use',
) => ({
	country,
	series,
	year: country === 'AAA' ? 2020 : 2023,
	value: amount,
	source: 'src_net',
});
const SOURCE = {
	id: 'src_net',
	title: 'Use of the internet',
	publisher: 'A Bank',
	url: 'https://example.org',
	caveat: null,
};
const across = (id: string) => {
	const scene = sceneFor();
	return { ...scene, selection: { ...scene.selection, across: id } };
};
const CONTEXT = { context: [value('AAA', 80), value('BBB', 20), value('DDD', 90)], contextSources: [SOURCE] };

describe('a scatter plot against context', () => {
	test('draws the countries that have both values and names the others', () => {
		const { input, figure } = scatterOf(sceneFor(), CONTEXT);
		expect(input.points.map(({ id, x, y }) => [id, x, y])).toEqual([
			['AAA', 80, 70],
			['BBB', 20, 50],
		]);
		expect(figure.notes).toContain('Not drawn, as one of the two values is missing (2): Celand and Deland.');
	});

	test('says that context is never scored, and where it is from over which years', () => {
		const { notes } = scatterOf(sceneFor(), CONTEXT).figure;
		expect(notes.join(' ')).toContain('never part of them');
		expect(notes).toContain('Source: A Bank, Use of the internet (2020–2023).');
	});

	test('names a source that has no publisher by its title', () => {
		const contextSources = [{ ...SOURCE, publisher: null, url: null }];
		const { notes } = scatterOf(sceneFor(), { ...CONTEXT, contextSources }).figure;
		expect(notes).toContain('Sources: Use of the internet (2020–2023).');
	});

	test('warns that many reports are no bad readiness, and leaves zero off a logarithmic scale in words', () => {
		const context = [value('AAA', 4, 'csam_reports'), value('BBB', 0, 'csam_reports')];
		const { input, figure } = scatterOf(across('csam_reports'), { context, contextSources: [SOURCE] });
		expect(input.x).toMatchObject({ isLog: true, name: expect.stringContaining('logarithmic') as string });
		expect(input.points.map(({ id }) => id)).toEqual(['AAA']);
		expect(figure.notes.join(' ')).toContain('Many reports do not mean');
		expect(figure.notes.join(' ')).toContain('has no zero (1): Beland');
	});

	test('has nothing to draw where no context is known, and says so', () => {
		const { input, figure } = scatterOf(sceneFor(), { context: [], contextSources: [] });
		expect(input.points).toEqual([]);
		expect(figure.notes[0]).toContain('nothing to draw');
		expect(figure.sizeIn({ width: 358, height: null }).width).toBe(358);
	});

	test('keeps both values in its rows, with the year, and null for none', () => {
		const { rows, columns } = scatterOf(sceneFor(), CONTEXT).figure.rows;
		expect(columns.map(({ key }) => key)).toEqual([
			'country',
			'iso3',
			'index',
			'tier',
			'coverage',
			'internet_use',
			'year',
		]);
		expect(rows[2]).toEqual(['Celand', 'CCC', 50, 'Band 3', 1, null, null]);
	});
});

describe('a scatter plot of two measures', () => {
	test('draws scores against scores without a word of context', () => {
		const { input, figure } = scatterOf(across('law'), CONTEXT);
		expect(input.points.map(({ id, x, y }) => [id, x, y])).toEqual([
			['AAA', 100, 70],
			['BBB', 50, 50],
			['CCC', 100, 50],
		]);
		expect(figure.notes.join(' ')).not.toContain('context');
	});

	test('speaks of an association only from ten countries on', () => {
		expect(scatterOf(across('law'), CONTEXT).figure.notes.join(' ')).toContain('too few');
		const members = Array.from({ length: 10 }, (_, at) => ({
			id: `X${at}`,
			name: `X${at}`,
			region: 'africa' as const,
			groups: [],
		}));
		const values = Object.fromEntries(members.map(({ id }, at) => [id, at * 10]));
		const scene = {
			...sceneFor({ members, book: bookFor(values, values, {}) }),
			site: { ...SITE, countries: members },
		};
		const { notes } = scatterOf(
			{ ...scene, selection: { ...scene.selection, across: 'law' } },
			CONTEXT,
		).figure;
		expect(notes.join(' ')).toContain('from −1 to 1: 1.00 (Spearman’s rank correlation, n = 10)');
	});
});

test('the rank correlation sees order, not distance, and gives ties their mean rank', () => {
	expect(
		spearman([
			{ x: 1, y: 1 },
			{ x: 2, y: 100 },
			{ x: 3, y: 101 },
		]),
	).toBeCloseTo(1);
	expect(
		spearman([
			{ x: 1, y: 3 },
			{ x: 2, y: 2 },
			{ x: 3, y: 1 },
		]),
	).toBeCloseTo(-1);
	// Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: r = 4.5 / √(4.5 · 5).
	expect(
		spearman([
			{ x: 1, y: 1 },
			{ x: 5, y: 2 },
			{ x: 5, y: 3 },
			{ x: 9, y: 4 },
		]),
	).toBeCloseTo(4.5 / Math.sqrt(22.5));
	expect(
		spearman([
			{ x: 1, y: 1 },
			{ x: 1, y: 2 },
			{ x: 1, y: 3 },
		]),
	).toBeNull();
});
