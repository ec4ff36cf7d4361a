// Counts the pages of a PDF as the browser writes it, and refuses to guess about any other.

const STREAM = /stream\r?\n[\s\S]*?\r?\nendstream/g;
const DICTIONARY = /\d+ \d+ obj\s*<<([\s\S]*?)>>\s*endobj/g;

/**
 * The number of pages of a PDF: the objects of type Page, which must be as many as the root of the page tree counts.
 * Throws where objects are packed in streams, so that they cannot be read here, or where the two disagree.
 */
export function countPages(pdf: Uint8Array): number {
	const text = Buffer.from(pdf).toString('latin1');
	if (!text.startsWith('%PDF-') || !text.trimEnd().endsWith('%%EOF')) throw new Error('not a whole PDF file');
	if (/\/Type\s*\/ObjStm\b/.test(text))
		throw new Error('a PDF with packed objects, whose pages cannot be counted');
	const objects = [...text.replaceAll(STREAM, '').matchAll(DICTIONARY)].map(
		([, dictionary]) => dictionary ?? '',
	);
	const pages = objects.filter((object) => /\/Type\s*\/Page\b/.test(object));
	const tree = objects.filter((object) => /\/Type\s*\/Pages\b/.test(object) && !/\/Parent\b/.test(object));
	const counted = /\/Count\s+(\d+)/.exec(tree[0] ?? '')?.[1];
	if (tree.length !== 1 || Number(counted) !== pages.length)
		throw new Error(`the page tree counts ${counted ?? 'nothing'}, and there are ${pages.length} pages`);
	return pages.length;
}

/** Whether the PDF says of itself that it is tagged. */
export function isTagged(pdf: Uint8Array): boolean {
	const text = Buffer.from(pdf).toString('latin1');
	return /\/MarkInfo\s*<<[^>]*\/Marked\s+true/.test(text) && /\/StructTreeRoot\b/.test(text);
}
