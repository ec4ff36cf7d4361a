// What the site that is open shows, as context beside a reader's own scores: never scored, each value with its source.
import { readTable } from '#lib/exchange/table.ts';
import { readScores } from '#lib/exchange/results/scores.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { contextRow, type ContextValue } from '#lib/observations/context.ts';
import { sourceRow, type Source } from '#lib/observations/source.ts';

/** What of the site that is open stands beside a reader's own benchmark. */
export interface Beside {
	/** Where its published data lie, to be opened by a reader. */
	readonly address: string;
	/** What the site calls itself. */
	readonly title: string;
	readonly edition: string;
	readonly year: number;
	/** The method its scores are of. */
	readonly method: string;
	/** Its index and pillars, in tree order. */
	readonly nodes: readonly string[];
}

const PREFIX = 'published_';

/** The id of the series that a published index or pillar is beside a reader's own scores. */
export const publishedSeries = (node: string): string => `${PREFIX}${node}`;

const SCORES = publishedSeries('scores');

const noRow = { locator: null, note: null };

const scoreSource = ({ address, method, title, edition }: Beside): Source => ({
	...{ id: SCORES, title: `${title}, ${edition}`, publisher: title, year: edition },
	...{
		url: `${address}/scores/${method}.csv`,
		official_url: null,
		licence: null,
		retrieved: null,
		trust: null,
		transcribed: null,
	},
	...{ as_of: null, caveat: null },
});

/** The published scores of some countries, the index first, as a series a node. */
function scoresOf(beside: Beside, text: string, members: ReadonlySet<string>): readonly ContextValue[] {
	const scores = readScores('scores.csv', text);
	return beside.nodes.flatMap((node) =>
		scores.flatMap((row): ContextValue[] =>
			row.node === node && row.score !== null && members.has(row.country)
				? [
						{
							...{ country: row.country, series: publishedSeries(node), year: row.year },
							...{ value: row.score, source: SCORES, ...noRow },
						},
					]
				: [],
		),
	);
}

/**
 * A package with what stands beside it: the published scores of its countries, then the context series of the site. What the
 * package has of its own comes first among the series of the site, and its sources keep their ids.
 * @param siteText a text of the published data, by its path; rejects where it does not arrive
 */
export async function putBeside(
	benchmark: BenchmarkPackage,
	beside: Beside,
	siteText: (path: string) => Promise<string>,
): Promise<BenchmarkPackage> {
	const [scores, context, sources] = await Promise.all(
		[`scores/${beside.method}.csv`, 'package/context.csv', 'package/sources.csv'].map((path) =>
			siteText(path).catch(() => null),
		),
	);
	const members = new Set(benchmark.countries.map(({ id }) => id));
	const known = new Set(benchmark.context.map(({ series }) => series));
	const series = readTable('context.csv', context ?? '', contextRow).rows.flatMap(({ value }) =>
		value !== null && members.has(value.country) && !known.has(value.series)
			? [{ ...value, source: PREFIX + value.source }]
			: [],
	);
	const cited = new Set(series.map(({ source }) => source));
	const theirs = readTable('sources.csv', sources ?? '', sourceRow).rows.flatMap(({ value }) =>
		value !== null && cited.has(PREFIX + value.id) ? [{ ...value, id: PREFIX + value.id }] : [],
	);
	const published = scores == null ? [] : scoresOf(beside, scores, members);
	return {
		...benchmark,
		context: [...published, ...benchmark.context, ...series],
		sources: [...benchmark.sources, ...(published.length > 0 ? [scoreSource(beside)] : []), ...theirs],
	};
}

/** The files of a package that are others once something stands beside it. */
export const besideFiles = ({ context, sources }: BenchmarkPackage): ReadonlyMap<string, string> =>
	new Map([
		['context.csv', writeTable(contextRow, context)],
		['sources.csv', writeTable(sourceRow, sources)],
	]);
