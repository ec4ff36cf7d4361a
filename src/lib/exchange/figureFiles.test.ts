import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
	readFigureCsv,
	writeFigureCsv,
	writeFigureXlsx,
	type FileAbout,
	type FileCell,
	type FileWords,
} from './figureFiles.ts';
import { disarm, rearm } from './figureFiles/formulas.ts';
import { columnName, sheetName } from './figureFiles/workbook.ts';

const TEXT = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.stringMatching(/^['=+\-@＝＋－＠;,"\t\r\n 0-9.eE]{0,12}$/),
	fc.double({ noNaN: true }).map(String),
	fc.constantFrom('', ' ', '004', '-0', '1e5', 'constructor', '__proto__', "'=1", 'ID', 'null', '\uFEFF'),
);
const NUMBER = fc.oneof(
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.constantFrom(0, -0, 1e-300, -1e-300, 5e-324, Number.MAX_VALUE, 0.1 + 0.2, 1e21),
);
const CELL: fc.Arbitrary<FileCell> = fc.oneof(TEXT, NUMBER, fc.constant(null));
const TABLE = fc.integer({ min: 1, max: 5 }).chain((width) =>
	fc.record({
		keys: fc.array(TEXT, { minLength: width, maxLength: width }),
		rows: fc.array(fc.array(CELL, { minLength: width, maxLength: width }), { maxLength: 6 }),
	}),
);
const tableOf = (keys: readonly string[], rows: readonly (readonly FileCell[])[]) => ({
	columns: keys.map((key) => ({ key, label: key })),
	rows,
});

const FORMULAS = [
	'=1+1',
	'=HYPERLINK("http://x")',
	'+A1',
	'@SUM(1)',
	'-2+3',
	'  =1+1',
	'\t=1+1',
	'\r=1+1',
	'＝1+1',
	'＋A1',
	'－2+3',
	'＠SUM(1)',
];

describe(writeFigureCsv, () => {
	test('whatever the cells are, reading gives the very same back', () => {
		fc.assert(
			fc.property(TABLE, ({ keys, rows }) => {
				expect(readFigureCsv(writeFigureCsv(tableOf(keys, rows)))).toStrictEqual({ keys, rows });
			}),
			{ seed: 20250101, numRuns: 2000 },
		);
	});

	test('a number, the same digits as text, empty text and no value are told apart', () => {
		expect(
			writeFigureCsv(
				tableOf(
					['iso3', 'score'],
					[
						['004', 4],
						['', null],
						['NPL', -0],
						['x', 1e-300],
					],
				),
			),
		).toBe('\uFEFFiso3,score\r\n"004",4\r\n"",\r\nNPL,-0\r\nx,1e-300\r\n');
	});

	test.each(FORMULAS)('%j is led by an apostrophe, as a cell and as a column', (text) => {
		const lines = writeFigureCsv(tableOf(['a', text], [[text, 1]])).slice(1);
		const cells = lines.replaceAll('"', '').split(/[\t\r\n,]/);
		expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
	});

	test('a text holds no formula where a spreadsheet parts cells by semicolons', () => {
		expect(disarm('a;=1+1\n-2')).toBe("a;'=1+1\n'-2");
		expect(rearm("a;'=1+1\n'-2")).toBe('a;=1+1\n-2');
	});

	test('a negative number stays a number, and an apostrophe of the text stays in it', () => {
		expect(writeFigureCsv(tableOf(['a', 'b'], [[-2, "'tis"]]))).toContain("\r\n-2,'tis\r\n");
	});

	test('a number that is not finite is refused', () => {
		expect(() => writeFigureCsv(tableOf(['a'], [[NaN]]))).toThrow('a cell holds NaN');
	});
});

describe(readFigureCsv, () => {
	test('names the row that is malformed', () => {
		expect(() => readFigureCsv('a,b\n1\n')).toThrow('row 2 has 1 cells; expected 2');
		expect(() => readFigureCsv('a,b\n1,"x"y\n')).toThrow('row 2 has a stray quote');
	});
});

const ABOUT: FileAbout = {
	title: 'Band 3 is the most common: Africa [2026]',
	selection: '27 least developed countries of Africa',
	subtitle: 'Readiness',
	method: 'Open evidence',
	edition: '2026',
	hash: '6ceeca',
	date: '2026-11-22',
	address: '/region/africa?measure=x',
	sources: ['ITU', '=UNTC'],
	notes: [],
	caution: 'Not an assessment',
};
const LABELS = Object.fromEntries(
	Object.keys(ABOUT).map((part) => [part, `The ${part}`]),
) as FileWords['labels'];
const WORDS: FileWords = { rows: 'Rows', about: 'About', labels: LABELS, rightToLeft: false };

async function partsOf(keys: readonly string[], rows: readonly (readonly FileCell[])[], words = WORDS) {
	const blob = await writeFigureXlsx(tableOf(keys, rows), ABOUT, words);
	const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
	return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe(writeFigureXlsx, () => {
	test('numbers are numbers in full, text is text, and a cell without value is not there', async () => {
		const sheet = (
			await partsOf(
				['country', 'score'],
				[
					['Nepal', 1 / 3],
					['', null],
					['004', 0],
				],
			)
		).get('xl/worksheets/sheet1.xml');
		expect(sheet).toContain('<c r="B2" s="7"><v>0.3333333333333333</v></c>');
		expect(sheet).toContain('<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">Nepal</t></is></c>');
		expect(sheet).toContain(
			'<row r="3"><c r="A3" s="1" t="inlineStr"><is><t xml:space="preserve"></t></is></c></row>',
		);
		expect(sheet).toContain(
			'<c r="A4" s="1" t="inlineStr"><is><t xml:space="preserve">004</t></is></c><c r="B4" s="7"><v>0</v></c>',
		);
		expect(sheet).toContain('state="frozen"');
		expect(sheet).not.toContain('rightToLeft');
	});

	test('scores are shown with one decimal, shares in percent, counts whole, and the head filters what is below', async () => {
		const blob = await writeFigureXlsx(
			{
				columns: [
					{ key: 'score', label: 'Score' },
					{ key: 'coverage', label: 'Coverage', format: 'share' },
					{ key: 'questions', label: 'Questions' },
				],
				rows: [
					[52.94, 0.5, 8],
					[50, 1, 42],
				],
			},
			ABOUT,
			WORDS,
		);
		const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
		const [sheet, about, styles] = ['worksheets/sheet1', 'worksheets/sheet2', 'styles'].map((name) =>
			strFromU8(files[`xl/${name}.xml`] ?? new Uint8Array()),
		);
		expect(sheet).toContain(
			'<c r="A2" s="6"><v>52.94</v></c><c r="B2" s="5"><v>0.5</v></c><c r="C2"><v>8</v></c>',
		);
		expect(sheet).toContain('</sheetData><autoFilter ref="A1:C3"/>');
		expect(about).not.toContain('autoFilter');
		const formats = [
			...(styles?.match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0].matchAll(/<xf numFmtId="(\d+)"/g) ?? []),
		];
		expect(formats.slice(5, 8).map(([, id]) => id)).toEqual(['9', '164', '165']);
		expect(styles).toContain('<numFmt numFmtId="164" formatCode="0.0"/>');
	});

	test('no text is a formula, on either sheet, and its cell is of the format Text', async () => {
		const parts = await partsOf(
			['a'],
			FORMULAS.map((text) => [text]),
		);
		for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
			const sheet = parts.get(name) ?? '';
			expect(sheet).not.toMatch(/<f[\s>/]/);
			const cells = sheet.match(/<c [^>]*>/g) ?? [];
			expect(cells.filter((cell) => !/ s="[1-4]" t="inlineStr">$/.test(cell))).toEqual([]);
		}
		const formats = parts
			.get('xl/styles.xml')
			?.match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0]
			.match(/<xf numFmtId="(\d+)"/g);
		expect(formats?.slice(0, 5)).toEqual(['<xf numFmtId="0"', ...Array<string>(4).fill('<xf numFmtId="49"')]);
	});

	test('text of any characters makes well-formed parts', async () => {
		const shown = (await partsOf(['a'], [['<&>"\u0001\r_x0041_\uD800']])).get('xl/worksheets/sheet1.xml');
		expect(shown).toContain('&lt;&amp;&gt;&quot;_x0001__x000D__x005F_x0041_\uFFFD');
		expect((await partsOf(['a'], [['x'.repeat(40_000)]])).get('xl/worksheets/sheet1.xml')).toContain(
			`>${'x'.repeat(32_766)}…<`,
		);
	});

	test('the second sheet says what the rows are, leaving out what is not said', async () => {
		const about = (await partsOf(['a'], [])).get('xl/worksheets/sheet2.xml') ?? '';
		const texts = [...about.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
		expect(texts.slice(0, 4)).toEqual(['The title', ABOUT.title, 'The selection', ABOUT.selection]);
		expect(texts.slice(-3)).toEqual(['The sources', 'ITU', '=UNTC']);
		expect(texts).not.toContain('The notes');
	});

	test('Arabic sheets run from right to left', async () => {
		const parts = await partsOf(['a'], [], { ...WORDS, rightToLeft: true });
		expect(parts.get('xl/worksheets/sheet1.xml')).toContain('rightToLeft="1"');
		expect(parts.get('xl/worksheets/sheet2.xml')).toContain('rightToLeft="1"');
	});

	test('the same rows give the same bytes', async () => {
		const write = async () => (await writeFigureXlsx(tableOf(['a'], [['x']]), ABOUT, WORDS)).arrayBuffer();
		expect(await write()).toEqual(await write());
	});
});

test('sheet names are what Excel takes, and two of a kind are told apart', async () => {
	expect(sheetName("'Africa: [who] leads?* / \\'")).toBe('Africa who leads');
	expect(sheetName('x'.repeat(40))).toHaveLength(31);
	expect(sheetName('?')).toBe('–');
	fc.assert(
		fc.property(TEXT, (text) => {
			expect(sheetName(text)).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
		}),
		{ seed: 20250101 },
	);
	const workbook = (await partsOf(['a'], [], { ...WORDS, rows: 'about' })).get('xl/workbook.xml');
	expect(workbook).toContain('name="about"');
	expect(workbook).toContain('name="About 2"');
});

test('columns are lettered as in a spreadsheet', () => {
	expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
