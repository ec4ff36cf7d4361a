import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode.ts';
import { DELIMITERS, guessDelimiter, readDelimited, type Delimiter } from './delimited.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean, hasMark: boolean): Uint8Array => {
	const units = [...(hasMark ? [0xfeff] : []), ...Array.from(text, (_, at) => text.charCodeAt(at))];
	return new Uint8Array(
		units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
	);
};
const rowsOf = async (text: string) => (await readDelimited(text)).grid.rows;

describe('an encoding is recognised and named', () => {
	const text = 'country;value\nCôte d’Ivoire;1\nTürkiye;2\n';
	test.each([
		['utf-8', utf8(text)],
		['utf-8', utf8(`\uFEFF${text}`)],
		['utf-16le', utf16(text, true, true)],
		['utf-16be', utf16(text, false, true)],
		['utf-16le', utf16(text, true, false)],
		['utf-16be', utf16(text, false, false)],
		['windows-1252', new Uint8Array(Array.from(text, (sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0))))],
	])('%s', (encoding, bytes) => {
		expect(decodeText(bytes)).toMatchObject({ ok: true, text, encoding });
	});

	test('any other is read where the reader names it', () => {
		const bytes = new Uint8Array([0xcd, 0xe5, 0xef, 0xe0, 0xeb]);
		expect(decodeText(bytes, 'windows-1251')).toMatchObject({ ok: true, text: 'Непал' });
	});

	test('bytes that are no text are refused by their line', () => {
		expect(decodeText(new Uint8Array([65, 10, 66, 0x81, 10]))).toEqual({
			ok: false,
			fault: { code: 'not_text', row: 2 },
		});
		expect(decodeText(new Uint8Array([65, 10, 10, 0, 1, 2]))).toMatchObject({ fault: { row: 3 } });
		expect(decodeText(new Uint8Array())).toEqual({ ok: false, fault: { code: 'empty' } });
	});
});

describe('a delimited text', () => {
	test.each(['\n', '\r\n', '\r', '\r\r\n'])('its rows end in %j', async (end) => {
		expect(await rowsOf(['a,b', '1,"x, y"', '2,'].join(end))).toEqual([
			{ row: 1, cells: ['a', 'b'] },
			{ row: 2, cells: ['1', 'x, y'] },
			{ row: 3, cells: ['2', null] },
		]);
	});

	test('a line that names the delimiter is a row of the file and of no table', async () => {
		const { delimiter, grid } = await readDelimited('sep=;\na;b,c\n1;2,5\n');
		expect(delimiter).toBe(';');
		expect(grid.rows).toEqual([
			{ row: 2, cells: ['a', 'b,c'] },
			{ row: 3, cells: ['1', '2,5'] },
		]);
	});

	test('decimal commas do not make a comma the delimiter', () => {
		expect(guessDelimiter('country;a;b\nNPL;1,5;2\nKEN;2,25;3\n')).toBe(';');
		expect(guessDelimiter('Source: a list, of things, with commas\n\ncountry\ta\nNPL\t1\nKEN\t2\n')).toBe(
			'\t',
		);
	});

	test('empty rows are passed over and counted', async () => {
		expect((await rowsOf('a,b\n,\n\n1,2\n')).map(({ row }) => row)).toEqual([1, 4]);
	});

	test('a stray quote is told by its row, and the rows are there', async () => {
		const { faults, grid } = await readDelimited('a,b\n1,"x"y\n2,z\n');
		expect(faults).toMatchObject([{ code: 'stray_quote', row: 2 }]);
		expect(grid.rows.length).toBeGreaterThan(1);
	});

	test('more columns than any table has are refused at once', async () => {
		const { faults } = await readDelimited(`${','.repeat(1_000_000)}\n1\n`);
		expect(faults).toEqual([{ code: 'too_many_columns', row: 1, most: 1000 }]);
	});

	test('a long text can be stopped', async () => {
		const stopping = new AbortController();
		const reading = readDelimited('a,b\n'.repeat(1_000_000), {
			signal: stopping.signal,
			onProgress: () => {
				stopping.abort(new Error('enough'));
			},
		});
		await expect(reading).rejects.toThrow('enough');
	});

	const cell = fc
		.string({ unit: 'grapheme', maxLength: 12 })
		.map((text) => text.replace(/\r+\n?/g, '\n').trim());
	const quoted = (text: string, delimiter: Delimiter): string =>
		/["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

	test('what is written in any dialect is read as it was', async () => {
		const table = fc
			.integer({ min: 2, max: 6 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
			)
			.filter((rows) => rows.every((row) => row.some((text) => text !== '')));
		const end = fc.constantFrom('\n', '\r\n', '\r', '\r\r\n');
		await fc.assert(
			fc.asyncProperty(
				table,
				fc.constantFrom(...DELIMITERS),
				end,
				fc.boolean(),
				async (rows, sign, line, says) => {
					const lines = rows.map((row) => row.map((text) => quoted(text, sign)).join(sign));
					const text = [...(says ? [`sep=${sign}`] : []), ...lines].join(line);
					const { grid } = await readDelimited(text, says ? {} : { delimiter: sign });
					expect(grid.rows.map(({ cells }) => cells.map((each) => each ?? ''))).toEqual(rows);
				},
			),
		);
	});
});
