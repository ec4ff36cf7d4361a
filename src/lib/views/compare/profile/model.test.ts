import { describe, expect, test } from 'vitest';
import { SITE, sceneFor } from '../../../../../tests/fixtures/madeUp.ts';
import { profilesOf } from './model.ts';

const of = (chosen: readonly string[], rest: Parameters<typeof sceneFor>[0] = {}) =>
	profilesOf(sceneFor({ chosen, ...rest }), { mirrored: false });

describe('profiles', () => {
	test('draw a line for each country chosen, with gaps where it has no score', () => {
		const { input } = of(['AAA', 'BBB']);
		expect(input.lines.map(({ id, points }) => [id, points.map((point) => point?.value ?? null)])).toEqual([
			['AAA', [70, 100, 40, null]],
			['BBB', [50, 50, null, null]],
		]);
	});

	test('draw a point that rests on little as hollow', () => {
		expect(of(['CCC', 'AAA']).input.lines[0]?.points[2]).toEqual({ value: 0, hollow: true });
	});

	test('run over the indicators of a pillar when that is the measure', () => {
		const { input, figure } = of(['AAA', 'BBB'], { measure: 'law' });
		expect(input.stops.map(({ id }) => id)).toEqual(['law', 'treaty']);
		expect(figure.title).toBe('Aland and Beland: across the indicators of “The law”');
	});

	test('say which pairs can be told apart, and where one of them has no score', () => {
		const [pair] = of(['AAA', 'BBB']).apart;
		expect(pair?.firstAhead.map(({ node }) => node.id)).toEqual(['index', 'law']);
		expect(pair?.unscored.map(({ node }) => node.id)).toEqual(['support']);
		const [level] = of(['BBB', 'CCC']).apart;
		expect(level?.same.map(({ node }) => node.id)).toEqual(['index']);
	});

	test('have those not distinguishable in their rows', () => {
		const { columns, rows } = of(['BBB', 'CCC']).figure.rows;
		const at = columns.findIndex(({ key }) => key === 'not_distinguishable_from');
		expect(rows.find((row) => row[1] === 'BBB' && row[2] === 'index')?.[at]).toBe('CCC');
		expect(rows.every((row) => row.length === columns.length)).toBe(true);
	});

	test('call what is withheld so in their rows, and never not assessed', () => {
		const statuses = [{ country: 'DDD', indicator: 'support', status: 'withheld' }];
		const { columns, rows } = of(['DDD'], { site: { ...SITE, statuses } }).figure.rows;
		const at = columns.findIndex(({ key }) => key === 'tier');
		const tierOf = (node: string) => rows.find((row) => row[1] === 'DDD' && row[2] === node)?.[at];
		expect([tierOf('support'), tierOf('index')]).toEqual(['Withheld', 'Not assessed']);
	});

	test('suggest whom to compare until two are chosen', () => {
		expect(of([]).suggestions[0]).toEqual({
			label: 'Highest, middle and lowest overall: Aland, Beland and Celand',
			chosen: ['AAA', 'BBB', 'CCC'],
		});
		expect(of(['BBB']).suggestions.every(({ chosen }) => chosen.includes('BBB'))).toBe(true);
		expect(of(['AAA', 'BBB']).suggestions).toEqual([]);
	});

	test('draw eight lines at most and say so', () => {
		const members = Array.from({ length: 9 }, (_, index) => ({
			id: `X${index}`,
			name: `Country ${index}`,
			region: 'africa' as const,
			groups: [],
		}));
		const model = of(
			members.map(({ id }) => id),
			{ members },
		);
		expect(model.input.lines).toHaveLength(8);
		expect(model.figure.notes[0]).toContain('first 8');
	});

	test('draw no middle half of fewer than four scored countries, and no median of none', () => {
		const { stops } = of([], { members: SITE.countries }).input;
		expect(stops.map(({ quarters }) => quarters === null)).toEqual([true, false, true, true]);
		expect(stops[3]?.median).toBeNull();
	});
});
