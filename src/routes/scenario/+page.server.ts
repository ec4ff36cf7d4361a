import { standsAlone } from '#lib/advice/cases.ts';
import { answersOf } from '#lib/advice/scenario.ts';
import { findLeaves } from '#lib/framework/schema.ts';
import type { Stability } from '#lib/exchange/results/stability.ts';
import { packBook } from '#lib/scoring/book.ts';
import type {
	KnownColumn,
	PublishedDraws,
	ScenarioIndicator,
	ScenarioMethod,
	ScenarioPage,
} from '#lib/views/scenario/page.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { openEdition } from '../edition.server.ts';

/** Indicators without goalposts have no top to plan towards, and banded ones no values of their own. */
function indicatorsOf({ package: { framework, methods } }: Edition): readonly ScenarioIndicator[] {
	const used = new Set(methods.flatMap(({ indicators }) => indicators ?? []));
	return framework.flatMap((row) => {
		const { id, parent, low, high, direction } = row;
		if (!used.has(id) || parent === null || low === null || high === null || direction === null) return [];
		if (row.band_edges !== null) return [];
		const answers = row.kind === 'fact' ? answersOf(row.unit) : null;
		return [
			{
				id,
				pillar: parent,
				direction,
				low,
				high,
				answers: answers?.map(({ value }) => value) ?? null,
				answerNames: answers ?? [],
				kind: row.kind,
				name: row.name,
				question: row.question,
				caveat: row.caveat,
				unit: row.unit,
			},
		];
	});
}

function methodOf(
	{ package: { framework, methods }, ...edition }: Edition,
	result: Edition['results'][number],
	{ countries, indicators }: Omit<ScenarioPage, 'methods'>,
): ScenarioMethod {
	const method = methods.find(({ id }) => id === result.method);
	const root = framework.find(({ parent }) => parent === null)?.id;
	if (method === undefined) throw new Error(`${result.method} is no method of edition ${edition.name}`);
	const steadiness: readonly Stability[] = result.steadiness;
	const places = new Map(
		steadiness.filter(({ node }) => node === root).map((place) => [place.country, place]),
	);
	const drawsOf = (country: string): PublishedDraws | null => {
		const place = places.get(country);
		if (place?.score_low == null || place.score_high === null || place.stability === null) return null;
		return [place.score_low, place.score_high, place.stability];
	};
	const knownOf = (indicator: string): KnownColumn => {
		const rows = new Map(
			result.observed
				.filter((row) => row.indicator === indicator && row.status === 'assessed')
				.map((row) => [row.country, row]),
		);
		return {
			indicator,
			value: countries.map((country) => rows.get(country)?.value ?? null),
			year: countries.map((country) => rows.get(country)?.value_year ?? null),
		};
	};
	const uses = (id: string): boolean => method.indicators?.includes(id) ?? true;
	return {
		id: method.id,
		standsAlone: standsAlone(method, findLeaves(framework)),
		needed: method.coverage.root,
		book: packBook({ ...result, scores: result.scores.filter(({ node }) => node === root), medians: [] }),
		draws: countries.map(drawsOf),
		known: indicators.filter(({ id }) => uses(id)).map(({ id }) => knownOf(id)),
	};
}

export const load = async (): Promise<{ scenario: ScenarioPage }> => {
	const edition = await openEdition();
	const page = {
		countries: edition.package.countries.map(({ id }) => id),
		indicators: indicatorsOf(edition),
	};
	return {
		scenario: { ...page, methods: edition.results.map((result) => methodOf(edition, result, page)) },
	};
};
