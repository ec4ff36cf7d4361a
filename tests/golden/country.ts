// What the pages of one made-up country draw: beside its peers, down its waterfall, along a scenario.
import { fallOf, type Fall } from '#lib/views/country/gaps/fall.ts';
import type { CountryProfile } from '#lib/edition/country/profile.ts';
import { peersFigureOf, type PeersModel } from '#lib/views/country/peers/peersFigure.ts';
import { figureOf, type ScenarioFigure } from '#lib/views/scenario/figure.ts';
import type { SiteCountry } from '#lib/state/site.ts';
import { LONG_NAME } from './countries.ts';
import { bookIn, METHOD, type World } from './world.ts';

export const EDGES = [0, 20, 40, 60, 80];

/** The country the pages are about: the second, where there is one. */
export function countryIn({ site }: World): SiteCountry {
	const found = site.countries[1] ?? site.countries[0];
	if (found === undefined) throw new Error('no country');
	return found;
}

export const profileIn = (world: World): CountryProfile => ({
	...{ id: countryIn(world).id, name: countryIn(world).name, region: 'africa', income: 'high', groups: [] },
	...{
		formal: null,
		assignedHere: false,
		member: true,
		pillars: [],
		initiatives: [],
		previous: null,
		next: null,
	},
});

export const peersIn = (world: World, mirrored: boolean): PeersModel =>
	peersFigureOf({
		...{ site: world.site, method: METHOD, book: bookIn(world), peerBook: bookIn(world), mirrored },
		...{ profile: profileIn(world), peers: world.site.countries.slice(3, 6) },
		incomeOf: (node) => (node === 'education' ? null : { median: 20 + node.length * 6, scored: 9 }),
	});

const step = (part: 'gap' | 'unknown', indicator: string, score: number, position: number) => ({
	...{ part, indicator, score, position, tier: Math.min(4, Math.floor(score / 20)) },
});

export function adviceIn() {
	const gap = (indicator: string, name: string) => ({
		...{ indicator, name, kind: 'fact' as const, pillar: 'law', unit: null, low: 0, high: 1, caveat: null },
		...{ part: 'gap' as const, status: 'assessed' as const, value: 0, year: 2024, confidence: 'A' as const },
		...{ bearing: { answers: [], near: [], isExploitation: false, place: 8 }, act: null },
		...{ next: null, top: null, bottom: null, ahead: [], assessedPeers: 3, peers: 4, guideline: null },
	});
	return {
		...{ method: METHOD.id, score: 43, tier: 2, edges: EDGES },
		gaps: [gap('treaty', 'Treaty'), gap('plan', LONG_NAME), gap('helpline', 'Helpline')],
		climb: [
			...[step('gap', 'treaty', 55, 1), step('gap', 'plan', 62, 2), step('gap', 'agency', 88, 3)],
			...[step('unknown', 'helpline', 70, 4), step('unknown', 'lessons', 51, 5)],
		],
	};
}

export function fallIn(world: World): Fall {
	const made = fallOf(adviceIn(), countryIn(world), METHOD);
	if (made === null) throw new Error('no waterfall');
	return made;
}

const reading = (score: number, [low, high]: readonly [number, number]) => ({
	...{ score, low, high, tier: Math.floor(score / 20), coverage: 0.7, rank: 4, rankLow: 3, rankHigh: 6 },
	...{ stability: 0.82, drawn: [score - 4, score + 3] as const },
});

export const scenarioIn = (world: World): ScenarioFigure =>
	figureOf({
		...{ country: countryIn(world), method: METHOD, edition: world.site.edition, edges: EDGES },
		indicators: new Map([
			[
				'treaty',
				{
					...{ id: 'treaty', direction: 1, low: 0, high: 1, answers: [0, 1], pillar: 'law', kind: 'fact' },
					...{ name: 'Treaty', question: null, caveat: null, unit: null },
					answerNames: [{ value: 1, label: 'yes' }],
				},
			],
		]),
		steps: [
			{ year: null, actions: [], reading: reading(38, [30, 52]) },
			{
				year: 2028,
				actions: [{ year: 2028, indicator: 'treaty', value: 1 }],
				reading: reading(57, [49, 63]),
			},
			{
				year: 2031,
				actions: [{ year: 2031, indicator: 'plan', value: 0.5 }],
				reading: reading(81, [81, 81]),
			},
		],
	});
