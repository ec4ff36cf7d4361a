// What the pictures of a comparison are made from, and the nodes they run over: the pillars, or one pillar's indicators.
import { formatParts } from '#lib/i18n/format.ts';
import { sayReachOver } from '#lib/figures/reach.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { silentOn, unspoken } from '#lib/i18n/ownPages.ts';
import { saySelection } from '#lib/i18n/selection.ts';
import { langOf } from '#lib/i18n/spoken.ts';
import { groupName, regionName } from '#lib/i18n/words.ts';
import type { Reading, ScoreBook } from '#lib/scoring/book.ts';
import { footingsIn, type SiteFootings } from '#lib/state/footing.ts';
import { CHOSEN, type Selection } from '#lib/state/selection.ts';
import {
	indicatorsOf,
	isPillar,
	pillarOf,
	pillarsOf,
	rootOf,
	type Site,
	type SiteCountry,
	type SiteMethod,
	type SiteNode,
} from '#lib/state/site.ts';
import type { Board } from './board.svelte.ts';

/** What the scores of a scene stand on. */
export const footingsOf = ({ site, method, book }: Pick<Scene, 'site' | 'method' | 'book'>): SiteFootings =>
	footingsIn(site, method, book);

/** How many questions are answered in part over the members, as a subtitle says it. */
export const sayReach = (scene: Scene, node: SiteNode): readonly string[] =>
	sayReachOver(footingsOf(scene), node.id, scene.members);

/** A board as plain values. */
export interface Scene {
	readonly site: Site;
	readonly method: SiteMethod;
	readonly book: ScoreBook;
	readonly measure: SiteNode;
	/** In the order of their names. */
	readonly members: readonly SiteCountry[];
	readonly chosen: readonly SiteCountry[];
	readonly region: ViewId;
	readonly selection: Pick<Selection, 'group' | 'sort' | 'ranks' | 'across'>;
}

export function sceneOf(board: Board): Scene {
	const { site, method, book, measure, members, chosen } = board;
	const { group, sort, ranks, across } = board.session.selection;
	return {
		site,
		method,
		book,
		measure,
		members,
		chosen,
		region: board.page.region,
		selection: { group, sort, ranks, across },
	};
}

/** A node a picture runs over. */
export interface Column {
	readonly node: SiteNode;
	/** What it is called here: the index is called overall. */
	readonly name: string;
	readonly shortName: string;
	/** Whether the method has no indicator of it, so that nothing can be said of any country. */
	readonly isSilent: boolean;
	/** The language of its names, where that is not the page's. */
	readonly lang?: string | undefined;
}

export interface Columns {
	/** The pillar whose indicators are shown; null where the pillars are. */
	readonly pillar: SiteNode | null;
	/** The whole first, then its parts. */
	readonly columns: readonly Column[];
}

function columnOf({ site, method }: Pick<Scene, 'site' | 'method'>, node: SiteNode): Column {
	const isRoot = node.parent === null;
	return {
		node,
		name: isRoot ? m.measure_overall() : node.name,
		shortName: isRoot ? m.measure_overall() : node.shortName,
		isSilent: isPillar(site, node.id) && indicatorsOf(site, node.id, method).length === 0,
		lang: isRoot ? undefined : langOf(node.name),
	};
}

/** The nodes a picture runs over: for the index the pillars, for a pillar or one of its indicators those indicators. */
export function columnsOf({ site, method, measure }: Pick<Scene, 'site' | 'method' | 'measure'>): Columns {
	const pillar = pillarOf(site, measure.id);
	const root = rootOf(site);
	const nodes = [
		...(pillar === null ? (root === undefined ? [] : [root]) : [pillar]),
		...indicatorsOf(site, pillar?.id ?? root?.id ?? '', method),
		...(pillar === null ? pillarsOf(site) : []),
	];
	return { pillar, columns: nodes.map((node) => columnOf({ site, method }, node)) };
}

/** What a measure is called in a title. */
export const measureName = (node: SiteNode): string =>
	node.parent === null ? m.measure_overall() : node.name;

/** The countries of a scene, as its title names them. */
export const sayWhom = ({ region, members, selection: { group } }: Scene): string =>
	saySelection(region, group, members.length);

/** Region, group and number of members, as a subtitle says them. */
export function sayMembers({ region, members, selection: { group } }: Scene): string {
	const whom = group === null ? [] : [group === CHOSEN ? m.group_chosen() : groupName(group)];
	return [regionName(region), ...whom, m.countries_count({ count: members.length })].join(' · ');
}

/** The pillars shown that the method is silent on, as a note; none where there are none. */
export function silentNotes(
	columns: readonly Column[],
	{ site, measure }: Pick<Scene, 'site' | 'measure'>,
): readonly string[] {
	const silent = columns.filter(({ isSilent }) => isSilent);
	if (silent.length === 0) return [];
	const [only] = silent;
	return columns.length === 1 && only !== undefined
		? [unspoken(site.named, measureName(measure))]
		: [silentOn(site.named, formatParts(silent.map(({ name }) => name)))];
}

/** Keeps the countries of a table's rows together: name and code first. */
export const countryCells = ({ name, id }: SiteCountry): readonly [string, string] => [name, id];

/** The lowest and highest value of a score, for a file; null stays null. */
export const boundsOf = (reading: Reading | null): readonly [number | null, number | null] => [
	reading?.low ?? null,
	reading?.high ?? null,
];
