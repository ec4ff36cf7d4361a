// Where the sheets of a workbook are, and which of its formats show a percentage.

/** The XML parts of a workbook by name. */
export type Parts = ReadonlyMap<string, string>;

const attribute = (tag: string, name: string): string | null =>
	new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** The name of the part that holds the sheet at a place in the workbook, from 0; null where the workbook does not say. */
export function sheetPart(parts: Parts, at: number): string | null {
	const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)];
	const relation = attribute(sheets[at]?.[1] ?? '', 'r:id');
	const links = [
		...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g),
	];
	const link = links.find(([, tag = '']) => attribute(tag, 'Id') === relation)?.[1];
	const target = link === undefined ? null : attribute(link, 'Target');
	if (target === null) return null;
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The cell formats, by place, that show a value as a percentage. */
export function percentFormats(parts: Parts): ReadonlySet<string> {
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
