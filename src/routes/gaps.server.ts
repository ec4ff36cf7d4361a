// Gathers what the public record says on every question and indicator, for the countries a page shows.
import { group } from 'd3-array';
import { findLeaves, type FrameworkRow } from '#lib/framework/schema.ts';
import { STATUSES } from '#lib/observations/observation.ts';
import {
	answerOf,
	packAnswers,
	packStatuses,
	type GapIndicator,
	type GapPage,
} from '#lib/views/compare/gaps/gaps.ts';
import type { Edition } from '#lib/edition/edition.ts';

const placeOf = (country: string, indicator: string): string => `${country} ${indicator}`;

/** The nearest pillar above a node; a leaf right below the root has none. */
function pillarFinder(framework: readonly FrameworkRow[]): (row: FrameworkRow) => string {
	const nodes = new Map(framework.map((row) => [row.id, row]));
	return (row) => {
		let node: FrameworkRow | undefined = row;
		while (node !== undefined && node.kind !== 'pillar') node = nodes.get(node.parent ?? '');
		return node?.id ?? '';
	};
}

/** The gaps of the countries shown, in the order of the package. */
export function gatherGaps({ package: benchmark, results }: Edition, shown: ReadonlySet<string>): GapPage {
	const { framework, evidence, observations, methods } = benchmark;
	const pillarOf = pillarFinder(framework);
	const leaves = findLeaves(framework).map(({ id }) => id);
	const questions = framework.filter(({ kind }) => kind === 'assessment');
	const records = group(evidence, ({ country, indicator }) => placeOf(country, indicator));
	const assessed = new Set(
		observations
			.filter(({ status }) => status === 'assessed')
			.map(({ country, indicator }) => placeOf(country, indicator)),
	);
	const indicators = Object.fromEntries(
		methods.map((method): [string, readonly GapIndicator[]] => [
			method.id,
			framework
				.filter(({ id }) => (method.indicators ?? leaves).includes(id))
				.map((row) => ({ id: row.id, pillar: pillarOf(row), name: row.name })),
		]),
	);
	const statuses = results.map(({ method, observed }) => ({
		method,
		found: new Map(observed.map((row) => [placeOf(row.country, row.indicator), row.status])),
	}));
	return {
		questions: questions.map((row) => ({
			id: row.id,
			pillar: pillarOf(row),
			name: row.name,
			sources: row.data_sources,
			evidence: row.evidence_required,
		})),
		indicators,
		countries: benchmark.countries
			.filter(({ id }) => shown.has(id))
			.map(({ id }) => ({
				id,
				answers: packAnswers(
					questions.map((question) =>
						answerOf(
							(records.get(placeOf(id, question.id)) ?? []).map(({ finding }) => finding),
							assessed.has(placeOf(id, question.id)),
						),
					),
				),
				statuses: Object.fromEntries(
					statuses.map(({ method, found }) => [
						method,
						packStatuses(
							(indicators[method] ?? []).map((indicator) => {
								const status = found.get(placeOf(id, indicator.id));
								return STATUSES.find((known) => known === status) ?? 'not_assessed';
							}),
						),
					]),
				),
			})),
	};
}
