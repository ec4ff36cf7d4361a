// A collection: a benchmark with what is known of each country's return, and how much of the country may be published.
import { z } from 'zod';
import { parseCsv } from '#lib/exchange/csv.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { LEVELS, STATES } from '#lib/observations/disclosed.ts';

/** The file of a kept benchmark that makes it a collection. It never leaves with what is published. */
export const COLLECTION_FILE = 'collection.json';

const entry = z.object({
	level: z.enum(LEVELS),
	state: z.enum(STATES),
	/** Who sent the values, as it was typed or as their source says. */
	sentBy: z.string().max(1000),
	/** The day they were sent, such as 2026-11-22; empty where it is not known. */
	sentOn: z.string().max(20),
});
/** What is said of the values of one country. */
export type Entry = Readonly<z.infer<typeof entry>>;

/** As it is kept: of values that came later only the level is said. */
const keptEntry = entry.partial().required({ level: true });
const collection = z.object({ version: z.literal(1), countries: z.record(z.string(), keptEntry) });

/** By country, each of the package once. */
export type Entries = ReadonlyMap<string, Entry>;

/** A country nobody said anything of shows nothing of itself. */
const SILENT: Entry = { level: 'aggregates', state: 'self_reported', sentBy: '', sentOn: '' };

function kept(text: string | undefined): Readonly<Record<string, z.infer<typeof keptEntry>>> {
	if (text === undefined) return {};
	try {
		const read = collection.safeParse(JSON.parse(text));
		return read.success ? read.data.countries : {};
	} catch {
		return {};
	}
}

/**
 * What is said of every country of a package. Of one nothing was said of yet its sources tell who sent it and when, and it
 * shows nothing of itself.
 * @param text what was kept of the collection, where something was
 */
export function readEntries(text: string | undefined, benchmark: BenchmarkPackage): Entries {
	const said = kept(text);
	const sources = new Map(benchmark.sources.map((source) => [source.id, source]));
	const cited = new Map<string, Set<string>>();
	for (const { country, source } of benchmark.observations)
		if (source !== null) cited.set(country, (cited.get(country) ?? new Set<string>()).add(source));
	return new Map(
		benchmark.countries.map(({ id }): [string, Entry] => {
			const own = [...(cited.get(id) ?? [])].flatMap((source) => sources.get(source) ?? []);
			const sentBy = own.map(({ title, publisher }) => publisher ?? title).join('; ');
			const sentOn =
				own
					.map(({ retrieved }) => retrieved ?? '')
					.toSorted()
					.at(-1) ?? '';
			const found = Object.hasOwn(said, id) ? said[id] : undefined;
			return [id, { ...SILENT, sentBy: sentBy.slice(0, 1000), sentOn, ...found }];
		}),
	);
}

/** The text of the file a collection is kept by. */
export const writeEntries = (entries: Entries): string =>
	`${JSON.stringify({ version: 1, countries: Object.fromEntries(entries) }, null, '\t')}\n`;

const ANSWER = ['indicator', 'year', 'status', 'value', 'value_low', 'value_high'] as const;

/** What a table of observations answers for each country, whatever order its rows stand in. */
function answersIn(observations: string | undefined): ReadonlyMap<string, string> {
	const found = new Map<string, string[]>();
	const { header, rows } = parseCsv('observations.csv', observations ?? '');
	for (const { cells } of rows) {
		const cell = (column: string) => cells[header.indexOf(column)] ?? '';
		const answer = JSON.stringify(ANSWER.map(cell));
		found.set(cell('country'), [...(found.get(cell('country')) ?? []), answer]);
	}
	return new Map([...found].map(([country, answers]) => [country, answers.toSorted().join()]));
}

/**
 * What was said of a collection, as far as it holds of new values too: a country keeps its level, and who sent what, when
 * and how far it was checked only where it answers as before.
 * @param text the file the collection was kept by
 * @param before its observations then
 * @param after its observations now
 */
export function carryEntries(text: string, before: string | undefined, after: string | undefined): string {
	const then = answersIn(before);
	const now = answersIn(after);
	const carried = Object.entries(kept(text)).map(([country, said]): [string, unknown] => [
		country,
		then.get(country) === now.get(country) ? said : { level: said.level },
	]);
	return `${JSON.stringify({ version: 1, countries: Object.fromEntries<unknown>(carried) }, null, '\t')}\n`;
}
