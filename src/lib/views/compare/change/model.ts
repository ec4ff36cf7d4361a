// What moved between two editions, three ways: who moved and why, a map, and a slope for every country scored in both.
import type { TileGroup } from '#lib/charts/map/shareTiles.ts';
import { layShareTiles } from '#lib/charts/map/shareTiles.ts';
import { layoutMovers, type MoverList } from '#lib/charts/plots/movers.ts';
import { layoutSlope, type SlopeLine } from '#lib/charts/plots/slope.ts';
import type { ChangePage } from '#lib/edition/change.ts';
import { isFirm, mainCauses, sayCauses, sayCautions, type CauseWords } from '#lib/figures/causes.ts';
import type { Figure, FigureRows, Room } from '#lib/figures/figure.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { formatCount, formatPoints } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { regionName } from '#lib/i18n/words.ts';
import { countryCells, measureName, sayMembers, sayWhom, type Scene } from '../scene.ts';
import { changesOf, moversOf, toldScene, type CountryChange } from './changes.ts';
import { notesOf, type ChangeNotes } from './notes.ts';
import { stepClass, stepLegend } from './steps.ts';

/** The ways a change is shown; the first unless an address names another. */
export const FORMS = ['movers', 'map', 'slope'] as const;
export type ChangeForm = (typeof FORMS)[number];

export interface ChangeModel {
	/** The scene by the method the change is told by. */
	readonly scene: Scene;
	readonly before: string;
	readonly after: string;
	readonly notes: ChangeNotes;
	readonly lists: readonly MoverList[];
	readonly tiles: readonly TileGroup[];
	readonly lines: readonly SlopeLine[];
	readonly figureOf: (form: ChangeForm) => Figure;
}

/** Marks of direction, which a sentence needs and a cell of a file does not. */
const ISOLATES = /[\u2066-\u2069]/g;

const MOST = { region: 5, world: 8 };

function listOf(
	direction: 1 | -1,
	changes: readonly CountryChange[],
	{ most, words }: { readonly most: number; readonly words: CauseWords },
): MoverList {
	const { cautions } = words;
	return {
		key: direction > 0 ? 'up' : 'down',
		head: direction > 0 ? m.change_up() : m.change_down(),
		empty: m.change_nobody(),
		movers: moversOf(changes, direction)
			.slice(0, most)
			.map(({ country, change, causes }) => ({
				...{ id: country.id, name: country.name, text: formatPoints(change ?? 0) },
				parts: causes
					.map((cause) => ({
						...{ key: cause.indicator, points: cause.points, isFirm: isFirm(cause, cautions) },
					}))
					.toSorted((a, b) => Number(b.isFirm) - Number(a.isFirm)),
				reasons: sayCauses(mainCauses(causes, change ?? 0, { cautions }), words),
			})),
	};
}

/** A change as a tile has room for it: whole points with their sign. */
function sayWhole(change: number): string {
	const whole = Math.round(change);
	return `${whole === 0 ? '' : whole > 0 ? '+' : '−'}${formatCount(Math.abs(whole))}`;
}

function tilesOf(layouts: readonly TileLayout[], changes: readonly CountryChange[]): readonly TileGroup[] {
	const found = new Map(changes.map((each) => [each.country.id, each]));
	return layouts.map((layout) => ({
		id: layout.id,
		title: layouts.length > 1 ? regionName(layout.id) : '',
		columns: layout.columns,
		rows: layout.rows,
		tiles: layout.tiles.flatMap(({ id, column, row }) => {
			const own = found.get(id);
			if (own === undefined) return [];
			const points = own.change === null ? '' : sayWhole(own.change);
			const text = own.facts.length > 0 ? `${points}◆` : points;
			const label = points === '' ? own.country.name : `${own.country.name} ${text}`;
			return [{ ...{ id, code: id, label, column, row, text }, share: 0, className: stepClass(own.change) }];
		}),
	}));
}

function rowsOf(
	changes: readonly CountryChange[],
	editions: readonly [string, string],
	words: CauseWords,
): FigureRows {
	const [before, after] = editions;
	return {
		columns: [
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'score_before', label: before },
			{ key: 'score_after', label: after },
			{ key: 'change', label: m.view_change() },
			{ key: 'data', label: m.since_data() },
			{ key: 'coverage', label: m.since_coverage() },
			{ key: 'method', label: m.since_method() },
			{ key: 'causes', label: m.change_column_causes() },
			{ key: 'warnings', label: m.change_column_warnings() },
		],
		rows: changes.map(({ country, move, causes }) => [
			...countryCells(country),
			...[move?.score_before ?? null, move?.score_after ?? null, move?.change ?? null],
			...[move?.data ?? null, move?.coverage ?? null, move?.method ?? null],
			sayCauses(causes, words).replaceAll(ISOLATES, ''),
			sayCautions(
				causes.map(({ indicator }) => indicator),
				words,
			).join(' '),
		]),
	};
}

/** The change of a scene's measure since the edition before. */
export function changeOf(given: Scene, page: ChangePage, layouts: readonly TileLayout[] = []): ChangeModel {
	const scene = toldScene(given, page);
	const { site, measure, chosen, region, method } = scene;
	const words: CauseWords = { site, cautions: page.cautions };
	const changes = changesOf(scene, page);
	const notes = notesOf(scene, page, changes);
	const editions = { before: String(page.from), after: String(page.to) };
	const most = region === 'world' ? MOST.world : MOST.region;
	const lists = [listOf(1, changes, { most, words }), listOf(-1, changes, { most, words })];
	const tiles = tilesOf(layouts, changes);
	const lines = changes.flatMap(({ country, move }): readonly SlopeLine[] => {
		const { score_before: before = null, score_after: after = null } = move ?? {};
		if (before === null || after === null) return [];
		return [{ id: country.id, name: country.name, before, after, isChosen: chosen.includes(country) }];
	});
	const said = { measure: measureName(measure), region: sayWhom(scene), ...editions };
	const shared = {
		selection: sayWhom(scene),
		subtitle: [measureName(measure), sayMembers(scene)].join(' · '),
		asides: [m.change_tile_key(), ...notes.lead],
		rows: rowsOf(changes, [editions.before, editions.after], words),
	};
	const all = [...notes.lead, ...notes.warnings];
	const legend = [
		{ key: 'firm', label: m.change_legend_firm(), className: 'change-firm' },
		{ key: 'cautioned', label: m.change_legend_cautioned(), className: 'change-cautioned' },
	].map((entry) => ({ ...entry, pattern: 'none' as const, count: '' }));
	const figures: Readonly<Record<ChangeForm, () => Figure>> = {
		movers: () => ({
			...{ ...shared, name: `movers-${region}-${measure.id}`, title: m.change_movers_title(said), legend },
			notes: all,
			sizeIn: (room: Room) => {
				const { width, height } = layoutMovers(lists, room);
				return { width, height };
			},
		}),
		map: () => ({
			...{ ...shared, name: `change-map-${region}-${measure.id}`, title: m.change_map_title(said) },
			legend: stepLegend(changes.map(({ change }) => change)),
			notes: [m.change_tile_key(), ...all, ...(site.offers.outlines ? [m.map_note_boundaries()] : [])],
			sizeIn: (room: Room) => ({ width: room.width, height: layShareTiles(tiles, room).height }),
		}),
		slope: () => ({
			...{ ...shared, name: `change-${region}-${measure.id}`, title: m.change_title(said), legend: [] },
			notes: all,
			sizeIn: (room: Room) => {
				const { width, height } = layoutSlope(lines, method.scale, room);
				return { width, height };
			},
		}),
	};
	return { scene, ...editions, notes, lists, tiles, lines, figureOf: (form) => figures[form]() };
}
