// The scores of one run as the pages carry them: packed in columns on the way, indexed by node and country on arrival.
import type { NodeScore, RegionMedian } from './rows.ts';

const LOW_COVERAGE = 0.6;

/** Whether a score rests on too little to be drawn like others: less than 60 % of the weight assessed (framework rule). */
export function isLowCoverage({ score, coverage }: Pick<Reading, 'score' | 'coverage'>): boolean {
	return score !== null && (coverage ?? 0) < LOW_COVERAGE - 1e-9;
}

type Column = readonly (number | null)[];

/** A bound in a packed book: `=` where it is the score itself, as it is wherever nothing is missing. */
type BoundColumn = readonly (number | null | typeof SAME)[];
const SAME = '=';

/**
 * Scores of a method in columns: cell `node × countries.length + country`, since the scores of one node resemble each other and
 * so compress well; `tier` is a position in the method's tiers.
 */
export interface PackedBook {
	readonly method: string;
	readonly countries: readonly string[];
	readonly nodes: readonly string[];
	readonly score: Column;
	readonly coverage: Column;
	readonly low: BoundColumn;
	readonly high: BoundColumn;
	readonly tier: Column;
	readonly rank: Column;
	readonly rankLow: Column;
	readonly rankHigh: Column;
	readonly stability: Column;
	readonly medians: readonly RegionMedian[];
}

/**
 * One node of one country: all on the method's scale but `coverage` (0 to 1), `tier` (position from the lowest) and the
 * ranks (1 is best). `rankLow` and `rankHigh` are the 5th and 95th percentile of the rank over the uncertainty draws,
 * `stability` the share of them in which the country keeps its tier: null where no draws were made.
 */
export interface Reading {
	readonly score: number | null;
	readonly coverage: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly tier: number | null;
	readonly rank: number | null;
	readonly rankLow: number | null;
	readonly rankHigh: number | null;
	readonly stability: number | null;
}

/** How far the place of one node of one country holds over the uncertainty draws. */
export interface NodeRobustness {
	readonly country: string;
	readonly node: string;
	readonly rank_low: number | null;
	readonly rank_high: number | null;
	readonly stability: number | null;
}

/** The scores of one method, to be asked for by node and country. */
export interface ScoreBook {
	readonly method: string;
	/** Null where the node has no place in the method, so that nothing at all can be said of it. */
	reading(node: string, country: string): Reading | null;
	/** The median of a region (or `world`) and how many scored countries it is over; null where none is scored. */
	median(node: string, region: string): RegionMedian | null;
}

/** What came out of a run, with the tiers' ids from the lowest up. */
export interface RunResult {
	readonly method: string;
	readonly tiers: readonly string[];
	readonly scores: readonly NodeScore[];
	readonly medians: readonly RegionMedian[];
	/** What the draws said; left out where none were made. */
	readonly robustness?: readonly NodeRobustness[];
}

const placeOf = ({ country, node }: { readonly country: string; readonly node: string }) =>
	`${country} ${node}`;

function positionOf(tiers: readonly string[], tier: string | null): number | null {
	const position = tier === null ? -1 : tiers.indexOf(tier);
	return position < 0 ? null : position;
}

/** Packs the scores of a run, for all countries or only those named. */
export function packBook(result: RunResult, only?: ReadonlySet<string>): PackedBook {
	const rows = result.scores.filter(({ country }) => only === undefined || only.has(country));
	const countries = [...new Set(rows.map(({ country }) => country))];
	const nodes = [...new Set(rows.map(({ node }) => node))];
	const placed = new Map(rows.map((row) => [placeOf(row), row]));
	const steady = new Map((result.robustness ?? []).map((row) => [placeOf(row), row]));
	const column = <Cell>(cell: (row: NodeScore) => Cell): readonly (Cell | null)[] =>
		nodes.flatMap((node) =>
			countries.map((country) => {
				const row = placed.get(`${country} ${node}`);
				return row === undefined ? null : cell(row);
			}),
		);
	return {
		method: result.method,
		countries,
		nodes,
		score: column((row) => row.score),
		coverage: column((row) => row.coverage),
		low: column(({ score, low }) => (low !== null && low === score ? SAME : low)),
		high: column(({ score, high }) => (high !== null && high === score ? SAME : high)),
		tier: column((row) => positionOf(result.tiers, row.tier)),
		rank: column((row) => row.rank),
		rankLow: column((row) => steady.get(placeOf(row))?.rank_low ?? null),
		rankHigh: column((row) => steady.get(placeOf(row))?.rank_high ?? null),
		stability: column((row) => steady.get(placeOf(row))?.stability ?? null),
		medians: result.medians,
	};
}

/**
 * What is enough to open a page with: all of one node, and of the nodes named only their scores and coverage, which say what
 * the first rests on, and no medians. Whatever else is asked of it is null, so it is for the one node alone.
 */
export function openingBook(packed: PackedBook, first: string, scored: readonly string[]): PackedBook {
	const { countries } = packed;
	const cells = <Cell>(column: readonly Cell[], node: string): readonly Cell[] => {
		const at = packed.nodes.indexOf(node) * countries.length;
		return at < 0 ? [] : column.slice(at, at + countries.length);
	};
	const nodes = [first, ...scored].filter((node) => packed.nodes.includes(node));
	return {
		...packed,
		nodes,
		score: nodes.flatMap((node) => cells(packed.score, node)),
		coverage: nodes.flatMap((node) => cells(packed.coverage, node)),
		low: cells(packed.low, first),
		high: cells(packed.high, first),
		tier: cells(packed.tier, first),
		rank: cells(packed.rank, first),
		rankLow: cells(packed.rankLow, first),
		rankHigh: cells(packed.rankHigh, first),
		stability: cells(packed.stability, first),
		medians: packed.medians.filter(({ node }) => !scored.includes(node) || node === first),
	};
}

/** Opens a packed book for asking. */
export function openBook(packed: PackedBook): ScoreBook {
	const rows = new Map(packed.countries.map((country, position) => [country, position]));
	const columns = new Map(packed.nodes.map((node, position) => [node, position]));
	const medians = new Map(packed.medians.map((each) => [`${each.node} ${each.region}`, each]));
	return {
		method: packed.method,
		reading: (node, country) => {
			const row = rows.get(country);
			const column = columns.get(node);
			if (row === undefined || column === undefined) return null;
			const at = column * packed.countries.length + row;
			const score = packed.score[at] ?? null;
			const bound = (cell: BoundColumn[number] | undefined) => (cell === SAME ? score : (cell ?? null));
			return {
				score,
				coverage: packed.coverage[at] ?? null,
				low: bound(packed.low[at]),
				high: bound(packed.high[at]),
				tier: packed.tier[at] ?? null,
				rank: packed.rank[at] ?? null,
				rankLow: packed.rankLow[at] ?? null,
				rankHigh: packed.rankHigh[at] ?? null,
				stability: packed.stability[at] ?? null,
			};
		},
		median: (node, region) => medians.get(`${node} ${region}`) ?? null,
	};
}

/** The book of a run that was computed here, without packing it first. */
export function bookOf({ method, tiers, scores, medians, robustness = [] }: RunResult): ScoreBook {
	const steady = new Map(robustness.map((row) => [placeOf(row), row]));
	const nodes = new Map<string, Map<string, Reading>>();
	for (const row of scores) {
		const { country, node, score, coverage, low, high, tier, rank } = row;
		const held = steady.get(placeOf(row));
		const countries = nodes.get(node) ?? new Map<string, Reading>();
		nodes.set(node, countries);
		countries.set(country, {
			score,
			coverage,
			low,
			high,
			tier: positionOf(tiers, tier),
			rank,
			rankLow: held?.rank_low ?? null,
			rankHigh: held?.rank_high ?? null,
			stability: held?.stability ?? null,
		});
	}
	const middles = new Map(medians.map((each) => [`${each.node} ${each.region}`, each]));
	return {
		method,
		reading: (node, country) => nodes.get(node)?.get(country) ?? null,
		median: (node, region) => middles.get(`${node} ${region}`) ?? null,
	};
}
