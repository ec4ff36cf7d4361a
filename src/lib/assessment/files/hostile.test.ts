// Files made to stop a tab: each is read, or refused by its name with the limit it goes past.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { QUESTIONNAIRE } from '../../../../tests/fixtures/questionnaire.ts';
import { raw, workbookOf, type TestCell } from '../../../../tests/fixtures/workbook.ts';
import { letterOf } from '#lib/tables/cells.ts';
import { readAssessmentFile } from './read.ts';

const HEADER = ['country', 'year', 'question', 'status', 'value', 'evidence', 'note', 'changed'];
const SOUND: readonly TestCell[] = ['NPL', 2026, 'identification', 'assessed', 1];
const book = (...rows: readonly (readonly TestCell[])[]): Uint8Array =>
	workbookOf({ name: 'Answers', rows: [HEADER, SOUND, ...rows] });
const SHEET = 'xl/worksheets/sheet1.xml';

/** A sound workbook with the text of its sheet changed. */
function withSheet(change: (sheet: string) => string): Uint8Array {
	const parts = unzipSync(book());
	const sheet = new TextDecoder().decode(parts[SHEET]);
	return zipSync({ ...parts, [SHEET]: strToU8(change(sheet)) });
}
const withRows = (rows: string): Uint8Array =>
	withSheet((sheet) => sheet.replace('</sheetData>', `${rows}</sheetData>`));
const textCell = (place: string): string => `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`;

/** The same archive, its headers saying of every part that it has a hundred bytes when unpacked. */
function lie(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.slice().buffer);
	for (let at = 0; at + 46 < view.byteLength; at += 1) {
		const sign = view.getUint32(at, true);
		if (sign === 0x04034b50) view.setUint32(at + 22, 100, true);
		if (sign === 0x02014b50) view.setUint32(at + 24, 100, true);
	}
	return new Uint8Array(view.buffer);
}

const read = async (file: string, bytes: Uint8Array) => {
	const { assessments, problems } = await readAssessmentFile(QUESTIONNAIRE, file, bytes, {
		countries: new Set(['NPL']),
	});
	return {
		answers: assessments[0]?.answers.size ?? 0,
		problems: problems.map(({ row, column, message }) => `${row}:${column}: ${message}`),
	};
};

const REACH = 'expected answers in the first 50000 rows and 200 columns';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const COLUMNS = 'country,year,question,status,value';
const LINE = '\nNPL,2026,identification,assessed,1';
const wide = Array.from({ length: 16_384 }, (_, at) => textCell(`${letterOf(at)}3`)).join('');

const REFUSED: readonly (readonly [string, string, Uint8Array, string])[] = [
	[
		'a cell at the far end of the sheet',
		'a.xlsx',
		withRows(`<row r="1048576">${textCell('XFD1048576')}</row>`),
		`1:-: has a cell at XFD1048576; ${REACH}`,
	],
	[
		'a cell beyond every sheet',
		'a.xlsx',
		withRows(textCell('A99999999')),
		`1:-: has a cell at "A99999999", which is no place; ${REACH}`,
	],
	[
		'a row beyond every sheet',
		'a.xlsx',
		withRows(`<row r="1e9">${textCell('A3')}</row>`),
		'1:-: is damaged: a sheet has a cell or a row without a place; expected a file saved as .xlsx',
	],
	[
		'two hundred thousand rows',
		'a.xlsx',
		withRows(
			Array.from({ length: 200_000 }, (_, at) => `<row r="${at + 3}">${textCell(`A${at + 3}`)}</row>`).join(
				'',
			),
		),
		`1:-: has a cell at A50001; ${REACH}`,
	],
	[
		'every column there is',
		'a.xlsx',
		withRows(`<row r="3">${wide}</row>`),
		`1:-: has a cell at GS3; ${REACH}`,
	],
	[
		'seventy megabytes of blanks',
		'a.xlsx',
		withSheet((sheet) => `<!--${' '.repeat(70_000_000)}-->${sheet}`),
		'1:-: is larger than 32 MB when unpacked; expected a workbook with nothing but answers',
	],
	[
		'an archive that lies about its size',
		'a.xlsx',
		lie(withSheet((sheet) => `<!--${' '.repeat(70_000_000)}-->${sheet}`)),
		'1:-: is larger than 32 MB when unpacked; expected a workbook with nothing but answers',
	],
	[
		'a cell of thirty million characters',
		'a.xlsx',
		withRows(`<row r="3"><c r="A3" t="inlineStr"><is><t>${'x'.repeat(30_000_000)}</t></is></c></row>`),
		'1:-: has a text of more than 32767 characters; expected at most so many in a cell',
	],
	[
		'thousands of parts',
		'a.xlsx',
		zipSync(Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`x${at}.xml`, strToU8('<a/>')]))),
		'1:-: has more than 1000 parts; expected a workbook with answers',
	],
	[
		'eleven megabytes of text',
		'a.csv',
		bytesOf(COLUMNS + LINE.repeat(330_000)),
		'1:-: is larger than 10 MB; expected a file with nothing but answers',
	],
	[
		'two hundred thousand lines',
		'a.csv',
		bytesOf(COLUMNS + LINE.repeat(200_000)),
		'1:-: has 200000 rows; expected at most 50000',
	],
	[
		'a hundred thousand columns',
		'a.csv',
		bytesOf(COLUMNS + ',x'.repeat(100_000) + LINE),
		'1:-: has more than 1000 cells; expected at most so many columns',
	],
];

describe('a file made to stop a tab', () => {
	test.each(REFUSED)('%s is refused by name', async (_, file, bytes, says) => {
		const { answers, problems } = await read(file, bytes);
		expect(problems).toContain(says);
		expect(answers).toBe(0);
	});

	test('a cell that holds nothing but a format may stand anywhere', async () => {
		const bytes = withRows('<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>');
		expect(await read('a.xlsx', bytes)).toEqual({ answers: 1, problems: [] });
	});

	test('a date that no calendar has is named, and the other rows are read', async () => {
		const { answers, problems } = await read(
			'a.xlsx',
			book(
				['NPL', 2026, 'offences', 'assessed', raw('<c r="@" s="1"><v>1e9</v></c>')],
				[...['NPL', 2026, 'training', 'assessed', 60, null, null], raw('<c r="@" s="1"><v>1e12</v></c>')],
			),
		);
		expect(answers).toBe(1);
		expect(problems).toContain(
			'3:value: is a date that no calendar has; expected text, or a date up to the year 9999',
		);
		expect(problems).toContain(
			'4:changed: is a date that no calendar has; expected text, or a date up to the year 9999',
		);
	});

	test('a number past a double is named', async () => {
		const { problems } = await read(
			'a.xlsx',
			book(['NPL', 2026, 'removal', 'assessed', raw('<c r="@"><v>1e999</v></c>')]),
		);
		expect(problems).toEqual(['3:value: Infinity is too large; expected at most 1e+30']);
	});

	test.each([',', ';'])('a text of two million quotes between %s is named', async (separator) => {
		const lines = [COLUMNS, LINE.trim(), `NPL,2026,offences,assessed,"${'"'.repeat(2_000_000)}"`];
		const { answers, problems } = await read('a.csv', bytesOf(lines.join('\n').replaceAll(',', separator)));
		expect(answers).toBe(1);
		expect(problems).toEqual([
			'3:value: has 1000000 characters; expected at most 32767, as many as a spreadsheet holds',
		]);
	});

	test('what a message quotes is cut where it is long', async () => {
		const { problems } = await read(
			'a.csv',
			bytesOf(`${COLUMNS}\n${'x'.repeat(30_000)},2026,offences,assessed,1`),
		);
		expect(problems.join('').length).toBeLessThan(300);
	});
});
