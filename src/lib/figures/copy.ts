// What is copied of a picture: its caption as text, and its rows as a table that a word processor or a spreadsheet takes.
import { formatScore, formatShare, formatValue } from '#lib/i18n/format.ts';
import type { FileAbout } from '#lib/exchange/figureFiles.ts';
import type { FigureCell, FigureColumn, FigureRows } from './figure.ts';
import { sayProvenance } from './provenance.ts';

/** Title, what it rests on, method, edition, sources and what it is not, one statement a line. */
export function captionOf(about: FileAbout): string {
	return [about.title, about.subtitle, ...sayProvenance(about)].join('\n');
}

/** A cell as a reader writes it: shares in percent, other numbers with one decimal, or three on a scale of one. */
function write(cell: FigureCell, { format }: FigureColumn, isSmall: boolean): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return cell;
	if (format === 'share') return formatShare(cell);
	if (Number.isInteger(cell)) return formatValue(cell);
	return formatScore(cell, isSmall ? 3 : 1);
}

/** The rows as text for people, column by column in the order of the picture. */
function texts({ columns, rows }: FigureRows): readonly (readonly string[])[] {
	const isSmall = columns.map((_, at) =>
		rows.every((row) => typeof row[at] !== 'number' || Math.abs(row[at]) <= 1),
	);
	return rows.map((row) => columns.map((column, at) => write(row[at] ?? null, column, isSmall[at] ?? false)));
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A table of a document: caption, a head that repeats, borders where no style sheet comes along. */
export function tableHtml(figure: FigureRows, title: string, direction: 'ltr' | 'rtl'): string {
	const head = figure.columns.map(({ label }) => `<th scope="col">${escape(label)}</th>`).join('');
	const body = texts(figure)
		.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`)
		.join('');
	return `<table dir="${direction}" border="1" cellspacing="0" cellpadding="4"><caption>${escape(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** The same with tabs, for whatever takes no document; no cell breaks its row. */
export function tableText(figure: FigureRows): string {
	const plain = (cell: string) => cell.replace(/[\t\r\n]+/g, ' ');
	return [figure.columns.map(({ label }) => label), ...texts(figure)]
		.map((row) => row.map(plain).join('\t'))
		.join('\n');
}

/** Puts the rows on the clipboard as a table and as text. Rejects where the browser does not let us. */
export async function copyTable(figure: FigureRows, title: string, direction: 'ltr' | 'rtl'): Promise<void> {
	const item = (type: string, text: string) => new Blob([text], { type });
	await navigator.clipboard.write([
		new ClipboardItem({
			'text/html': item('text/html', tableHtml(figure, title, direction)),
			'text/plain': item('text/plain', tableText(figure)),
		}),
	]);
}
