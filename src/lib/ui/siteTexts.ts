// Texts of the site's own, fetched by the components below the layout.
import { getContext, setContext } from 'svelte';

const KEY = Symbol('site texts');

/** Fetches a text by its path (`/data/sql/ranking.sql`); rejects, saying why, when it does not arrive. */
export type FetchText = (path: string) => Promise<string>;

/** Makes it known to the components below how texts are fetched; call while a layout initialises. */
export function provideTexts(fetchText: FetchText): void {
	setContext(KEY, fetchText);
}

/** How texts are fetched; call while a component initialises. */
export function useTexts(): FetchText {
	return getContext<FetchText>(KEY);
}
