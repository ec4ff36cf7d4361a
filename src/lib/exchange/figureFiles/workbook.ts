// A workbook of two sheets as the parts of an Office Open XML file: numbers as numbers, text as text, and no formulas.
import contentTypes from './content_types.xml?raw';
import packageRelations from './relations.xml?raw';
import sheetPart from './sheet.xml?raw';
import styles from './styles.xml?raw';
import workbookPart from './workbook.xml?raw';
import workbookRelations from './workbook_relations.xml?raw';

type Cell = string | number | null;

export interface Sheet {
	readonly name: string;
	readonly rightToLeft: boolean;
	/** Whether the first row stays in sight. */
	readonly isHeaderSticky: boolean;
	/** Whether the first row filters those below it. */
	readonly isFiltered?: boolean;
	/** How the numbers of each column look. */
	readonly numberLooks?: readonly number[];
	/** Widths of the columns in characters. */
	readonly widths: readonly number[];
	readonly rows: readonly (readonly Cell[])[];
	readonly lookOf: (row: number, column: number) => number;
	/** How many lines a row takes; programs other than Excel do not find out by themselves. */
	readonly linesOf?: (row: number) => number;
}

/** The height of a line, in points: that of a row in sheet.xml. */
const LINE = 15;
const MOST_CHARACTERS = 32_767;
const MOST_OF_NAME = 31;

/** Text as it stands in XML: what XML or the format cannot hold is escaped as `_xHHHH_` or replaced. */
export function escapeText(text: string): string {
	const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
	return cut
		.replace(/\p{Cs}/gu, '\uFFFD')
		.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
		.replace(
			/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/g,
			(character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
		)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function cellXml(value: Cell, place: string, look: number): string {
	if (value === null) return '';
	if (typeof value === 'number')
		return `<c r="${place}"${look === 0 ? '' : ` s="${look}"`}><v>${value}</v></c>`;
	return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
}

function sheetXml(
	{
		rightToLeft,
		isHeaderSticky,
		isFiltered = false,
		numberLooks = [],
		widths,
		rows,
		lookOf,
		linesOf = () => 1,
	}: Sheet,
	isFirst: boolean,
): string {
	const attributes = `${rightToLeft ? ' rightToLeft="1"' : ''}${isFirst ? ' tabSelected="1"' : ''}`;
	const pane = isHeaderSticky
		? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
		: '';
	const parts = new Map([
		['{view}', `<sheetView${attributes} workbookViewId="0">${pane}</sheetView>`],
		[
			'{columns}',
			widths
				.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
				.join(''),
		],
		[
			'{rows}',
			rows
				.map((row, at) => {
					const cells = row.map((value, column) =>
						cellXml(
							value,
							`${columnName(column)}${at + 1}`,
							typeof value === 'number' ? (numberLooks[column] ?? 0) : lookOf(at, column),
						),
					);
					const lines = linesOf(at);
					const height = lines > 1 ? ` ht="${lines * LINE}" customHeight="1"` : '';
					return `<row r="${at + 1}"${height}>${cells.join('')}</row>`;
				})
				.join(''),
		],
	]);
	const last = `${columnName(Math.max(0, (rows[0]?.length ?? 1) - 1))}${rows.length}`;
	parts.set('{filter}', isFiltered ? `<autoFilter ref="A1:${last}"/>` : '');
	return sheetPart.replace(/\{\w+\}/g, (name) => parts.get(name) ?? name);
}

/** A name a sheet may have: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at either end. */
export function sheetName(text: string): string {
	const clean = text
		.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[\s']+/u, '');
	const cut = clean.slice(0, MOST_OF_NAME).replace(/\p{Cs}/gu, '');
	return cut.replace(/[\s']+$/u, '') || '–';
}

/** The parts of the file by name, as text. Two sheets that would be called the same are told apart by a number. */
export function writeParts(first: Sheet, second: Sheet): ReadonlyMap<string, string> {
	const firstName = sheetName(first.name);
	const wanted = sheetName(second.name);
	const isSame = wanted.toLowerCase() === firstName.toLowerCase();
	const head = `'${firstName.replaceAll("'", "''")}'!$1:$1`;
	const names = new Map([
		['{first}', escapeText(firstName)],
		['{second}', escapeText(isSame ? `${wanted.slice(0, MOST_OF_NAME - 2)} 2` : wanted)],
		// On paper the head of the rows stands on every sheet.
		[
			'{heads}',
			first.isHeaderSticky
				? `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeText(head)}</definedName></definedNames>`
				: '',
		],
	]);
	return new Map([
		['[Content_Types].xml', contentTypes],
		['_rels/.rels', packageRelations],
		['xl/workbook.xml', workbookPart.replace(/\{\w+\}/g, (name) => names.get(name) ?? name)],
		['xl/_rels/workbook.xml.rels', workbookRelations],
		['xl/styles.xml', styles],
		['xl/worksheets/sheet1.xml', sheetXml(first, true)],
		['xl/worksheets/sheet2.xml', sheetXml(second, false)],
	]);
}
