// The context series of the countries a page shows, never scored, and the sources a reader can open for them.
import type { ViewId } from '#lib/geography/regions.ts';
import type { ContextValue } from '#lib/observations/context.ts';
import type { Source } from '#lib/observations/source.ts';
import type { Edition } from './edition.ts';
import { membersOf } from './view.ts';

/** The value of a context series for a country. */
export type ContextPoint = Pick<ContextValue, 'country' | 'series' | 'year' | 'value' | 'source'>;

/** A source of the context series. */
export type ContextSource = Pick<Source, 'id' | 'title' | 'publisher' | 'url' | 'caveat'>;

export interface ContextPage {
	readonly context: readonly ContextPoint[];
	readonly contextSources: readonly ContextSource[];
}

/** The latest value of every series for each country of a view; a country without one has none. */
export function contextOf(edition: Edition, view: ViewId): ContextPage {
	const shown = new Set(membersOf(edition, view).map(({ id }) => id));
	const latest = new Map<string, ContextPoint>();
	for (const { country, series, year, value, source } of edition.package.context) {
		const key = `${country} ${series}`;
		if (shown.has(country) && year > (latest.get(key)?.year ?? -Infinity))
			latest.set(key, { country, series, year, value, source });
	}
	const context = [...latest.values()];
	const named = new Set(context.map(({ source }) => source));
	return {
		context,
		contextSources: edition.package.sources
			.filter(({ id }) => named.has(id))
			.map(({ id, title, publisher, url, caveat }) => ({ id, title, publisher, url, caveat })),
	};
}
