import { describe, expect, test } from 'vitest';
import { sceneFor, SITE } from '../../../../../tests/fixtures/madeUp.ts';
import { heatOf, pressColumn, readSorting } from './model.ts';
import { columnsOf } from '../scene.ts';

const names = (sort: string | null) => {
	const scene = sceneFor();
	return heatOf({ ...scene, selection: { ...scene.selection, sort } }).rows.map(({ country }) => country.id);
};

describe('the heat map', () => {
	test('has the whole first, then every pillar, silent ones with their reason', () => {
		const { grid, columns, figure } = heatOf(sceneFor());
		expect(columns.map(({ node }) => node.id)).toEqual(['index', 'law', 'support', 'reporting']);
		expect(grid.columns.map(({ silent }) => silent)).toEqual([
			null,
			null,
			null,
			'No indicator in this method',
		]);
		expect(figure.notes.join()).toContain('The reporting');
	});

	test('shows the indicators of a pillar, for the pillar as for one of its indicators', () => {
		for (const measure of ['law', 'treaty'])
			expect(columnsOf(sceneFor({ measure })).columns.map(({ node }) => node.id)).toEqual(['law', 'treaty']);
	});

	test('sorts by overall band and score, equals by name, those without a score last', () => {
		expect(names(null)).toEqual(['AAA', 'BBB', 'CCC', 'DDD']);
	});

	test('sorts by a column either way, those without a score last in both', () => {
		expect(names('support')).toEqual(['AAA', 'CCC', 'BBB', 'DDD']);
		expect(names('-support')).toEqual(['CCC', 'AAA', 'BBB', 'DDD']);
	});

	test('sorts by name either way', () => {
		expect(names('name')).toEqual(['AAA', 'BBB', 'CCC', 'DDD']);
		expect(names('-name')).toEqual(['DDD', 'CCC', 'BBB', 'AAA']);
	});

	test('keeps its own order where an address asks for what is no column, or a silent one', () => {
		const { columns } = columnsOf(sceneFor());
		expect(readSorting('nonsense', columns).key).toBe('band');
		expect(readSorting('reporting', columns).key).toBe('band');
	});

	test('turns a column round at the second press, and back at the third', () => {
		const { columns } = columnsOf(sceneFor());
		expect(pressColumn('law', readSorting(null, columns))).toBe('law');
		expect(pressColumn('law', readSorting('law', columns))).toBe('-law');
		expect(pressColumn('law', readSorting('-law', columns))).toBe('law');
		expect(pressColumn('name', readSorting('name', columns))).toBe('-name');
	});

	test('never draws a missing score as a number, and says why there is none', () => {
		const { rows } = heatOf(sceneFor({ measure: 'support' }));
		const deland = rows.find(({ country }) => country.id === 'DDD');
		expect(deland?.cells.map(({ text, aside }) => [text, aside])).toEqual([
			['', 'Not assessed'],
			['', 'No reply'],
		]);
	});

	test('marks a score that rests on little', () => {
		const { rows, figure } = heatOf(sceneFor());
		const celand = rows.find(({ country }) => country.id === 'CCC');
		expect(celand?.cells[2]).toMatchObject({ text: '0', aside: 'coverage 50%' });
		expect(figure.legend.map(({ key }) => key)).toContain('low');
	});

	test('gives its numbers in full with their bounds, and ranks only when asked for', () => {
		const scene = sceneFor();
		expect(heatOf(scene).figure.rows.columns.map(({ key }) => key)).not.toContain('rank');
		const asked = heatOf({ ...scene, selection: { ...scene.selection, ranks: true } }).figure.rows;
		expect(asked.columns.map(({ key }) => key)).toContain('rank');
		expect(asked.rows.every((row) => row.length === asked.columns.length)).toBe(true);
	});

	test.each(['index', 'law', 'reporting'])(
		'of %s and of one country or none takes no more than its room',
		(measure) => {
			for (const members of [[], SITE.countries.slice(0, 1), SITE.countries]) {
				const { figure } = heatOf(sceneFor({ measure, members }));
				const { width, height } = figure.sizeIn({ width: 1520, height: 620 });
				expect(width).toBeLessThanOrEqual(1520);
				expect(height).toBeLessThanOrEqual(620);
			}
		},
	);
});
