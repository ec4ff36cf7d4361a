// A small made-up region for the tests of pictures: four countries, two pillars spoken to and one that is not.
import { bookOf, type ScoreBook } from '#lib/scoring/book.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { Site, SiteMethod, SiteNode } from '#lib/state/site.ts';
import type { Scene } from './scene.ts';

const node = (id: string, kind: SiteNode['kind'], parent: string | null): SiteNode => ({
	id,
	parent,
	kind,
	name: `The ${id}`,
	shortName: id,
	weight: 1,
	aggregation: null,
});

const METHOD: SiteMethod = {
	id: 'facts',
	name: 'Facts',
	indicators: ['treaty', 'helpline'],
	publishers: [],
	tiers: ['band_1', 'band_2', 'band_3', 'band_4', 'band_5'],
	scale: [0, 100],
	aggregation: 'arithmetic',
	uncertainty: { draws: 0, seed: 1, weightNoise: 0 },
};

const country = (id: string, name: string, groups: readonly string[] = []) => ({
	id,
	name,
	region: 'africa' as const,
	groups,
});

export const SITE: Site = {
	edition: { name: '2026', year: 2026, hash: 'abc' },
	nodes: [
		node('index', 'index', null),
		node('law', 'pillar', 'index'),
		node('treaty', 'fact', 'law'),
		node('support', 'pillar', 'index'),
		node('helpline', 'fact', 'support'),
		node('reporting', 'pillar', 'index'),
	],
	methods: [METHOD],
	countries: [
		country('AAA', 'Aland', ['ldc']),
		country('BBB', 'Beland'),
		country('CCC', 'Celand'),
		country('DDD', 'Deland'),
	],
	series: ['internet_use', 'child_population', 'csam_reports'],
	statuses: [{ country: 'DDD', indicator: 'helpline', status: 'no_reply' }],
};

type Values = Readonly<Record<string, number | null>>;

const rowOf = (id: string, nodeId: string, score: number | null, coverage: number): NodeScore => ({
	year: 2026,
	country: id,
	node: nodeId,
	score,
	coverage: score === null ? 0 : coverage,
	low: score ?? 0,
	high: score ?? 100,
	rank: score === null ? null : 1,
	tier: score === null ? null : (METHOD.tiers[Math.min(4, Math.floor(score / 20))] ?? null),
});

/** A book of the scores of index, law and support by country; CCC's support rests on little. */
export function bookFor(index: Values, law: Values, support: Values): ScoreBook {
	const of = (nodeId: string, values: Values) =>
		Object.entries(values).map(([id, score]) =>
			rowOf(id, nodeId, score, id === 'CCC' && nodeId === 'support' ? 0.5 : 1),
		);
	return bookOf({
		method: 'facts',
		tiers: METHOD.tiers,
		scores: [
			...of('index', index),
			...of('law', law),
			...of('treaty', law),
			...of('support', support),
			...of('helpline', support),
		],
		medians: [
			{ year: 2026, region: 'africa', node: 'index', median: 50, scored: 3, tier: 'band_3' },
			{ year: 2026, region: 'world', node: 'index', median: 60, scored: 9, tier: 'band_4' },
		],
	});
}

/** Overall AAA 70, BBB 50, CCC 50, DDD none; support only AAA 40 and, on little, CCC 0. */
export const BOOK = bookFor(
	{ AAA: 70, BBB: 50, CCC: 50, DDD: null },
	{ AAA: 100, BBB: 50, CCC: 100, DDD: 0 },
	{ AAA: 40, BBB: null, CCC: 0, DDD: null },
);

/** The made-up region as the reader first meets it; `chosen` are ids. */
export function sceneFor({
	measure = 'index',
	chosen = [],
	...rest
}: Partial<Omit<Scene, 'measure' | 'chosen'>> & {
	readonly measure?: string;
	readonly chosen?: readonly string[];
} = {}): Scene {
	const members = rest.members ?? SITE.countries;
	const found = SITE.nodes.find(({ id }) => id === measure);
	if (found === undefined) throw new Error(`no node ${measure}`);
	return {
		site: SITE,
		method: METHOD,
		book: BOOK,
		members,
		region: 'africa',
		selection: { group: null, sort: null, ranks: false, across: 'internet_use' },
		...rest,
		measure: found,
		chosen: chosen.flatMap((id) => members.find((each) => each.id === id) ?? []),
	};
}
