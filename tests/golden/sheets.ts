// Golden files of the sheets: what leaves the page as a picture of a report, and what is shown to a room.
import type { Snippet } from 'svelte';
import { render } from 'svelte/server';
import HeatGrid from '#lib/charts/grids/HeatGrid.svelte';
import MapStill from '#lib/charts/map/MapStill.svelte';
import PillarRows from '#lib/charts/bars/PillarRows.svelte';
import Movers from '#lib/charts/plots/Movers.svelte';
import Profiles from '#lib/charts/plots/Profiles.svelte';
import Scatter from '#lib/charts/plots/Scatter.svelte';
import ScenarioPath from '#lib/charts/plots/ScenarioPath.svelte';
import Slope from '#lib/charts/plots/Slope.svelte';
import Strips from '#lib/charts/plots/Strips.svelte';
import Waterfall from '#lib/charts/plots/Waterfall.svelte';
import { writeFigureCsv } from '#lib/exchange/figureFiles.ts';
import type { Canvas, Figure } from '#lib/figures/figure.ts';
import { provenanceOf, sayBasis, sayProvenance } from '#lib/figures/provenance.ts';
import { rowsOf } from '#lib/figures/rows.ts';
import Sheet from '#lib/figures/sheets/Sheet.svelte';
import { presetOf, type PresetId } from '#lib/figures/sheets/presets.ts';
import { formatOf } from '#lib/figures/sheets/sheet.ts';
import { layoutSlide, sayFoot, SLIDE } from '#lib/figures/slides/slideSheet.ts';
import { tierName } from '#lib/i18n/words.ts';
import { changeOf } from '#lib/views/compare/change/model.ts';
import { distributionOf } from '#lib/views/compare/distribution/model.ts';
import { heatOf } from '#lib/views/compare/heat/model.ts';
import type { Scene } from '#lib/views/compare/scene.ts';
import { profilesOf } from '#lib/views/compare/profile/model.ts';
import { scatterOf } from '#lib/views/compare/scatter/model.ts';
import { areasOf, figureOf as mapFigureOf } from '#lib/views/map/figure.ts';
import { landOf, onLand } from './atlas.ts';
import { changeIn } from './changes.ts';
import { MANY } from './countries.ts';
import { drawnInside, golden, written, type Golden } from './golden.ts';
import { fallIn, peersIn, scenarioIn } from './country.ts';
import { bookIn, contextIn, METHOD, roomIn, worldOf, type World } from './world.ts';

/** As saved, or as shown on a screen. */
type Shown = PresetId | 'shown';

interface Sheeted {
	readonly figure: Figure;
	readonly drawing: Snippet<[Canvas]>;
}

const NOW = new Date('2026-05-04T12:00:00Z');

function sheet(world: World, { figure, drawing }: Sheeted, mirrored: boolean, preset: Shown) {
	const { session } = roomIn(world);
	const about = provenanceOf(figure, {
		...{ site: world.site, method: METHOD, session, now: NOW, address: 'https://atlas.example/here?e=0123' },
	});
	const basis = sayBasis({ site: world.site, method: METHOD, session });
	const foot = sayFoot({ ...about, basis, notThis: about.caution }, SLIDE);
	const page = { figure: { ...figure, subtitle: about.subtitle }, lines: sayProvenance(about) };
	return render(Sheet, {
		props: {
			...(preset === 'shown'
				? { figure, lines: foot, lay: layoutSlide, format: SLIDE }
				: { ...page, format: formatOf(presetOf(preset)) }),
			drawing,
			...(mirrored ? { direction: 'rtl', lang: 'ar' } : { direction: 'ltr', lang: 'en' }),
		},
	});
}

function sceneIn(world: World): Scene {
	const { site } = world;
	const [measure] = site.nodes;
	if (measure === undefined) throw new Error('no node');
	return {
		...{ site, method: METHOD, book: bookIn(world), members: site.countries, measure, region: 'africa' },
		chosen: site.countries.slice(0, 4),
		selection: { group: null, sort: null, ranks: false, across: 'internet_use' },
	};
}

export const DRAWN: Readonly<Record<string, (world: World, mirrored: boolean) => Sheeted>> = {
	HeatGrid: (world, mirrored) => {
		const { figure, grid } = heatOf(sceneIn(world));
		return {
			figure,
			drawing: drawnInside((size) =>
				render(HeatGrid, { props: { ...grid, ...size, mirrored, label: figure.title } }),
			),
		};
	},
	Strips: (world, mirrored) => {
		const { figure, strips, edges } = distributionOf(sceneIn(world));
		const given = { strips, edges, scale: METHOD.scale, mirrored, label: figure.title };
		return { figure, drawing: drawnInside((size) => render(Strips, { props: { ...given, ...size } })) };
	},
	Scatter: (world) => {
		const { figure, input } = scatterOf(sceneIn(world), contextIn(world));
		return {
			figure,
			drawing: drawnInside((size) => render(Scatter, { props: { ...input, ...size, label: figure.title } })),
		};
	},
	Profiles: (world, mirrored) => {
		const { figure, input, edges } = profilesOf(sceneIn(world), { mirrored });
		const given = { ...input, edges, tierNames: METHOD.tiers.map(tierName), label: figure.title };
		return {
			figure,
			drawing: drawnInside(({ width, height }) => render(Profiles, { props: { ...given, width, height } })),
		};
	},
	Movers: (world) => {
		const { figureOf, lists } = changeOf(sceneIn(world), changeIn(world));
		const figure = figureOf('movers');
		return {
			figure,
			drawing: drawnInside((size) => render(Movers, { props: { lists, ...size, label: figure.title } })),
		};
	},
	Slope: (world) => {
		const { figureOf, lines, before, after } = changeOf(sceneIn(world), changeIn(world));
		const figure = figureOf('slope');
		const given = { lines, before, after, scale: METHOD.scale, label: figure.title };
		return {
			figure,
			drawing: drawnInside(({ width, height }) => render(Slope, { props: { ...given, width, height } })),
		};
	},
	MapStill: (world, isMirrored) => {
		const { members, method, measure, book } = sceneIn(world);
		const rows = rowsOf(world.site, members, book, 'index');
		const layout = landOf(members);
		const [areas, lettering, title] = [areasOf(rows, method), onLand(layout), 'Overall: made-up land'];
		const notes = ['Boundaries of made-up land.'];
		const figure = mapFigureOf({
			site: world.site,
			layout,
			lettering,
			areas,
			rows,
			method,
			measure,
			book,
			group: null,
			title,
			selection: 'made-up land',
			notes,
		});
		const given = { layout, areas, lettering, label: title, isMirrored };
		return { figure, drawing: drawnInside((size) => render(MapStill, { props: { ...given, ...size } })) };
	},
	PillarRows: (world, mirrored) => {
		const { figure, rows, keys } = peersIn(world, mirrored);
		const given = {
			rows,
			keys,
			scale: METHOD.scale,
			tiers: METHOD.tiers.length,
			mirrored,
			label: figure.title,
		};
		return {
			figure,
			drawing: drawnInside(({ width, height }) => render(PillarRows, { props: { ...given, width, height } })),
		};
	},
	Waterfall: (world) => {
		const { figure, bars, zones } = fallIn(world);
		const given = { bars, zones, scale: METHOD.scale, label: figure.title };
		return { figure, drawing: drawnInside((size) => render(Waterfall, { props: { ...given, ...size } })) };
	},
	ScenarioPath: (world) => {
		const { figure, path } = scenarioIn(world);
		return {
			figure,
			drawing: drawnInside(({ width, height }) =>
				render(ScenarioPath, { props: { path, width, height, label: figure.title } }),
			),
		};
	},
};

/** A sheet of a chart of so many countries, as the text of a drawing. */
export const sheetOf = (
	make: (typeof DRAWN)[string],
	{ count, mirrored, preset }: { count: number; mirrored: boolean; preset: Shown },
) => {
	const world = worldOf(count, { mirrored });
	return sheet(world, make(world, mirrored), mirrored, preset);
};

export const sheets: readonly Golden[] = Object.entries(DRAWN).flatMap(([chart, make]) => {
	const draw = (count: number, mirrored: boolean, preset: Shown) => () =>
		sheetOf(make, { count, mirrored, preset });
	return [
		golden(`Sheet-${chart}-16cm`, draw(12, false, '16cm')),
		golden(`Sheet-${chart}-8cm`, draw(12, false, '8cm')),
		golden(`Sheet-${chart}-a4`, draw(MANY, false, 'a4')),
		golden(`Sheet-${chart}-slide`, draw(MANY, false, 'slide')),
		golden(`Sheet-${chart}-shown`, draw(MANY, false, 'shown')),
		written(`Sheet-${chart}-rows`, () => {
			const world = worldOf(12);
			return writeFigureCsv(make(world, false).figure.rows);
		}),
		golden(`Sheet-${chart}-arabic`, draw(12, true, '16cm'), 'ar'),
	];
});
