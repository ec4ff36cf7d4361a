// What is published of all countries of a collection together, fetched where the site is of one.
import type { Component } from 'svelte';
import type { DisclosedPage } from '#lib/edition/disclosed.ts';
import type { Site } from '#lib/edition/site.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import { ONLY, type PageSource } from '../pageKinds.ts';

/** The aggregates, and the view that shows them. */
export interface Together {
	readonly page: DisclosedPage;
	readonly View: Component<{ readonly site: Site; readonly page: DisclosedPage; readonly view: ViewId }>;
}

/** Asks for the aggregates; null where the site is of no published collection that has any. Rejects where they do not arrive. */
export async function showTogether(open: PageSource, { disclosure }: Site): Promise<Together | null> {
	if (disclosure?.aggregates !== true) return null;
	const [page, { default: View }] = await Promise.all([
		open('disclosed', ONLY),
		// In two steps: a page that may show it does not carry its styles.
		import('#lib/views/map/openAggregates.ts').then(({ openAggregates }) => openAggregates()),
	]);
	return page === null ? null : { page, View };
}
