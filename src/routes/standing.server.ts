// Gathers what a country is compared with: its income group, countries of its kind, the edition before, and all readings.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { likenessOf } from '#lib/advice/likeness.ts';
import { readRows } from '#lib/exchange/results/scores.ts';
import { scoreChangeRow, valueChangeRow } from '#lib/scoring/change.ts';
import { bookOf, packBook, type PackedBook, type ScoreBook } from '#lib/scoring/book.ts';
import { middleOf, MOST_PEERS, type StandingPage } from '#lib/views/country/peers/peers.ts';
import type { SinceRecord } from '#lib/views/country/since/since.ts';
import { openEdition, type Edition } from './edition.server.ts';

function inner({ package: { framework } }: Edition): readonly string[] {
	return framework.filter(({ kind }) => kind === 'index' || kind === 'pillar').map(({ id }) => id);
}

let books: ReadonlyMap<string, ScoreBook> | null = null;

/** The median of a country's income group on the index and every pillar, and whom to compare it with. */
export async function loadStanding(id: string): Promise<StandingPage> {
	const edition = await openEdition();
	const { countries } = edition.package;
	const country = countries.find((row) => row.id === id);
	if (country === undefined) throw new Error(`${id} is not a country of the package`);
	const { income, region } = country;
	const group = countries.filter((row) => income !== null && row.income === income).map((row) => row.id);
	books ??= new Map(edition.results.map((result) => [result.method, bookOf(result)]));
	return {
		income: [...books].flatMap(([method, book]) =>
			inner(edition).flatMap((node) => {
				const middle = middleOf(book, node, group);
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

const CHANGES = 'static/data/changes';

/** What `npm run changes` found since the edition before, by method; null where the site carries no such comparison. */
async function readChanges(method: string) {
	const folder = `${CHANGES}/${method}`;
	if (!existsSync(`${folder}/changes.csv`)) return null;
	const read = (name: string) => readFile(`${folder}/${name}`, 'utf8');
	return {
		changes: readRows(`${folder}/changes.csv`, await read('changes.csv'), scoreChangeRow),
		values: readRows(`${folder}/changed_values.csv`, await read('changed_values.csv'), valueChangeRow),
	};
}

const known = new Map<string, ReturnType<typeof readChanges>>();

/** What moved in a country since the edition before, one record a method; empty where there is no edition before. */
export async function loadSince(id: string): Promise<readonly SinceRecord[]> {
	const { results } = await openEdition();
	const records = await Promise.all(
		results.map(async ({ method }) => {
			const reading = known.get(method) ?? readChanges(method);
			known.set(method, reading);
			const found = await reading;
			if (found === null) return [];
			const isOwn = ({ country }: { readonly country: string }) => country === id;
			return [{ method, changes: found.changes.filter(isOwn), values: found.values.filter(isOwn) }];
		}),
	);
	return records.flat();
}
