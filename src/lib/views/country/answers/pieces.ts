// What the sentences of a country's page are made of.
import { formatCount } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Site } from '#lib/state/site.ts';

/** A piece of a sentence: words in the reader's language, or in English as the package has them, or a link. */
export interface Piece {
	readonly text: string;
	readonly isEnglish?: true;
	/** A country's id, or a question's. */
	readonly leads?: { readonly to: 'country' | 'question'; readonly id: string };
}

/** More names than this are counted. */
const MOST = 3;

export const say = (text: string): Piece => ({ text });
export const english = (text: string): Piece => ({ text, isEnglish: true });

/** What is said of names of the package, and the names: a few of them, and how many more. */
export function listed(lead: string, names: readonly string[]): readonly Piece[] {
	if (names.length === 0) return [];
	const more = names.length - MOST;
	const shown = names.slice(0, MOST).join('; ');
	return more > 0
		? [say(lead), english(shown), say(m.five_more({ count: formatCount(more) }))]
		: [say(lead), english(`${shown}.`)];
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
