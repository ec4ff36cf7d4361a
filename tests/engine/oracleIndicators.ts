// Indicators as pencil and paper score them: from the words of the package format, not from the stages.
import type { Method, Treatment } from '#lib/scoring/method.ts';
import type { Status } from '#lib/observations/terms.ts';
import { cellOf, isInterval, YEARS, type Cell, type Interval, type Leaf, type Trial } from './trial.ts';

export type Maybe = number | null;

/** Thrown where the last bit of a number would decide, which no two orders of adding agree on. */
export class TooClose extends Error {}

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const known = (values: readonly Maybe[]) => values.filter((value) => value !== null);

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
	return mean(middle);
}

/** Halves go away from zero. */
export function round(value: Maybe, decimals: Maybe): Maybe {
	if (value === null || decimals === null) return value;
	const scaled = Math.abs(value) * 10 ** decimals;
	const short = Math.floor(scaled) + 0.5 - scaled;
	if (Math.abs(short) > 1e-10 && Math.abs(short) < 1e-8) throw new TooClose();
	const up = Math.abs(short) <= 1e-10 ? Math.ceil(scaled) : Math.round(scaled);
	return (Math.sign(value) * up) / 10 ** decimals;
}

/** The cell a year sees: the newest that settles the value, else the newest interval, else the newest, not older than the tolerance. */
function look(leaf: Leaf, country: number, year: number, tolerance: number): Exclude<Cell, null> {
	const seen = YEARS.filter((each) => each <= year && each >= year - tolerance)
		.toReversed()
		.map((each) => cellOf(leaf, each, country))
		.filter((cell) => cell !== null);
	const telling = seen.find((cell) => typeof cell === 'number' || cell === 'not_applicable');
	return telling ?? seen.find(isInterval) ?? seen[0] ?? 'not_assessed';
}

function measure({ band_edges, direction }: Leaf, value: number): number {
	if (band_edges === null) return value;
	return band_edges.filter((edge) => (direction === 1 ? value >= edge : value <= edge)).length;
}

/** What stands in for a missing measure; every unit is a country with its group and measure. */
function impute(method: Method, group: string | null, units: readonly (readonly [string | null, Maybe])[]) {
	if (method.missing === 'skip') return null;
	const isGrouped = method.missing === 'group_mean' || method.missing === 'group_median';
	if (isGrouped && group === null) return null;
	const peers = known(units.map(([home, value]) => (isGrouped && home !== group ? null : value)));
	if (peers.length === 0) return null;
	return method.missing === 'mean' || method.missing === 'group_mean' ? mean(peers) : median(peers);
}

function shapeOf(values: readonly number[]) {
	const n = values.length;
	const centre = mean(values);
	const moment = (power: number) => mean(values.map((value) => (value - centre) ** power));
	const g1 = moment(3) / moment(2) ** 1.5;
	const g2 = moment(4) / moment(2) ** 2 - 3;
	return {
		skew: (g1 * Math.sqrt(n * (n - 1))) / (n - 2),
		kurtosis: ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6),
	};
}

/** Up to how far apart values are equal: a billionth of their spread, or all of a spread that is only rounding. */
function slackOf(values: readonly number[]): number {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const isNoise = most - least <= 1e-12 * Math.max(Math.abs(least), Math.abs(most));
	return isNoise ? most - least : (most - least) / 1e9;
}

const areEqual = (values: readonly number[], slack: number) =>
	Math.max(...values) - Math.min(...values) <= slack;

function passes(values: readonly number[], limits: Treatment, slack: number): boolean {
	if (values.length < 4 || areEqual(values, slack)) return true;
	const { skew, kurtosis } = shapeOf(values);
	// A shape at the limit is beyond it, whatever rounding noise says.
	return Math.abs(skew) < limits.skew - 1e-9 || kurtosis < limits.kurtosis - 1e-9;
}

function treat(values: readonly number[], limits: Treatment, isCapped: boolean): readonly number[] {
	const current = [...values];
	const moved = new Set<number>();
	const slack = slackOf(values);
	while (!passes(current, limits, slack)) {
		const [least, most] = [Math.min(...values), Math.max(...values)];
		if (moved.size >= limits.winsorise_max)
			return isCapped ? values : values.map((value) => Math.log(value - least + 0.01 * (most - least)));
		const isTop = shapeOf(current).skew >= 0;
		const extreme = isTop ? Math.max(...current) : Math.min(...current);
		const others = current.filter((value) => Math.abs(value - extreme) > slack);
		const next = isTop ? Math.max(...others) : Math.min(...others);
		current.forEach((value, unit) => {
			if (Math.abs(value - extreme) > slack) return;
			current[unit] = next;
			moved.add(unit);
		});
	}
	return current;
}

/** The scores of an indicator in the countries that have a value, in their order; null where it compares equals. */
function normalise(leaf: Leaf, treated: readonly number[], method: Method): readonly number[] | null {
	const [bottom, top] = method.scale;
	const how = leaf.normalisation ?? method.normalisation;
	const direction = leaf.band_edges === null ? leaf.direction : 1;
	const directed = treated.map((value) => value * direction);
	const [least, most] = [Math.min(...directed), Math.max(...directed)];
	const slack = slackOf(directed);
	const place = (value: number) => 1 + directed.filter((other) => other < value - slack).length;
	const isCompared = how !== 'goalposts' && how !== 'none';
	if (isCompared && directed.length > 0 && areEqual(directed, slack)) return null;
	const stretch = (part: number) => bottom + (top - bottom) * part;
	const sd = Math.sqrt(sum(directed.map((value) => (value - mean(directed)) ** 2)) / (directed.length - 1));
	const post = (raw: number) => (leaf.transform === 'log' ? Math.log(raw) : raw);
	const [low, high] = [post(leaf.low), post(leaf.high)];
	return treated.map((value, unit) => {
		const upward = directed[unit] ?? NaN;
		const capped = Math.min(Math.max(value, low), high);
		switch (how) {
			case 'goalposts':
				return stretch((direction === 1 ? capped - low : high - capped) / (high - low));
			case 'minmax':
				return stretch((upward - least) / (most - least));
			case 'percentile':
				return stretch((place(upward) - 1) / (directed.length - 1));
			case 'zscore':
				return (bottom + top) / 2 + ((top - bottom) / 10) * ((upward - mean(directed)) / sd);
			case 'rank':
				return place(upward);
			case 'none':
				return value;
		}
	});
}

/** An indicator in one country. */
export interface Unit {
	readonly status: Status;
	readonly measure: Maybe;
	readonly score: Maybe;
	readonly ends: Ends | null;
}

/** The least and the most an indicator could score. */
interface Ends {
	readonly worst: Maybe;
	readonly best: Maybe;
}

/** What an indicator could score; null where nothing limits it. */
function endsOf(leaf: Leaf, cell: Exclude<Cell, null>, method: Method): Ends | null {
	const how = leaf.normalisation ?? method.normalisation;
	const [bottom, top] = method.scale;
	if (isInterval(cell) && how === 'goalposts') return narrowed(leaf, cell, method);
	return how === 'goalposts' || how === 'minmax' || how === 'percentile'
		? { worst: bottom, best: top }
		: null;
}

/** What a value in an interval could score: more is better or worse, and an unknown end is as far as it goes. */
function narrowed(leaf: Leaf, { from, to }: Interval, method: Method): Ends {
	const [bottom, top] = method.scale;
	const scoreOf = (value: number) => {
		const level = measure(leaf, value);
		return normalise(leaf, [leaf.transform === 'log' ? Math.log(level) : level], method)?.[0] ?? null;
	};
	const [poor, good] = leaf.direction === 1 ? [from, to] : [to, from];
	return { worst: poor === null ? bottom : scoreOf(poor), best: good === null ? top : scoreOf(good) };
}

/** An indicator in every country of a year, ready to be normalised. */
interface Prepared {
	readonly cells: readonly Exclude<Cell, null>[];
	readonly measures: readonly Maybe[];
	readonly filled: readonly Maybe[];
	/** Of those filled, in their order. */
	readonly treated: readonly number[];
}

function prepare(leaf: Leaf, year: number, { regions, blocs }: Trial, method: Method): Prepared {
	const cells = regions.map((_, country) => look(leaf, country, year, method.tolerance_years ?? 0));
	const measures = cells.map((cell) => (typeof cell === 'number' ? measure(leaf, cell) : null));
	const groups = regions.map((region, country) =>
		method.missing_group === 'bloc' ? (blocs[country] ?? null) : region,
	);
	const units = groups.map((group, country) => [group, measures[country] ?? null] as const);
	const filled = groups.map((group, country) =>
		cells[country] === 'not_applicable' ? null : (measures[country] ?? impute(method, group, units)),
	);
	const present = known(filled).map((value) => (leaf.transform === 'log' ? Math.log(value) : value));
	const isCapped = (leaf.normalisation ?? method.normalisation) === 'goalposts';
	const treated = method.treatment === null ? present : treat(present, method.treatment, isCapped);
	return { cells, measures, filled, treated };
}

/** An indicator in every country of a year, in their order; `panel` are the years it is normalised together with. */
export function workOutLeaf(
	leaf: Leaf,
	{ year, panel }: { readonly year: number; readonly panel: readonly number[] },
	trial: Trial,
	method: Method,
): readonly Unit[] {
	const { cells, measures, filled, treated } = prepare(leaf, year, trial, method);
	const others = panel.filter((each) => each !== year);
	const pool = others.flatMap((each) => prepare(leaf, each, trial, method).treated);
	const normalised = normalise(leaf, [...treated, ...pool], method);
	const scores = [...(normalised ?? [])];
	return filled.map((value, country) => {
		const cell = cells[country] ?? 'not_assessed';
		return {
			status:
				normalised === null
					? 'not_applicable'
					: typeof cell === 'number'
						? 'assessed'
						: isInterval(cell)
							? 'bounded'
							: cell,
			ends: normalised === null ? null : endsOf(leaf, cell, method),
			measure: measures[country] ?? null,
			score: value === null ? null : (scores.shift() ?? null),
		};
	});
}
