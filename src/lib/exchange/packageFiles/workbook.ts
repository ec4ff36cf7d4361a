// A package as one workbook: a sheet a file, numbers as numbers, method and descriptor as lines of text.
import relations from '../figureFiles/relations.xml?raw';
import { columnName, escapeText } from '../figureFiles/workbook.ts';
import { typedTables, type TypedCell } from './cells.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly TypedCell[])[];
}

function cellXml(cell: TypedCell, place: string): string {
	if (cell === null) return '';
	return typeof cell === 'number'
		? `<c r="${place}"><v>${cell}</v></c>`
		: `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
}

function sheetXml({ rows }: Sheet): string {
	const lines = rows.map((row, at) => {
		const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`));
		return `<row r="${at + 1}">${cells.join('')}</row>`;
	});
	return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** A sheet may have a name of 31 characters, without a slash: `methods/rural.json` is `methods rural.json`. */
const sheetName = (file: string): string => file.replaceAll('/', ' ');

/** The sheets of a package, by its texts. */
function sheetsOf(files: ReadonlyMap<string, string>): readonly Sheet[] {
	const tables = typedTables(files).map(({ name, columns, rows }): Sheet => ({
		name: sheetName(name),
		rows: [columns.map((column) => column.name), ...rows],
	}));
	const others = [...files].flatMap(([file, text]): Sheet[] =>
		file.endsWith('.json') ? [{ name: sheetName(file), rows: text.split('\n').map((line) => [line]) }] : [],
	);
	return [...tables, ...others];
}

/** The parts of the workbook, by name, as text. */
export function workbookParts(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const sheets = sheetsOf(files);
	const each = (write: (sheet: Sheet, place: number) => string): string =>
		sheets.map((sheet, at) => write(sheet, at + 1)).join('');
	return new Map([
		[
			'[Content_Types].xml',
			`${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${each((_, at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
		],
		['_rels/.rels', relations],
		[
			'xl/workbook.xml',
			`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name }, at) => `<sheet name="${escapeText(name)}" sheetId="${at}" r:id="rId${at}"/>`)}</sheets></workbook>`,
		],
		[
			'xl/_rels/workbook.xml.rels',
			`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, at) => `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}</Relationships>`,
		],
		...sheets.map((sheet, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
	]);
}
