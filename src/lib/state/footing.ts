// What the scores a page shows stand on, by the nodes and the method of its site.
import { footingsOf, type Footing, type Footings } from '#lib/edition/footing.ts';
import { answerOf, type Answer } from '#lib/framework/answer.ts';
import type { Reading, ScoreBook } from '#lib/scoring/book.ts';
import type { Site, SiteMethod, SiteNode } from './site.ts';

export type SiteFooting = Footing<SiteNode>;
export type SiteFootings = Footings<SiteNode>;

/** What the index and the pillars of a site stand on, by the scores of a book. */
export function footingsIn(
	{ nodes, reach }: Pick<Site, 'nodes' | 'reach'>,
	{ indicators }: Pick<SiteMethod, 'indicators'>,
	book: ScoreBook,
): SiteFootings {
	return footingsOf({ nodes, reach, indicators, book });
}

/** The one indicator a pillar rests on, by what it says: an answer where it is a fact, else a score. */
export interface Alone {
	readonly indicator: SiteNode;
	readonly answer: Answer | null;
	/** Of the indicator and so of the pillar. */
	readonly score: number;
}

/** What is shown of a pillar in place of its tier; null where it rests on more than one indicator, or is not scored. */
export function aloneOf(
	footing: SiteFooting | null,
	reading: Reading | null,
	{ scale: [low, high] }: Pick<SiteMethod, 'scale'>,
): Alone | null {
	const indicator = footing?.alone ?? null;
	const value = reading?.score ?? null;
	if (indicator === null || value === null) return null;
	return { indicator, score: value, answer: answerOf({ kind: indicator.kind, value, low, high }) };
}
