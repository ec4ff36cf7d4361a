// What every page knows of the site, its names in the words of a language.
import { PACKAGE_LANGUAGE } from '#lib/i18n/spoken.ts';
import type { Edition } from '../edition.ts';
import type { Site } from '../site.ts';
import { speak, wordFor, type Words } from './speak.ts';
import { shareIn, wordsOf } from './words.ts';

type InWords<Named> = (named: Named) => Named & { readonly lang?: string };

/** Says names in other words, and of those that have none, in which language they stand. */
const saying =
	<Named extends { readonly name: string; readonly shortName?: string }>(
		words: Words,
		locale: string,
	): InWords<Named> =>
	(named) => {
		const isSaid =
			wordFor(words, named.name, 'name') !== undefined &&
			wordFor(words, named.shortName ?? named.name, 'shortName') !== undefined;
		const said = speak(named, words, locale);
		return isSaid ? said : { ...said, lang: PACKAGE_LANGUAGE };
	};

/** A site as its edition has it in a language; the very site where that is the package's own. */
export function siteInWords(site: Site, edition: Edition, locale: string): Site {
	if (locale === PACKAGE_LANGUAGE) return site;
	const words = wordsOf(edition, locale, 'names');
	const { nodes, methods, record, reach } = site;
	return {
		...site,
		nodes: nodes.map(saying(words, locale)),
		methods: methods.map(saying(words, locale)),
		record: record === null ? null : speak(record, words, locale),
		reach: reach === null ? null : { ...reach, questions: reach.questions.map(saying(words, locale)) },
		share: shareIn(edition, locale),
	};
}
