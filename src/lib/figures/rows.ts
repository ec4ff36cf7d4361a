// What a picture says of each country for one measure: its paint, its row and its place in the legend.
import type { Look } from '#lib/charts/frame/look.ts';
import { tierClass } from '#lib/charts/frame/tiers.ts';
import { isLowCoverage, type Reading, type ScoreBook } from '#lib/scoring/book.ts';
import { aloneOf, footingsIn, type Alone, type SiteFooting } from '#lib/state/footing.ts';
import type { Site, SiteCountry, SiteMethod } from '#lib/state/site.ts';
import type { Find } from './find/usualNames.svelte.ts';

/** A kind of paint: a tier (from 0), the answer of the one indicator a pillar rests on, or why there is neither. */
export type Paint =
	| { readonly is: 'tier'; readonly tier: number; readonly lowCoverage: boolean }
	| ({ readonly is: 'alone' } & Alone)
	| {
			readonly is: 'status';
			readonly status: string;
			/** The tier of a withheld index, where that alone is published. */
			readonly band?: number;
	  };

export interface MapRow {
	readonly country: SiteCountry;
	readonly reading: Reading | null;
	readonly paint: Paint;
	/** What the score stands on; null for an indicator, and where the package has no reach. */
	readonly footing: SiteFooting | null;
}

/** How a country is painted: never a tier without a score, never a score's colour for a missing one. */
export function paintOf(reading: Reading | null, stated: string | null, alone: Alone | null = null): Paint {
	if (alone !== null) return { is: 'alone', ...alone };
	if (reading?.tier == null) return { is: 'status', status: stated ?? 'not_assessed' };
	return { is: 'tier', tier: reading.tier, lowCoverage: isLowCoverage(reading) };
}

/** Why a node of a country has no value, as far as its package states that; null where it states nothing. */
export const statedAt = (
	{ statuses }: Pick<Site, 'statuses'>,
	node: string,
	country: string,
): string | null =>
	statuses.find((each) => each.indicator === node && each.country === country)?.status ?? null;

/** The class and pattern that draw a paint, a tier in its shade among those of the method. */
export function lookOf(paint: Paint, { tiers }: Pick<SiteMethod, 'tiers'>): Look {
	if (paint.is === 'tier')
		return {
			className: tierClass(paint.tier, tiers.length),
			pattern: paint.lowCoverage ? 'low_coverage' : 'none',
		};
	if (paint.is === 'alone') return { className: `alone-${paint.answer ?? 'value'}`, pattern: 'none' };
	return {
		className: paint.status === 'not_assessed' ? 'missing' : `other-${paint.status}`,
		pattern: 'none',
	};
}

/**
 * The tier of the index of a country of which nothing else is published, by position; null for any other country or node. It is
 * of the published scores, whatever weights or method are looked at.
 */
export function bandAlone(
	{ disclosure, nodes, methods }: Pick<Site, 'disclosure' | 'nodes' | 'methods'>,
	node: string,
	country: string,
): number | null {
	const tier = disclosure?.bands[country];
	if (tier === undefined || nodes.find(({ parent }) => parent === null)?.id !== node) return null;
	const at = methods[0]?.tiers.findIndex(({ id }) => id === tier) ?? -1;
	return at < 0 ? null : at;
}

/** One row per country given, in that order. */
export function rowsOf(
	site: Pick<Site, 'statuses' | 'nodes' | 'methods' | 'reach' | 'disclosure'>,
	members: readonly SiteCountry[],
	book: ScoreBook,
	measure: string,
): readonly MapRow[] {
	const stated = new Map(
		site.statuses
			.filter(({ indicator }) => indicator === measure)
			.map(({ country, status }) => [country, status]),
	);
	const method = site.methods.find(({ id }) => id === book.method);
	const footings = method === undefined ? null : footingsIn(site, method, book);
	return members.map((country) => {
		const reading = book.reading(measure, country.id);
		const footing = footings?.(measure, country.id) ?? null;
		const alone = method === undefined ? null : aloneOf(footing, reading, method);
		const paint = paintOf(reading, stated.get(country.id) ?? null, alone);
		const band = paint.is === 'status' ? bandAlone(site, measure, country.id) : null;
		return { country, reading, footing, paint: band === null ? paint : { ...paint, band } };
	});
}

export interface LegendCount {
	readonly key: string;
	readonly paint: Paint;
	readonly count: number;
}

/** The answers a pillar that rests on one indicator can have, the best first; null is a value. */
const ANSWERS = ['yes', 'partial', 'no', null] as const;

const isAlone =
	(answer: Alone['answer']) =>
	({ paint }: Pick<MapRow, 'paint'>): boolean =>
		paint.is === 'alone' && paint.answer === answer;

/** How many countries wear each paint: every tier of the method, then what else occurs. */
export function countPaints(
	rows: readonly Pick<MapRow, 'paint'>[],
	method: SiteMethod,
): readonly LegendCount[] {
	const tiers = method.tiers.map((_, tier) => ({
		key: `tier-${tier}`,
		paint: { is: 'tier', tier, lowCoverage: false } as const,
		count: rows.filter(({ paint }) => paint.is === 'tier' && paint.tier === tier).length,
	}));
	const statuses = [...new Set(rows.flatMap(({ paint }) => (paint.is === 'status' ? [paint.status] : [])))];
	const missing = statuses.map((status) => ({
		key: status,
		paint: { is: 'status', status } as const,
		count: rows.filter(({ paint }) => paint.is === 'status' && paint.status === status).length,
	}));
	const alone = ANSWERS.flatMap((answer) => {
		const wearing = rows.filter(isAlone(answer));
		const [first] = wearing;
		return first === undefined
			? []
			: [{ key: `alone-${answer ?? 'value'}`, paint: first.paint, count: wearing.length }];
	});
	const isAll = rows.length > 0 && rows.every(({ paint }) => paint.is !== 'tier') && alone.length > 0;
	return [...(isAll ? [] : tiers.toReversed()), ...alone, ...missing];
}

/** The scored countries whose coverage is low. */
export function countLowCoverage(rows: readonly Pick<MapRow, 'paint'>[]): number {
	return rows.filter(({ paint }) => paint.is === 'tier' && paint.lowCoverage).length;
}

export type SortKey = 'name' | 'score' | 'coverage' | 'tier' | 'rank';

export interface Sorting {
	readonly key: SortKey;
	readonly descending: boolean;
}

function valueOf({ reading }: MapRow, key: Exclude<SortKey, 'name'>): number | null {
	return reading === null ? null : reading[key];
}

/** Whether a column starts from its top: not names, and not ranks, where 1 is best. */
export const startsDescending = (key: SortKey): boolean => key !== 'name' && key !== 'rank';

/** Sorts rows given in the order of names, within a tier by score; countries without a value stay last either way, ties keep their order. */
export function sortRows(rows: readonly MapRow[], { key, descending }: Sorting): readonly MapRow[] {
	if (key === 'name') return descending ? rows.toReversed() : rows;
	return rows.toSorted((a, b) => {
		const [left, right] = [valueOf(a, key), valueOf(b, key)];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		const apart =
			left - right || (key === 'tier' ? (valueOf(a, 'score') ?? 0) - (valueOf(b, 'score') ?? 0) : 0);
		return descending ? -apart : apart;
	});
}

/** The rows of the countries a text means, in their order. */
export function findRows<Row extends { readonly country: SiteCountry }>(
	rows: readonly Row[],
	text: string,
	find: Find,
): readonly Row[] {
	const countries = rows.map(({ country }) => country);
	const found = new Set(find(text, countries));
	return rows.filter(({ country }) => found.has(country));
}
