import { compareNames } from '#lib/i18n/format.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { seriesOf } from '#lib/observations/context.ts';
import { groupsOf, type Site } from '#lib/state/site.ts';
import { openEdition } from './edition.server.ts';

export async function load(): Promise<{ site: Site }> {
	const edition = await openEdition();
	const { framework, methods, countries } = edition.package;
	const locale = getLocale();
	const used = new Set(methods.flatMap((method) => method.indicators ?? []));
	const publishers = new Map(edition.package.sources.map(({ id, publisher }) => [id, publisher]));
	const publishersOf = (indicators: readonly string[]): readonly string[] => [
		...new Set(
			edition.package.observations
				.filter(({ indicator }) => indicators.includes(indicator))
				.flatMap(({ source }) => (source === null ? [] : (publishers.get(source) ?? []))),
		),
	];
	return {
		site: {
			edition: { name: edition.name, year: edition.year, hash: edition.hash },
			nodes: framework
				.filter(({ id, kind }) => kind === 'index' || kind === 'pillar' || used.has(id))
				.map(({ id, parent, kind, name, short_name, weight, aggregation }) => ({
					id,
					parent,
					kind,
					name,
					shortName: short_name ?? name,
					weight: weight ?? 1,
					aggregation,
				})),
			methods: methods.map(({ id, name, indicators, tiers, scale, aggregation, uncertainty }) => ({
				id,
				name,
				indicators: indicators ?? [],
				publishers: publishersOf(indicators ?? []),
				tiers: tiers.map((tier) => tier.id),
				scale,
				aggregation,
				uncertainty: {
					draws: uncertainty.draws,
					seed: uncertainty.seed,
					weightNoise: uncertainty.weight_noise,
				},
			})),
			countries: countries
				.flatMap((row) =>
					row.region === null
						? []
						: [
								{
									id: row.id,
									name: row[`name_${locale}`] ?? row.name,
									region: row.region,
									groups: groupsOf(row),
								},
							],
				)
				.toSorted((a, b) => compareNames(a.name, b.name)),
			series: seriesOf(edition.package.context),
			statuses: edition.results
				.flatMap(({ observed }) => observed)
				.filter(({ status }) => status !== 'assessed' && status !== 'not_assessed')
				.map(({ country, indicator, status }) => ({ country, indicator, status })),
		},
	};
}
