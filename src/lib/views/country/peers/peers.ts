// Who a country is compared with on its page: the median of its income group, and up to four countries of the reader's choice.
import { median } from 'd3-array';
import type { ScoreBook } from '#lib/scoring/book.ts';
import { distinguish, type Verdict } from '#lib/scoring/distinguishable.ts';
import type { SiteCountry } from '#lib/state/site.ts';

/** More would crowd a row. */
export const MOST_PEERS = 4;

/** A median and the number of scored countries it is over. */
export interface Middle {
	readonly median: number;
	readonly scored: number;
}

/** The median of a node over the countries that have a score on it; null where none has. */
export function middleOf(
	book: Pick<ScoreBook, 'reading'>,
	node: string,
	countries: readonly string[],
): Middle | null {
	const scores = countries.flatMap((country) => book.reading(node, country)?.score ?? []);
	const middle = median(scores);
	return middle === undefined ? null : { median: middle, scored: scores.length };
}

/** A median of the country's income group under one method. */
export interface IncomeMiddle extends Middle {
	readonly method: string;
	readonly node: string;
}

/** What a country's page compares it with, besides its region. */
export interface StandingPage {
	/** Of the countries of its income group; empty where that is not known. */
	readonly income: readonly IncomeMiddle[];
	/** Countries of its region to compare it with, the most alike in kind first. */
	readonly suggested: readonly string[];
}

/** The countries chosen for comparison that a page shows, and how many more were chosen. */
export function peersOf(
	countries: readonly SiteCountry[],
	chosen: readonly string[],
	own: string,
): { readonly peers: readonly SiteCountry[]; readonly more: number } {
	const found = chosen
		.filter((id) => id !== own)
		.flatMap((id) => countries.find((country) => country.id === id) ?? []);
	return { peers: found.slice(0, MOST_PEERS), more: Math.max(0, found.length - MOST_PEERS) };
}

/** What can be said of the country and a peer, node by node; every node is in exactly one of the lists. */
export interface PeerVerdict {
	readonly peer: SiteCountry;
	readonly peerAhead: readonly string[];
	readonly ownAhead: readonly string[];
	readonly same: readonly string[];
	readonly unscored: readonly string[];
}

/** Judges a country against a peer on nodes; `own` and `theirs` are the books their readings stand in. */
export function judgePeer(
	nodes: readonly string[],
	[own, country]: readonly [ScoreBook, string],
	[theirs, peer]: readonly [ScoreBook, SiteCountry],
): PeerVerdict {
	const judged = nodes.map((node) => ({
		node,
		verdict: distinguish(own.reading(node, country), theirs.reading(node, peer.id)),
	}));
	const which = (isIt: (verdict: Verdict) => boolean) =>
		judged.flatMap(({ node, verdict }) => (isIt(verdict) ? [node] : []));
	return {
		peer,
		peerAhead: which((verdict) => verdict.is === 'ahead' && verdict.who === 'second'),
		ownAhead: which((verdict) => verdict.is === 'ahead' && verdict.who === 'first'),
		same: which(({ is }) => is === 'not_distinguishable'),
		unscored: which(({ is }) => is === 'unscored'),
	};
}
