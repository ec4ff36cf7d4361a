// The questionnaire of the edition: the framework's questions with the method their answers are scored by.
import { readFile } from 'node:fs/promises';
import { questionnaireOf, type Questionnaire } from '#lib/assessment/questionnaire.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { readMethod } from '#lib/exchange/readMethod.ts';
import { openEdition } from './edition.server.ts';

const FILE = 'data/assessment/method.json';

/** Reads the method of self-assessments; rejects with every fault the file has. */
export async function loadQuestionnaire(): Promise<Questionnaire> {
	const { framework } = (await openEdition()).package;
	const { method, problems } = readMethod(FILE, await readFile(FILE, 'utf8'), 'self_assessment');
	if (method === null || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
	return questionnaireOf(framework, method);
}
