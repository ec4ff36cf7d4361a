// What the page of scenarios is made from, beside what every page knows.
import type { PlannedIndicator } from '#lib/advice/scenario.ts';
import type { Kind } from '#lib/framework/schema.ts';
import type { PackedBook } from '#lib/scoring/book.ts';

/** An indicator a plan can speak of; its texts are the package's own, in English. */
export interface ScenarioIndicator extends PlannedIndicator {
	readonly pillar: string;
	readonly kind: Kind;
	readonly name: string;
	readonly question: string | null;
	readonly caveat: string | null;
	readonly unit: string | null;
	/** The English names of the values of a fact; empty for anything else. */
	readonly answerNames: readonly { readonly value: number; readonly label: string }[];
}

/** What a method knows of an indicator, in the order of the page's countries; null where nothing is assessed. */
export interface KnownColumn {
	readonly indicator: string;
	readonly value: readonly (number | null)[];
	readonly year: readonly (number | null)[];
}

/** How a country's published score holds over the draws: 5th and 95th percentile, and the share in its tier. */
export type PublishedDraws = readonly [low: number, high: number, stability: number];

export interface ScenarioMethod {
	readonly id: string;
	/** Whether a country's score depends on its own values alone, so that a scenario of one country can be scored. */
	readonly standsAlone: boolean;
	/** The share of the pillars' weight that must have a value for there to be a score. */
	readonly needed: number;
	/** The published scores of the index. */
	readonly book: PackedBook;
	/** In the order of the page's countries; null without a score. */
	readonly draws: readonly (PublishedDraws | null)[];
	readonly known: readonly KnownColumn[];
}

export interface ScenarioPage {
	/** The order of every column. */
	readonly countries: readonly string[];
	readonly indicators: readonly ScenarioIndicator[];
	readonly methods: readonly ScenarioMethod[];
}
