// What the pages of a published collection say of it: the bands that alone are shown, and what is told of all countries together.
import { rollup } from 'd3-array';
import { REASONS, type AggregateRow, type Level, type Reason } from '#lib/observations/disclosed.ts';
import { decimalsOf } from '#lib/scoring/published.ts';
import type { Edition } from './edition.ts';

/** What every page of the site of a published collection knows of its countries. */
export interface SiteDisclosure {
	/** Countries by what is shown of them; null where the package does not say. */
	readonly tally: Readonly<Record<Level, number>> | null;
	/** The band of the index, of every country of which that alone is shown. */
	readonly bands: Readonly<Record<string, string>>;
	/** Whether anything is told of all countries together (`DisclosedPage`). */
	readonly aggregates: boolean;
}

/** What is published of the countries of a group together. */
export interface DisclosedGroup {
	readonly group: string;
	readonly countries: number;
	/** Mean scores by node, and over how many countries. */
	readonly means: readonly { readonly node: string; readonly mean: number; readonly countries: number }[];
	/** Countries by band of the index, from the lowest; empty where that is withheld. */
	readonly counts: readonly { readonly tier: string; readonly countries: number }[];
	/** The band of the country in the middle, or the two it lies between. */
	readonly medianTiers: readonly string[];
	/** What is withheld of it and why: all of it, or the counts by band alone; null where nothing is. */
	readonly withheld: { readonly what: 'all' | 'counts'; readonly why: Reason } | null;
}

export interface DisclosedPage {
	/** Means are told with so many decimals. */
	readonly decimals: number;
	readonly groups: readonly DisclosedGroup[];
}

/** What every page says of a published collection; undefined where the package is none. */
export function siteDisclosureOf({
	package: { disclosed, aggregates },
}: Edition): SiteDisclosure | undefined {
	if (disclosed === undefined && aggregates === undefined) return undefined;
	const count = (level: Level) => (disclosed ?? []).filter((row) => row.level === level).length;
	return {
		tally:
			disclosed === undefined
				? null
				: { full: count('full'), band: count('band'), aggregates: count('aggregates') },
		bands: Object.fromEntries(
			(disclosed ?? []).flatMap(({ country, level, tier }) =>
				level === 'band' && tier !== null ? [[country, tier]] : [],
			),
		),
		aggregates: aggregates !== undefined,
	};
}

function groupOf(group: string, rows: readonly AggregateRow[]): DisclosedGroup {
	const told = rows.filter(({ withheld }) => withheld === null);
	const left = rows.find(({ withheld }) => withheld !== null);
	const why = REASONS.find((reason) => reason === left?.withheld);
	const means = told.flatMap(({ statistic, node, value, countries }) =>
		statistic === 'mean' && value !== null ? [[node, { node, mean: value, countries }] as const] : [],
	);
	const counts = told.flatMap(({ statistic, tier, value }) =>
		statistic === 'count' && tier !== null && value !== null
			? [[tier, { tier, countries: value }] as const]
			: [],
	);
	return {
		group,
		countries: Math.max(...rows.map(({ countries }) => countries)),
		means: [...new Map(means).values()],
		counts: [...new Map(counts).values()],
		medianTiers: [
			...new Set(
				told.flatMap(({ statistic, tier }) => (statistic === 'median_band' && tier !== null ? [tier] : [])),
			),
		],
		withheld:
			left === undefined || why === undefined
				? null
				: { what: left.statistic === 'count' ? 'counts' : 'all', why },
	};
}

/** The page of what is published of all countries together, group by group as they stand in aggregates.csv; null without any. */
export function disclosedPageOf({ package: { aggregates, methods } }: Edition): DisclosedPage | null {
	const [method] = methods;
	if (aggregates === undefined || method === undefined) return null;
	const groups = rollup(
		aggregates,
		(rows) => rows,
		({ group }) => group,
	);
	return {
		decimals: decimalsOf(method) + 1,
		groups: Array.from(groups, ([group, rows]) => groupOf(group, rows)),
	};
}
