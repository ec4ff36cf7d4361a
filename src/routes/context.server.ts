// Gathers the context series of the countries a page shows, and the sources a reader can open for them.
import type { ContextPoint, ContextSource } from '#lib/views/compare/page.ts';
import type { Edition } from '#lib/edition/edition.ts';

interface Context {
	readonly context: readonly ContextPoint[];
	readonly contextSources: readonly ContextSource[];
}

/** The latest value of every series for each country shown; a country without one has none. */
export function gatherContext({ package: benchmark }: Edition, shown: ReadonlySet<string>): Context {
	const latest = new Map<string, ContextPoint>();
	for (const { country, series, year, value, source } of benchmark.context) {
		const key = `${country} ${series}`;
		if (shown.has(country) && year > (latest.get(key)?.year ?? -Infinity))
			latest.set(key, { country, series, year, value, source });
	}
	const context = [...latest.values()];
	const named = new Set(context.map(({ source }) => source));
	const contextSources = benchmark.sources
		.filter(({ id }) => named.has(id))
		.map(({ id, title, publisher, url, caveat }): ContextSource => {
			if (publisher === null || url === null)
				throw new Error(`source ${id} of context.csv has no publisher or no address`);
			return { id, title, publisher, url, caveat };
		});
	return { context, contextSources };
}
