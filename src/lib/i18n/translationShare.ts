// How much of a package's texts stands in the page's language, and how much of that was reviewed, in words.
import { formatCount, formatSentences, formatShare } from './format.ts';
import { m } from './paraglide/messages.js';

/** How many texts there are, how many of them are said in a language, and how many of those were reviewed. */
interface Share {
	readonly texts: number;
	readonly said: number;
	readonly reviewed: number;
}

/** A sentence on what was reviewed, and one on what is lacking; empty where the page is in the package's own language. */
export function sayShare(share: Share | undefined): string {
	if (share === undefined) return '';
	const { texts, said, reviewed } = share;
	const counts = { reviewed: formatCount(reviewed), texts: formatCount(texts) };
	return formatSentences([
		...(said > 0 ? [m.translate_share({ share: formatShare(reviewed / texts), ...counts })] : []),
		...(said < texts ? [m.translate_lacking({ count: formatCount(texts - said) })] : []),
	]);
}
