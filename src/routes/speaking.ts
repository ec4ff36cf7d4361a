// Pages in the reader's words: what a page says of the package is fetched once a language and need, beside the page.
import { browser } from '$app/environment';
import type { Site } from '#lib/edition/site.ts';
import type { Words } from '#lib/edition/words/speak.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { learn, PACKAGE_LANGUAGE } from '#lib/i18n/spoken.ts';
import type { PageKind, PageSource } from './pageKinds.ts';

/** Which texts of the package a page shows, besides the names that the site itself carries; null where it shows none. */
function needOf(kind: PageKind, id: string): 'names' | 'all' | null {
	switch (kind) {
		case 'country':
		case 'method':
		case 'questionnaire':
		case 'questions':
		case 'scenario':
			return 'all';
		case 'compare':
			return id.startsWith('gaps.') ? 'all' : id.startsWith('table.') ? 'names' : null;
		case 'diagnostics':
		case 'proved':
			return 'names';
		default:
			return null;
	}
}

/** The names of a site come with it in the reader's words, those that have none marked with their language. */
function learnSite({ nodes, methods, reach }: Site, locale: string): void {
	const named = nodes.filter(({ lang }) => lang === undefined);
	learn(
		locale,
		[...named, ...[...methods, ...(reach?.questions ?? [])].filter(({ lang }) => lang === undefined)].map(
			({ name }) => name,
		),
	);
	learn(
		locale,
		named.map(({ shortName }) => shortName),
	);
}

const isSite = (kind: PageKind, page: unknown): page is Site => kind === 'site' && page !== null;

/** A source of pages, whose pages are in the reader's words; and what says anything else of the package in them. */
export interface Speaking {
	readonly open: PageSource;
	/** What was made of the package, its texts in the reader's words. */
	readonly say: <Made>(made: Made) => Promise<Made>;
}

/** What puts a page in other words, fetched with them: most pages show no text of the package. */
const openSpeech = () => import('#lib/edition/words/speak.ts');

/** Has pages from a source say what they say of the package in the language of the document. */
export function speaking(source: PageSource): Speaking {
	const fetched = new Map<string, Promise<Words | null>>();
	const wordsFor = (need: 'names' | 'all'): Promise<Words | null> => {
		const id = `${getLocale()}.${need}`;
		// What a document is made of is noted as it is asked for: only a browser asks once.
		const asked = (browser ? fetched.get(id) : undefined) ?? source('words', id);
		fetched.set(id, asked);
		asked.catch(() => fetched.delete(id));
		return asked;
	};
	return {
		open: async (kind, id) => {
			const locale = getLocale();
			const need = locale === PACKAGE_LANGUAGE ? null : needOf(kind, id);
			const [page, words, speech] = await Promise.all([
				source(kind, id),
				...(need === null ? ([null, null] as const) : ([wordsFor(need), openSpeech()] as const)),
			]);
			if (isSite(kind, page)) learnSite(page, locale);
			return page === null || words === null ? page : speech.speak(page, words, locale);
		},
		say: async (made) => {
			const locale = getLocale();
			if (locale === PACKAGE_LANGUAGE) return made;
			const [words, { speak }] = await Promise.all([wordsFor('all'), openSpeech()]);
			return words === null ? made : speak(made, words, locale);
		},
	};
}
