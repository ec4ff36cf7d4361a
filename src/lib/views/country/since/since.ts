// What moved in a country since the edition before and why: each change split into data, coverage and method.
import type { SinceRecord } from '#lib/edition/country/since.ts';
import { FACTORS, findMainCause, type Factor } from '#lib/scoring/change.ts';
import type { ScoreChange, ValueChange } from '#lib/scoring/changeRows.ts';

/** What a factor adds to a change: in full precision, and as it is shown. */
export interface SincePart {
	readonly factor: Factor;
	readonly points: number;
	/** With one decimal more than scores, so that the parts shown add up to the change shown. */
	readonly shown: number;
}

/** The change of the index or a pillar. */
export interface Move {
	readonly node: string;
	readonly before: number | null;
	readonly after: number | null;
	readonly change: number | null;
	/** Rounded likewise. */
	readonly shown: number | null;
	/** The three factors in order; empty where `reason` says why there are none. */
	readonly parts: readonly SincePart[];
	readonly reason: ScoreChange['reason'];
	/** The factor that moved it most in the direction it moved; null where nothing did. */
	readonly cause: Factor | null;
	/** Positions of the tiers from the lowest; null where there was or is none, or the method no longer knows it. */
	readonly tierBefore: number | null;
	readonly tierAfter: number | null;
	readonly coverageBefore: number | null;
	readonly coverageAfter: number | null;
}

export interface SinceModel {
	/** The years of the two editions. */
	readonly from: number;
	readonly to: number;
	/** Null where the index is in neither edition. */
	readonly overall: Move | null;
	/** The pillars that moved, or of which one edition has no score, in the order of the tree. */
	readonly pillars: readonly Move[];
	/** What changed, the factor it counts to kept. */
	readonly values: readonly ValueChange[];
}

const SLACK = 1e-9;

/** A change has one decimal more than the scores it lies between. */
const unitOf = (decimals: number): number => 10 ** (decimals + 1);

/**
 * Rounds parts of a change between scores of so many decimals, so that they add up to their rounded sum: each is rounded
 * down, then those that lost most get a last digit back (the method of the largest remainder).
 */
export function roundTogether(parts: readonly number[], decimals: number): readonly number[] {
	const unit = unitOf(decimals);
	const total = Math.round(parts.reduce((sum, part) => sum + part, 0) * unit);
	const floors = parts.map((part) => Math.floor(part * unit + SLACK));
	const left = total - floors.reduce((sum, each) => sum + each, 0);
	const order = parts
		.map((part, at) => ({ at, rest: part * unit - (floors[at] ?? 0) }))
		.toSorted((a, b) => b.rest - a.rest || a.at - b.at)
		.slice(0, left)
		.map(({ at }) => at);
	return floors.map((floor, at) => (floor + (order.includes(at) ? 1 : 0)) / unit);
}

function partsOf(row: ScoreChange, decimals: number): readonly SincePart[] {
	const points = FACTORS.flatMap((factor) => row[factor] ?? []);
	if (points.length < FACTORS.length || row.change === null) return [];
	const sum = points.reduce((total, each) => total + each, 0);
	if (Math.abs(sum - row.change) > SLACK * Math.max(1, Math.abs(row.change)))
		throw new Error(`${row.country} ${row.node}: the parts sum to ${sum}; expected ${row.change}`);
	const shown = roundTogether(points, decimals);
	return FACTORS.map((factor, at) => ({ factor, points: points[at] ?? NaN, shown: shown[at] ?? NaN }));
}

function moveOf(row: ScoreChange, { tiers, decimals }: Pick<Ground, 'tiers' | 'decimals'>): Move {
	const parts = partsOf(row, decimals);
	const unit = unitOf(decimals);
	const tierAt = (tier: string | null) =>
		tier === null || !tiers.includes(tier) ? null : tiers.indexOf(tier);
	const { change, data, coverage, method } = row;
	const isMoved = change !== null && Math.abs(change) > SLACK;
	return {
		...{ node: row.node, before: row.score_before, after: row.score_after, change, parts },
		shown: change === null ? null : Math.round(change * unit) / unit,
		reason: row.reason,
		cause:
			isMoved && data !== null && coverage !== null && method !== null
				? findMainCause({ data, coverage, method }, change > 0 ? 1 : -1)
				: null,
		tierBefore: tierAt(row.tier_before),
		tierAfter: tierAt(row.tier_after),
		coverageBefore: row.coverage_before,
		coverageAfter: row.coverage_after,
	};
}

/** `root` and `pillars` are ids, `tiers` the ids of the method's tiers from the lowest up, `decimals` those of its scores. */
interface Ground {
	readonly root: string;
	readonly pillars: readonly string[];
	readonly tiers: readonly string[];
	readonly decimals: number;
}

/**
 * What moved, from the rows of one country; null where there are none. Throws where the parts of a change do not add up to
 * it.
 */
export function sinceOf(
	{ changes, values }: Pick<SinceRecord, 'changes' | 'values'>,
	ground: Ground,
): SinceModel | null {
	const { root, pillars } = ground;
	const [first] = changes;
	if (first === undefined) return null;
	const rows = new Map(changes.map((row) => [row.node, row]));
	const overall = rows.get(root);
	const moves = pillars.flatMap((pillar) => {
		const row = rows.get(pillar);
		return row === undefined ? [] : [moveOf(row, ground)];
	});
	const isTold = ({ change, before, after }: Move): boolean =>
		change === null ? (before === null) !== (after === null) : Math.abs(change) > SLACK;
	return {
		from: first.year_from,
		to: first.year_to,
		overall: overall === undefined ? null : moveOf(overall, ground),
		pillars: moves.filter(isTold),
		values,
	};
}
