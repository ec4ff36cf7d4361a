// A self-assessment as a file: CSV and Excel, one row a question; of a blank one, the file is the template.
import { writeFigureCsv, type FileCell } from '#lib/exchange/figureFiles.ts';
import { LOOKS } from '#lib/exchange/figureFiles/looks.ts';
import type { Question } from '#lib/framework/question.ts';
import { questionsOf, type Questionnaire } from '../questionnaire.ts';
import { ANSWER_STATUSES, type Assessment } from '../answers.ts';
import { FILE_COLUMNS, type AnswerColumn } from './columns.ts';

/** The words of a workbook in the reader's language. */
export interface AssessmentWords {
	/** Names of the two sheets. */
	readonly answers: string;
	readonly instructions: string;
	readonly rightToLeft: boolean;
	/** What each line of the instructions is about, and the line. */
	readonly lines: readonly (readonly [string, string])[];
}

type Column = (typeof FILE_COLUMNS)[number];

function rowOf({ country, year, answers }: Assessment, question: Question, pillar: string) {
	const answer = answers.get(question.id);
	const [level_0 = null, level_1 = null, level_2 = null, level_3 = null, level_4 = null] = question.levels;
	const row: Readonly<Record<Column, FileCell>> = {
		...{ country, year, question: question.id, status: answer?.status ?? 'not_assessed' },
		value: answer?.value ?? null,
		evidence: answer?.evidence ?? null,
		note: answer?.note ?? null,
		changed: answer?.changed ?? null,
		...{ pillar, text: question.question ?? question.name, unit: question.unit },
		...{ level_0, level_1, level_2, level_3, level_4 },
	};
	return FILE_COLUMNS.map((column) => row[column]);
}

function rowsOf(
	{ pillars }: Questionnaire,
	assessments: readonly Assessment[],
): readonly (readonly FileCell[])[] {
	return assessments.flatMap((assessment) =>
		pillars.flatMap(({ name, questions }) => questions.map((question) => rowOf(assessment, question, name))),
	);
}

/** Writes self-assessments as CSV (UTF-8 with byte order mark), one row a question in the order of the framework. */
export function writeAssessmentCsv(questionnaire: Questionnaire, assessments: readonly Assessment[]): string {
	const columns = FILE_COLUMNS.map((key) => ({ key, label: key }));
	return writeFigureCsv({ columns, rows: rowsOf(questionnaire, assessments) });
}

const WIDTHS: Readonly<Record<Column, number>> = {
	...{ country: 9, year: 7, question: 28, status: 15, value: 9, evidence: 36, note: 36, changed: 22 },
	...{ pillar: 24, text: 52, unit: 26, level_0: 34, level_1: 34, level_2: 34, level_3: 34, level_4: 34 },
};
const letters = new Map(FILE_COLUMNS.map((column, at) => [column, String.fromCharCode(65 + at)]));
const letterOf = (column: AnswerColumn): string => letters.get(column) ?? '';

const list = (cells: string, options: readonly (string | number)[]): string =>
	`<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>"${options.join(',')}"</formula1></dataValidation>`;

/** Drop-downs for statuses and for values that are levels or yes and no. `at` 0 is row 2 of the sheet. */
function dropDowns(questions: readonly Question[]): string {
	const column = letterOf('status');
	const values = questions.flatMap(({ scale }, at) => {
		const cell = `${letterOf('value')}${at + 2}`;
		if (scale === 'numeric') return [];
		return list(cell, scale === 'binary' ? [0, 1] : [0, 1, 2, 3, 4]);
	});
	const all = [list(`${column}2:${column}${questions.length + 1}`, ANSWER_STATUSES), ...values];
	return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

/** The sheet of answers: every column is of the format Text, so that nothing typed becomes a date or a percentage. */
function finishSheet(part: string, questions: readonly Question[]): string {
	const last = questions.length + 1;
	const asText = ['year', 'value'] as const;
	const cells = asText.map((column) => `${letterOf(column)}2:${letterOf(column)}${last}`).join(' ');
	const ignored = `<ignoredErrors><ignoredError sqref="${cells}" numberStoredAsText="1"/></ignoredErrors>`;
	return part
		.replaceAll('<col min=', `<col style="${LOOKS.wrapped}" min=`)
		.replace('</sheetData>', `</sheetData>${dropDowns(questions)}${ignored}`);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes a self-assessment as an Excel workbook: a sheet of answers with drop-downs, and a sheet of instructions. Every
 * cell is text that nothing runs. The same input gives the same bytes.
 */
export async function writeAssessmentXlsx(
	questionnaire: Questionnaire,
	assessment: Assessment,
	{ answers, instructions, rightToLeft, lines }: AssessmentWords,
): Promise<Blob> {
	const [{ strToU8, zipSync }, { writeParts }] = await Promise.all([
		import('fflate'),
		import('#lib/exchange/figureFiles/workbook.ts'),
	]);
	const rows = rowsOf(questionnaire, [assessment]).map((row) =>
		row.map((cell) => (cell === null ? null : String(cell))),
	);
	const parts = writeParts(
		{
			name: answers,
			rightToLeft: false,
			isHeaderSticky: true,
			widths: FILE_COLUMNS.map((column) => WIDTHS[column]),
			rows: [[...FILE_COLUMNS], ...rows],
			lookOf: (row) => (row === 0 ? LOOKS.header : LOOKS.wrapped),
		},
		{
			name: instructions,
			rightToLeft,
			isHeaderSticky: false,
			widths: [26, 100],
			rows: lines.map(([label, line]) => [label, line]),
			lookOf: (_, column) => (column === 0 ? LOOKS.label : LOOKS.wrapped),
		},
	);
	const questions = questionsOf(questionnaire);
	const files = Object.fromEntries(
		[...parts].map(([name, text]) => [
			name,
			strToU8(name === 'xl/worksheets/sheet1.xml' ? finishSheet(text, questions) : text),
		]),
	);
	const zipped = zipSync(files, { mtime: new Date(1980, 0, 1) });
	return new Blob([new Uint8Array(zipped)], { type: XLSX });
}

/** The name of a country's file, without its ending. */
export function fileNameOf({ country, year }: Pick<Assessment, 'country' | 'year'>): string {
	return `cop-self-assessment-${country}-${year}`;
}
