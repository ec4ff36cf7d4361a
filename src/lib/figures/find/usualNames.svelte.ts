// Finding countries by the names people use: what that takes is fetched when a reader turns to a field that asks for one.
import { useTexts } from '#lib/ui/siteTexts.ts';

interface Findable {
	readonly id: string;
	readonly name: string;
}

/** Narrows countries to those a text means. */
export type Find = <Country extends Findable>(
	text: string,
	countries: readonly Country[],
) => readonly Country[];

export interface UsualNames {
	/** By country; none before they were learned, or where they do not arrive. */
	readonly all: ReadonlyMap<string, readonly string[]>;
	/** Those that answer to a text, the best first; as `plainly` finds before it was learned how else they are called. */
	readonly search: Find;
	/** The same in the order given, as a list is narrowed. */
	readonly filter: Find;
	readonly learn: () => Promise<void>;
}

/** Those whose name or code holds the text, letters with and without marks being the same; all of them for no text. */
export function plainly<Country extends Findable>(
	text: string,
	countries: readonly Country[],
): readonly Country[] {
	const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const wanted = plain(text.trim());
	return wanted === ''
		? countries
		: countries.filter(({ id, name }) => plain(`${name} ${id}`).includes(wanted));
}

/** The other names of the site's countries, which arrive when they are asked for; call while a component initialises. */
export function useUsualNames(): UsualNames {
	const fetchText = useTexts();
	let all: ReadonlyMap<string, readonly string[]> = $state.raw(new Map());
	let ways: Pick<UsualNames, 'search' | 'filter'> = $state.raw({ search: plainly, filter: plainly });
	return {
		get all() {
			return all;
		},
		get search() {
			return ways.search;
		},
		get filter() {
			return ways.filter;
		},
		async learn() {
			if (all.size > 0) return;
			const { countryNames, waysToFind } = await import('./countryNames.ts');
			const names = await countryNames(fetchText);
			[all, ways] = [names, waysToFind(names)];
		},
	};
}
