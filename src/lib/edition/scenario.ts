// The page of scenarios: what can be planned, and what each method knows and published of every country.
import { standsAlone } from '#lib/advice/cases.ts';
import { answersOf, type PlannedIndicator } from '#lib/advice/scenario.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Kind } from '#lib/framework/terms.ts';
import { packBook, type PackedBook } from '#lib/scoring/book.ts';
import type { Edition, EditionResult } from './edition.ts';
import { scenarioQuestionsOf, type ScenarioQuestions } from './scenarioQuestions.ts';

/** An indicator a plan can speak of; its texts are the package's own, in English. */
export interface ScenarioIndicator extends PlannedIndicator {
	/** The pillar it lies in; the index itself where it lies right below it. */
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
	/** The questions of a self-assessment, which a plan can speak of as well; null where the package asks none. */
	readonly asked: ScenarioQuestions | null;
}

/** Indicators without goalposts have no top to plan towards, and banded ones no values of their own. */
function indicatorOf(edition: Edition, row: FrameworkRow): readonly ScenarioIndicator[] {
	const { id, low, high, direction, kind, name, question, caveat, unit } = row;
	if (low === null || high === null || direction === null || row.band_edges !== null) return [];
	const pillar = (edition.pillarOf(id) ?? edition.root).id;
	const named = kind === 'fact' ? answersOf(unit) : null;
	const answers = named?.map(({ value }) => value) ?? null;
	return [
		{
			...{ id, pillar, direction, low, high, answers, answerNames: named ?? [] },
			...{ kind, name, question, caveat, unit },
		},
	];
}

function drawsOf({ robustness }: EditionResult, root: string, country: string): PublishedDraws | null {
	const place = robustness.find((row) => row.country === country && row.node === root);
	if (place?.score_low == null || place.score_high === null || place.stability === null) return null;
	return [place.score_low, place.score_high, place.stability];
}

function knownOf(edition: Edition, method: string, indicator: string): KnownColumn {
	const rows = edition.package.countries.map(({ id }) => {
		const row = edition.observed(method, id, indicator);
		return row?.status === 'assessed' ? row : null;
	});
	return {
		indicator,
		value: rows.map((row) => row?.value ?? null),
		year: rows.map((row) => row?.value_year ?? null),
	};
}

function methodOf(
	edition: Edition,
	result: EditionResult,
	indicators: readonly ScenarioIndicator[],
): readonly ScenarioMethod[] {
	const method = edition.method(result.method);
	if (method === undefined) return [];
	const { id } = edition.root;
	const scores = result.scores.filter(({ node }) => node === id);
	const asked = indicators.filter((indicator) => edition.uses(method.id, indicator.id));
	return [
		{
			id: method.id,
			standsAlone: standsAlone(method, edition.leaves),
			needed: method.coverage.root,
			book: packBook({ ...result, scores, medians: [] }),
			draws: edition.package.countries.map((country) => drawsOf(result, id, country.id)),
			known: asked.map((indicator) => knownOf(edition, method.id, indicator.id)),
		},
	];
}

/** The page of scenarios; every country and every method is on it. */
export function scenarioPageOf(edition: Edition): ScenarioPage {
	const { countries, methods } = edition.package;
	const indicators = edition.leaves
		.filter(({ id }) => methods.some((method) => edition.uses(method.id, id)))
		.flatMap((row) => indicatorOf(edition, row));
	return {
		countries: countries.map(({ id }) => id),
		indicators,
		methods: edition.results.flatMap((result) => methodOf(edition, result, indicators)),
		asked: scenarioQuestionsOf(edition),
	};
}
