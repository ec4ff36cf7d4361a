// Data availability: how many values there are by indicator, by pillar and by country, and why the others are missing.
import type { Status } from '#lib/observations/terms.ts';
import { indicatorsBelow, type Panel } from './panel.ts';

/** Cells of the country × indicator table that concern a node or a country, counted by status. */
export interface Availability {
	readonly id: string;
	readonly cells: number;
	readonly counts: Readonly<Record<Status, number>>;
	/** Assessed among the applicable, 0 to 1 (not applicable leaves both, as in coverage); null where none applies. */
	readonly assessedShare: number | null;
}

export interface CountryAvailability extends Availability {
	/** In the order of the panel's indicators. */
	readonly statuses: readonly Status[];
}

export interface AvailabilityReport {
	readonly indicators: readonly Availability[];
	/** Every pillar, then the index: the cells of all indicators below. */
	readonly nodes: readonly Availability[];
	readonly countries: readonly CountryAvailability[];
}

/** Counts statuses; absent ones are counted as none, which is what they are. */
export function countStatuses(id: string, statuses: readonly Status[]): Availability {
	const countOf = (status: Status) => statuses.filter((each) => each === status).length;
	const counts: Readonly<Record<Status, number>> = {
		assessed: countOf('assessed'),
		bounded: countOf('bounded'),
		not_assessed: countOf('not_assessed'),
		no_reply: countOf('no_reply'),
		inconclusive: countOf('inconclusive'),
		withheld: countOf('withheld'),
		not_applicable: countOf('not_applicable'),
	};
	const applicable = statuses.length - counts.not_applicable;
	return {
		id,
		cells: statuses.length,
		counts,
		assessedShare: applicable === 0 ? null : counts.assessed / applicable,
	};
}

/** Availability of everything the panel holds. */
export function countAvailability(panel: Panel): AvailabilityReport {
	const statusesOf = (indicator: string) =>
		panel.countries.map((country) => panel.status(indicator, country));
	return {
		indicators: panel.indicators.map(({ id }) => countStatuses(id, statusesOf(id))),
		nodes: [...panel.pillars, panel.root.id].map((id) =>
			countStatuses(id, indicatorsBelow(panel, id).flatMap(statusesOf)),
		),
		countries: panel.countries.map((country) => {
			const statuses = panel.indicators.map(({ id }) => panel.status(id, country));
			return { ...countStatuses(country, statuses), statuses };
		}),
	};
}
