// The sources a country's page rests on, numbered in the order in which they are met.
import type { CountryProfile, SourceNote } from '#lib/edition/country/profile.ts';

/** Each source once. */
export function sourcesOf({
	pillars,
	initiatives,
}: Pick<CountryProfile, 'pillars' | 'initiatives'>): readonly SourceNote[] {
	const items = pillars.flatMap(({ indicators, questions }) => [...indicators, ...questions]);
	const met = [
		...items.flatMap(({ known, records }) => [known.source, ...records.map(({ source }) => source)]),
		...initiatives.map(({ source }) => source),
	];
	const found = new Map(met.flatMap((source) => (source === null ? [] : [[source.id, source] as const])));
	return [...found.values()];
}

/** The number of a source among them, from 1; 0 for one that is not there. */
export const numberOf = (sources: readonly SourceNote[], { id }: Pick<SourceNote, 'id'>): number =>
	sources.findIndex((source) => source.id === id) + 1;
