// Self-assessments out of a file: every sound row as an answer, every fault with its file, row and column.
import { quote } from '#lib/exchange/problem.ts';
import { letterOf } from '#lib/tables/cells.ts';
import type { Question } from '#lib/framework/question.ts';
import { findAnswerFaults, isBlank, type Assessment } from '../answers.ts';
import { questionsOf, type Questionnaire } from '../questionnaire.ts';
import {
	isPastCalendar,
	readMoment,
	readStatus,
	readText,
	readValue,
	readYear,
	textOf,
	type Held,
} from './cells.ts';
import { ANSWER_COLUMNS, NEEDED_COLUMNS, type AnswerColumn } from './columns.ts';
import {
	answerRow,
	assessmentsOf,
	dropRepeats,
	keepWanted,
	type AnswerRow,
	type ReadRow,
	type Report,
} from './gather.ts';
import { readCsvGrid } from './csvGrid.ts';
import { MOST_BYTES, type FileProblem, type Grid, type GridRow } from './grid.ts';
import { refuseLarge } from './refused.ts';
import { isWorkbook, readXlsxGrid } from './xlsxGrid.ts';

export interface ReadOptions {
	/** The ids of the countries there are. */
	readonly countries: ReadonlySet<string>;
	/** The one assessment wanted; rows of others are named and left out. */
	readonly only?: { readonly country: string; readonly year: number };
	/** Takes a value on a row that is still `not_assessed` for an answer, as the reader has said. */
	readonly filledIsAssessed?: boolean;
}

/** What a file holds. Nothing of it is dropped without a problem that says so. */
export interface ReadFile {
	readonly file: string;
	/** In the order of the file; answers with nothing in them are left out. */
	readonly assessments: readonly Assessment[];
	readonly problems: readonly FileProblem[];
	/** How many rows were at fault and not read. */
	readonly faulty: number;
	/** Rows with a value whose status is still `not_assessed`. */
	readonly unstated: number;
}

interface Place {
	readonly grid: Grid;
	readonly columns: ReadonlyMap<AnswerColumn, number>;
	readonly questions: ReadonlyMap<string, Question>;
	readonly options: ReadOptions;
}

/** Whether a percentage may have been given as a share of one. */
const isShareOfOne = ({ scale, unit }: Question, value: number | null): boolean =>
	scale === 'numeric' && (unit ?? '').startsWith('%') && value !== null && value > 0 && value < 1;

const UNREADABLE = '\uFFFD';

/** One row as an answer; null where it is at fault or empty, with the faults reported. */
function readRow({ row, cells }: GridRow, place: Place, report: Report): AnswerRow | null {
	const { grid, columns, questions, options } = place;
	const cellOf = (column: AnswerColumn) => cells[columns.get(column) ?? -1] ?? null;
	const faults: string[] = [];
	const fault: Report = (column, message, code) => {
		faults.push(column);
		report(column, message, code);
	};
	const take = <Value>(column: AnswerColumn, read: Held<Value>, otherwise: Value): Value => {
		if (read.ok) return read.value;
		fault(column, read.message);
		return otherwise;
	};
	for (const column of ANSWER_COLUMNS)
		if (isPastCalendar(cellOf(column)))
			fault(column, 'is a date that no calendar has; expected text, or a date up to the year 9999');
		else if (textOf(cellOf(column)).includes(UNREADABLE))
			fault(column, 'has characters that could not be read; expected a file saved as CSV UTF-8 or .xlsx');
	const country = textOf(cellOf('country')).trim().toUpperCase();
	if (!options.countries.has(country))
		fault(
			'country',
			country === ''
				? 'is empty; expected a country such as NPL'
				: `${quote(country)} is not a known country; expected three letters such as NPL`,
		);
	const year = take('year', readYear(cellOf('year')), 0);
	const id = textOf(cellOf('question')).trim();
	const question = questions.get(id);
	if (question === undefined) {
		fault(
			'question',
			`${id === '' ? 'is empty' : `${quote(id)} is not a question of the questionnaire`}; expected an id such as ${[...questions.keys()][0] ?? ''}`,
		);
		return null;
	}
	const stated = take('status', readStatus(cellOf('status')), 'not_assessed');
	const mark = grid.marks.get(`${letterOf(columns.get('value') ?? 0)}${row}`);
	const value = take('value', readValue(question, cellOf('value'), mark), null);
	const evidence = readText(cellOf('evidence'))?.trim() ?? null;
	const note = readText(cellOf('note'));
	const moment = readMoment(cellOf('changed'));
	if (!moment.ok) report('changed', moment.message);
	const isFilled = options.filledIsAssessed === true && stated === 'not_assessed' && value !== null;
	const status = isFilled ? 'assessed' : stated;
	if (faults.length === 0)
		for (const { part, code, message } of findAnswerFaults(question, { status, value, evidence }))
			// What can be kept and saved with its fault can be read back with it: no answer is lost over its evidence.
			if (code === 'evidence_not_address')
				report(part, `${message}; the answer was read, and counts once that is put right`);
			else
				fault(part, message, code === 'value_unwanted' && status === 'not_assessed' ? 'unstated' : undefined);
	if (faults.length === 0 && status === 'assessed' && isShareOfOne(question, value))
		report(
			'value',
			`${value} is less than 1 %: did you mean ${Number(((value ?? 0) * 100).toPrecision(12))}? It was read as ${value} %`,
		);
	const changed = moment.ok ? moment.value : null;
	const checked = answerRow.safeParse({
		country,
		year,
		question: id,
		status,
		value,
		evidence,
		note,
		changed,
	});
	return faults.length === 0 && checked.success ? checked.data : null;
}

/** Makes answers of a grid. Lists every fault; sound rows are read whatever is wrong with the others. */
export function readAnswers(
	questionnaire: Pick<Questionnaire, 'pillars'>,
	grid: Grid,
	options: ReadOptions,
): ReadFile {
	const { file, rows, hidden } = grid;
	const problems: FileProblem[] = [...grid.problems];
	const [header, ...body] = rows;
	const names = (header?.cells ?? []).map((cell) => textOf(cell).trim().toLowerCase());
	const columns = new Map(
		ANSWER_COLUMNS.flatMap((column) =>
			names.includes(column) ? [[column, names.indexOf(column)] as const] : [],
		),
	);
	const add = (row: number, ...[column, message, code]: Parameters<Report>): void => {
		const place = column === '-' ? undefined : columns.get(column);
		const cell = place === undefined ? null : `${letterOf(place)}${row}`;
		problems.push({ file, row, column, message, cell, ...(code === undefined ? {} : { code }) });
	};
	const missing = header === undefined ? [] : NEEDED_COLUMNS.filter((column) => !columns.has(column));
	for (const column of missing)
		add(header?.row ?? 1, column, `is missing; expected a column named ${column}`);
	for (const column of ANSWER_COLUMNS)
		if (names.indexOf(column) !== names.lastIndexOf(column))
			add(header?.row ?? 1, column, 'is a column twice; expected every column once');

	const place: Place = {
		...{ grid, columns, options },
		questions: new Map(questionsOf(questionnaire).map((question) => [question.id, question])),
	};
	const filled = missing.length > 0 ? [] : body.filter(({ cells }) => hasAnswer(cells, columns));
	if (missing.length === 0 && header !== undefined && filled.length === 0)
		add(header.row, '-', 'is all there is; expected a row for each question');
	const read = filled.flatMap((row): ReadRow[] => {
		const report: Report = (...said) => add(row.row, ...said);
		const answer = readRow(row, place, report);
		if (answer === null) return [];
		if (hidden.has(row.row) && !isBlank({ ...answer }))
			report('-', 'is hidden in the spreadsheet; it was read all the same');
		return [{ row: row.row, answer, report }];
	});
	const sound = keepWanted(dropRepeats(read), options.only);
	return {
		file,
		assessments: assessmentsOf(sound),
		problems: problems.toSorted((a, b) => a.row - b.row),
		faulty: filled.length - sound.length,
		unstated: problems.filter(({ code }) => code === 'unstated').length,
	};
}

function hasAnswer(cells: GridRow['cells'], columns: Place['columns']): boolean {
	return [...columns.values()].some((at) => {
		const cell = cells[at] ?? null;
		return isPastCalendar(cell) || textOf(cell).trim() !== '';
	});
}

/** Reads a file of answers, CSV or Excel by what its bytes are. Never rejects: what cannot be read is a problem. */
export async function readAssessmentFile(
	questionnaire: Pick<Questionnaire, 'pillars'>,
	file: string,
	bytes: Uint8Array,
	options: ReadOptions,
): Promise<ReadFile> {
	if (bytes.length > MOST_BYTES) return refuseLarge(file);
	const isExcel = isWorkbook(bytes) || /\.(xlsx|xlsm|xls)$/i.test(file);
	const grid = isExcel ? await readXlsxGrid(file, bytes) : readCsvGrid(file, bytes);
	return readAnswers(questionnaire, grid, options);
}
