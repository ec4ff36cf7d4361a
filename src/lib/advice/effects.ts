// What every gap of every country holds its score down by: the score the stages give with that one value changed.
import { group } from 'd3-array';
import { findLeaves } from '#lib/framework/tree.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { NodeScore, ObservedValue } from '#lib/scoring/rows.ts';
import type { Case } from './cases.ts';
import { endsOf, isBetter, nextStep } from './ladder.ts';

/** To which value an indicator is taken: one step up, to the top, or (where nothing is known) to the bottom. */
export const TARGETS = ['next', 'top', 'bottom'] as const;
export type Target = (typeof TARGETS)[number];

/** The score of a country's root with one indicator at `value` and everything else as it is. */
export interface Effect {
	readonly country: string;
	readonly indicator: string;
	readonly target: Target;
	readonly value: number;
	readonly score: number | null;
	readonly tier: string | null;
	readonly coverage: number | null;
}

/** A gap to be taken to a target. */
export type Wish = Pick<Effect, 'country' | 'indicator' | 'target' | 'value'>;

export interface Ground {
	readonly framework: readonly FrameworkRow[];
	/** The indicators the method uses; null is all. */
	readonly indicators: readonly string[] | null;
	readonly countries: readonly { readonly id: string; readonly region: string | null }[];
	/** The `observed` stage of the run. */
	readonly observed: readonly Pick<ObservedValue, 'country' | 'indicator' | 'status' | 'value'>[];
}

/**
 * Every gap of every country: what is assessed below the top, one step up and to the top (once, where these are the same);
 * what is not assessed, to the top and to the bottom. What does not apply is no gap.
 */
export function findWishes({ framework, indicators, countries, observed }: Ground): readonly Wish[] {
	const regions = new Map(countries.map(({ id, region }) => [id, region]));
	const byIndicator = group(observed, ({ indicator }) => indicator);
	return findLeaves(framework)
		.filter(({ id }) => indicators?.includes(id) ?? true)
		.flatMap((leaf): readonly Wish[] => {
			const rows = byIndicator.get(leaf.id) ?? [];
			const known = rows.flatMap(({ country, value }) => (value === null ? [] : [{ country, value }]));
			const all = known.map(({ value }) => value);
			const ends = endsOf(leaf, all);
			if (ends === null) return [];
			return rows.flatMap(({ country, status, value }): readonly Wish[] => {
				if (status === 'not_applicable') return [];
				const wish = (target: Target, to: number): Wish => ({
					...{ country, indicator: leaf.id, target },
					value: to,
				});
				if (value === null) return [wish('top', ends.top), wish('bottom', ends.bottom)];
				if (!isBetter(leaf, ends.top, value)) return [];
				const region = regions.get(country) ?? null;
				const peers = known.filter((peer) => region !== null && regions.get(peer.country) === region);
				const next = nextStep(leaf, value, { all, region: peers.map((peer) => peer.value) });
				return [...(next === null || next === ends.top ? [] : [wish('next', next)]), wish('top', ends.top)];
			});
		});
}

/** The case of a wish. */
export function caseOf({ country, indicator, target, value }: Wish): Case {
	return { id: `${country}.${indicator}.${target}`, country, values: new Map([[indicator, value]]) };
}

/** Takes the effects out of the scores of their cases; `root` is the node whose score is told. */
export function effectsOf(
	wishes: readonly Wish[],
	scores: readonly NodeScore[],
	root: string,
): readonly Effect[] {
	const found = new Map(scores.filter(({ node }) => node === root).map((row) => [row.country, row]));
	return wishes.map((wish) => {
		const row = found.get(caseOf(wish).id);
		return { ...wish, score: row?.score ?? null, tier: row?.tier ?? null, coverage: row?.coverage ?? null };
	});
}

/** One step of a country's climb: known gaps closed one after another, then what is unknown found to be worst. */
export interface ClimbStep {
	readonly country: string;
	/** From 1. */
	readonly position: number;
	readonly indicator: string;
	readonly part: 'gap' | 'unknown';
	/** The score and tier of the root once this step is taken, those before it standing. */
	readonly score: number | null;
	readonly tier: string | null;
}

interface Climb {
	readonly step: Omit<ClimbStep, 'score' | 'tier'>;
	readonly case: Case;
}

/**
 * The climb of every scored country: its known gaps, the one that lifts most first, each closed on top of those before;
 * and from that ceiling its unknowns, the one that could take most first, each at the bottom with those before it.
 */
export function planClimbs(effects: readonly Effect[], scored: ReadonlySet<string>): readonly Climb[] {
	const byCountry = group(
		effects.filter(({ country }) => scored.has(country)),
		({ country }) => country,
	);
	return [...byCountry].flatMap(([country, rows]) => {
		const unknown = rows.filter(({ target }) => target === 'bottom');
		const names = new Set(unknown.map(({ indicator }) => indicator));
		const known = rows.filter(({ target, indicator }) => target === 'top' && !names.has(indicator));
		const byScore = (a: Effect, b: Effect) => (a.score ?? -Infinity) - (b.score ?? -Infinity);
		const order = [
			...known.toSorted((a, b) => byScore(b, a)).map((effect) => ({ effect, part: 'gap' as const })),
			...unknown.toSorted(byScore).map((effect) => ({ effect, part: 'unknown' as const })),
		];
		const values = new Map<string, number>();
		return order.map(({ effect, part }, at): Climb => {
			values.set(effect.indicator, effect.value);
			return {
				step: { country, position: at + 1, indicator: effect.indicator, part },
				case: { id: `${country}.${at + 1}`, country, values: new Map(values) },
			};
		});
	});
}

/** Takes the climbs out of the scores of their cases. */
export function climbsOf(
	climbs: readonly Climb[],
	scores: readonly NodeScore[],
	root: string,
): readonly ClimbStep[] {
	const found = new Map(scores.filter(({ node }) => node === root).map((row) => [row.country, row]));
	return climbs.map(({ step, case: { id } }) => {
		const row = found.get(id);
		return { ...step, score: row?.score ?? null, tier: row?.tier ?? null };
	});
}
