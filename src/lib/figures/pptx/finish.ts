// What the library leaves out of a presentation file: the direction of reading, and notes of more than one line.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Reading {
	readonly direction: 'ltr' | 'rtl';
	/** As in `ar-SA`. */
	readonly lang: string;
}

/** Notes of several lines as paragraphs, each with its direction; the library writes them as one. */
function breakNotes(xml: string, { direction, lang }: Reading): string {
	const paragraph =
		/<a:p><a:r><a:rPr lang="[^"]*" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/;
	const about = direction === 'rtl' ? '<a:pPr algn="r" rtl="1"/>' : '';
	return xml.replace(paragraph, (_, text: string) =>
		text
			.split(/\r?\n/)
			.map((line) => `<a:p>${about}<a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
			.join(''),
	);
}

/** Columns, tables and paragraphs run from the right. */
function mirror(xml: string): string {
	return xml
		.replaceAll('rtlCol="0"', 'rtlCol="1"')
		.replaceAll(' rtl="0"', ' rtl="1"')
		.replaceAll(/<a:tblPr(?![^>]*rtl=)/g, '<a:tblPr rtl="1"');
}

/** Stacked bars begin where a line of text does. */
const mirrorBars = (xml: string): string =>
	xml.includes('<c:grouping val="stacked"/>')
		? xml.replace(/<c:valAx>.*?<\/c:valAx>/s, (axis) =>
				axis.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>'),
			)
		: xml;

/** The bytes of a presentation as they leave the page. */
export function finishPptx(bytes: Uint8Array, reading: Reading): Uint8Array {
	const files = unzipSync(bytes);
	const finished = Object.entries(files).map(([path, file]): [string, Uint8Array] => {
		if (reading.direction === 'rtl' && /^ppt\/charts\/[^/]+\.xml$/.test(path))
			return [path, strToU8(mirrorBars(strFromU8(file)))];
		if (!/^ppt\/(slides|notesSlides|slideMasters|slideLayouts|notesMasters)\/[^/]+\.xml$/.test(path))
			return [path, file];
		const xml = strFromU8(file);
		const noted = path.startsWith('ppt/notesSlides/') ? breakNotes(xml, reading) : xml;
		return [path, strToU8(reading.direction === 'rtl' ? mirror(noted) : noted)];
	});
	return zipSync(Object.fromEntries(finished));
}
