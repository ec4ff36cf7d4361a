// A checked package as the CSV texts of the relations the SQL stages start from.
import { findLeaves } from '#lib/framework/tree.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import type { ScoredNode } from '#lib/scoring/draws/problem.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { Relation } from '#lib/scoring/pipeline.ts';
import { writeCsv } from './csv.ts';
import { groupCountries, type Groups } from './groups.ts';

/** What of a package the stages start from; a country's region may be anything medians are taken over. */
export interface ScoredPackage {
	readonly framework: readonly ScoredNode[];
	readonly methods: readonly Method[];
	readonly countries: readonly (Pick<CountryRow, 'id'> & { readonly region: string | null })[];
	readonly groups?: Groups;
	readonly observations: readonly Pick<
		Observation,
		'country' | 'indicator' | 'year' | 'status' | 'value' | 'value_low' | 'value_high'
	>[];
}

/** Writes one text per relation, in the columns `scoring/stages/relations.sql` declares. */
export function writeRelations(benchmark: ScoredPackage): ReadonlyMap<Relation, string> {
	const { framework, methods } = benchmark;
	const leaves = findLeaves(framework).map(({ id }) => id);
	const nodes = framework.map((row, position) => ({ ...row, position, weight: row.weight ?? 1 }));
	const observations = benchmark.observations.map((row) => ({
		...row,
		value_low: row.value_low ?? null,
		value_high: row.value_high ?? null,
	}));
	const bands = framework.flatMap((row) =>
		(row.band_edges ?? []).map((edge, index) => ({ node: row.id, level: index + 1, edge })),
	);
	const settings = methods.map((method) => ({
		...method,
		scale_low: method.scale[0],
		scale_high: method.scale[1],
		coverage_node: method.coverage.node,
		coverage_root: method.coverage.root,
		coverage_indicators: method.coverage.indicators,
		treat_skew: method.treatment?.skew ?? null,
		treat_kurtosis: method.treatment?.kurtosis ?? null,
		treat_winsorise_max: method.treatment?.winsorise_max ?? null,
		round_to: method.round,
	}));
	const peers = methods.flatMap((method) =>
		groupCountries(benchmark.countries, benchmark.groups, method).flatMap(({ id, peers: group }) =>
			group === null ? [] : [{ method: method.id, country: id, peers: group }],
		),
	);
	const chosen = methods.flatMap((method) =>
		(method.indicators ?? leaves).map((indicator) => ({ method: method.id, indicator })),
	);
	const tiers = methods.flatMap((method) =>
		method.tiers.map((tier) => ({ method: method.id, id: tier.id, floor: tier.from })),
	);
	const floors = methods.flatMap((method) => method.floors.map((floor) => ({ method: method.id, ...floor })));
	return new Map<Relation, string>([
		[
			'node',
			writeCsv(
				[
					'id',
					'parent',
					'position',
					'weight',
					'aggregation',
					'direction',
					'transform',
					'normalisation',
					'low',
					'high',
				],
				nodes,
			),
		],
		['band', writeCsv(['node', 'level', 'edge'], bands)],
		['country', writeCsv(['id', 'region'], benchmark.countries)],
		['peer', writeCsv(['method', 'country', 'peers'], peers)],
		[
			'observation',
			writeCsv(['country', 'indicator', 'year', 'status', 'value', 'value_low', 'value_high'], observations),
		],
		[
			'method',
			writeCsv(
				[
					'id',
					'normalisation',
					'scale_low',
					'scale_high',
					'aggregation',
					'missing',
					'coverage_node',
					'coverage_root',
					'coverage_indicators',
					'normalise_over',
					'tolerance_years',
					'treat_skew',
					'treat_kurtosis',
					'treat_winsorise_max',
					'round_to',
					'reading',
				],
				settings,
			),
		],
		['method_indicator', writeCsv(['method', 'indicator'], chosen)],
		['tier', writeCsv(['method', 'id', 'floor'], tiers)],
		['floor', writeCsv(['method', 'indicator', 'below', 'max_tier'], floors)],
	]);
}
