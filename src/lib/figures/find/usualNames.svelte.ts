// What else countries are called, learned when a reader turns to a field that asks for one.
import { useTexts } from '#lib/ui/siteTexts.ts';

export interface UsualNames {
	/** By country; none before they were learned, or where they do not arrive. */
	readonly all: ReadonlyMap<string, readonly string[]>;
	readonly learn: () => Promise<void>;
}

/** The other names of the site's countries, which arrive when they are asked for; call while a component initialises. */
export function useUsualNames(): UsualNames {
	const fetchText = useTexts();
	let all: ReadonlyMap<string, readonly string[]> = $state.raw(new Map());
	return {
		get all() {
			return all;
		},
		async learn() {
			if (all.size > 0) return;
			const { countryNames } = await import('./countryNames.ts');
			all = await countryNames(fetchText);
		},
	};
}
