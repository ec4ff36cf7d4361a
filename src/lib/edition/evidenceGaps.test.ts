import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import type { Edition } from './edition.ts';
import { answerOf, gapPageOf } from './evidenceGaps.ts';
import { openAnswers, openStatuses } from './gapSigns.ts';

describe(answerOf, () => {
	test('a yes or a no answers, as does an assessed value', () => {
		expect(answerOf(['noted', 'yes'], ['not_assessed'])).toBe('answered');
		expect(answerOf(['no'], ['not_assessed'])).toBe('answered');
		expect(answerOf([], ['assessed'])).toBe('answered');
	});

	test('a related record or a text to read is no answer', () => {
		expect(answerOf(['noted', 'document'], ['not_assessed'])).toBe('related');
		expect(answerOf(['partial', 'noted'], ['not_assessed'])).toBe('partial');
		expect(answerOf(['noted'], ['bounded'])).toBe('partial');
		expect(answerOf([], ['not_assessed'])).toBe('nothing');
	});
});

describe('the gaps of a package with questions', () => {
	let edition: Edition;
	beforeAll(async () => {
		edition = await tinylandWith({
			'framework.csv':
				'id,parent,name,direction,low,high,kind,data_sources,evidence_required\n' +
				'readiness,,Readiness,,,,,,\nlaw,readiness,Law,,,,,,\nacts,law,Acts,,,,,,\n' +
				'statute,acts,Statute,1,0,4,fact,,\ntreaty,law,Treaty,1,0,1,fact,,\n' +
				'powers,acts,Powers,1,0,4,assessment,The gazette,The act\n' +
				'hotline,readiness,Hotline,1,0,4,assessment,,\ndelay,readiness,Delay,1,0,800,fact,,\n',
			'method.json': '{ "name": "Default", "indicators": ["statute", "treaty", "delay"] }',
			'evidence.csv':
				'country,indicator,finding,detail,date,source,url,complete\n' +
				'AAA,powers,noted,Mentioned,2025,book,,no\nBBB,powers,partial,In part,2025,book,,no\n',
		});
	});

	test('questions say where an answer could be found, and lie in their pillar at any depth', () => {
		expect(gapPageOf(edition, 'world').questions).toEqual([
			{ id: 'powers', pillar: 'law', name: 'Powers', sources: 'The gazette', evidence: 'The act' },
			{ id: 'hotline', pillar: 'readiness', name: 'Hotline', sources: null, evidence: null },
		]);
	});

	test('what lies right below the index lies in the index itself', () => {
		expect(gapPageOf(edition, 'world').indicators['method']).toEqual([
			{ id: 'statute', pillar: 'law', name: 'Statute' },
			{ id: 'treaty', pillar: 'law', name: 'Treaty' },
			{ id: 'delay', pillar: 'readiness', name: 'Delay' },
		]);
	});

	test('a country has one sign a question and one an indicator of a method, in their order', () => {
		const [aaa, bbb, ...others] = gapPageOf(edition, 'africa').countries;
		expect(others).toEqual([]);
		expect([aaa?.id, bbb?.id]).toEqual(['AAA', 'BBB']);
		expect(openAnswers(aaa?.answers ?? '')).toEqual(['related', 'answered']);
		expect(openAnswers(bbb?.answers ?? '')).toEqual(['partial', 'answered']);
		expect(openStatuses(bbb?.statuses['method'] ?? '')).toEqual([
			'assessed',
			'not_assessed',
			'not_applicable',
		]);
	});
});

test('a package that asks no questions has none, and its indicators stand as they do', async () => {
	const page = gapPageOf(await tinyland(), 'europe');
	expect(page.questions).toEqual([]);
	expect(page.indicators['method']).toHaveLength(4);
	expect(page.countries).toEqual([{ id: 'CCC', answers: '', statuses: { method: 'ra-a' } }]);
});
