// Where the header of a table is, what stands above it, and what its columns are called.
import { letterOf, type Cell, type GridRow } from '#lib/tables/cells.ts';
import { textOf, type TableColumn } from '../table.ts';

export interface Header {
	readonly title: string | null;
	readonly columns: readonly TableColumn[];
	readonly headerRows: readonly number[];
	readonly unitsRow: number | null;
}

const UNIT =
	/%|‰|\bper\b|index|score|number|usd|us\$|\$|€|0\s*[-–]\s*\d|years?|\bkm|level|ratio|rate|share|persons?|people|million|thousand|units?|points?|^\(.*\)$|por |par |на |нас|每|单位|نسبة|عدد/i;

const filled = (cells: readonly Cell[]): readonly string[] => cells.map(textOf).filter((text) => text !== '');

/** Whether a text can be a unit. */
export const looksLikeUnit = (text: string): boolean =>
	text.length <= 40 && UNIT.test(text) && !/^\d+([.,]\d+)?$/.test(text);

/** A row of units: nothing in the column of countries, and mostly what units look like elsewhere. */
function isUnits({ cells }: GridRow, countryAt: number): boolean {
	const own = textOf(cells[countryAt]);
	if (own !== '' && !/^\(?units?|unité|unidad|единиц|单位|وحدة/i.test(own)) return false;
	const texts = filled(cells.filter((_, at) => at !== countryAt));
	const likely = texts.filter(looksLikeUnit);
	return texts.length > 0 && likely.length >= texts.length / 2;
}

/** One text alone, or the same one in every cell: what stands over a table, not in it. */
const isTitle = ({ cells }: GridRow): boolean => new Set(filled(cells)).size <= 1;

/** The groups above the columns: each reaches to the next where cells were merged. */
function groupsOf(row: GridRow | undefined, bottom: GridRow, countryAt: number): readonly string[] {
	if (row === undefined) return [];
	const isSparse = filled(row.cells).length < filled(bottom.cells).length;
	let last = '';
	return Array.from({ length: bottom.cells.length }, (_, at) => {
		const text = textOf(row.cells[at]);
		if (text !== '') last = at > countryAt ? text : '';
		return text !== '' ? text : isSparse && at > countryAt ? last : '';
	});
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Names every column: by its header, the group above where headers repeat, its letter where it has none. */
function nameColumns(headers: readonly string[], groups: readonly string[], units: readonly string[]) {
	const counts = new Map<string, number>();
	for (const header of headers) counts.set(header, (counts.get(header) ?? 0) + 1);
	const used = new Set<string>();
	return headers.map((header, at): TableColumn => {
		const group = collapse(groups[at] ?? '');
		const hasGroup = group !== '' && group !== header;
		const repeats = (counts.get(header) ?? 0) > 1 && hasGroup;
		const wanted = header === '' ? `Column ${letterOf(at)}` : repeats ? `${group} – ${header}` : header;
		let key = wanted;
		for (let count = 2; used.has(key); count += 1) key = `${wanted} (${count})`;
		used.add(key);
		const unit = collapse(units[at] ?? '');
		return { key, at, header, group: hasGroup ? group : null, unit: unit === '' ? null : unit };
	});
}

/** Reads the rows above the first row of data. Nameless columns without a cell below are left out. */
export function readHeader(above: readonly GridRow[], below: readonly GridRow[], countryAt: number): Header {
	const width = Math.max(0, ...[...above, ...below.slice(0, 2000)].map(({ cells }) => cells.length));
	const last = above.at(-1);
	const hasUnits = above.length > 1 && last !== undefined && isUnits(last, countryAt);
	const rest = hasUnits ? above.slice(0, -1) : above;
	const named = rest.filter((row) => !isTitle(row) || (width === 1 && row === rest.at(-1)));
	const bottom = named.at(-1) ?? (rest.length > 0 && width <= 1 ? rest.at(-1) : undefined);
	const upper = named.at(-2);
	const title = rest.find((row) => row !== bottom && isTitle(row) && filled(row.cells).length > 0);
	const padded: GridRow = {
		row: bottom?.row ?? 0,
		cells: Array.from({ length: width }, (_, at) => bottom?.cells[at] ?? null),
	};
	const groups = groupsOf(upper, padded, countryAt);
	const headers = padded.cells.map((cell, at) => {
		const own = collapse(textOf(cell));
		return own === '' && upper !== undefined ? collapse(textOf(upper.cells[at])) : own;
	});
	const units = hasUnits ? Array.from({ length: width }, (_, at) => textOf(last.cells[at])) : [];
	const columns = nameColumns(headers, groups, units).filter(
		({ header, at }) => header !== '' || below.some(({ cells }) => textOf(cells[at]) !== ''),
	);
	return {
		title: title === undefined ? null : (filled(title.cells)[0] ?? null),
		columns,
		headerRows: bottom === undefined ? [] : [...(upper === undefined ? [] : [upper.row]), bottom.row],
		unitsRow: hasUnits ? last.row : null,
	};
}
