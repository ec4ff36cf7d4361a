// What every comparison works with: the method, the scores that hold now, the measure, and the countries asked for.
import type { ComparePage } from '#lib/edition/compare.ts';
import { formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { openBook, type ScoreBook } from '#lib/scoring/book.ts';
import { useSession, type Session } from '#lib/state/session.svelte.ts';
import {
	membersOf,
	methodOf,
	type Site,
	type SiteCountry,
	type SiteMethod,
	type SiteNode,
} from '#lib/state/site.ts';

export interface Board {
	readonly site: Site;
	readonly page: ComparePage;
	readonly session: Session;
	readonly method: SiteMethod;
	/** The reader's own scores where weights were moved, else the published ones. */
	readonly book: ScoreBook;
	readonly measure: SiteNode;
	/** The countries of the region in the group asked for, in the order of their names. */
	readonly members: readonly SiteCountry[];
	/** The members chosen for comparison, in the order they were chosen. */
	readonly chosen: readonly SiteCountry[];
	/** Whom a change is told for, with the score on the measure: the country looked at, else the middle of all; null without a score. */
	readonly subject: { readonly name: string; readonly score: string } | null;
}

/** The board of a page; call while a component initialises. Reading a field follows the session. */
export function useBoard(props: () => { readonly site: Site; readonly page: ComparePage }): Board {
	const session = useSession();
	const site = $derived(props().site);
	const page = $derived(props().page);
	const method = $derived(methodOf(site, session.selection.method));
	const published = $derived(new Map(page.books.map((packed) => [packed.method, openBook(packed)])));
	const book = $derived.by(() => {
		const found = session.live ?? published.get(method.id);
		if (found === undefined) throw new Error(`the page has no scores of method ${method.id}`);
		return found;
	});
	const measure = $derived.by(() => {
		const found = site.nodes.find(({ id }) => id === session.selection.measure) ?? site.nodes[0];
		if (found === undefined) throw new Error('the framework has no node');
		return found;
	});
	const members = $derived(membersOf(site, page.region, session.selection));
	const chosen = $derived(
		session.selection.chosen.flatMap((id) => members.find((country) => country.id === id) ?? []),
	);
	const subject = $derived.by(() => {
		const looked = members.find(({ id }) => id === session.selection.country) ?? chosen[0];
		const score =
			looked === undefined
				? book.median(measure.id, page.region)?.median
				: book.reading(measure.id, looked.id)?.score;
		if (score == null) return null;
		return { name: looked?.name ?? m.told_median(), score: formatScore(score, method.decimals) };
	});
	return {
		session,
		get site() {
			return site;
		},
		get page() {
			return page;
		},
		get method() {
			return method;
		},
		get book() {
			return book;
		},
		get measure() {
			return measure;
		},
		get members() {
			return members;
		},
		get chosen() {
			return chosen;
		},
		get subject() {
			return subject;
		},
	};
}
