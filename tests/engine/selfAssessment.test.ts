// A self-assessment on the engine that ships: what its answers score, when it has a tier, and what holds the tier down.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '#lib/assessment/answers.ts';
import { questionnaireOf, questionsOf } from '#lib/assessment/questionnaire.ts';
import { relationsOf } from '#lib/assessment/relations.ts';
import { openNode } from '#lib/db/node.ts';
import { readMethod } from '#lib/exchange/readMethod.ts';
import { levelOf, type Question } from '#lib/framework/question.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { readSound } from './packages.ts';

const FILE = 'data/assessment/method.json';
const YEAR = 2026;
const benchmark = await readSound('data');
const { method, problems } = readMethod(FILE, await readFile(FILE, 'utf8'), 'self_assessment');
if (method === null || problems.length > 0) throw new Error(`${FILE} is not a method`);
const questionnaire = questionnaireOf(benchmark.framework, method);
const questions = questionsOf(questionnaire);
const db = await openNode();

type Said = Pick<Answer, 'status' | 'value'>;

async function scoreOf(say: (question: Question, at: number) => Said | null) {
	const answers = questions.flatMap((question, at): readonly [string, Answer][] => {
		const said = say(question, at);
		if (said === null) return [];
		return [[question.id, { ...said, question: question.id, evidence: null, note: null, changed: null }]];
	});
	const assessment: Assessment = { country: 'NPL', year: YEAR, answers: new Map(answers) };
	const relations = relationsOf(questionnaire, [{ id: 'NPL', region: 'asia_pacific' }], [assessment], YEAR);
	const pipeline = await install(db, relations);
	const { scores } = await pipeline.compute({ method: 'self_assessment', years: [YEAR], weights: new Map() });
	return new Map(scores.map((row) => [row.node, row]));
}

const assessed = (value: number): Said => ({ status: 'assessed', value });
/** A raw value that reaches a level: what the ladder says, yes for the upper half, or where the band begins. */
function valueAt({ scale, band_edges: edges, direction }: Question, level: number): number {
	if (scale === 'ordinal') return level;
	if (scale === 'binary') return level >= 2 ? 1 : 0;
	return edges?.[level - 1] ?? (edges?.[0] ?? 0) - (direction ?? 1);
}
const root = 'cop_readiness';

describe('the questionnaire', () => {
	test('has 42 questions under eight pillars, 16 of them core, two a pillar', () => {
		expect(questions).toHaveLength(42);
		expect(questionnaire.pillars).toHaveLength(8);
		for (const pillar of questionnaire.pillars)
			expect(
				pillar.questions.filter(({ core }) => core),
				pillar.id,
			).toHaveLength(2);
	});

	test('every level of every question says what it is', () => {
		for (const { id, scale, levels, nextSteps } of questions) {
			expect(levels.filter((level) => level !== null).length, id).toBe(scale === 'binary' ? 2 : 5);
			expect(nextSteps.filter((step) => step !== null).length, id).toBeGreaterThanOrEqual(1);
		}
	});
});

describe('a self-assessment', () => {
	test('all at the top scores 100 in the highest tier, all at the bottom 0 in the lowest', async () => {
		const top = (await scoreOf((question) => assessed(valueAt(question, 4)))).get(root);
		expect([top?.score, top?.tier, top?.coverage]).toEqual([100, 'leading', 1]);
		const bottom = (await scoreOf((question) => assessed(valueAt(question, 0)))).get(root);
		expect([bottom?.score, bottom?.tier]).toEqual([0, 'nascent']);
	});

	test('every question scores a quarter of the scale for each level it reaches', async () => {
		for (const level of [0, 1, 2, 3, 4]) {
			const scores = await scoreOf((question) => assessed(valueAt(question, level)));
			for (const question of questions)
				expect(scores.get(question.id)?.score, `${question.id} at ${level}`).toBeCloseTo(
					25 * levelOf(question, valueAt(question, level)),
					9,
				);
		}
	});

	test('has no score until six of the eight pillars are answered to 60 %', async () => {
		const inPillars = (count: number) => {
			const first = new Set(questionnaire.pillars.slice(0, count).map(({ id }) => id));
			return scoreOf((question) => (first.has(question.pillar) ? assessed(valueAt(question, 3)) : null));
		};
		expect((await inPillars(5)).get(root)?.score).toBeNull();
		expect((await inPillars(6)).get(root)?.score).not.toBeNull();
		const law = questionnaire.pillars[0]?.questions.map(({ id }) => id) ?? [];
		const answered = (count: number) =>
			scoreOf((question) => (law.slice(0, count).includes(question.id) ? assessed(2) : null));
		expect((await answered(3)).get('legal_framework')?.score).toBeNull();
		expect((await answered(4)).get('legal_framework')?.score).not.toBeNull();
	});

	test('stays at developing while one of the three floors is below level 2, and an unanswered floor does not cap', async () => {
		for (const { indicator } of method.floors) {
			const at = (said: Said | null) =>
				scoreOf((question) => (question.id === indicator ? said : assessed(valueAt(question, 4))));
			expect((await at(assessed(1))).get(root)?.tier, indicator).toBe('developing');
			expect((await at(assessed(2))).get(root)?.tier, indicator).toBe('leading');
			expect((await at(null)).get(root)?.tier, indicator).toBe('leading');
		}
	});

	test('keeps what does not apply out of score and coverage, and what cannot be said out of the score alone', async () => {
		const odd = 'par_access_gap';
		const withOdd = (status: 'not_applicable' | 'inconclusive') =>
			scoreOf((question) => (question.id === odd ? { status, value: null } : assessed(valueAt(question, 4))));
		const apart = (await withOdd('not_applicable')).get(root);
		expect([apart?.score, apart?.coverage]).toEqual([100, 1]);
		const unsaid = (await withOdd('inconclusive')).get(root);
		expect(unsaid?.score).toBe(100);
		expect(unsaid?.coverage).toBeLessThan(1);
		expect(unsaid?.low).toBeLessThan(100);
	});

	test('leaves a faulty answer out instead of scoring it', async () => {
		const scores = await scoreOf((question) =>
			question.id === 'leg_csam_offences' ? assessed(7) : assessed(valueAt(question, 4)),
		);
		expect(scores.get('leg_csam_offences')?.score).toBeNull();
		expect(scores.get(root)?.score).toBe(100);
	});
});
