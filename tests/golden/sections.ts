// Golden files of what stands between the texts of the pages: tables of the diagnostics, of a country and of its brief.
import { render } from 'svelte/server';
import { diagnose } from '#lib/scoring/diagnostics/diagnose.ts';
import Pillars from '#lib/views/brief/Pillars.svelte';
import type { BriefFooting } from '#lib/edition/brief/footing.ts';
import type { Brief } from '#lib/edition/brief.ts';
import Figures from '#lib/views/country/Figures.svelte';
import PeersBar from '#lib/views/country/peers/PeersBar.svelte';
import Consistency from '#lib/views/diagnostics/Consistency.svelte';
import Correlations from '#lib/views/diagnostics/Correlations.svelte';
import CountryAvailability from '#lib/views/diagnostics/CountryAvailability.svelte';
import IndicatorAvailability from '#lib/views/diagnostics/IndicatorAvailability.svelte';
import PrincipalComponents from '#lib/views/diagnostics/PrincipalComponents.svelte';
import Weights from '#lib/views/diagnostics/Weights.svelte';
import { pillarsOf } from '#lib/state/site.ts';
import { countryIn } from './country.ts';
import { bothWays, golden, type Golden } from './golden.ts';
import { bookIn, METHOD, worldOf, type World } from './world.ts';

/** Every reason for no value, one after another. */
const REASONS = ['not_assessed', 'no_reply', 'inconclusive', 'withheld', 'not_applicable'] as const;

function diagnosed({ site, run }: World) {
	const leaves = new Set(METHOD.indicators);
	return {
		...{ names: site.nodes, method: METHOD.id, countries: site.countries },
		diagnostics: diagnose({
			framework: site.nodes.map(({ id, parent }) => ({ id, parent, weight: null })),
			method: { indicators: [...METHOD.indicators] },
			scores: run.scores,
			observed: run.scores
				.filter(({ node }) => leaves.has(node))
				.map(({ country, node, score }, at) => ({
					...{ country, indicator: node },
					status: score === null ? (REASONS[at % REASONS.length] ?? 'not_assessed') : ('assessed' as const),
				})),
		}),
	};
}

const table = (world: World) => {
	const { diagnostics, names, method } = diagnosed(world);
	return { diagnostics, names, method };
};

const readingIn = (world: World, node: string) => bookIn(world).reading(node, countryIn(world).id);

/** The first pillar rests on two indicators with a record beside them, the second on one; of the others nothing is said. */
function footingAt(at: number): BriefFooting | null {
	const treaty = { id: 'treaty', name: 'Made-up treaty' };
	const law = { id: 'offences', name: 'Made-up offences' };
	const reach = { questions: 6, answered: 1, near: 2 };
	if (at === 0)
		return {
			...{ indicators: [treaty, law], rests: [treaty], reach },
			...{ records: ['Helpline'], alone: null },
		};
	if (at !== 1) return null;
	return {
		...{ indicators: [treaty], rests: [treaty], reach, records: [] },
		alone: { name: treaty.name, answer: 'partial', value: 0.5, unit: null },
	};
}

/** A brief with nothing but its pillars. */
function briefOf(world: World): Brief {
	const { id, name } = countryIn(world);
	const reading = readingIn(world, 'index');
	if (reading === null) throw new Error('no reading');
	const none = { shown: [], more: 0 };
	return {
		...{
			id,
			name,
			formal: null,
			region: 'africa',
			assignedHere: false,
			income: 'high',
			groups: [],
			member: true,
		},
		standing: { ...reading, region: null, income: null, drawn: null },
		footing: null,
		...{
			since: null,
			record: [
				{
					...{ id: 'treaty', name: 'Made-up treaty', kind: 'fact', answer: 'partial', value: 0.5 },
					...{ most: 1, status: 'assessed', year: 2025 },
				},
			],
			questions: { asked: 42, answered: 3 },
			gaps: none,
			unknown: none,
			known: 0,
		},
		...{ steps: none, teachers: [], sources: [], years: null },
		pillars: pillarsOf(world.site).map((pillar, at) => ({
			...{ id: pillar.id, name: pillar.name, reading: readingIn(world, pillar.id) },
			footing: footingAt(at),
			region: bookIn(world).median(pillar.id, 'africa'),
			income: at % 3 === 1 ? null : { median: 30 + at * 5, scored: 6 },
		})),
	};
}

const figures = (world: World, isDrawn: boolean) => {
	const reading = readingIn(world, 'index');
	if (reading?.score == null) throw new Error('no score');
	return render(Figures, {
		props: {
			...{ method: METHOD, reading: { ...reading, score: reading.score }, behind: null },
			place: isDrawn
				? {
						...{ country: 'QMB', node: 'index', rank_low: 2, rank_high: 5, stability: 0.71, draws: 100 },
						...{ scored: 98, score_low: 31, score_high: 44, tier_shares: [0, 0.71, 0.29, 0, 0] },
					}
				: null,
		},
	});
};

const peersBar = (name: string, node: string, isSilent: boolean, stated: string | null) =>
	golden(`PeersBar-${name}`, () => {
		const world = worldOf(12);
		return render(PeersBar, {
			props: {
				reading: readingIn(world, node),
				...{ behind: null, method: METHOD, median: 48, isSilent, stated },
			},
		});
	});

export const sections: readonly Golden[] = [
	...bothWays('Consistency-table', (mirrored) =>
		render(Consistency, { props: table(worldOf(46, { mirrored })) }),
	),
	...bothWays('Correlations-table', (mirrored) =>
		render(Correlations, { props: table(worldOf(46, { mirrored })) }),
	),
	...bothWays('CountryAvailability-table', (mirrored) =>
		render(CountryAvailability, { props: diagnosed(worldOf(46, { mirrored })) }),
	),
	...bothWays('IndicatorAvailability-table', (mirrored) =>
		render(IndicatorAvailability, { props: table(worldOf(46, { mirrored })) }),
	),
	...bothWays('PrincipalComponents-table', (mirrored) =>
		render(PrincipalComponents, { props: table(worldOf(46, { mirrored })) }),
	),
	...bothWays('Weights-table', (mirrored) => render(Weights, { props: table(worldOf(46, { mirrored })) })),
	golden('PrincipalComponents-too-few', () => render(PrincipalComponents, { props: table(worldOf(1)) })),
	...bothWays('Figures-drawn', (mirrored) => figures(worldOf(12, { mirrored }), true)),
	golden('Figures-not-drawn', () => figures(worldOf(12), false)),
	...bothWays('Pillars-brief', (mirrored) =>
		render(Pillars, {
			props: { site: worldOf(12).site, method: METHOD, brief: briefOf(worldOf(12, { mirrored })) },
		}),
	),
	peersBar('usual', 'law', false, null),
	peersBar('silent', 'voice', true, null),
	peersBar('withheld', 'voice', false, 'withheld'),
];
