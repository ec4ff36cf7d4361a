// A plan of levels is scored by the stages a self-assessment is scored by, from the private answers on.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { caseRelations } from '#lib/advice/cases.ts';
import { caseId, milestones, NOW, scenarioCases } from '#lib/advice/scenario.ts';
import { questionnaireOf, questionsOf } from '#lib/assessment/questionnaire.ts';
import { relationsOf } from '#lib/assessment/relations.ts';
import { openNode } from '#lib/db/node.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { answerTo, assess } from '../fixtures/questionnaire.ts';
import { shipped } from '../shipped.ts';

test('answers at level 2 score 50; with one core question planned at 4 the pillar rises by its share, with all 100', async () => {
	const method = methodSchema.parse(JSON.parse(await readFile('data/assessment/method.json', 'utf8')));
	const questionnaire = questionnaireOf(shipped.framework, method);
	const ordinal = questionsOf(questionnaire).filter(({ scale }) => scale === 'ordinal');
	const answers = assess('NPL', 2026, ...ordinal.map(({ id }) => answerTo(id, 2)));
	const plan = [
		{ indicator: 'leg_csam_offences', value: 4, year: 2027 },
		...ordinal.map(({ id }) => ({ indicator: id, value: 4, year: 2028 })).slice(1),
	];
	const countries = [{ id: 'NPL', region: null }];
	const relations = relationsOf(questionnaire, countries, [answers], 2026);
	const cases = scenarioCases('NPL', milestones(plan));
	const pipeline = await install(await openNode(), caseRelations(relations, cases, 2026));
	const { scores } = await pipeline.compute({ method: method.id, years: [2026], weights: new Map() });
	await pipeline.close();
	const scoreOf = (id: string, node: string) =>
		scores.find((row) => row.country === id && row.node === node)?.score;
	expect(scoreOf(NOW, 'cop_readiness')).toBeCloseTo(50, 9);
	const legal = ordinal.filter(({ pillar }) => pillar === 'legal_framework').length;
	expect(scoreOf(caseId(2027), 'legal_framework')).toBeCloseTo(50 + 50 / legal, 9);
	expect(scoreOf(caseId(2028), 'cop_readiness')).toBeCloseTo(100, 9);
});
