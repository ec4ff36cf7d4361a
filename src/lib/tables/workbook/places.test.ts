import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { raw, workbookOf } from '../../../../tests/fixtures/workbook.ts';
import { mergesOf, placeCells } from './places.ts';
import { readWorkbook } from './readWorkbook.ts';

const LIMITS = { rows: 100, columns: 100, places: 10_000 };

/** The same workbook as programs write it that leave addresses out. */
function withoutAddresses(workbook: Uint8Array): Uint8Array {
	const parts = Object.entries(unzipSync(workbook)).map(([name, part]) => {
		const text = strFromU8(part);
		const bare = name.includes('worksheets/') ? text.replace(/<(c|row)\s+r="[A-Z]*\d+"/g, '<$1') : text;
		return [name, strToU8(bare)] as const;
	});
	return zipSync(Object.fromEntries(parts));
}

test('cells without addresses stand one behind the other, empty ones too', async () => {
	const rows = [
		['country', 'a', 'b'],
		['Nepal', raw('<c r="@" s="1"/>'), 2.5],
		['Kenya', 3, null],
	];
	const workbook = workbookOf({ name: 'Sheet', rows });
	const bare = withoutAddresses(workbook);
	expect(strFromU8(unzipSync(bare)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('r="A1"');
	const reading = await readWorkbook(bare, LIMITS);
	if (!reading.ok) throw new Error(reading.fault.code);
	expect(reading.sheets[0]?.rows).toEqual([
		['country', 'a', 'b'],
		['Nepal', null, 2.5],
		['Kenya', 3, null],
	]);
});

test('where some cells have an address, the others count on from there', () => {
	const sheet = '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c t="n"><v>3</v></c></row>';
	expect(placeCells(sheet)).toBe(
		'<row r="3"><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c></row><row><c r="A4" t="n"><v>3</v></c></row>',
	);
});

test('merged cells are told with both ends', () => {
	expect(mergesOf('<x:mergeCells><x:mergeCell ref="A3:B176" /></x:mergeCells>')).toEqual([
		{ top: 2, left: 0, bottom: 175, right: 1 },
	]);
});
