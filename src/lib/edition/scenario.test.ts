import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import { scenarioPageOf, type ScenarioPage } from './scenario.ts';

let page: ScenarioPage;
beforeAll(async () => {
	page = scenarioPageOf(await tinyland());
});

describe('what can be planned', () => {
	test('is every indicator a method asks for that has goalposts of its own, not one read in bands', () => {
		expect(page.indicators.map(({ id }) => id)).toEqual(['statute', 'treaty', 'hotline']);
		expect(page.indicators[1]).toMatchObject({ pillar: 'law', direction: 1, low: 0, high: 1 });
	});

	test('is any value of an indicator, but of a fact one of its answers', async () => {
		const { indicators } = scenarioPageOf(
			await tinylandWith({
				'framework.csv':
					'id,parent,name,direction,unit,low,high,kind\nreadiness,,Readiness,,,,,\nlaw,readiness,Law,,,,,\n' +
					'acts,law,Acts,,,,,\nstatute,acts,Statute,1,level,0,4,proxy\n' +
					'treaty,readiness,Treaty,1,"1 State party, 0 none",0,1,fact\n' +
					'hotline,law,Hotline,1,,,,proxy\ndelay,law,Delay,-1,hours,0,800,fact\n',
				'method.json': '{ "normalisation": "minmax", "indicators": ["statute", "treaty", "hotline"] }',
			}),
		);
		expect(indicators.map(({ id, pillar }) => [id, pillar])).toEqual([
			['statute', 'law'],
			['treaty', 'readiness'],
		]);
		expect(indicators[0]).toMatchObject({ answers: null, answerNames: [] });
		expect(indicators[1]).toMatchObject({
			answers: [0, 1],
			answerNames: [
				{ value: 0, label: 'none' },
				{ value: 1, label: 'State party' },
			],
		});
	});
});

describe('a method of the page', () => {
	test('knows the assessed values in the order of the countries, and says nothing of the others', () => {
		expect(page.countries).toEqual(['AAA', 'BBB', 'CCC']);
		expect(page.methods[0]?.known).toEqual([
			{ indicator: 'statute', value: [4, 2, null], year: [2025, 2025, null] },
			{ indicator: 'treaty', value: [1, null, 0], year: [2025, null, 2025] },
			{ indicator: 'hotline', value: [2, 1, null], year: [2025, 2025, null] },
		]);
	});

	test('has the published scores of the index alone, and how they hold over the draws', () => {
		const [method] = page.methods;
		expect(method).toMatchObject({ id: 'method', standsAlone: true, book: { nodes: ['readiness'] } });
		expect(method?.book.score.map((score) => score?.toFixed(2))).toEqual(['93.75', '43.75', '0.00']);
		expect(method?.draws).toHaveLength(3);
		for (const draws of method?.draws ?? []) {
			const [low = NaN, high = NaN, stability = NaN] = draws ?? [];
			expect(low).toBeLessThanOrEqual(high);
			expect(stability).toBeGreaterThan(0);
		}
	});

	test('without draws has none to show', async () => {
		const edition = await tinylandWith({ 'method.json': '{ "uncertainty": { "draws": 0 } }' });
		expect(scenarioPageOf(edition).methods[0]?.draws).toEqual([null, null, null]);
	});
});

test('questions are planned by the value each level begins at; a package without them has none', async () => {
	expect(page.asked).toBeNull();
	const edition = await tinylandWith({
		'framework.csv':
			'id,parent,name,direction,unit,low,high,kind,scale_type,band_edges,level_1,level_4\nreadiness,,Readiness,,,,,,,,,\n' +
			'law,readiness,Law,,,,,,,,,\nstatute,law,Statute,1,level,0,4,assessment,ordinal,,some,all\n' +
			'treaty,law,Treaty,1,yes/no,0,1,assessment,binary,,,\ndelay,law,Delay,-1,hours,0,4,assessment,numeric,672;168;72;24,,\n' +
			'hotline,readiness,Hotline,1,,0,4,fact,,,,\n',
		'method.json': '{ "name": "Default", "indicators": ["hotline"] }',
	});
	const selfAssessment = methodSchema.parse({ id: 'self_assessment' });
	const { asked } = scenarioPageOf({ ...edition, selfAssessment });
	const levels = asked?.questions.map(({ id, levels }) => [id, levels.map(({ value }) => value)]);
	expect(levels).toEqual([
		['statute', [0, 1, 2, 3, 4]],
		['treaty', [0, 1]],
		['delay', [672, 168, 72, 24]],
	]);
	expect(asked?.questions[0]?.levels[1]).toEqual({ value: 1, level: 1, means: 'some' });
	expect(asked?.questions[2]).toMatchObject({ direction: -1, low: 24, high: 672 });
});
