// What is painted on the map of a reader's own values, and what its legend says.
import type { MapArea } from '#lib/charts/map/choropleth.ts';
import { tierClass } from '#lib/charts/frame/tiers.ts';
import { formatValue } from '#lib/i18n/format.ts';
import { sayInterval } from '#lib/i18n/interval.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { ShownValue } from '#lib/intake/bench.ts';
import { classAt, classify } from './classes.ts';

/** The legend's entry for countries there is nothing of, in these words; none where there is something of all. */
export const missingEntry = (
	countries: readonly PaintedCountry[],
	nothing: string,
): readonly LegendEntry[] => {
	const count = countries.filter(({ shade }) => shade === null).length;
	if (count === 0) return [];
	return [
		{
			...{ key: 'missing', label: nothing, count: m.countries_count({ count }) },
			...{ className: 'missing', pattern: 'none' },
		},
	];
};

export interface PaintedCountry {
	readonly id: string;
	readonly name: string;
	/** What is said of it, such as `12.5 (2021)`; null where there is nothing. */
	readonly said: string | null;
	/** The shade; null where there is nothing. */
	readonly shade: string | null;
}

export interface LegendEntry {
	readonly key: string;
	readonly label: string;
	readonly count: string;
	readonly className: string;
	readonly pattern: 'none';
}

/** Every country as an area of the map, leading to its row of the table below. A reader's file does not say why it has no value. */
export function areasOf(
	countries: readonly PaintedCountry[],
	nothing: string,
	rowId: (id: string) => string,
): ReadonlyMap<string, MapArea> {
	return new Map(
		countries.map(({ id, name, said, shade }) => [
			id,
			{
				name,
				label: `${name}: ${said ?? nothing}`,
				className: shade ?? 'missing',
				pattern: 'none',
				href: `#${rowId(id)}`,
			},
		]),
	);
}

/** The shade of every value, and the legend: ranges from the highest, with how many countries are in each. */
export function paintValues(values: ReadonlyMap<string, number>): {
	readonly shadeOf: (country: string) => string | null;
	readonly legend: readonly LegendEntry[];
} {
	const classes = classify([...values.values()]);
	const shade = (at: number): string => tierClass(at, classes.length);
	return {
		shadeOf: (country) => {
			const value = values.get(country);
			const at = value === undefined ? null : classAt(classes, value);
			return at === null ? null : shade(at);
		},
		legend: classes
			.map(({ from, to, count }, at) => ({
				key: String(at),
				label: sayInterval({ from, to }),
				count: m.countries_count({ count }),
				className: shade(at),
				pattern: 'none' as const,
			}))
			.toReversed(),
	};
}

/** The map of an indicator, its legend, and its rows from the highest value down. `known` are the countries of the site. */
export function pictureOf(
	shown: readonly ShownValue[],
	known: readonly string[],
	nameOf: (country: string) => string,
): {
	readonly legend: readonly LegendEntry[];
	readonly countries: readonly PaintedCountry[];
	readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly string[] }[];
} {
	const values = new Map(shown.map((each) => [each.country, each]));
	const { shadeOf, legend } = paintValues(new Map(shown.map(({ country, value }) => [country, value])));
	const said = (id: string): string | null => {
		const found = values.get(id);
		return found === undefined ? null : `${formatValue(found.value)} (${found.year})`;
	};
	const ids = [...new Set([...known, ...values.keys()])];
	return {
		legend,
		countries: ids.map((id) => ({ id, name: nameOf(id), said: said(id), shade: shadeOf(id) })),
		rows: shown
			.toSorted((a, b) => b.value - a.value)
			.map(({ country, value, year, place }) => ({
				id: country,
				name: nameOf(country),
				cells: [formatValue(value), String(year), place],
			})),
	};
}
