// What is in a page as it was built, and comes alive when someone turns to it: the page is ready to be used sooner.
import type { Component, Snippet } from 'svelte';

/** What draws a snippet, and nothing else. */
export type Host = Component<{ readonly children: Snippet }>;

interface Drawn {
	readonly props: { readonly children: Snippet };
	readonly context: Map<unknown, unknown>;
	/** Sets its ids apart from those of the page around it. */
	readonly idPrefix: string;
}

/** Draws a component as HTML; given by whoever builds pages, for a browser never does. */
export type Draw = (host: Host, drawn: Drawn) => { readonly body: string };

let draw: Draw | null = null;

/** Has stills drawn from now on. */
export function drawStillsBy(given: Draw): void {
	draw = given;
}

/** The HTML of a snippet; null where nothing draws stills. */
export function drawStill(host: Host, drawn: Drawn): string | null {
	return draw === null ? null : draw(host, drawn).body;
}

const MARK = /<!--[\s\S]*?-->/g;

/** HTML that no script will take over, without the comments by which one would find its way in it. */
export const withoutMarks = (html: string): string => html.replaceAll(MARK, '');
