// Reach in the words and rows of pictures: columns of a file, a line over many countries, a line for one.
import { formatCount, formatParts } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { SiteFooting, SiteFootings } from '#lib/state/footing.ts';
import {
	indicatorsOf,
	isPillar,
	type Site,
	type SiteCountry,
	type SiteMethod,
	type SiteNode,
} from '#lib/state/site.ts';
import type { FigureCell, FigureColumn } from './figure.ts';

/** The columns of reach in a file; none for a package without reach. */
export function reachColumns({ reach }: Pick<Site, 'reach'>): readonly FigureColumn[] {
	if (reach === null) return [];
	return [
		{ key: 'questions_answered_in_part', label: m.column_answered() },
		{ key: 'questions_near', label: m.column_near() },
		{ key: 'questions', label: m.column_questions() },
	];
}

/** What stands in those columns; empty for an indicator, which is asked nothing. */
export function reachCells(
	{ reach }: Pick<Site, 'reach'>,
	footing: SiteFooting | null,
): readonly FigureCell[] {
	if (reach === null) return [];
	if (footing === null) return [null, null, null];
	return [footing.reach.answered, footing.reach.near, footing.reach.questions];
}

/** The fewest and the most questions answered in part over countries; nothing where there is no reach. */
export function sayReachOver(
	footings: SiteFootings,
	node: string,
	countries: readonly Pick<SiteCountry, 'id'>[],
): readonly string[] {
	const reaches = countries.flatMap(({ id }) => footings(node, id)?.reach ?? []);
	const questions = reaches[0]?.questions ?? 0;
	if (questions === 0) return [];
	const counts = reaches.map(({ answered }) => answered);
	const ends = [...new Set([Math.min(...counts), Math.max(...counts)])];
	return [m.reach_over({ answered: ends.map(formatCount).join('–'), questions: formatCount(questions) })];
}

/** The reach of one country in a sentence; nothing where there is none. */
export function sayReachOf(footing: SiteFooting | null, country: string): readonly string[] {
	if (footing === null || footing.reach.questions === 0) return [];
	const { answered, near, questions } = footing.reach;
	return [
		m.reach_country({
			...{ country, answered: formatCount(answered) },
			...{ near: formatCount(near), questions: formatCount(questions) },
		}),
	];
}

/** What a pillar rests on by the method, as a note; nothing for the index and for indicators. */
export function sayPillarRests(
	site: Pick<Site, 'reach' | 'nodes' | 'methods'>,
	method: SiteMethod,
	node: SiteNode,
): readonly string[] {
	if (site.reach === null || !isPillar(site, node.id)) return [];
	const names = indicatorsOf(site, node.id, method).map(({ name }) => name);
	return names.length === 0 ? [] : [m.reach_on_list({ list: formatParts(names) })];
}

/** The pillars of a country that rest on one indicator, each by its answer. */
export const sayAlone = (country: string, answers: readonly string[]): string =>
	m.reach_only({ answer: `${country} – ${formatParts(answers)}` });
