// A workbook as programs other than Excel show it, and as it is printed.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeFigureXlsx, type FileAbout, type FileCell, type FileWords } from '../figureFiles.ts';

const ABOUT: FileAbout = {
	...{ title: 'Scores', selection: 'Africa', subtitle: '', method: 'Public records', edition: '2026' },
	...{ hash: '6ceeca', date: '2026-11-22', address: '', sources: ['ITU'], notes: [] },
	caution: 'Not an assessment',
};
const LABELS = Object.fromEntries(
	Object.keys(ABOUT).map((part) => [part, `The ${part}`]),
) as FileWords['labels'];
const WORDS: FileWords = { rows: 'Rows', about: 'About', labels: LABELS, rightToLeft: false };

async function partsOf(
	labels: readonly string[],
	rows: readonly (readonly FileCell[])[],
	words = WORDS,
	about = ABOUT,
) {
	const columns = labels.map((label) => ({ key: label, label }));
	const blob = await writeFigureXlsx({ columns, rows }, about, words);
	const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
	return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('on paper the rows are as wide as a sheet, and their head stands on each', async () => {
	const parts = await partsOf(['a'], [['x']], { ...WORDS, rows: "Africa's rows" });
	expect(parts.get('xl/workbook.xml')).toContain(
		`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Africa''s rows'!$1:$1</definedName>`,
	);
	for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
		expect(parts.get(name)).toMatch(
			/<pageSetUpPr fitToPage="1"\/>.*<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/,
		);
});

test('a long head takes two lines, and makes its column no wider than half of it needs', async () => {
	const label = 'Questions with only something near';
	const sheet = (await partsOf([label], [[8]])).get('xl/worksheets/sheet1.xml');
	const width = Number(/<col min="1" max="1" width="(\d+)"/.exec(sheet ?? '')?.[1]);
	expect(width).toBeLessThan(label.length * 0.75);
	expect(width).toBeGreaterThan(label.length / 2);
	expect(sheet).toContain('<row r="1" ht="30" customHeight="1">');
	expect(sheet).toContain('<row r="2">');
});

test('where the page runs from the right, so does every text of the workbook', async () => {
	const parts = await partsOf(['a'], [['NPL']], { ...WORDS, rightToLeft: true });
	const styles = parts
		.get('xl/styles.xml')
		?.match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0]
		.match(/<xf .*?(?:\/>|<\/xf>)/g);
	expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<c r="A2" s="8"');
	expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<c r="B1" s="9"');
	for (const look of [8, 9]) expect(styles?.[look]).toContain('readingOrder="2"');
});

test('a long text on the second sheet has the lines it needs', async () => {
	const said = { ...ABOUT, caution: 'Not an assessment. '.repeat(12) };
	const parts = await partsOf(['a'], [], WORDS, said);
	expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(
		/ht="45" customHeight="1"><c r="A\d+"[^>]*><is><t[^>]*>The caution/,
	);
});
