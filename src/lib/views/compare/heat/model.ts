// The heat map: countries by pillars, or by the indicators of one; every cell its band, its score and its coverage.
import { layoutHeatGrid, type HeatGridColumn, type HeatGridRow } from '#lib/charts/grids/heatGrid.ts';
import type { Look } from '#lib/charts/frame/look.ts';
import type { Figure, FigureRows } from '#lib/figures/figure.ts';
import { legendOf } from '#lib/figures/legend.ts';
import { lookOf, paintOf, statedAt, type Paint } from '#lib/figures/rows.ts';
import { reachCells, reachColumns, sayPillarRests } from '#lib/figures/reach.ts';
import { sayAnswer, sayPaint } from '#lib/figures/say.ts';
import { compareNames, formatScore, formatShare } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { silentHere } from '#lib/i18n/ownPages.ts';
import type { Reading } from '#lib/scoring/book.ts';
import { aloneOf, type SiteFooting } from '#lib/state/footing.ts';
import type { SiteCountry } from '#lib/state/site.ts';
import {
	boundsOf,
	columnsOf,
	countryCells,
	footingsOf,
	sayMembers,
	sayReach,
	silentNotes,
	type Column,
	sayWhom,
	type Scene,
} from '../scene.ts';

export interface HeatCell {
	readonly reading: Reading | null;
	readonly paint: Paint;
	/** Null for an indicator, and where the package has no reach. */
	readonly footing: SiteFooting | null;
	readonly look: Look;
	/** The score as it is printed; empty where there is none. */
	readonly text: string;
	/** The same where there is no room for it. */
	readonly short: string;
	/** What the cell says beyond its number: the status, or that coverage is low. */
	readonly aside: string;
}

export interface HeatRow {
	readonly country: SiteCountry;
	readonly isChosen: boolean;
	readonly cells: readonly HeatCell[];
}

/** What the rows are sorted by: a column, the names, or (`band`) the first column's band and then its score. */
export interface HeatSorting {
	readonly key: string;
	readonly descending: boolean;
}

export interface HeatModel {
	readonly columns: readonly Column[];
	readonly rows: readonly HeatRow[];
	readonly sorting: HeatSorting;
	readonly grid: { readonly columns: readonly HeatGridColumn[]; readonly rows: readonly HeatGridRow[] };
	readonly figure: Figure;
}

/** Reads what an address asks to sort by; what is no column here falls back to the view's own order. */
export function readSorting(sort: string | null, columns: readonly Column[]): HeatSorting {
	const isReverse = sort?.startsWith('-') ?? false;
	const key = isReverse ? sort?.slice(1) : sort;
	if (key === 'name') return { key, descending: isReverse };
	const isKnown = columns.some(({ node, isSilent }) => node.id === key && !isSilent);
	return key != null && isKnown ? { key, descending: !isReverse } : { key: 'band', descending: true };
}

/** What an address says for a press on a column: its own order first, then the reverse. */
export function pressColumn(key: string, { key: now, descending }: HeatSorting): string {
	const isReverse = key === 'name' ? !descending : descending;
	return key === now && isReverse ? `-${key}` : key;
}

function sortHeat(
	rows: readonly HeatRow[],
	columns: readonly Column[],
	{ key, descending }: HeatSorting,
): readonly HeatRow[] {
	if (key === 'name') return descending ? rows.toReversed() : rows;
	const at = key === 'band' ? 0 : columns.findIndex(({ node }) => node.id === key);
	const place = (row: HeatRow): readonly [number, number] | null => {
		const reading = row.cells[at]?.reading;
		return reading?.score == null ? null : [key === 'band' ? (reading.tier ?? -1) : 0, reading.score];
	};
	return rows.toSorted((a, b) => {
		const [left, right] = [place(a), place(b)];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		const order = left[0] - right[0] || left[1] - right[1];
		return (descending ? -order : order) || compareNames(a.country.name, b.country.name);
	});
}

function saySorting({ key, descending }: HeatSorting, columns: readonly Column[]): string {
	if (key === 'band') return m.sorted_band();
	if (key === 'name') return descending ? m.sorted_name_reverse() : m.sorted_name();
	const column = columns.find(({ node }) => node.id === key)?.name ?? key;
	return descending ? m.sorted_high({ column }) : m.sorted_low({ column });
}

function cellsOf(scene: Scene, columns: readonly Column[], country: SiteCountry): readonly HeatCell[] {
	const { site, method, book } = scene;
	const footings = footingsOf(scene);
	return columns.map(({ node }) => {
		const reading = book.reading(node.id, country.id);
		const stated = statedAt(site, node.id, country.id);
		const footing = footings(node.id, country.id);
		const paint = paintOf(reading, stated, aloneOf(footing, reading, method));
		const look = lookOf(paint, method);
		const thin = paint.is === 'tier' && paint.lowCoverage ? (reading?.coverage ?? null) : null;
		const score = reading?.score == null ? '' : formatScore(reading.score, method.decimals);
		const text = paint.is === 'alone' && score !== '' ? sayAnswer(paint, method) : score;
		return {
			...{ reading, paint, footing, look, text },
			short: paint.is === 'alone' && paint.answer !== null ? text : score,
			aside:
				paint.is === 'status'
					? sayPaint(paint, method)
					: thin === null
						? ''
						: m.card_coverage({ coverage: formatShare(thin) }),
		};
	});
}

function figureRows(
	{ site, method, selection: { ranks } }: Scene,
	columns: readonly Column[],
	rows: readonly HeatRow[],
): FigureRows {
	return {
		columns: [
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'node', label: m.column_node() },
			{ key: 'tier', label: m.table_tier() },
			{ key: 'score', label: m.table_score() },
			{ key: 'coverage', label: m.table_coverage(), format: 'share' },
			{ key: 'low', label: m.column_low() },
			{ key: 'high', label: m.column_high() },
			...reachColumns(site),
			...(ranks ? [{ key: 'rank', label: m.table_rank() }] : []),
		],
		rows: rows.flatMap(({ country, cells }) =>
			cells.map(({ reading, paint, footing }, at) => [
				...countryCells(country),
				columns[at]?.node.id ?? null,
				sayPaint(paint, method),
				reading?.score ?? null,
				reading?.coverage ?? null,
				...boundsOf(reading),
				...reachCells(site, footing),
				...(ranks ? [reading?.rank ?? null] : []),
			]),
		),
	};
}

/** The heat map of a scene. */
export function heatOf(scene: Scene): HeatModel {
	const { pillar, columns } = columnsOf(scene);
	const sorting = readSorting(scene.selection.sort, columns);
	const chosen = new Set(scene.chosen.map(({ id }) => id));
	const unsorted = scene.members.map((country) => ({
		country,
		isChosen: chosen.has(country.id),
		cells: cellsOf(scene, columns, country),
	}));
	const rows = sortHeat(unsorted, columns, sorting);
	const grid = {
		columns: columns.map(({ node, name, shortName, isSilent, lang }) => ({
			id: node.id,
			name,
			shortName,
			silent: isSilent ? silentHere(scene.site.named) : null,
			...(lang === undefined ? {} : { lang }),
		})),
		rows: rows.map(({ country, isChosen, cells }) => ({
			id: country.id,
			name: country.name,
			code: country.id,
			marked: isChosen,
			cells: cells.map(({ text, short, look }) => ({ text, short, look })),
		})),
	};
	const region = sayWhom(scene);
	const [whole] = columns;
	const reach = whole === undefined ? [] : sayReach(scene, whole.node);
	return {
		columns,
		rows,
		sorting,
		grid,
		figure: {
			name: `heat-${scene.region}${pillar === null ? '' : `-${pillar.id}`}`,
			title:
				pillar === null ? m.heat_title({ region }) : m.heat_title_indicators({ pillar: pillar.name, region }),
			selection: region,
			subtitle: [sayMembers(scene), ...reach, saySorting(sorting, columns)].join(' · '),
			legend: legendOf(
				rows.flatMap(({ cells }) => cells.filter((_, at) => columns[at]?.isSilent === false)),
				scene.method,
				{ counts: 'hidden' },
			),
			notes: [
				...silentNotes(columns, scene),
				...(pillar === null ? [] : sayPillarRests(scene.site, scene.method, pillar)),
			],
			asides: silentNotes(columns, scene),
			rows: figureRows(scene, columns, rows),
			sizeIn: (room) => {
				const { width, height } = layoutHeatGrid(grid, room);
				return { width, height };
			},
		},
	};
}
