// The map of the record as a figure: how much is proved in each country, what is said of it, and the rows behind it.
import type { MapArea } from '#lib/charts/map/choropleth.ts';
import { dressMap, type Lettering } from '#lib/charts/map/lettering.ts';
import type { Figure, FigureRows, Room } from '#lib/figures/figure.ts';
import {
	meanParts,
	recordCells,
	recordColumns,
	recordLegend,
	recordLook,
	recordNotes,
	sayParts,
	sayRecord,
	type RecordRow,
} from '#lib/figures/record/onRecord.ts';
import { profileHref } from '#lib/figures/say.ts';
import type { MapLayout } from '#lib/geography/layout.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import type { SiteMethod } from '#lib/state/site.ts';

/** As tall as the map of scores in a report, in pixels. */
const TALLEST = 760;

/** Every country shown: how it is painted, what is spoken of it, and where it leads. */
export function areasOf(rows: readonly RecordRow[], method: SiteMethod): ReadonlyMap<string, MapArea> {
	return new Map(
		rows.map(({ country, parts }) => [
			country.id,
			{
				label: sayRecord(country.name, parts, method),
				name: country.name,
				href: profileHref(country.id),
				...recordLook(parts, method),
			},
		]),
	);
}

/** The rows behind a picture of one node. */
export const rowsBehind = (rows: readonly RecordRow[]): FigureRows => ({
	columns: [
		{ key: 'country', label: m.table_country() },
		{ key: 'iso3', label: m.column_code() },
		...recordColumns(),
	],
	rows: rows.map(({ country, parts }) => [country.name, country.id, ...recordCells(parts)]),
});

interface RecordMap {
	readonly layout: MapLayout;
	readonly lettering: Lettering;
	readonly areas: ReadonlyMap<string, MapArea>;
	readonly rows: readonly RecordRow[];
	readonly method: SiteMethod;
	readonly node: string;
	readonly title: string;
	/** As they are said below the map. */
	readonly notes: readonly string[];
}

/** The map as a figure. */
export function figureOf({ layout, lettering, areas, rows, method, node, title, notes }: RecordMap): Figure {
	const mean = meanParts(rows.map(({ parts }) => parts));
	return {
		name: `record-map-${layout.id}-${node}`,
		title,
		subtitle: [
			m.countries_count({ count: rows.length }),
			...(mean === null ? [] : [m.proved_mean({ parts: sayParts(mean, method) })]),
		].join(' · '),
		legend: recordLegend(rows, method),
		notes: [...recordNotes(), ...notes],
		rows: rowsBehind(rows),
		sizeIn: (room: Room) => {
			const isMirrored = getTextDirection() === 'rtl';
			const { face } = dressMap({ layout, areas, lettering, room, tallest: TALLEST, isMirrored });
			return { width: face.width, height: face.height };
		},
	};
}
