// What a tagged PDF of the browser says, in the order of its structure tree: how a screen reader goes through it.
import { inflateSync } from 'node:zlib';
import { getDocument, type PDFPageProxy } from 'unpdf/pdfjs';

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Branch = Awaited<ReturnType<PDFPageProxy['getStructTree']>>['children'][number];

/** A run of letters, and where on the paper it begins. */
interface Run {
	readonly text: string;
	readonly x: number;
	readonly y: number;
}

const SPAN = /\/Span\s*<<\/ActualText (?:<FEFF([0-9A-F]*)>|\(((?:\\.|[^\\)])*)\)) >>\s*BDC/g;

/** UTF-16 in hexadecimal digits as text. */
const fromHex = (digits: string): string => Buffer.from(digits, 'hex').swap16().toString('utf16le');

/**
 * What each page says its shapes stand for, one after another. A shape may be of several letters, and two letters of one shape
 * (页 and the radical ⻚): the file says which is meant, and every reader but the library’s listens to it.
 */
function meantTexts(pdf: Buffer): readonly (readonly string[])[] {
	const file = pdf.toString('latin1');
	return [...file.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].flatMap((head) => {
		const from = head.index + head[0].length;
		const stream = inflateSync(pdf.subarray(from, file.indexOf('endstream', from))).toString('latin1');
		if (!stream.includes('/MCID')) return [];
		const meant = [...stream.matchAll(SPAN)];
		return [
			meant.map(([, hex, plain = '']) => (hex === undefined ? plain.replace(/\\(.)/g, '$1') : fromHex(hex))),
		];
	});
}

/** The lines of each piece of marked content, by its id; what is meant by a shape in place of the shape. */
function linesById(
	{ items }: Content,
	meant: readonly string[],
): ReadonlyMap<string, readonly (readonly Run[])[]> {
	const lines = new Map<string, Run[][]>();
	const open: { readonly id: string | null; text: string | null }[] = [];
	let spans = 0;
	for (const item of items) {
		if ('str' in item) {
			const id = open.findLast((each) => each.id !== null)?.id ?? '';
			const span = open.findLast((each) => each.text !== null);
			const run = {
				text: span?.text ?? item.str,
				x: Number(item.transform[4]),
				y: Number(item.transform[5]),
			};
			if (item.str === '') continue;
			if (span !== undefined) span.text = '';
			const found = lines.get(id) ?? [];
			const line = found.at(-1);
			// Vowel signs stand higher than their letters, by less than half of one.
			if (line?.[0] && Math.abs(line[0].y - run.y) < Math.abs(Number(item.transform[3])) / 2) line.push(run);
			else found.push([run]);
			lines.set(id, found);
		} else if (item.type === 'endMarkedContent') open.pop();
		else if (item.type === 'beginMarkedContent') open.push({ id: null, text: null });
		else if (typeof item.id === 'string') open.push({ id: item.id, text: null });
		else open.push({ id: null, text: meant[spans++] ?? 'a span that says nothing' });
	}
	if (spans !== meant.length) throw new Error(`${spans} spans were read of ${meant.length}`);
	return lines;
}

const LATIN = /\p{Script=Latin}/u;
const ENDS_LATIN = /[\p{Script=Arabic}()«»]/u;

/**
 * A line of a right-to-left text as it is read. Letters lie on paper where they are seen, so they are read from the right; a run
 * of Latin words, with what is between and after them, from the left, as the bidirectional algorithm sets it.
 */
function fromRight(line: readonly Run[]): string {
	const groups: Run[][] = [];
	let latin: Run[] | null = null;
	for (const run of line.toSorted((a, b) => a.x - b.x)) {
		if (ENDS_LATIN.test(run.text)) latin = null;
		else if (latin === null && LATIN.test(run.text)) groups.push((latin = []));
		if (latin === null) groups.push([run]);
		else latin.push(run);
	}
	return groups
		.toReversed()
		.flat()
		.map(({ text }) => text)
		.join('');
}

const fromLeft = (line: readonly Run[]): string => line.map(({ text }) => text).join('');

/**
 * The text of a tagged PDF as the browser writes it: pieces in the order of the structure tree, within each the lines from the
 * top, pictures by their alternatives, numbers of lists left out.
 */
export async function readTagged(pdf: Buffer, direction: 'ltr' | 'rtl'): Promise<string> {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const meant = meantTexts(pdf);
	const said: string[] = [];
	for (let at = 0; at < document.numPages; at += 1) {
		const page = await document.getPage(at + 1);
		const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
		const lines = linesById(content, meant[at] ?? []);
		const read = (branch: Branch): void => {
			if ('id' in branch)
				said.push(...(lines.get(branch.id) ?? []).map(direction === 'rtl' ? fromRight : fromLeft));
			else if (branch.role !== 'Lbl') {
				if ('alt' in branch) said.push(String(branch.alt));
				branch.children.forEach(read);
			}
		};
		read(await page.getStructTree());
	}
	return said.join(' ');
}
