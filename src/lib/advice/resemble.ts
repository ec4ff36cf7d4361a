// How much one country resembles another: region, income, development groups, size and connectivity, each said apart.
import { mean } from 'd3-array';
import type { CountryRow } from '#lib/geography/country.ts';

/** What is known of a country's kind; null where it is not on record. */
export interface Traits extends Pick<CountryRow, 'id' | 'region' | 'income' | 'ldc' | 'lldc' | 'sids'> {
	/** People. */
	readonly population: number | null;
	/** Individuals using the internet, % of the population. */
	readonly internetUse: number | null;
}

export const ASPECTS = ['region', 'income', 'groups', 'size', 'connectivity'] as const;
export type Aspect = (typeof ASPECTS)[number];

export const GROUPS = ['ldc', 'lldc', 'sids'] as const;
const INCOMES = ['low', 'lower_middle', 'upper_middle', 'high'] as const;

/** A population this many times another's is nothing like it. */
const FAR_SIZE = 100;
/** Internet use this many percentage points apart is nothing alike. */
const FAR_USE = 50;

/** How far two countries resemble each other. */
export interface Resemblance {
	/** From 0 to 1: the mean over the five aspects, where one that is not known counts for nothing. */
	readonly alike: number;
	/** Each aspect from 0 (nothing alike) to 1 (the same); null where it is not known of both. */
	readonly aspects: Readonly<Record<Aspect, number | null>>;
}

type Measure = (a: Traits, b: Traits) => number | null;

function alikeSize(a: number | null, b: number | null): number | null {
	if (a === null || b === null || a <= 0 || b <= 0) return null;
	return Math.max(0, 1 - Math.abs(Math.log(a / b)) / Math.log(FAR_SIZE));
}

function alikeGroups(a: Traits, b: Traits): number | null {
	const known = GROUPS.filter((id) => a[id] !== null && b[id] !== null);
	const either = known.filter((id) => a[id] === true || b[id] === true);
	if (known.length === 0) return null;
	return either.length === 0 ? 1 : either.filter((id) => a[id] === b[id]).length / either.length;
}

const measures: Readonly<Record<Aspect, Measure>> = {
	region: (a, b) => (a.region === null || b.region === null ? null : Number(a.region === b.region)),
	income: (a, b) =>
		a.income === null || b.income === null
			? null
			: 1 - Math.abs(INCOMES.indexOf(a.income) - INCOMES.indexOf(b.income)) / (INCOMES.length - 1),
	groups: alikeGroups,
	size: (a, b) => alikeSize(a.population, b.population),
	connectivity: (a, b) =>
		a.internetUse === null || b.internetUse === null
			? null
			: Math.max(0, 1 - Math.abs(a.internetUse - b.internetUse) / FAR_USE),
};

/**
 * Compares the kind of two countries, in either order alike. `region`: 1 where it is the same, else 0. `income`: 1 for the
 * same group, a third less for each group between. `groups`: of the groups (least developed, landlocked developing, small
 * island developing) that either belongs to, the share both belong to; 1 where neither belongs to any. `size`: 1 less the ratio of populations on a logarithmic scale, 0 from a hundredfold on.
 * `connectivity`: 1 less the difference of internet use, 0 from 50 percentage points on. The aspects count the same:
 * nothing says that one tells more of what can be learnt than another.
 */
export function resemblanceOf(a: Traits, b: Traits): Resemblance {
	const aspects = {
		region: measures.region(a, b),
		income: measures.income(a, b),
		groups: measures.groups(a, b),
		size: measures.size(a, b),
		connectivity: measures.connectivity(a, b),
	};
	const known = ASPECTS.map((aspect) => aspects[aspect] ?? NOTHING);
	return { alike: mean(known) ?? NOTHING, aspects };
}

/** What an aspect adds that is not known. */
const NOTHING = 0;

/** A country picked to learn from, and whether it lies in the same region. */
export interface Picked<Each> {
	readonly each: Each;
	readonly resemblance: Resemblance;
	readonly near: boolean;
}

/** Of a kind are two countries that are alike by this much in what is known of the four aspects besides region. */
export const LEAST_ALIKE = 0.5;

function isOfKind({ aspects }: Resemblance): boolean {
	const known = ASPECTS.flatMap((aspect) => (aspect === 'region' ? [] : (aspects[aspect] ?? [])));
	return (mean(known) ?? NOTHING) >= LEAST_ALIKE;
}

/**
 * The candidates that resemble a country most, at most `most`: those of its kind before those that are not, and among each
 * those of its region before all others.
 */
export function pickAlike<Each extends { readonly traits: Traits }>(
	own: Traits,
	candidates: readonly Each[],
	most: number,
): readonly Picked<Each>[] {
	return candidates
		.map((each) => {
			const resemblance = resemblanceOf(own, each.traits);
			const near = resemblance.aspects.region === 1;
			return { picked: { each, resemblance, near }, place: (isOfKind(resemblance) ? 0 : 2) + (near ? 0 : 1) };
		})
		.toSorted(
			(a, b) =>
				a.place - b.place ||
				b.picked.resemblance.alike - a.picked.resemblance.alike ||
				(a.picked.each.traits.id < b.picked.each.traits.id ? -1 : 1),
		)
		.slice(0, most)
		.map(({ picked }) => picked);
}
