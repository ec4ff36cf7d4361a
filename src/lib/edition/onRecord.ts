// What the record proves of the questions, country by country: the floor and the ceiling a method that reads bounds gives, and how
// many of the questions have a record.
import { group } from 'd3-array';
import type { ViewId } from '#lib/geography/regions.ts';
import { STATUSES, type Status } from '#lib/observations/terms.ts';
import type { PackedRecord } from '#lib/scoring/recordBook.ts';
import { perEdition, type BoundsResult, type Edition } from './edition.ts';
import { siteMethodOf, type SiteMethod } from './site.ts';
import { membersOf } from './view.ts';

/** The record of countries and the method it is read by, which has no tiers. */
export interface RecordPage {
	readonly method: SiteMethod;
	readonly record: PackedRecord;
}

/** The statuses by which an observation says something of a question. */
const SAYING: readonly string[] = ['assessed', 'bounded'];

/** The first method of a package that reads bounds, with what it gave; null where there is none. */
const boundsOf = ({ bounds }: Edition): BoundsResult | null => bounds?.[0] ?? null;

const placeOf = (country: string, node: string): string => `${country} ${node}`;

const indexed = perEdition((edition) => {
	const result = boundsOf(edition);
	if (result === null) return null;
	const { scores, observed, method } = result;
	const leaves = new Set(edition.leaves.map(({ id }) => id));
	const asked = new Set(method.indicators ?? leaves);
	const below = edition.package.framework
		.filter(({ id }) => !leaves.has(id))
		.map(({ id }) => ({ id, questions: edition.leavesBelow(id).filter((leaf) => asked.has(leaf.id)) }))
		.filter(({ questions }) => questions.length > 0);
	return {
		...{ method, below },
		scores: new Map(scores.map((row) => [placeOf(row.country, row.node), row])),
		said: group(
			observed.filter(({ status }) => SAYING.includes(status)),
			({ country }) => country,
		),
	};
});

/** What is known of the level of each question in a country, in their order; nothing where no method reads the record. */
export function levelsOf(edition: Edition, country: string): readonly Status[] {
	const said = indexed(edition)?.said.get(country) ?? [];
	const found = new Map(said.map(({ indicator, status }) => [indicator, status]));
	return edition.questions.map(
		({ id }) => STATUSES.find((status) => status === found.get(id)) ?? 'not_assessed',
	);
}

/** The record of some countries; null where the package has no method that reads bounds. */
export function packRecord(edition: Edition, countries: readonly string[]): PackedRecord | null {
	const index = indexed(edition);
	if (index === null) return null;
	const { method, scores, said, below } = index;
	const known = new Map(
		countries.map((id) => [id, new Set(said.get(id)?.map(({ indicator }) => indicator))]),
	);
	const bound = (end: 'low' | 'high') =>
		below.flatMap(({ id }) => countries.map((country) => scores.get(placeOf(country, id))?.[end] ?? null));
	return {
		...{ scale: method.scale, countries, nodes: below.map(({ id }) => id) },
		...{ low: bound('low'), high: bound('high') },
		known: below.flatMap(({ questions }) =>
			countries.map((country) => questions.filter(({ id }) => known.get(country)?.has(id)).length),
		),
		asked: below.map(({ questions }) => questions.length),
	};
}

/** What pictures of the record need, for the countries of a view; null where there is no such method. */
export function recordPageOf(edition: Edition, view: ViewId = 'world'): RecordPage | null {
	const result = boundsOf(edition);
	const record = packRecord(
		edition,
		membersOf(edition, view).map(({ id }) => id),
	);
	if (result === null || record === null) return null;
	return { method: { ...siteMethodOf(edition, result.method), tiers: [] }, record };
}
