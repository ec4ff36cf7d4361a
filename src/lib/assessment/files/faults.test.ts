import { describe, expect, test } from 'vitest';
import { answerTo, assess, QUESTIONNAIRE } from '../../../../tests/fixtures/questionnaire.ts';
import { raw, workbookOf, type TestCell } from '../../../../tests/fixtures/workbook.ts';
import { applyImport, previewImport } from './preview.ts';
import { readAssessmentFile, type ReadFile, type ReadOptions } from './read.ts';

const COUNTRIES = new Set(['NPL', 'BTN']);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (file: string, bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadFile> =>
	readAssessmentFile(QUESTIONNAIRE, file, bytes, { countries: COUNTRIES, ...options });

const HEADER = ['country', 'year', 'question', 'status', 'value', 'evidence', 'note', 'changed'];
const row = (
	question: string,
	status: TestCell,
	value: TestCell,
	...more: readonly TestCell[]
): readonly TestCell[] => [...['NPL', 2026, question, status, value], ...more];
const book = (...rows: readonly (readonly TestCell[])[]): Uint8Array =>
	workbookOf({ name: 'Answers', rows: [HEADER, ...rows] });
const SOUND = row('identification', 'assessed', 1);
const csv = (...lines: readonly string[]): Uint8Array =>
	bytesOf(
		[
			'country,year,question,status,value,evidence,note',
			...lines,
			'NPL,2026,identification,assessed,1,,',
		].join('\n'),
	);

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const LOCKED = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512)]);

/** What is wrong, the file, where it is said to be, what is said, and how many answers are read all the same. */
const MALFORMED: readonly (readonly [string, string, Uint8Array, string, RegExp, number])[] = [
	['an unknown question', 'a.csv', csv('NPL,2026,no_such,assessed,1,,'), '2:question', /not a question/, 1],
	[
		'a question answered twice',
		'a.csv',
		csv('NPL,2026,identification,assessed,0,,'),
		'2:question',
		/answered otherwise on row 3/,
		0,
	],
	[
		'an unknown country',
		'a.csv',
		csv('XXX,2026,offences,assessed,1,,'),
		'2:country',
		/not a known country/,
		1,
	],
	[
		'another country',
		'a.csv',
		csv('BTN,2026,offences,assessed,1,,'),
		'2:country',
		/another country; expected NPL/,
		1,
	],
	[
		'another year',
		'a.csv',
		csv('NPL,2025,offences,assessed,1,,'),
		'2:year',
		/another year; expected 2026/,
		1,
	],
	[
		'a level that is none',
		'a.csv',
		csv('NPL,2026,offences,assessed,7,,'),
		'2:value',
		/expected a level: 0, 1, 2, 3 or 4/,
		1,
	],
	['a share beyond 100', 'a.csv', csv('NPL,2026,training,assessed,140,,'), '2:value', /0 to 100/, 1],
	[
		'a word in another language',
		'a.csv',
		csv('NPL,2026,identification,assessed,ja,,'),
		'2:value',
		/"ja" is not an answer; expected 1 for yes/,
		1,
	],
	['a percent sign', 'a.csv', csv('NPL,2026,training,assessed,60 %,,'), '2:value', /percent sign/, 1],
	[
		'a comma that may part thousands',
		'a.csv',
		csv('NPL,2026,removal,assessed,"1,250",,'),
		'2:value',
		/two ways/,
		1,
	],
	[
		'a status nobody knows',
		'a.csv',
		csv('NPL,2026,offences,done,2,,'),
		'2:status',
		/expected one of assessed/,
		1,
	],
	[
		'a value without a status',
		'a.csv',
		csv('NPL,2026,offences,not_assessed,2,,'),
		'2:value',
		/status is not_assessed/,
		1,
	],
	[
		'evidence that is no address',
		'a.csv',
		csv('NPL,2026,offences,assessed,2,the law,'),
		'2:evidence',
		/not a web address.*the answer was read/,
		2,
	],
	['a stray quote', 'a.csv', csv('NPL,2026,offences,assessed,2,,a "b"'), '2:note', /stray quote/, 1],
	['a row that is too short', 'a.csv', csv('NPL,2026,offences'), '2:-', /has 3 cells; expected 7/, 1],
	[
		'letters of another encoding',
		'a.csv',
		new Uint8Array([...csv(), ...bytesOf('\nNPL,2026,offences,assessed,2,,Caf'), 0xe9]),
		'3:note',
		/CSV UTF-8/,
		1,
	],
	[
		'a header merged into one cell',
		'a.xlsx',
		workbookOf({
			name: 'A',
			rows: [['country year question status value', null, 'question', 'status', 'note'], SOUND],
		}),
		'1:value',
		/is missing; expected a column named value/,
		0,
	],
	[
		'a header that is not there',
		'a.xlsx',
		workbookOf({ name: 'A', rows: [SOUND] }),
		'1:-',
		/no header row/,
		0,
	],
	[
		'columns swapped below the header',
		'a.xlsx',
		book(row('offences', 2, 'assessed'), SOUND),
		'2:status',
		/"2" is not a known status/,
		1,
	],
	[
		'a date in place of a value',
		'a.xlsx',
		book(row('offences', 'assessed', raw('<c r="@" s="1"><v>46023</v></c>')), SOUND),
		'2:value',
		/is a date/,
		1,
	],
	[
		'a formula',
		'a.xlsx',
		book(row('offences', 'assessed', raw('<c r="@"><f>1+1</f><v>2</v></c>')), SOUND),
		'2:value',
		/is a formula/,
		1,
	],
	[
		'an error of the spreadsheet',
		'a.xlsx',
		book(row('offences', 'assessed', raw('<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>')), SOUND),
		'2:value',
		/error of the spreadsheet/,
		1,
	],
	[
		'a number shown as a percentage',
		'a.xlsx',
		book(row('training', 'assessed', raw('<c r="@" s="2"><v>0.6</v></c>')), SOUND),
		'2:value',
		/"60%" is formatted as a percentage/,
		1,
	],
	[
		'a second sheet of answers',
		'a.xlsx',
		workbookOf({ name: 'One', rows: [HEADER, SOUND] }, { name: 'Two', rows: [HEADER, SOUND] }),
		'1:-',
		/on the sheet "Two" too/,
		1,
	],
	[
		'a hidden row',
		'a.xlsx',
		workbookOf({ name: 'A', rows: [HEADER, SOUND], hidden: [2] }),
		'2:-',
		/hidden.*read all the same/,
		1,
	],
	['no rows below the header', 'a.xlsx', book(), '1:-', /expected a row for each question/, 0],
	['a picture called .xlsx', 'a.xlsx', PNG, '1:-', /not an Excel workbook/, 0],
	['a workbook with a password', 'a.xlsx', LOCKED, '1:-', /password/, 0],
	['a workbook cut short', 'a.xlsx', book(SOUND).slice(0, 300), '1:-', /could not be read|not an Excel/, 0],
	[
		'a packed file of something else',
		'a.xlsx',
		new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]),
		'1:-',
		/not an Excel workbook/,
		0,
	],
	['an empty workbook', 'a.xlsx', new Uint8Array(), '1:-', /is empty/, 0],
	['an empty text', 'a.csv', bytesOf('\n\n'), '1:-', /is empty/, 0],
	['a picture called .csv', 'a.csv', PNG, '1:-', /not a text/, 0],
];

describe('a file with faults', () => {
	test.each(MALFORMED)(
		'%s is named with its row and column, and no answer is lost',
		async (_, file, bytes, at, says, sound) => {
			const { assessments, problems } = await read(file, bytes, { only: { country: 'NPL', year: 2026 } });
			const found = problems.find(
				({ row, column, message }) => `${row}:${column}` === at && says.test(message),
			);
			expect(found ?? problems).toMatchObject({ file });
			const [theirs = assess('NPL', 2026)] = assessments;
			expect(theirs.answers.size).toBe(sound);
			const mine = assess('NPL', 2026, answerTo('offences', 4), answerTo('identification', 0));
			const after = applyImport(mine, previewImport(mine, theirs), new Map(), 0);
			expect([...after.answers]).toEqual([...mine.answers]);
		},
	);

	test('a fault is at the cell the spreadsheet shows', async () => {
		const { problems } = await read('a.xlsx', book(row('offences', 'assessed', 9)));
		expect(problems.map(({ cell }) => cell)).toEqual(['E2']);
	});

	test('values whose status nobody set are answers once the reader says so', async () => {
		const bytes = csv('NPL,2026,offences,not_assessed,2,,');
		expect((await read('a.csv', bytes)).unstated).toBe(1);
		const { assessments, problems } = await read('a.csv', bytes, { filledIsAssessed: true });
		expect(problems).toEqual([]);
		expect(assessments[0]?.answers.get('offences')).toMatchObject({ status: 'assessed', value: 2 });
	});
});
