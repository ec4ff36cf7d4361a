import { expect, test } from 'vitest';
import { countPages, isTagged } from './pages.ts';

const pdf = (...objects: readonly string[]): Uint8Array =>
	Buffer.from(
		[
			'%PDF-1.4',
			...objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj`),
			'trailer',
			'%%EOF\n',
		].join('\n'),
		'latin1',
	);
const catalog =
	'<</Type /Catalog\n/Pages 2 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 9 0 R>>';
const page = '<</Type /Page\n/Resources <</ProcSet [/PDF /Text]>>\n/Parent 2 0 R>>';

test('pages are counted, and what a stream happens to say is not', () => {
	const stream = '<</Length 20>> stream\n5 0 obj <</Type /Page>> endobj\nendstream';
	const two = pdf(catalog, '<</Type /Pages\n/Count 2\n/Kids [3 0 R 4 0 R]>>', page, page, stream);
	expect(countPages(two)).toBe(2);
	expect(isTagged(two)).toBe(true);
	expect(isTagged(pdf(page))).toBe(false);
});

test('a page tree of several levels counts at its root', () => {
	const inner = '<</Type /Pages\n/Count 2\n/Parent 2 0 R>>';
	expect(countPages(pdf(catalog, '<</Type /Pages\n/Count 2>>', inner, page, page))).toBe(2);
});

test('a file that cannot be counted is refused', () => {
	expect(() => countPages(pdf('<</Type /ObjStm /N 3>> stream\nx\nendstream'))).toThrow('packed objects');
	expect(() => countPages(pdf('<</Type /Pages\n/Count 3>>', page))).toThrow(
		'counts 3, and there are 1 pages',
	);
	expect(() => countPages(Buffer.from('%PDF-1.4 cut off'))).toThrow('not a whole PDF file');
});
