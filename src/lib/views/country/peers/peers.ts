// Who a country is compared with on its page: up to four countries of the reader's choice, and what can be said of each.
import { MOST_PEERS } from '#lib/edition/country/peers.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import { distinguish, type Verdict } from '#lib/scoring/distinguishable.ts';
import type { SiteCountry } from '#lib/state/site.ts';

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
