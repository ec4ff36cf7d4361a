// What a country's standing is compared with: its income group, countries of its kind, and the readings of all.
import { likenessOf } from '#lib/advice/likeness.ts';
import { packBook, type PackedBook } from '#lib/scoring/book.ts';
import { perEdition, type Edition } from '../edition.ts';
import { middleOf, MOST_PEERS, type Middle } from './peers.ts';

/** A median of the country's income group under one method. */
export interface IncomeMiddle extends Middle {
	readonly method: string;
	readonly node: string;
}

/** What a country's page compares it with, besides its region. */
export interface StandingPage {
	/** Of the countries of its income group; empty where that is not known. */
	readonly income: readonly IncomeMiddle[];
	/** Countries of its region to compare it with, the most alike in kind first. */
	readonly suggested: readonly string[];
}

/** The index and all between it and the indicators, in tree order. */
const innerNodes = perEdition(({ package: { framework }, leaves }): readonly string[] => {
	const isLeaf = new Set(leaves.map(({ id }) => id));
	return framework.flatMap(({ id }) => (isLeaf.has(id) ? [] : [id]));
});

/** The medians of every income group, which all its countries share. */
const incomeMiddles = perEdition((edition): ReadonlyMap<string, readonly IncomeMiddle[]> => {
	const { countries } = edition.package;
	const groups = new Set(countries.flatMap(({ income }) => income ?? []));
	const middlesOf = (group: string) => {
		const members = countries.filter(({ income }) => income === group).map(({ id }) => id);
		return edition.results.flatMap(({ method }) =>
			innerNodes(edition).flatMap((node) => {
				const middle = middleOf(edition.book(method), node, members);
				return middle === null ? [] : [{ method, node, ...middle }];
			}),
		);
	};
	return new Map([...groups].map((group) => [group, middlesOf(group)]));
});

/** The medians of a country's income group on the index and the pillars, and whom to compare it with. */
export function standingOf(edition: Edition, id: string): StandingPage {
	const country = edition.country(id);
	if (country === undefined) return { income: [], suggested: [] };
	return {
		income: incomeMiddles(edition).get(country.income ?? '') ?? [],
		suggested: edition
			.peersOf(country)
			.toSorted((a, b) => likenessOf(country, b) - likenessOf(country, a) || (a.id < b.id ? -1 : 1))
			.slice(0, MOST_PEERS)
			.map((row) => row.id),
	};
}

/** The readings of every country on the index and the pillars, one book a method, without medians. */
export function readingsOf(edition: Edition): readonly PackedBook[] {
	const wanted = new Set(innerNodes(edition));
	return edition.results.map((result) =>
		packBook({ ...result, scores: result.scores.filter(({ node }) => wanted.has(node)), medians: [] }),
	);
}
