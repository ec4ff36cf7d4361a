// What moved since the edition before, country by country, with what moved it and what must be said of that.
import { group } from 'd3-array';
import type { ChangeCaution } from '#lib/framework/terms.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import { findJoiningDay, type JoiningDay } from '#lib/observations/joined.ts';
import { shareChange } from '#lib/scoring/causes.ts';
import type { ScoreChange } from '#lib/scoring/changeRows.ts';
import { perEdition, type Edition, type EditionChanges } from './edition.ts';
import { membersOf } from './view.ts';

/** What an indicator adds to a change of score, in points, and since when where a record names the day. */
export interface Cause {
	readonly indicator: string;
	readonly points: number;
	readonly since: JoiningDay | null;
	/** What the record says against itself, such as that it rests on one page. */
	readonly note: string | null;
}

/** The causes of a country's changes by node, most points first; a node whose change cannot be shared has none. */
export type Causes = Readonly<Record<string, readonly Cause[]>>;

/** Why a change of an indicator may be none in the country; an indicator without an entry has no such reason. */
export type Cautions = Readonly<Record<string, readonly ChangeCaution[]>>;

/** The change of a node: its scores, and the parts of the change where it has any. */
export type NodeMove = Pick<
	ScoreChange,
	'node' | 'score_before' | 'score_after' | 'change' | 'data' | 'coverage' | 'method'
>;

export interface CountryMoves {
	readonly country: string;
	/** The nodes with a score in one of the editions. */
	readonly moves: readonly NodeMove[];
	readonly causes: Causes;
}

/** The changes of the countries of a view under one method. */
export interface ToldChanges {
	readonly method: string;
	readonly countries: readonly CountryMoves[];
}

export interface ChangePage {
	/** The years of the two editions. */
	readonly from: number;
	readonly to: number;
	/** The methods both editions have, in the order of the package. */
	readonly told: readonly ToldChanges[];
	readonly cautions: Cautions;
}

/** Why changes of indicators may be none in the country, by indicator. */
export const cautionsOf = perEdition(({ package: { framework } }: Edition): Cautions =>
	Object.fromEntries(
		framework.flatMap(({ id, change_cautions }) => (change_cautions === null ? [] : [[id, change_cautions]])),
	),
);

const changesByCountry = perEdition(
	({ changes }: Edition) =>
		new Map(changes.map((told) => [told.method, group(told.changes, ({ country }) => country)])),
);

/** What moved the scores of a country under a method, at the index and its pillars. */
export function causesOf(edition: Edition, told: EditionChanges, country: string): Causes {
	const method = edition.method(told.method);
	const rows = changesByCountry(edition).get(told.method)?.get(country) ?? [];
	if (method === undefined) return {};
	const byNode = new Map(rows.map((row) => [row.node, row]));
	const causeOf = (indicator: string, points: number): Cause => {
		const { locator = null, note = null } = edition.observations(country, indicator).at(-1) ?? {};
		const isGain = points > 0 && edition.node(indicator)?.kind === 'fact';
		const since = isGain && locator !== null ? findJoiningDay(locator) : null;
		return { indicator, points, since, note: isGain ? note : null };
	};
	return Object.fromEntries(
		[edition.root, ...edition.pillars].flatMap(({ id }) => {
			const shares = shareChange({ framework: edition.package.framework, method }, byNode, id);
			if (shares === null) return [];
			return [[id, shares.map(({ indicator, points }) => causeOf(indicator, points))]];
		}),
	);
}

function movesIn(rows: readonly ScoreChange[]): readonly NodeMove[] {
	return rows
		.filter(({ score_before, score_after }) => (score_before ?? score_after) !== null)
		.map(({ node, score_before, score_after, change, data, coverage, method }) => ({
			...{ node, score_before, score_after, change, data, coverage, method },
		}));
}

/** What moved in the countries of a view; null where there is no edition before. */
export function changePageOf(edition: Edition, view: ViewId): ChangePage | null {
	const [first] = edition.changes.flatMap(({ changes }) => changes.slice(0, 1));
	if (first === undefined) return null;
	return {
		from: first.year_from,
		to: first.year_to,
		told: edition.changes.map((told) => ({
			method: told.method,
			countries: membersOf(edition, view).map(({ id }) => ({
				country: id,
				moves: movesIn(changesByCountry(edition).get(told.method)?.get(id) ?? []),
				causes: causesOf(edition, told, id),
			})),
		})),
		cautions: cautionsOf(edition),
	};
}
