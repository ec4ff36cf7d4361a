// What is made of the rows that could be read: each said once, of the assessments wanted, answer by answer.
import { group } from 'd3-array';
import { z } from 'zod';
import { quote } from '#lib/exchange/problem.ts';
import { ANSWER_STATUSES, isBlank, type Answer, type Assessment } from '../answers.ts';
import type { AnswerColumn } from './columns.ts';
import type { FileProblem } from './grid.ts';

/** A row of a file whose cells are sound. */
export const answerRow = z.object({
	country: z.string().min(1),
	year: z.number().int(),
	question: z.string().min(1),
	status: z.enum(ANSWER_STATUSES),
	value: z.number().nullable(),
	evidence: z.string().nullable(),
	note: z.string().nullable(),
	changed: z.string().nullable(),
});
export type AnswerRow = z.infer<typeof answerRow>;
/** Names a fault of a row, by its column. */
export type Report = (column: AnswerColumn | '-', message: string, code?: FileProblem['code']) => void;

/** A row that was read, with what names its faults. */
export interface ReadRow {
	readonly row: number;
	readonly answer: AnswerRow;
	readonly report: Report;
}

const keyOf = ({ country, year, question }: AnswerRow): string => `${country} ${year} ${question}`;
const contentsOf = ({ status, value, evidence, note }: AnswerRow): string =>
	JSON.stringify([status, value, evidence, note]);

/** Rows that say something once; of those said twice the first where all agree, and none where they do not. */
export function dropRepeats(rows: readonly ReadRow[]): readonly ReadRow[] {
	const groups = group(rows, ({ answer }) => keyOf(answer));
	return [...groups].flatMap(([key, [first, ...others]]) => {
		if (first === undefined) return [];
		const agree = others.every(({ answer }) => contentsOf(answer) === contentsOf(first.answer));
		for (const { report } of others)
			report('question', `repeats ${key} of row ${first.row}; expected one row for each`);
		if (!agree) {
			const rows = others.map(({ row }) => row).join(', ');
			first.report('question', `is answered otherwise on row ${rows}; none of them was read`);
		}
		return agree ? [first] : [];
	});
}

/** Rows of other assessments than the one wanted are named once for each, with the rows they stand on. */
export function keepWanted(
	rows: readonly ReadRow[],
	only: Pick<AnswerRow, 'country' | 'year'> | undefined,
): readonly ReadRow[] {
	if (only === undefined) return rows;
	const isWanted = ({ answer }: ReadRow): boolean =>
		answer.country === only.country && answer.year === only.year;
	const others = group(
		rows.filter((row) => !isWanted(row)),
		({ answer }) => `${answer.country} ${answer.year}`,
	);
	for (const [first, ...more] of others.values()) {
		if (first === undefined) continue;
		const { country, year } = first.answer;
		const last = more.at(-1)?.row;
		const extent = last === undefined ? '' : ` (${more.length + 1} rows, to row ${last})`;
		if (country !== only.country)
			first.report('country', `${quote(country)} is another country; expected ${only.country}${extent}`);
		else first.report('year', `${year} is another year; expected ${only.year}${extent}`);
	}
	return rows.filter(isWanted);
}

/** The assessments the rows make up, in the order of their first rows; answers with nothing in them are left out. */
export function assessmentsOf(rows: readonly ReadRow[]): readonly Assessment[] {
	const groups = group(rows, ({ answer }) => `${answer.country} ${answer.year}`);
	return [...groups.values()].flatMap((said) => {
		const [first] = said;
		if (first === undefined) return [];
		const answers = said
			.map(({ answer: { question, status, value, evidence, note, changed } }): Answer => {
				return { question, status, value, evidence, note, changed };
			})
			.filter((answer) => !isBlank(answer));
		return {
			country: first.answer.country,
			year: first.answer.year,
			answers: new Map(answers.map((answer) => [answer.question, answer])),
		};
	});
}
