// Golden files of the figures of the views, as the pages show them: title, legend, picture, notes and rows.
import { render } from 'svelte/server';
import { rowsOf } from '#lib/figures/rows.ts';
import { STATUSES } from '#lib/observations/terms.ts';
import { pillarsOf } from '#lib/state/site.ts';
import ChangeView from '#lib/views/compare/change/View.svelte';
import DistributionView from '#lib/views/compare/distribution/View.svelte';
import type { GapPage } from '#lib/edition/evidenceGaps.ts';
import { ANSWERS, packAnswers, packStatuses } from '#lib/edition/gapSigns.ts';
import IndicatorTable from '#lib/views/compare/gaps/IndicatorTable.svelte';
import QuestionTable from '#lib/views/compare/gaps/QuestionTable.svelte';
import GapsView from '#lib/views/compare/gaps/View.svelte';
import HeatView from '#lib/views/compare/heat/View.svelte';
import MultiplesView from '#lib/views/compare/multiples/View.svelte';
import type { ComparePage } from '#lib/edition/compare.ts';
import ProfileView from '#lib/views/compare/profile/View.svelte';
import ScatterView from '#lib/views/compare/scatter/View.svelte';
import TableView from '#lib/views/compare/table/View.svelte';
import Picture from '#lib/views/map/Picture.svelte';
import { landOf, tilesOf } from './atlas.ts';
import { changeIn } from './changes.ts';
import { MANY, numbers } from './countries.ts';
import { bothWays, figuresOf, type Drawn, type Golden } from './golden.ts';
import { bookIn, contextIn, drawIn, METHOD, packedIn, worldOf, type World } from './world.ts';

const NOTES = [{ key: 'boundaries', en: 'Boundaries of made-up land.' }];

const gapsIn = ({ site }: World): GapPage => {
	const next = numbers(41);
	const one = <Kind>(kinds: readonly Kind[], usual: Kind): Kind =>
		kinds[Math.floor(next() * kinds.length * 1.5)] ?? usual;
	const statuses = STATUSES.filter((status) => status !== 'bounded');
	const questions = pillarsOf(site).flatMap(({ id }) =>
		[1, 2].map((at) => ({
			...{ id: `${id}-${at}`, pillar: id, name: `Question ${at} on ${id}`, sources: null, evidence: null },
		})),
	);
	return {
		questions,
		indicators: {
			[METHOD.id]: METHOD.indicators.map((id) => ({ id, pillar: 'law', name: `Made-up ${id}` })),
		},
		countries: site.countries.map(({ id }) => ({
			id,
			answers: packAnswers(questions.map(() => one(ANSWERS, 'nothing'))),
			statuses: { [METHOD.id]: packStatuses(METHOD.indicators.map(() => one(statuses, 'assessed'))) },
		})),
	};
};

const pageIn = (world: World): ComparePage => ({
	...{ region: 'africa', notes: NOTES, books: [packedIn(world)], gaps: gapsIn(world) },
	change: changeIn(world),
	...{ tiles: [tilesOf(world.site.countries)], ...contextIn(world) },
});

/** The component of a view, with all it is given. */
type Draws = (world: World, context: Map<unknown, unknown>) => Drawn;

interface Ask {
	readonly query?: string;
	readonly mirrored?: boolean;
	readonly count?: number;
}

const view = (name: string, draws: Draws, { query, mirrored = false, count = 12 }: Ask = {}): Golden =>
	figuresOf(
		`FigureFrame-${name}`,
		() => {
			const world = worldOf(count, { mirrored });
			return drawIn(world, (context) => draws(world, context), query);
		},
		mirrored ? 'ar' : 'en',
	);

/** A comparison: all of them are given the same. */
const compared =
	(View: typeof HeatView): Draws =>
	(world, context) =>
		render(View, { props: { site: world.site, page: pageIn(world) }, context });

const map: Draws = (world, context) => {
	const { site } = world;
	const [book, measure] = [bookIn(world), site.nodes[0]];
	if (measure === undefined) throw new Error('no node');
	return render(Picture, {
		props: {
			...{
				site,
				layout: landOf(site.countries),
				tiles: tilesOf(site.countries),
				notes: NOTES,
				book,
				measure,
			},
			...{ method: METHOD, rows: rowsOf(site, site.countries, book, 'index') },
			...{ title: 'Overall: made-up land', onselect: () => undefined, tableId: 'countries' },
		},
		context,
	});
};

const questions = (world: World): Drawn =>
	render(QuestionTable, {
		props: { gaps: gapsIn(world), pillars: pillarsOf(world.site), members: world.site.countries },
	});

const indicators = (world: World): Drawn =>
	render(IndicatorTable, {
		props: {
			...{ gaps: gapsIn(world), pillars: pillarsOf(world.site), members: world.site.countries },
			method: METHOD,
		},
	});

/** A view as most meet it, from the right, and for one country. */
const inAllSizes = (name: string, draws: Draws, query?: string): readonly Golden[] => [
	view(name, draws, { query }),
	view(`${name}-arabic`, draws, { query, mirrored: true }),
	view(`${name}-one-country`, draws, { query, count: 1 }),
];

export const views: readonly Golden[] = [
	...inAllSizes('HeatSheet', compared(HeatView), '?countries=QMB'),
	view('HeatSheet-many', compared(HeatView), { count: MANY }),
	view('HeatSheet-pillar', compared(HeatView), { query: '?measure=support' }),
	...inAllSizes('Strips', compared(DistributionView), '?countries=QMB,QMD'),
	...inAllSizes('Scatter', compared(ScatterView), '?countries=QMB'),
	view('Scatter-measures', compared(ScatterView), { query: '?measure=law&across=support' }),
	...inAllSizes('Profiles', compared(ProfileView), '?countries=QMA,QMB,QMD'),
	...inAllSizes('Multiples', compared(MultiplesView), '?countries=QMB'),
	...inAllSizes('ShareTiles', compared(GapsView)),
	...inAllSizes('ShareGrid', compared(GapsView), '?cols=pillars'),
	...inAllSizes('Row', compared(TableView), '?ranks=1'),
	view('Row-many', compared(TableView), { count: MANY }),
	...inAllSizes('Movers', compared(ChangeView)),
	view('ShareTiles-change', compared(ChangeView), { query: '?cols=map' }),
	...inAllSizes('Slope', compared(ChangeView), '?cols=slope&countries=QMB'),
	...inAllSizes('ChoroplethMap', map),
	view('ChoroplethMap-tiles', map, { query: '?form=tiles' }),
	...bothWays('QuestionTable-usual', (mirrored) => questions(worldOf(12, { mirrored }))),
	...bothWays('IndicatorTable-usual', (mirrored) => indicators(worldOf(12, { mirrored }))),
];
