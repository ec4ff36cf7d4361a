// The site of the made-up countries: eight pillars, two of them silent, scores of every tier and none for each reason.
import { render } from 'svelte/server';
import { bookOf, packBook, type RunResult } from '#lib/scoring/book.ts';
import type { NodeScore, RegionMedian } from '#lib/scoring/rows.ts';
import { DEVELOPMENT_GROUPS, INCOME_GROUPS, REGIONS } from '#lib/geography/regions.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { choicesOf, type Site, type SiteNode } from '#lib/state/site.ts';
import { SlideShow } from '#lib/state/slideShow.svelte.ts';
import type { ComparePage } from '#lib/edition/compare.ts';
import { methodWith, siteWith } from '../fixtures/site.ts';
import { madeUp, scriptOf } from './countries.ts';
import { drawnInside, type Drawn } from './golden.ts';
import Room from './Room.svelte';

const YEAR = 2026;
const SERIES = ['internet_use', 'child_population', 'csam_reports'] as const;
const TIERS = ['band_1', 'band_2', 'band_3', 'band_4', 'band_5'];

/** The pillars by their short names, each with the indicators the method has for it. */
const TREE: Readonly<Record<string, readonly string[]>> = {
	law: ['treaty', 'offences'],
	strategy: ['plan'],
	institutions: ['agency'],
	industry: ['codes', 'reports'],
	education: ['lessons'],
	support: ['helpline', 'hotline'],
	voice: [],
	figures: [],
};
const PARTS = Object.entries(TREE);

const node = (id: string, kind: SiteNode['kind'], parent: string | null): SiteNode => ({
	...{ id, kind, parent, shortName: id, weight: 1, aggregation: null },
	name: kind === 'pillar' ? `The ${id} of the land and all that it holds` : `Made-up ${id}`,
});

export const METHOD = methodWith({
	...{ id: 'open', name: 'Open evidence', indicators: PARTS.flatMap(([, leaves]) => leaves), tiers: TIERS },
	publishers: ['The Office of Nothing', 'The Bureau of Made-up Numbers'],
	uncertainty: { draws: 100, seed: 1, weightNoise: 0.25 },
});

const NODES = [
	node('index', 'index', null),
	...PARTS.flatMap(([pillar, leaves]) => [
		node(pillar, 'pillar', 'index'),
		...leaves.map((leaf) => node(leaf, leaf === 'reports' ? 'proxy' : 'fact', pillar)),
	]),
];
const SCORED = NODES.filter(({ id }) => TREE[id]?.length !== 0);

export interface World {
	readonly site: Site;
	readonly run: RunResult;
}

/** Scores of a node are those of made-up countries of their own seed. */
const scoresAt = (id: string, at: number, count: number, seed: number): readonly NodeScore[] =>
	madeUp(count, 'latin', 7 + seed + at * 13).map(({ id: country, score, low, high, coverage }, place) => ({
		...{ year: YEAR, country, node: id, score, low, high },
		coverage: score === null ? 0.2 : coverage,
		rank: score === null ? null : 1 + ((place * 7) % count),
		tier: score === null ? null : (TIERS[Math.min(4, Math.floor(score / 20))] ?? null),
	}));

function medianOf(scores: readonly NodeScore[], id: string, region: string): readonly RegionMedian[] {
	const sorted = scores.flatMap(({ score }) => score ?? []).toSorted((a, b) => a - b);
	const median = sorted[Math.floor(sorted.length / 2)];
	if (median === undefined) return [];
	const shifted = region === 'world' ? median * 0.9 : median;
	const tier = TIERS[Math.min(4, Math.floor(shifted / 20))] ?? null;
	return [{ year: YEAR, region, node: id, median: shifted, scored: sorted.length, tier }];
}

/** The world of the first so many countries, all in one region; another seed is another edition. */
export function worldOf(count: number, { mirrored = false, seed = 0 } = {}): World {
	const countries = madeUp(count, scriptOf(mirrored));
	const byNode = SCORED.map(({ id }, at) => ({ id, scores: scoresAt(id, at, count, seed) }));
	return {
		site: siteWith({
			named: { id: 'cop-atlas', title: 'COP Atlas' },
			edition: { name: '2026', year: YEAR, hash: '0123456789abcdef', sums: '' },
			nodes: NODES,
			methods: [METHOD],
			countries: countries.map(({ id, name }, at) => ({
				...{ id, name, region: 'africa' as const, groups: at % 2 === 0 ? ['ldc', 'low'] : ['high'] },
			})),
			...{ series: SERIES, regions: REGIONS, groups: [...DEVELOPMENT_GROUPS, ...INCOME_GROUPS] },
			offers: {
				...{ questions: true, selfAssessment: true, evidence: true, initiatives: true },
				...{ changes: true, outlines: true },
			},
			// Where a country has no score of a pillar, each of the reasons there are for an indicator of it.
			statuses: METHOD.indicators.flatMap((indicator, at) =>
				['no_reply', 'inconclusive', 'withheld', 'not_applicable'].flatMap((status, reason) => {
					const country = countries[(reason * 9 + 2) % count];
					return country === undefined || at % 2 === 1 ? [] : [{ country: country.id, indicator, status }];
				}),
			),
		}),
		run: {
			...{ method: METHOD.id, tiers: TIERS, scores: byNode.flatMap(({ scores }) => scores) },
			medians: byNode.flatMap(({ id, scores }) =>
				['africa', 'world'].flatMap((region) => medianOf(scores, id, region)),
			),
			robustness: countries.slice(0, 6).map(({ id }, at) => ({
				country: id,
				node: 'index',
				rank_low: at + 1,
				rank_high: at + 4,
				stability: 0.8,
			})),
		},
	};
}

export const bookIn = ({ run }: World) => bookOf(run);
export const packedIn = ({ run }: World) => packBook(run);

const never = (): Promise<never> => Promise.reject(new Error('a golden file asks nothing of the engine'));

/** A session that opened an address, and a slideShow that shows pages: nothing is scored, nothing is kept. */
export function roomIn({ site }: World, query = '') {
	const choices = choicesOf(site);
	const session = new Session({
		...{ choices, year: YEAR, tiers: new Map([[METHOD.id, TIERS]]) },
		...{ openLive: never, draw: never, showQuery: () => undefined },
	});
	void session.adopt(new URLSearchParams(query));
	const slideShow = new SlideShow({ go: () => Promise.resolve(), openDeck: never });
	return { session, slideShow };
}

/** A view as it is drawn in the world by the reader of an address. */
export function drawIn(world: World, make: (context: Map<unknown, unknown>) => Drawn, query = ''): Drawn {
	// What the server of the framework would say of the page asked for.
	const context = new Map([['__request__', { page: { state: {}, url: new URL('https://atlas.example/') } }]]);
	return render(Room, { props: { ...roomIn(world, query), inside: drawnInside(make) }, context });
}

/** The context series of the page of a comparison. */
export const contextIn = ({ site }: World): Pick<ComparePage, 'context' | 'contextSources'> => ({
	contextSources: [],
	context: site.countries.flatMap(({ id: country }, at) =>
		SERIES.map((series, place) => ({
			...{ country, series, year: 2024, value: 1 + ((at * 37 + place * 11) % 97), source: 'nobody' },
		})),
	),
});
