// What the sentences of a country's page are made of.
import { formatCount } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { langOfAll } from '#lib/i18n/spoken.ts';
import type { Site } from '#lib/state/site.ts';

/** A piece of a sentence: words in the reader's language, or those of the package, or a link. */
export interface Piece {
	readonly text: string;
	/** The language it stands in, where that is not the reader's. */
	readonly lang?: string | undefined;
	/** A country's id, or a question's. */
	readonly leads?: { readonly to: 'country' | 'question'; readonly id: string };
}

/** More names than this are counted. */
const MOST = 3;

export const say = (text: string): Piece => ({ text });

/** What is made of texts of the package, such as a name and a colon. */
export const quoted = (text: string, of: readonly string[] = [text]): Piece => ({
	text,
	lang: langOfAll(of),
});

/** What is said of names of the package, and the names: a few of them, and how many more. */
export function listed(lead: string, names: readonly string[]): readonly Piece[] {
	if (names.length === 0) return [];
	const more = names.length - MOST;
	const few = names.slice(0, MOST);
	const shown = few.join(m.five_parted());
	return more > 0
		? [say(lead), quoted(shown, few), say(m.five_more({ count: formatCount(more) }))]
		: [say(lead), quoted(m.five_sentence({ text: shown }), few)];
}

/** Countries as links, set apart. */
export const linked = (countries: readonly string[], { countries: all }: Site): readonly Piece[] =>
	countries.flatMap((id, at) => [
		...(at === 0 ? [] : [say('·')]),
		{
			text: all.find((each) => each.id === id)?.name ?? id,
			leads: { to: 'country' as const, id },
		},
	]);
