// What the diagnostics page says, from the statistics: the finding that heads each picture and the rows it draws.
import type { HeatCell, HeatColumn, HeatRow } from '#lib/charts/grids/heat.ts';
import { langOf } from '#lib/i18n/spoken.ts';
import type { Availability, CountryAvailability } from '#lib/scoring/diagnostics/availability.ts';
import type { Component } from '#lib/scoring/diagnostics/components.ts';
import type { Correlation, Flag } from '#lib/scoring/diagnostics/correlation.ts';
import type { Diagnostics } from '#lib/scoring/diagnostics/diagnose.ts';
import type { Reason, Statistic } from '#lib/scoring/diagnostics/statistic.ts';
import type { EffectiveWeight } from '#lib/scoring/diagnostics/weights.ts';

/** The item with the largest `size`, the first of equals; null where none has a size. */
function largest<Item>(items: readonly Item[], size: (item: Item) => number | null): Item | null {
	return items.reduce<Item | null>((best, item) => {
		const here = size(item);
		const there = best === null ? null : size(best);
		return here !== null && (there === null || here > there) ? item : best;
	}, null);
}

const isPairOfIndicators = ({ relation }: Correlation) =>
	relation === 'within_pillar' || relation === 'across_pillars';

/** The two indicators that move together most; null where no pair can be correlated. */
export function findClosest(correlations: readonly Correlation[]): Correlation | null {
	return largest(correlations.filter(isPairOfIndicators), ({ value }) => value);
}

/** The pairs that carry a flag, strongest first. */
export function findFlagged(correlations: readonly Correlation[], flag: Flag): readonly Correlation[] {
	return correlations
		.filter((pair) => pair.flag === flag)
		.toSorted((a, b) => Math.abs(b.value ?? NaN) - Math.abs(a.value ?? NaN));
}

/** The indicator whose importance is furthest from its nominal weight; null where none has both. */
export function findWidestGap(weights: readonly EffectiveWeight[]): EffectiveWeight | null {
	return largest(weights, ({ nominal, importanceShare }) =>
		nominal === null || importanceShare === null ? null : Math.abs(importanceShare - nominal),
	);
}

/** The indicator with the least share assessed; null where none applies anywhere. */
export function findScarcest(indicators: readonly Availability[]): Availability | null {
	return largest(indicators, ({ assessedShare }) => (assessedShare === null ? null : -assessedShare));
}

/** Above this eigenvalue a component carries more than one indicator's worth of variance (Kaiser 1960). */
export const KAISER_LINE = 1;

/** How many components stand above Kaiser's line. */
export function countAboveLine(components: readonly Component[]): number {
	return components.filter(({ eigenvalue }) => eigenvalue > KAISER_LINE + 1e-9).length;
}

/** The reasons there are for values that are not, each once. */
export function listReasons(statistics: readonly Statistic[]): readonly Reason[] {
	return [...new Set(statistics.flatMap(({ reason }) => reason ?? []))];
}

/** Whether a country has a value for every indicator that applies to it. */
export function isComplete({ assessedShare }: Availability): boolean {
	return assessedShare === 1;
}

export interface RegionAvailability {
	/** Null for the countries of no region. */
	readonly region: string | null;
	readonly countries: readonly CountryAvailability[];
	readonly complete: number;
	/** Assessed among the applicable cells, 0 to 1; null where none applies. */
	readonly assessedShare: number | null;
}

/** Countries by region, in the order of `regions` and then of `order`; those of no region last. */
export function groupByRegion(
	countries: readonly CountryAvailability[],
	regionOf: ReadonlyMap<string, string | null>,
	regions: readonly string[],
): readonly RegionAvailability[] {
	const order = new Map([...regionOf.keys()].map((id, at) => [id, at]));
	const placeOf = ({ id }: CountryAvailability) => order.get(id) ?? order.size;
	return [...regions, null].flatMap((region) => {
		const members = countries
			.filter(({ id }) => (regionOf.get(id) ?? null) === region)
			.toSorted((a, b) => placeOf(a) - placeOf(b));
		if (members.length === 0) return [];
		const assessed = members.reduce((sum, { counts }) => sum + counts.assessed, 0);
		const applicable = members.reduce((sum, { cells, counts }) => sum + cells - counts.not_applicable, 0);
		return [
			{
				region,
				countries: members,
				complete: members.filter(isComplete).length,
				assessedShare: applicable === 0 ? null : assessed / applicable,
			},
		];
	});
}

/** How the words of a grid are made; the page gives them in the reader's language. */
export interface GridWords {
	readonly index: string;
	readonly ownPillar: string;
	readonly nameOf: (id: string) => string;
	/** A cell's number, its cases and its flag, if any. */
	readonly cellOf: (statistic: Statistic, flag: Flag | null) => Pick<HeatCell, 'text' | 'note' | 'flag'>;
}

interface Grid {
	readonly columns: readonly HeatColumn[];
	readonly rows: readonly HeatRow[];
}

function finder(correlations: readonly Correlation[], { cellOf }: GridWords) {
	const pairs = new Map(correlations.map((pair) => [`${pair.a} ${pair.b}`, pair]));
	return (a: string, b: string): HeatCell | null => {
		const pair = pairs.get(`${a} ${b}`);
		if (pair === undefined) return null;
		return { value: pair.value, framed: pair.relation === 'within_pillar', ...cellOf(pair, pair.flag) };
	};
}

/** The lower triangle of indicators against each other, after each one's correlation with the index and its pillar. */
export function layIndicatorGrid(diagnostics: Diagnostics, words: GridWords): Grid {
	const { index, indicators, correlations } = diagnostics;
	const cell = finder(correlations, words);
	const others = indicators.slice(0, -1);
	return {
		columns: [
			{ id: index, label: words.index, number: null },
			{ id: 'own_pillar', label: words.ownPillar, number: null },
			...others.map(({ id }, at) => ({
				id,
				label: words.nameOf(id),
				number: String(at + 1),
				lang: langOf(words.nameOf(id)),
			})),
		],
		rows: indicators.map(({ id, pillar }, at) => ({
			id,
			label: words.nameOf(id),
			number: String(at + 1),
			group: indicators[at - 1]?.pillar === pillar || pillar === id ? null : words.nameOf(pillar),
			lang: langOf(words.nameOf(id)),
			cells: [
				cell(id, index),
				cell(id, pillar),
				...others.map((other, column) => (column < at ? cell(other.id, id) : null)),
			],
		})),
	};
}

/** The lower triangle of pillars against each other, after each one's correlation with the index. */
export function layPillarGrid({ index, pillars, correlations }: Diagnostics, words: GridWords): Grid {
	const cell = finder(correlations, words);
	const others = pillars.slice(0, -1);
	return {
		columns: [
			{ id: index, label: words.index, number: null },
			...others.map((id) => ({ id, label: words.nameOf(id), number: null, lang: langOf(words.nameOf(id)) })),
		],
		rows: pillars.map((id, at) => ({
			id,
			label: words.nameOf(id),
			number: null,
			group: null,
			lang: langOf(words.nameOf(id)),
			cells: [cell(id, index), ...others.map((other, column) => (column < at ? cell(other, id) : null))],
		})),
	};
}
