// Which country a row is of: as the recipe says, else by its code or name, else by the name beside its code.
import type { CountryMatch, CountrySystem, MatchKind } from '../countries/match.ts';
import type { IntakeContext } from '../context.ts';
import type { ProblemCode } from '../problem.ts';
import type { Recipe } from '../recipe/recipe.ts';

/** How a country was found; `alias`: the recipe says so. */
export type TakenHow = MatchKind | 'alias';

export interface Taken {
	readonly country: string | null;
	readonly how: TakenHow | null;
	/** What is to be said of it. */
	readonly code: ProblemCode | null;
	/** Countries an unknown text comes near to. */
	readonly near: readonly string[];
}

const nobody = (code: ProblemCode | null, near: readonly string[] = []): Taken => ({
	...{ country: null, how: null, code, near },
});

/** Makes what takes countries of a column: by its text, and the name that stands beside it. A pair is looked for once. */
export function makeTaker(
	{ matcher, gazetteer }: IntakeContext,
	{ aliases, elsewhere }: Recipe['countries'],
	system: CountrySystem,
): (text: string, name: string) => Taken {
	const seen = new Map<string, Taken>();

	function judge(match: CountryMatch): Taken {
		switch (match.kind) {
			case 'aggregate':
				return nobody('country_aggregate');
			case 'empty':
				return nobody('country_empty');
			case 'unknown':
				return nobody('country_unknown', match.near);
			default: {
				const { country, kind } = match;
				if (elsewhere === 'aside' && gazetteer.places.get(country)?.isListed !== true)
					return nobody('country_elsewhere');
				return { country, how: kind, code: kind === 'slip' ? 'country_slip' : null, near: [] };
			}
		}
	}

	function take(text: string, name: string): Taken {
		const alias = Object.hasOwn(aliases, text) ? aliases[text] : undefined;
		if (alias === null) return nobody(null);
		if (alias !== undefined) return { country: alias, how: 'alias', code: null, near: [] };
		const own = judge(matcher.match(text, system));
		if ((own.code !== 'country_unknown' && own.code !== 'country_empty') || name === '') return own;
		const beside = judge(matcher.match(name, 'name'));
		return beside.how === 'slip' || beside.code === 'country_unknown' || beside.code === 'country_empty'
			? own
			: beside;
	}

	return (text, name) => {
		const key = `${text}\u0001${name}`;
		const taken = seen.get(key) ?? take(text, name);
		seen.set(key, taken);
		return taken;
	};
}
