// A guideline reference of the framework taken apart: each text it names, and how far that was checked.

/** `source`: a source is named and nothing said of it; `none`: not even that. */
export type Check = 'unverified' | 'theme' | 'existence' | 'source' | 'none';

export interface GuidelinePart {
	readonly text: string;
	readonly check: Check;
	/** Ids of the sources it was checked in. */
	readonly sources: readonly string[];
}

const MARK = /\((unverified|theme confirmed|existence(?: and purpose)? confirmed)\)|\[(fw_s[^\]]*)\]|;/g;

function checkOf(mark: string): Check {
	if (mark === 'unverified') return 'unverified';
	return mark.startsWith('theme') ? 'theme' : 'existence';
}

/**
 * The parts of a reference such as `A: law (unverified); B (theme confirmed) [fw_s05]`, in order. Other brackets stay in the
 * text. Empty where there is no reference.
 */
export function readGuideline(reference: string | null): readonly GuidelinePart[] {
	const whole = reference ?? '';
	const parts: { text: string; check: Check; sources: string[] }[] = [];
	const add = (said: string) => {
		const text = said.replace(/\s+/g, ' ').trim();
		// What is joined to a reference by "and" stands in the same text.
		const document = /^[^:]*: /.exec(parts.at(-1)?.text ?? '')?.[0] ?? '';
		if (text !== '') parts.push({ text: text.replace(/^and /, document), check: 'none', sources: [] });
	};
	let from = 0;
	for (const match of whole.matchAll(MARK)) {
		const [sign, mark, sources] = match;
		add(whole.slice(from, match.index));
		from = match.index + sign.length;
		const last = parts.at(-1);
		if (last === undefined) continue;
		if (mark !== undefined) last.check = checkOf(mark);
		if (sources !== undefined) {
			last.sources.push(...sources.split(/,\s*/));
			if (last.check === 'none') last.check = 'source';
		}
	}
	add(whole.slice(from));
	return parts;
}
