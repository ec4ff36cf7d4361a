// Texts of the site's own, each checked to be of the edition the page is of.
import { version } from '$app/environment';
import { asset } from '$app/paths';
import { editionTexts } from '#lib/arrival/editionTexts.ts';
import type { FetchText } from '#lib/ui/siteTexts.ts';
import { saying } from './words.ts';

const known = new Map<string, FetchText>();

/** Texts of the edition whose list of sums has a sum that begins with `sums`; rejects, in words, where one is not. */
export function textsOf({ sums }: { readonly sums: string }): FetchText {
	const texts = known.get(sums) ?? editionTexts({ sums, build: version, addressOf: asset });
	known.set(sums, texts);
	return (path) => saying(texts(path));
}
