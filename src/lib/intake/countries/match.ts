// Finds the country a text means: by code, by name, by a name in use, or past a slip of the pen.
import { isAggregate } from './aggregates.ts';
import { slipsBetween } from '#lib/text/slips.ts';
import { fold, wordsOf } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';

/** What a column names countries by; `name` takes any name, and codes of three letters too. */
export const COUNTRY_SYSTEMS = ['iso3', 'iso2', 'm49', 'name'] as const;
export type CountrySystem = (typeof COUNTRY_SYSTEMS)[number];

/** How a country was found. */
export type MatchKind = 'code' | 'name' | 'usual' | 'slip';

export type CountryMatch =
	| { readonly kind: MatchKind; readonly country: string }
	| { readonly kind: 'aggregate' }
	| { readonly kind: 'empty' }
	/** Not found; the countries it comes near to, nearest first. */
	| { readonly kind: 'unknown'; readonly near: readonly string[] };

const EMPTY = new Set(['', 'na', 'n a', 'null', 'none', 'nan']);

/** So many unknown texts are compared with every name; what is beyond is only told to be unknown. */
const MOST_COMPARED = 3000;
const NEAREST = 3;

/** Slips forgiven in a text: none in a short one, where the next word is soon another country. */
const forgiven = (folded: string): number => (folded.length < 5 ? 0 : folded.length < 9 ? 1 : 2);

export interface CountryMatcher {
	readonly match: (text: string, system: CountrySystem) => CountryMatch;
	/** Begins anew what is compared: called before each set of files. */
	readonly refresh: () => void;
}

function matchCode({ iso3, iso2, m49 }: Gazetteer, text: string, system: CountrySystem): string | undefined {
	const code = text.trim().toUpperCase();
	if (system === 'iso2') return iso2.get(code);
	if (system === 'm49')
		return /^\d{1,3}(\.0)?$/.test(code) ? m49.get(code.replace('.0', '').padStart(3, '0')) : undefined;
	return iso3.get(code);
}

/** Makes what finds countries in a gazetteer. A text is looked for once. */
export function makeMatcher(gazetteer: Gazetteer): CountryMatcher {
	const seen = new Map<string, CountryMatch>();
	let compared = 0;
	const known = [...gazetteer.names].flatMap(([name, value]) =>
		value === null || name.length < 4 ? [] : [{ name, id: value.id }],
	);

	function findSlip(folded: string): CountryMatch {
		const most = forgiven(folded);
		compared += 1;
		if (compared > MOST_COMPARED) return { kind: 'unknown', near: [] };
		const reach = Math.max(most, Math.min(4, Math.floor(folded.length / 3)));
		const best = new Map<string, number>();
		for (const { name, id } of known) {
			const slips = slipsBetween(folded, name, reach);
			if (slips <= reach && slips < (best.get(id) ?? reach + 1)) best.set(id, slips);
		}
		const ranked = [...best].toSorted((a, b) => a[1] - b[1]);
		const [first, second] = ranked;
		return first !== undefined && first[1] <= most && (second?.[1] ?? reach + 1) > first[1]
			? { kind: 'slip', country: first[0] }
			: { kind: 'unknown', near: ranked.slice(0, NEAREST).map(([id]) => id) };
	}

	function find(text: string, system: CountrySystem): CountryMatch {
		const code = matchCode(gazetteer, text, system);
		if (code !== undefined) return { kind: 'code', country: code };
		const folded = fold(text);
		if (EMPTY.has(folded)) return { kind: 'empty' };
		const named = gazetteer.names.get(folded) ?? null;
		if (named !== null) return { kind: named.kind, country: named.id };
		const reordered = gazetteer.words.get(wordsOf(folded)) ?? null;
		if (reordered !== null) return { kind: 'usual', country: reordered };
		if (isAggregate(text)) return { kind: 'aggregate' };
		return findSlip(folded);
	}

	return {
		refresh() {
			compared = 0;
			seen.clear();
		},
		match(text, system) {
			const key = `${system} ${text}`;
			const found = seen.get(key) ?? find(text, system);
			seen.set(key, found);
			return found;
		},
	};
}
