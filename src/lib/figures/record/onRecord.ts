// What pictures say of the record: how a country is painted, what is spoken of it, and the columns of a file.
import type { Look } from '#lib/charts/frame/look.ts';
import { RECORD_EDGES, recordClass } from '#lib/charts/frame/record.ts';
import { formatCount, formatMark, formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Proved } from '#lib/scoring/proved.ts';
import type { OnRecord, RecordBook } from '#lib/scoring/recordBook.ts';
import {
	pillarOf,
	rootOf,
	type Site,
	type SiteCountry,
	type SiteMethod,
	type SiteNode,
} from '#lib/state/site.ts';
import type { FigureCell, FigureColumn, LegendEntry } from '../figure.ts';

export interface RecordRow {
	readonly country: SiteCountry;
	/** Null where the record can say nothing of the node. */
	readonly parts: OnRecord | null;
}

type Scaled = Pick<SiteMethod, 'scale' | 'decimals'>;

/** The index, or the pillar a measure is or lies in: of an indicator itself no record is read. */
export const recordNode = (site: Site, measure: string): SiteNode | undefined =>
	pillarOf(site, measure) ?? rootOf(site);

/** One row per country given, in that order. */
export const recordRows = (
	book: RecordBook,
	members: readonly SiteCountry[],
	node: string,
): readonly RecordRow[] => members.map((country) => ({ country, parts: book(node, country.id) }));

const wholeOf = ({ scale: [bottom, top] }: Pick<SiteMethod, 'scale'>): number => top - bottom;

const hasRecord = (parts: OnRecord | null): parts is OnRecord => parts !== null && parts.known > 0;

/** How a country is painted: by its proved part, as not assessed where there is no record at all. */
export function recordLook(parts: OnRecord | null, method: Pick<SiteMethod, 'scale'>): Look {
	const className = hasRecord(parts) ? recordClass(parts.proved / wholeOf(method)) : 'missing';
	return { className, pattern: 'none' };
}

/** A part as it is shown: whole where it may be, one decimal more where it would else seem nothing. */
function rounded(part: number, decimals: number): { readonly value: number; readonly decimals: number } {
	const shown = part > 1e-9 && part < 10 ** -decimals ? decimals + 1 : decimals;
	return { value: Math.round(part * 10 ** shown) / 10 ** shown, decimals: shown };
}

/** The proved part as a cell has room for it. */
export function formatProved({ proved }: Pick<Proved, 'proved'>, { decimals }: Scaled): string {
	const shown = rounded(proved, decimals);
	return formatScore(shown.value, shown.decimals);
}

/** The three parts in words; what is open is the rest of what is shown, so that they add up to the whole. */
export function sayParts({ proved, excluded }: Proved, method: Scaled): string {
	const [low, high] = [rounded(proved, method.decimals), rounded(excluded, method.decimals)];
	const whole = wholeOf(method);
	return m.proved_parts({
		proved: formatScore(low.value, low.decimals),
		open: formatScore(Math.max(0, whole - low.value - high.value), Math.max(low.decimals, high.decimals)),
		excluded: formatScore(high.value, high.decimals),
		whole: formatMark(whole),
	});
}

/** On how many of the questions there is a record. */
export const sayKnown = ({ known, asked }: Pick<OnRecord, 'known' | 'asked'>): string =>
	m.proved_known({ known: formatCount(known), asked: formatCount(asked) });

/** What the record proves in one line, of a country or a pillar of that name. */
export function sayRecord(name: string, parts: OnRecord | null, method: Scaled): string {
	if (!hasRecord(parts)) return `${name}: ${m.proved_silent()}`;
	return m.proved_row({ name, parts: sayParts(parts, method), known: sayKnown(parts) });
}

/** The mean of each part over countries; null where there is none. */
export function meanParts(all: readonly (OnRecord | null)[]): Proved | null {
	const parts = all.filter((each) => each !== null);
	if (parts.length === 0) return null;
	const mean = (part: keyof Proved) => parts.reduce((sum, each) => sum + each[part], 0) / parts.length;
	return { proved: mean('proved'), excluded: mean('excluded'), open: mean('open') };
}

/** What the paints mean, down from the darkest that occurs; without counts where a country is shown more than once. */
export function recordLegend(
	rows: readonly Pick<RecordRow, 'parts'>[],
	method: Pick<SiteMethod, 'scale'>,
	{ counts = 'shown' }: { readonly counts?: 'shown' | 'hidden' } = {},
): readonly LegendEntry[] {
	const worn = rows.map(({ parts }) => recordLook(parts, method).className);
	const whole = wholeOf(method);
	const steps = RECORD_EDGES.map((edge, at) => {
		const from = formatMark((RECORD_EDGES[at - 1] ?? 0) * whole);
		return { className: `record-${at + 1}`, label: m.proved_step({ from, to: formatMark(edge * whole) }) };
	});
	const darkest = steps.findLastIndex(({ className }) => worn.includes(className));
	return [
		...steps.slice(0, darkest + 1).toReversed(),
		{ className: 'record-0', label: m.proved_nothing() },
		{ className: 'missing', label: m.proved_silent() },
	]
		.filter(({ className }) =>
			className.startsWith('record-') && className !== 'record-0' ? true : worn.includes(className),
		)
		.map(({ className, label }) => ({
			...{ key: className, label, className, pattern: 'none' as const },
			count:
				counts === 'shown'
					? m.countries_count({ count: worn.filter((each) => each === className).length })
					: '',
		}));
}

/** The columns of the record in a file. */
export const recordColumns = (): readonly FigureColumn[] => [
	{ key: 'proved', label: m.proved_proved() },
	{ key: 'open', label: m.proved_open() },
	{ key: 'excluded', label: m.proved_excluded() },
	{ key: 'questions_with_record', label: m.proved_column_known() },
	{ key: 'questions', label: m.column_questions() },
];

/** What stands in those columns, in full precision. */
export const recordCells = (parts: OnRecord | null): readonly FigureCell[] =>
	parts === null
		? [null, null, null, null, null]
		: [parts.proved, parts.open, parts.excluded, parts.known, parts.asked];

/** What must be said with every picture of the record. */
export const recordNotes = (): readonly string[] => [m.proved_thin(), m.proved_means()];
