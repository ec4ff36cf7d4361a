// Gathers what a country is compared with: its income group, countries of its kind, the edition before, and all readings.
import { likenessOf } from '#lib/advice/likeness.ts';
import { packBook, type PackedBook } from '#lib/scoring/book.ts';
import { middleOf, MOST_PEERS, type StandingPage } from '#lib/views/country/peers/peers.ts';
import type { SinceRecord } from '#lib/views/country/since/since.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { openEdition } from './edition.server.ts';

function inner({ package: { framework } }: Edition): readonly string[] {
	return framework.filter(({ kind }) => kind === 'index' || kind === 'pillar').map(({ id }) => id);
}

/** The median of a country's income group on the index and every pillar, and whom to compare it with. */
export async function loadStanding(id: string): Promise<StandingPage> {
	const edition = await openEdition();
	const { countries } = edition.package;
	const country = countries.find((row) => row.id === id);
	if (country === undefined) throw new Error(`${id} is not a country of the package`);
	const { income, region } = country;
	const group = countries.filter((row) => income !== null && row.income === income).map((row) => row.id);
	return {
		income: edition.results.flatMap(({ method }) =>
			inner(edition).flatMap((node) => {
				const middle = middleOf(edition.book(method), node, group);
				return middle === null ? [] : [{ method, node, ...middle }];
			}),
		),
		suggested: countries
			.filter((row) => row.region === region && row.id !== id)
			.toSorted((a, b) => likenessOf(country, b) - likenessOf(country, a) || (a.id < b.id ? -1 : 1))
			.slice(0, MOST_PEERS)
			.map((row) => row.id),
	};
}

/** The readings of every country on the index and the pillars a method speaks to, one book a method, without medians. */
export async function packReadings(): Promise<readonly PackedBook[]> {
	const edition = await openEdition();
	const wanted = new Set(inner(edition));
	return edition.results.map((result) =>
		packBook({ ...result, scores: result.scores.filter(({ node }) => wanted.has(node)), medians: [] }),
	);
}

/** What moved in a country since the edition before, one record a method; empty where there is no edition before. */
export async function loadSince(id: string): Promise<readonly SinceRecord[]> {
	const { changes } = await openEdition();
	const isOwn = ({ country }: { readonly country: string }) => country === id;
	return changes.map((found) => ({
		method: found.method,
		changes: found.changes.filter(isOwn),
		values: found.values.filter(isOwn),
	}));
}
