// Whom one might compare, for a reader who has not said: three sets that are true of the scores.
import { formatList } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { rootOf, type SiteCountry } from '#lib/state/site.ts';
import type { Scene } from '../scene.ts';

export interface Suggestion {
	readonly label: string;
	readonly chosen: readonly string[];
}

/** Three sets at most, each of two or three scored members, none twice; with a country chosen they start from it. */
export function suggest({
	site,
	book,
	members,
	chosen,
}: Pick<Scene, 'site' | 'book' | 'members' | 'chosen'>): readonly Suggestion[] {
	const root = rootOf(site)?.id ?? '';
	const list = members
		.flatMap((country) => {
			const score = book.reading(root, country.id)?.score;
			return score == null ? [] : [{ country, score }];
		})
		.toSorted((a, b) => b.score - a.score)
		.map(({ country }) => country);
	const middle = Math.floor((list.length - 1) / 2);
	const pick = (...places: readonly number[]) => places.flatMap((place) => list[place] ?? []);
	const [start] = chosen;
	const at = list.findIndex(({ id }) => id === start?.id);
	const around = Math.min(Math.max(at, 1), list.length - 2);
	const sets: readonly (readonly [(names: { countries: string }) => string, readonly SiteCountry[]])[] = [
		...(at < 0 ? [] : [[m.profile_try_around, pick(around - 1, around, around + 1)] as const]),
		[m.profile_try_spread, pick(0, middle, list.length - 1)],
		[m.profile_try_middle, pick(middle - 1, middle, middle + 1)],
		[m.profile_try_top, pick(0, 1, 2)],
	];
	const seen = new Set<string>();
	return sets
		.map(([say, set]) => {
			const countries = [...new Set(set)];
			const ids = [
				...new Set([...(start === undefined ? [] : [start.id]), ...countries.map(({ id }) => id)]),
			];
			return { label: say({ countries: formatList(countries.map(({ name }) => name)) }), chosen: ids };
		})
		.filter(({ chosen: ids }) => {
			const key = ids.toSorted().join();
			if (ids.length < 2 || seen.has(key)) return false;
			seen.add(key);
			return true;
		})
		.slice(0, 3);
}
