import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import type { Edition } from './edition.ts';
import { askedQuestions, questionnaireFor } from './questionnaire.ts';

const selfAssessment = methodSchema.parse({ id: 'self_assessment' });

let edition: Edition;
beforeAll(async () => {
	edition = await tinylandWith({
		'framework.csv':
			'id,parent,name,direction,unit,low,high,kind,question,scale_type,level_0,level_4\n' +
			'readiness,,Readiness,,,,,,Is it ready?,,,\nlaw,readiness,Law,,,,,,Is there law?,,,\nacts,law,Acts,,,,,,,,,\n' +
			'statute,acts,Statute,1,level,0,4,assessment,,ordinal,none,all\ntreaty,law,Treaty,1,,0,1,fact,,,,\n' +
			'reporting,readiness,Reporting,,,,,,,,,\ndelay,reporting,Delay,1,,0,800,fact,,,,\n' +
			'hotline,readiness,Hotline,1,,0,4,assessment,,,,\n',
	});
});

describe('the questionnaire', () => {
	test('asks by pillar at any depth, what hangs right below the index by the index, and leaves out what asks nothing', () => {
		const { pillars } = questionnaireFor({ ...edition, selfAssessment }) ?? {};
		expect(
			pillars?.map(({ id, aim, questions }) => [id, aim, questions.map((each) => [each.id, each.pillar])]),
		).toEqual([
			['readiness', 'Is it ready?', [['hotline', 'readiness']]],
			['law', 'Is there law?', [['statute', 'law']]],
		]);
	});

	test('is scored by the method of self-assessments, which asks for its questions alone', () => {
		const questionnaire = questionnaireFor({ ...edition, selfAssessment });
		expect(questionnaire?.method).toMatchObject({
			id: 'self_assessment',
			indicators: ['hotline', 'statute'],
		});
		expect(questionnaire?.nodes).toHaveLength(8);
	});

	test('is none where there is no such method, or nothing is asked', async () => {
		expect(questionnaireFor(edition)).toBeNull();
		expect(questionnaireFor(await tinyland({ selfAssessment }))).toBeNull();
	});
});

test('the right of reply needs to know what can be answered, whether or not the answers are scored', () => {
	expect(askedQuestions(edition)).toEqual([
		{ id: 'hotline', scale: 'ordinal', unit: null, range: null, levels: [null, null, null, null, null] },
		{
			id: 'statute',
			scale: 'ordinal',
			unit: 'level',
			range: null,
			levels: ['none', null, null, null, 'all'],
		},
	]);
});
