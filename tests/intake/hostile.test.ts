// Files made to stop a tab: each is a grouped problem, and those beside it are read.
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPackage } from '#lib/exchange/package.ts';
import { openFiles } from '#lib/intake/open.ts';
import { writeIntakePackage } from '#lib/intake/package/writePackage.ts';
import { workbookOf } from '../fixtures/workbook.ts';
import { context, fileOf, take } from './door.ts';

const bytes = (...all: readonly number[]): Uint8Array => new Uint8Array(all);

test.each<[string, string, string | Uint8Array]>([
	['nothing', 'file_empty', ''],
	['a picture', 'file_not_text', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1)],
	['a million columns', 'file_too_wide', `country${',x'.repeat(1_000_000)}\nNPL\n`],
	['an old workbook', 'file_password', bytes(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
	['an archive cut off', 'file_unknown_kind', zipSync({ 'a.csv': new Uint8Array(1000) }).slice(0, 20)],
	[
		'an archive of seven hundred megabytes',
		'file_too_large',
		zipSync({ 'a.csv': new Uint8Array(150_000_000) }, { level: 1 }),
	],
	['broken JSON', 'file_damaged', '{"a": '],
	['text without countries', 'table_without_countries', 'a,b\n1,2\n3,4\n'],
	[
		'a workbook with a cell of two hundred thousand letters',
		'file_long_cell',
		workbookOf({
			name: 'Data',
			rows: [
				['Country', 'Laws', 'z'.repeat(200_000)],
				['Kenya', 1, 2],
			],
		}),
	],
	['one cell of a million letters', 'file_long_cell', `country,law\nNPL,${'x'.repeat(1_000_000)}\n`],
])('%s', async (_, code, content) => {
	const name = content === '{"a": ' ? 'x.json' : 'x';
	const draft = await openFiles(
		[fileOf(name, content), fileOf('b 2024.csv', 'country,law\nNepal,1\nKenya,2\n')],
		context,
	);
	expect(draft.problems.map((each) => each.code)).toContain(code);
	expect(draft.tables.some(({ file }) => file === 'b 2024.csv')).toBe(true);
});

test('ten thousand names nobody knows are one problem', async () => {
	const rows = Array.from({ length: 10_000 }, (_, at) => `Nowhere${at}ia,${at}`);
	const known = Array.from(context.countries.keys()).map((id) => `${id},1`);
	const { applied } = await take([fileOf('a 2024.csv', ['iso3,law', ...known, ...rows].join('\n'))]);
	const unknown = applied.problems.filter(({ code }) => code === 'country_unknown');
	expect(unknown).toMatchObject([{ count: 10_000, different: 10_000 }]);
	expect(unknown[0]?.examples).toHaveLength(12);
});

test('what was asked to stop does', async () => {
	const stopping = new AbortController();
	stopping.abort(new Error('enough'));
	const files = [fileOf('a.csv', 'country,law\nNepal,1\n')];
	await expect(openFiles(files, context, { signal: stopping.signal })).rejects.toThrow('enough');
});

test('a table with countries and no values is told as one, alone and beside another', async () => {
	const nothing = fileOf('a.csv', 'country,year\nNepal,2022\nKenya,2022\n');
	const alone = await openFiles([nothing], context);
	expect(alone.problems).toMatchObject([{ code: 'table_without_values', level: 'error', file: 'a.csv' }]);
	const beside = await openFiles([nothing, fileOf('b.csv', 'country,law\nNepal,1\nKenya,2\n')], context);
	expect(beside.problems).toContainEqual(
		expect.objectContaining({ code: 'table_without_values', level: 'warning', file: 'a.csv' }),
	);
});

test('a header without end, or with letters that cannot be read, still makes a sound package', async () => {
	const { draft, recipe, applied } = await take([
		fileOf('a 2024.csv', `country,${'y'.repeat(30_000)},l\uFFFDw\nNepal,1,2\nKenya,2,3\n`),
	]);
	const files = writeIntakePackage({ tables: draft.tables, recipe, applied }, context);
	expect(readPackage(files ?? new Map()).ok).toBe(true);
});
