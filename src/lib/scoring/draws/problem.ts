// What the draws start from: a framework, a method and what is observed in one year; and the choices a draw may vary.
import { group } from 'd3-array';
import type { Aggregation, Normalisation } from '#lib/framework/terms.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Method, MissingPolicy, Treatment } from '../method.ts';
import type { ObservedValue } from '../rows.ts';

/** What the score needs to know of a node. */
export type ScoredNode = Pick<
	FrameworkRow,
	| 'id'
	| 'parent'
	| 'weight'
	| 'aggregation'
	| 'direction'
	| 'transform'
	| 'normalisation'
	| 'low'
	| 'high'
	| 'band_edges'
>;

/** `peers` is the group the method imputes within, null without one; the region where it is not given. */
export interface DrawnCountry {
	readonly id: string;
	readonly region: string | null;
	readonly peers?: string | null;
}

export type Observed = Pick<ObservedValue, 'country' | 'indicator' | 'status' | 'value'>;

/** One year of a benchmark under one method. Countries without an observation still have one row for each indicator. */
export interface DrawProblem {
	/** The whole tree in the order of framework.csv. */
	readonly nodes: readonly ScoredNode[];
	readonly method: Method;
	readonly countries: readonly DrawnCountry[];
	/** Status and raw value of every indicator the method uses, for every country: the `observed` stage of the year. */
	readonly observed: readonly Observed[];
	/** The same for each other year, where the method normalises over the panel. */
	readonly panel?: readonly (readonly Observed[])[];
	/** The reader's own weights (≥ 0) by node id; they replace the framework's. */
	readonly weights?: ReadonlyMap<string, number>;
}

/** The rows of a panel without those of a year, one list for each other year. */
export function otherYears(panel: readonly ObservedValue[], year: number): readonly (readonly Observed[])[] {
	const byYear = group(panel, (row) => row.year);
	byYear.delete(year);
	return [...byYear.values()];
}

/** The choices of a method that alternatives may replace. What a node names for itself stays. */
export interface Choices {
	readonly missing: MissingPolicy;
	readonly treatment: Treatment | null;
	readonly normalisation: Normalisation;
	readonly aggregation: Aggregation;
}

/** The choices as the method publishes them. */
export const publishedChoices = ({ missing, treatment, normalisation, aggregation }: Method): Choices => ({
	missing,
	treatment,
	normalisation,
	aggregation,
});

/** For each choice what a draw picks from: the list of alternatives, or the published choice alone. */
export interface ChoiceLists {
	readonly missing: readonly MissingPolicy[];
	readonly treatment: readonly (Treatment | null)[];
	readonly normalisation: readonly Normalisation[];
	readonly aggregation: readonly Aggregation[];
}

/** The order in which a draw makes its choices; weights come after them. */
export const CHOICES = ['missing', 'treatment', 'normalisation', 'aggregation'] as const;
export type Choice = (typeof CHOICES)[number];

export function choiceLists({ uncertainty, ...published }: Method): ChoiceLists {
	return {
		missing: uncertainty.missing ?? [published.missing],
		treatment: uncertainty.treatment ?? [published.treatment],
		normalisation: uncertainty.normalisation ?? [published.normalisation],
		aggregation: uncertainty.aggregation ?? [published.aggregation],
	};
}

/** Every combination of choices a draw can make, the published one first. */
export function combineChoices(method: Method): readonly Choices[] {
	const lists = choiceLists(method);
	const drawn = lists.missing.flatMap((missing) =>
		lists.treatment.flatMap((treatment) =>
			lists.normalisation.flatMap((normalisation) =>
				lists.aggregation.map((aggregation) => ({ missing, treatment, normalisation, aggregation })),
			),
		),
	);
	return [publishedChoices(method), ...drawn];
}
