// Golden files of the maps: outlines, tiles, small maps and their legend.
import { render } from 'svelte/server';
import ChoroplethMap from '#lib/charts/map/ChoroplethMap.svelte';
import type { Lettering } from '#lib/charts/map/lettering.ts';
import { dressMap } from '#lib/charts/map/lettering.ts';
import MapLegend from '#lib/charts/map/MapLegend.svelte';
import MapOutlines from '#lib/charts/map/MapOutlines.svelte';
import MapStill from '#lib/charts/map/MapStill.svelte';
import Multiples from '#lib/charts/map/Multiples.svelte';
import { drawTiles } from '#lib/geography/tileMap.ts';
import { areasFor, landOf, onLand, tilesOf } from './atlas.ts';
import { LONG_NAME, madeUp, MANY, scriptOf, type MadeUp } from './countries.ts';
import { bothWays, golden, type Golden } from './golden.ts';

const ROOM = { width: 960, height: 620 };
const PHONE = { width: 358, height: 700 };
const STILL = { prefix: 'still', label: 'A map of made-up countries' };
const nothing = (): void => undefined;

const page = (countries: readonly MadeUp[], selected: string | null = null, highlighted = selected) => {
	const layout = landOf(countries);
	return render(ChoroplethMap, {
		props: {
			...{
				layout,
				areas: areasFor(countries),
				lettering: onLand(layout),
				selected,
				highlighted,
				start: null,
			},
			...{ title: STILL.label, description: 'Arrows move to the neighbour.' },
			...{ onhighlight: nothing, onselect: nothing, onopen: nothing },
		},
	});
};

const still = (
	countries: readonly MadeUp[],
	room: typeof ROOM,
	{ isMirrored = false, letters = 'land' }: { isMirrored?: boolean; letters?: Lettering['is'] } = {},
) => {
	const tiles = tilesOf(countries);
	const layout = letters === 'tiles' ? drawTiles(tiles) : landOf(countries);
	const lettering: Lettering =
		letters === 'tiles'
			? { is: 'tiles', side: layout.width / tiles.columns }
			: letters === 'land'
				? onLand(layout)
				: { is: 'none' };
	return render(MapStill, {
		props: { layout, areas: areasFor(countries), lettering, isMirrored, ...room, ...STILL },
	});
};

const outlines = () => {
	const countries = madeUp(10);
	const layout = landOf(countries);
	const areas = areasFor(countries);
	const room = { width: 800, height: null };
	const { face } = dressMap({
		layout,
		areas,
		lettering: onLand(layout),
		room,
		tallest: 700,
		isMirrored: false,
	});
	const places = new Map(layout.countries.map((place) => [place.id, place]));
	return render(MapOutlines, {
		props: { places, face, highlighted: 'QMA', selected: 'QME', focused: 'QMD' },
	});
};

const TITLES = ['Law', 'Strategy', LONG_NAME, 'Helplines'];
const small = (
	count: number,
	room: { readonly width: number; readonly height: number | null },
	{ isMirrored, isLive }: { readonly isMirrored: boolean; readonly isLive: boolean },
) =>
	render(Multiples, {
		props: {
			...{ ...room, ...STILL, isMirrored, onhighlight: isLive ? nothing : null },
			outlined: new Set(['QMB', 'QMG']),
			panels: TITLES.map((title, at) => ({
				...{ key: title, title, columns: 8, rows: Math.ceil(count / 8) },
				...{ href: isLive ? `/compare/${at}` : null, caption: ['Median band 3', `${count} scored`] },
				tiles: madeUp(count, scriptOf(isMirrored), 31 + at).map(({ id, name, look }, tile) => ({
					...{ id, column: tile % 8, row: Math.floor(tile / 8), says: name },
					look: tile % 13 === 5 ? null : look,
				})),
			})),
		},
	});

const legend = () =>
	render(MapLegend, {
		props: {
			entries: [
				...[5, 4, 3, 2, 1].map((tier) => ({ className: `tier-${tier}`, pattern: 'none' as const })),
				{ className: 'tier-3', pattern: 'low_coverage' as const },
				...[
					'missing',
					'other-bounded',
					'other-no_reply',
					'other-inconclusive',
					'other-withheld',
					'other-not_applicable',
				].map((className) => ({ className, pattern: 'none' as const })),
			].map((look, at) => ({
				...look,
				key: `${look.className}-${look.pattern}`,
				label: `Kind ${at}`,
				count: `${at}`,
			})),
		},
	});

export const maps: readonly Golden[] = [
	...bothWays('ChoroplethMap-page', (mirrored) => page(madeUp(24, scriptOf(mirrored)))),
	golden('ChoroplethMap-selected', () => page(madeUp(12), 'QMC', 'QMD')),
	golden('ChoroplethMap-one-country', () => page(madeUp(1))),
	...bothWays('MapStill-few', (isMirrored) => still(madeUp(12, scriptOf(isMirrored)), ROOM, { isMirrored })),
	golden('MapStill-many', () => still(madeUp(MANY), ROOM)),
	golden('MapStill-phone', () => still(madeUp(24), PHONE)),
	golden('MapStill-unlettered', () => still(madeUp(24), ROOM, { letters: 'none' })),
	...bothWays('MapStill-tiles', (isMirrored) =>
		still(madeUp(MANY, scriptOf(isMirrored)), ROOM, { isMirrored, letters: 'tiles' }),
	),
	golden('MapStill-one-country', () => still(madeUp(1), ROOM)),
	golden('MapOutlines-of-each-kind', outlines),
	golden('MapLegend-every-paint', legend),
	...bothWays('Multiples-still', (isMirrored) => small(24, ROOM, { isMirrored, isLive: false })),
	golden('Multiples-page', () =>
		small(MANY, { width: 1200, height: null }, { isMirrored: false, isLive: true }),
	),
	golden('Multiples-phone', () =>
		small(12, { width: 358, height: null }, { isMirrored: false, isLive: true }),
	),
	golden('Multiples-one-country', () => small(1, ROOM, { isMirrored: false, isLive: false })),
];
