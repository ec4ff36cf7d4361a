import { describe, expect, test } from 'vitest';
import { parseCsv, writeCsv } from './csv.ts';

const read = (text: string) => parseCsv('t.csv', text);

describe(parseCsv, () => {
	test('rows carry the number a spreadsheet shows, blank lines counted', () => {
		expect(read('a,b\n1,2\n\n3,4\n').rows).toEqual([
			{ row: 2, cells: ['1', '2'] },
			{ row: 4, cells: ['3', '4'] },
		]);
	});

	test('quoted cells may hold commas, doubled quotes and line breaks', () => {
		expect(read('a,b\r\n"x, ""y""","two\nlines"\r\n').rows).toEqual([
			{ row: 2, cells: ['x, "y"', 'two\nlines'] },
		]);
	});

	test('a byte order mark is not part of the first column', () => {
		expect(read('\uFEFFa,b\n').header).toEqual(['a', 'b']);
	});

	test.each([
		['inside a bare cell', 'a,b\n1,x"y\n3,4\n'],
		['after a quoted cell', 'a,b\n1,"x"y\n3,4\n'],
		['never closed', 'a,b\n1,"x\n3,4\n'],
	])('a stray quote %s is placed at its row and column, and the next row is still read', (_, text) => {
		const table = read(text);
		expect(table.problems.map(({ row, column }) => [row, column])).toEqual([[2, 'b']]);
		expect(table.problems[0]?.message).toContain('stray quote');
		expect(table.rows).toEqual([{ row: 3, cells: ['3', '4'] }]);
	});

	test('a row with too many cells is named, one with too few ends in empty ones', () => {
		const { rows, problems } = read('a,b\n1\n1,2,3\n1,2,,\n');
		expect(problems.map(({ row, message }) => [row, message])).toEqual([
			[3, 'has 3 cells; expected 2, one for each column'],
		]);
		expect(rows.map(({ cells }) => cells)).toEqual([
			['1', ''],
			['1', '2'],
		]);
		expect(parseCsv('a.csv', 'a,b\n1\n', ',', 'refused').problems).toHaveLength(1);
	});

	test('rows of nothing and columns of nothing are passed over', () => {
		const { rows, problems } = read('a,b,,\n1,2,,\n,,,\n  ,\n3,4,,\n');
		expect(problems).toEqual([]);
		expect(rows.map(({ row }) => row)).toEqual([2, 5]);
		expect(read('a,,\n1,2,3\n').problems).toMatchObject([
			{ message: 'is a column twice; expected every column once' },
		]);
	});

	test('an empty file and a column named twice are problems', () => {
		expect(read('').problems).toMatchObject([{ row: 1, message: 'is empty; expected a header row' }]);
		expect(read('a,a\n').problems).toMatchObject([{ row: 1, column: 'a' }]);
	});
});

describe(writeCsv, () => {
	test('what is written reads back the same, formulas and all', () => {
		const rows = [
			{ a: '=1+1', b: 'x, "y"\nz' },
			{ a: null, b: 0.5 },
		];
		const text = writeCsv(['a', 'b'], rows);
		expect(text).toBe('a,b\n=1+1,"x, ""y""\nz"\n,0.5\n');
		expect(read(text).rows.map(({ cells }) => cells)).toEqual([
			['=1+1', 'x, "y"\nz'],
			['', '0.5'],
		]);
	});
});
