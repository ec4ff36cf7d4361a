// What of a workbook a reader of values passes over: which cells are formulas, errors or percentages, which rows are hidden.
import type { CellMark } from './grid.ts';

/** The XML parts of a workbook by name. */
export type Parts = ReadonlyMap<string, string>;

export interface SheetMarks {
	readonly marks: ReadonlyMap<string, CellMark>;
	readonly hidden: ReadonlySet<number>;
}

const attribute = (tag: string, name: string): string | null =>
	new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** The part that holds the sheet at a place in the workbook, from 0; null where the workbook does not say. */
function sheetPart(parts: Parts, at: number): string | null {
	const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)];
	const relation = attribute(sheets[at]?.[1] ?? '', 'r:id');
	const links = [
		...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g),
	];
	const link = links.find(([, tag = '']) => attribute(tag, 'Id') === relation)?.[1];
	const target = link === undefined ? null : attribute(link, 'Target');
	if (target === null) return null;
	return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? null;
}

/** The cell formats, by place, that show a value as a percentage. */
function percentFormats(parts: Parts): ReadonlySet<string> {
	const styles = parts.get('xl/styles.xml') ?? '';
	const own = [...styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)]
		.filter(([, tag = '']) => attribute(tag, 'formatCode')?.includes('%') === true)
		.map(([, tag = '']) => attribute(tag, 'numFmtId'));
	const percents = new Set(['9', '10', ...own]);
	const formats = /<(?:\w+:)?cellXfs[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? '';
	const places = [...formats.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].flatMap(([, tag = ''], at) =>
		percents.has(attribute(tag, 'numFmtId')) ? [String(at)] : [],
	);
	return new Set(places);
}

function markOf(tag: string, inside: string, percents: ReadonlySet<string>): CellMark | null {
	if (attribute(tag, 't') === 'e') return 'error';
	if (/<(?:\w+:)?f[\s/>]/.test(inside)) return 'formula';
	const isNumber = [null, 'n'].includes(attribute(tag, 't')) && /<(?:\w+:)?v[\s/>]/.test(inside);
	return isNumber && percents.has(attribute(tag, 's') ?? '') ? 'percent' : null;
}

/** The marks of the sheet at a place in the workbook, from 0. */
export function readMarks(parts: Parts, at: number): SheetMarks {
	const sheet = sheetPart(parts, at) ?? '';
	const percents = percentFormats(parts);
	const marks = new Map<string, CellMark>();
	for (const [, tag = '', inside = ''] of sheet.matchAll(
		/<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
	)) {
		const place = attribute(tag, 'r');
		const mark = markOf(tag, inside, percents);
		if (place !== null && mark !== null) marks.set(place, mark);
	}
	const hidden = [...sheet.matchAll(/<(?:\w+:)?row\s([^>]*)>/g)].flatMap(([, tag = '']) =>
		['1', 'true'].includes(attribute(tag, 'hidden') ?? '') ? [Number(attribute(tag, 'r'))] : [],
	);
	return { marks, hidden: new Set(hidden) };
}
