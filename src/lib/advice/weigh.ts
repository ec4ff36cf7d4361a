// Runs the what-if cases of every gap through the stages.
import type { Connector } from '#lib/db/connector.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { findLeaves } from '#lib/framework/tree.ts';
import type { Method } from '#lib/scoring/method.ts';
import { install } from '#lib/scoring/pipeline.ts';
import type { NodeScore, ObservedValue } from '#lib/scoring/rows.ts';
import { caseRelations, standsAlone, type Case } from './cases.ts';
import {
	caseOf,
	climbsOf,
	effectsOf,
	findWishes,
	planClimbs,
	type ClimbStep,
	type Effect,
} from './effects.ts';

export interface Weighed {
	readonly effects: readonly Effect[];
	readonly climbs: readonly ClimbStep[];
}

/**
 * What every gap of every country is worth under a method, for the edition's year, by the engine given, whose stages are
 * replaced. Empty where the method compares countries with each other: a case would then change the rest.
 */
export async function weighGaps(
	db: Connector,
	benchmark: BenchmarkPackage,
	method: Method,
	{
		observed,
		scores,
	}: { readonly observed: readonly ObservedValue[]; readonly scores: readonly NodeScore[] },
): Promise<Weighed> {
	const { framework, countries } = benchmark;
	if (!standsAlone(method, findLeaves(framework))) return { effects: [], climbs: [] };
	const root = framework.find(({ parent }) => parent === null)?.id ?? '';
	const { year } = benchmark.edition;
	const relations = writeRelations({ ...benchmark, methods: [method] });
	const score = async (cases: readonly Case[]): Promise<readonly NodeScore[]> => {
		if (cases.length === 0) return [];
		const pipeline = await install(db, caseRelations(relations, cases, year));
		const report = await pipeline.compute({ method: method.id, years: [year], weights: new Map() });
		await pipeline.close();
		return report.scores;
	};
	const wishes = findWishes({ framework, indicators: method.indicators, countries, observed });
	const effects = effectsOf(wishes, await score(wishes.map(caseOf)), root);
	const scored = new Set(
		scores.filter(({ node, score: own }) => node === root && own !== null).map(({ country }) => country),
	);
	const plans = planClimbs(effects, scored);
	return { effects, climbs: climbsOf(plans, await score(plans.map((plan) => plan.case)), root) };
}
