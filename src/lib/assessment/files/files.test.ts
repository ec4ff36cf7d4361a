import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ANSWER_STATUSES, isBlank, type Answer, type Assessment } from '../answers.ts';
import { applyImport, previewImport } from './preview.ts';
import { readAssessmentFile, type ReadFile, type ReadOptions } from './read.ts';
import { answerTo, assess, QUESTIONNAIRE } from '../../../../tests/fixtures/questionnaire.ts';
import { workbookOf } from '../../../../tests/fixtures/workbook.ts';
import { writeAssessmentCsv, writeAssessmentXlsx } from './write.ts';

const COUNTRIES = new Set(['NPL', 'BTN']);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (file: string, bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadFile> =>
	readAssessmentFile(QUESTIONNAIRE, file, bytes, { countries: COUNTRIES, ...options });

const WORDS = {
	...{ answers: 'Answers', instructions: 'How to fill it in', rightToLeft: false },
	lines: [['status', 'one of five']] as const,
};
const xlsxOf = async (assessment: Assessment): Promise<Uint8Array> =>
	new Uint8Array(await (await writeAssessmentXlsx(QUESTIONNAIRE, assessment, WORDS)).arrayBuffer());

const NPL = assess(
	'NPL',
	2026,
	answerTo('offences', 3, { evidence: 'https://law.example/a?b=1', note: '=1+1; "quoted"\n-2, and more' }),
	answerTo('identification', 0),
	answerTo('training', 12.5),
	answerTo('removal', null, { note: "'=A1" }),
);

const TEXT = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.stringMatching(/^['=+\-@;,"\t\n 0-9.]{1,12}$/),
	fc.constantFrom('=HYPERLINK("http://x")', '+A1', '004', "'tis", '_x0041_', 'a\r\nb'),
);
const note = fc
	.option(TEXT)
	// What neither a CSV file nor XML can hold, and blanks alone, which count as nothing.
	.filter((text) => text === null || (text.trim() !== '' && !/[\0\uFFFD\uFFFE\uFFFF]/.test(text)));
const ANSWERS: fc.Arbitrary<readonly Answer[]> = fc
	.tuple(
		fc.record({ status: fc.constantFrom(...ANSWER_STATUSES), level: fc.integer({ min: 0, max: 4 }), note }),
		fc.record({ status: fc.constantFrom(...ANSWER_STATUSES), level: fc.integer({ min: 0, max: 1 }), note }),
		fc.record({
			status: fc.constantFrom(...ANSWER_STATUSES),
			level: fc.double({ min: 0, max: 100, noNaN: true }).map((share) => Number(share.toFixed(6))),
			note,
		}),
	)
	.map((all) =>
		all.map(({ status, level, note }, at): Answer => {
			const value = status === 'assessed' ? level : null;
			const question = ['offences', 'identification', 'training'][at] ?? '';
			return answerTo(question, value, { status, note });
		}),
	);

/** Problems but for the question whether a share below 1 % was meant. */
const unasked = ({ problems }: ReadFile) =>
	problems.filter(({ message }) => !message.includes('did you mean'));

describe('a file written and read again', () => {
	test('a share of one where a percentage is asked is read as it stands, and asked about', async () => {
		const { assessments, problems } = await read(
			'a.csv',
			bytesOf('country,year,question,status,value\nNPL,2026,training,assessed,0.6\n'),
		);
		expect(assessments[0]?.answers.get('training')?.value).toBe(0.6);
		expect(problems).toMatchObject([
			{ row: 2, column: 'value', message: '0.6 is less than 1 %: did you mean 60? It was read as 0.6 %' },
		]);
	});

	test('an answer whose evidence is no address comes back with it, and what a colleague changed is offered', async () => {
		const mine = assess('NPL', 2026, answerTo('offences', 1, { evidence: 'law.example/act' }));
		const theirs = assess('NPL', 2026, answerTo('offences', 3, { evidence: 'law.example/act' }));
		const again = await read('a.csv', bytesOf(writeAssessmentCsv(QUESTIONNAIRE, [theirs])));
		expect([again.assessments, again.faulty]).toEqual([[theirs], 0]);
		expect(previewImport(mine, theirs).map(({ kind }) => kind)).toEqual(['conflict']);
	});

	test('CSV gives back every answer, whatever the notes are', async () => {
		await fc.assert(
			fc.asyncProperty(ANSWERS, async (answers) => {
				const before = assess('NPL', 2026, ...answers.filter((answer) => !isBlank(answer)));
				const again = await read('a.csv', bytesOf(writeAssessmentCsv(QUESTIONNAIRE, [before])));
				expect(unasked(again)).toEqual([]);
				expect(again.assessments).toEqual([before]);
			}),
			{ seed: 20260301, numRuns: 300 },
		);
	});

	test('Excel gives back every answer, whatever the notes are', async () => {
		await fc.assert(
			fc.asyncProperty(ANSWERS, async (answers) => {
				const before = assess('NPL', 2026, ...answers.filter((answer) => !isBlank(answer)));
				const again = await read('a.xlsx', await xlsxOf(before));
				expect(unasked(again)).toEqual([]);
				expect(again.assessments).toEqual([before]);
			}),
			{ seed: 20260301, numRuns: 60 },
		);
	});

	test('a blank assessment is the template: every question, not assessed, with its levels', async () => {
		const csv = writeAssessmentCsv(QUESTIONNAIRE, [assess('NPL', 2026)]);
		expect(csv.slice(1).split('\r\n')[0]).toBe(
			'country,year,question,status,value,evidence,note,changed,pillar,text,unit,level_0,level_1,level_2,level_3,level_4',
		);
		expect(csv.split('\r\n').filter((line) => line.includes(',not_assessed,,,,,Law,'))).toHaveLength(4);
		const again = await read('t.csv', bytesOf(csv));
		expect([again.problems, again.assessments]).toEqual([[], [assess('NPL', 2026)]]);
	});

	test('a file may hold several countries', async () => {
		const both = [NPL, assess('BTN', 2025, answerTo('offences', 1))];
		expect((await read('two.csv', bytesOf(writeAssessmentCsv(QUESTIONNAIRE, both)))).assessments).toEqual(
			both,
		);
	});

	test.each([
		['semicolons', ';', (text: string) => bytesOf(text)],
		['tabs, in UTF-16', '\t', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
	])('a CSV parted by %s reads the same', async (_, mark, encode) => {
		const rows = writeAssessmentCsv(QUESTIONNAIRE, [assess('NPL', 2026, answerTo('training', 12.5))]).slice(
			1,
		);
		const parted = rows
			.replace(
				/("(?:[^"]|"")*")|,/g,
				(found, quoted: string | undefined) => quoted ?? (found === ',' ? mark : found),
			)
			.replace('12.5', '12,5');
		expect((await read('a.csv', encode(parted))).assessments).toEqual([
			assess('NPL', 2026, answerTo('training', 12.5)),
		]);
	});

	test('a title above the header does not hide it', async () => {
		const bytes = bytesOf(
			'Our answers;;\n\ncountry;year;question;status;value\nNPL;2026;offences;assessed;7',
		);
		const { problems } = await read('a.csv', bytes);
		expect(problems.map(({ row, column }) => `${row}:${column}`)).toEqual(['4:value']);
	});

	test('a workbook has drop-downs, instructions, and nothing a spreadsheet would run', async () => {
		const parts = unzipSync(await xlsxOf(NPL));
		const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
		expect(text('xl/worksheets/sheet1.xml')).toContain(
			'sqref="D2:D5"><formula1>"assessed,not_assessed,no_reply,inconclusive,not_applicable"',
		);
		expect(text('xl/worksheets/sheet1.xml')).toContain('sqref="E3"><formula1>"0,1"');
		expect(text('xl/worksheets/sheet1.xml')).not.toMatch(/<f>|<f /);
		expect(text('xl/worksheets/sheet2.xml')).toContain('one of five');
	});
});

describe('an import', () => {
	const mine = assess(
		'NPL',
		2026,
		answerTo('offences', 2),
		answerTo('identification', 1),
		answerTo('removal', 24),
	);
	const theirs = assess(
		'NPL',
		2026,
		answerTo('offences', 3),
		answerTo('identification', 1, { note: 'since May' }),
		answerTo('training', 50),
	);
	const rows = previewImport(mine, theirs);

	test('is shown before it is done: what is added, completed, in conflict and kept', () => {
		expect(rows.map(({ question, kind }) => `${question} ${kind}`)).toEqual([
			'offences conflict',
			'identification completed',
			'training added',
			'removal kept',
		]);
	});

	test('takes the file’s side of a conflict only where the reader says so', () => {
		const valueOf = (choices: ReadonlyMap<string, 'mine' | 'theirs'>) =>
			applyImport(mine, rows, choices, 0).answers.get('offences')?.value;
		expect([valueOf(new Map()), valueOf(new Map([['offences', 'theirs']]))]).toEqual([2, 3]);
		const after = applyImport(mine, rows, new Map(), 0);
		expect(after.answers.size).toBe(4);
		expect(after.answers.get('identification')).toMatchObject({ value: 1, note: 'since May' });
	});
});

test('a workbook whose cells have no addresses gives the same answers', async () => {
	const workbook = workbookOf({
		name: 'Answers',
		rows: [
			['country', 'year', 'question', 'status', 'value'],
			['NPL', 2026, 'offences', 'assessed', 3],
			['NPL', 2026, 'identification', 'assessed', 1],
		],
	});
	const parts = Object.entries(unzipSync(workbook)).map(([name, part]): [string, Uint8Array] => [
		name,
		name.includes('worksheets/')
			? strToU8(strFromU8(part).replace(/<(c|row)\s+r="[A-Z]*\d+"/g, '<$1'))
			: part,
	]);
	const bare = await read('x.xlsx', zipSync(Object.fromEntries(parts)));
	const { assessments } = await read('x.xlsx', workbook);
	expect(bare.assessments).toEqual(assessments);
	expect(bare.assessments[0]?.answers.size).toBe(2);
});
