// A table on paper: no column is cut. What is wider than a sheet is printed in parts, the names of its rows beside each.
import { m } from '#lib/i18n/paraglide/messages.js';

/** Between the margins of an upright sheet, A4 or Letter, in pixels. */
const SHEET = 690;
/** Parts are made even in steps so wide. */
const STEP = 10;

function fill(widths: readonly number[], sheet: number): readonly (readonly number[])[] {
	const [names = 0, ...rest] = widths;
	const parts: number[][] = [];
	let taken = Infinity;
	rest.forEach((width, at) => {
		if (taken + width > sheet) {
			parts.push([0]);
			taken = names;
		}
		parts.at(-1)?.push(at + 1);
		taken += width;
	});
	return parts.length === 0 ? [[0]] : parts;
}

/**
 * The columns of each part, by their place, given how wide they are: the first, which names the rows, stands in every part, the others
 * follow in their order, as evenly as the fewest parts allow. A column wider than a sheet has a part of its own.
 */
export function partColumns(widths: readonly number[], sheet = SHEET): readonly (readonly number[])[] {
	const fewest = fill(widths, sheet);
	for (let narrower = STEP; narrower < sheet; narrower += STEP) {
		const parts = fill(widths, narrower);
		if (parts.length === fewest.length) return parts;
	}
	return fewest;
}

/** The column each cell begins in, cells that span others reckoned with. */
function columnsOf(table: HTMLTableElement): ReadonlyMap<HTMLTableCellElement, number> {
	const places = new Map<HTMLTableCellElement, number>();
	const taken = new Set<string>();
	[...table.rows].forEach((row, r) => {
		let column = 0;
		for (const cell of row.cells) {
			while (taken.has(`${r} ${column}`)) column += 1;
			places.set(cell, column);
			for (let down = 0; down < cell.rowSpan; down += 1)
				for (let across = 0; across < cell.colSpan; across += 1) taken.add(`${r + down} ${column + across}`);
			column += cell.colSpan;
		}
	});
	return places;
}

/** How wide the columns are at their narrowest. */
function widthsOf(table: HTMLTableElement): readonly number[] {
	const { inlineSize, minInlineSize } = table.style;
	Object.assign(table.style, { inlineSize: 'min-content', minInlineSize: '0' });
	const widths = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ offsetWidth }) => offsetWidth);
	Object.assign(table.style, { inlineSize, minInlineSize });
	return widths;
}

function partOf(table: HTMLTableElement, columns: readonly number[], caption: string): HTMLTableElement {
	const part = table.cloneNode(true);
	if (!(part instanceof HTMLTableElement)) throw new Error('a copy of a table is no table');
	for (const [cell, column] of columnsOf(part))
		// What spans all columns, such as a line that says there are none, stands in the first part.
		if (!columns.includes(column) && !(cell.colSpan > 1 && columns.includes(1))) cell.remove();
	for (const element of [part, ...part.querySelectorAll('[id]')]) element.removeAttribute('id');
	part.createCaption().textContent = caption;
	part.caption?.removeAttribute('class');
	part.classList.add('table-part');
	return part;
}

/** While a page is printed, its wide tables inside the element stand in parts; afterwards they are as they were. */
export function printWhole(element: HTMLElement): () => void {
	let parts: readonly HTMLTableElement[] = [];
	const join = (): void => {
		for (const part of parts) part.remove();
		parts = [];
		element.querySelectorAll('table').forEach((table) => table.classList.remove('no-print'));
	};
	const split = (): void => {
		join();
		parts = [...element.querySelectorAll('table')].flatMap((table) => {
			const columns = partColumns(widthsOf(table));
			if (columns.length < 2) return [];
			const said = table.caption?.textContent ?? element.getAttribute('aria-label') ?? '';
			const made = columns.map((each, at) =>
				partOf(table, each, m.print_part({ caption: said, part: at + 1, count: columns.length })),
			);
			table.after(...made);
			table.classList.add('no-print');
			return made;
		});
	};
	addEventListener('beforeprint', split);
	addEventListener('afterprint', join);
	return () => {
		removeEventListener('beforeprint', split);
		removeEventListener('afterprint', join);
		join();
	};
}
