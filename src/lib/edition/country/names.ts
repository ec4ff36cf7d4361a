// The names on the page of a country: its own, and those of its neighbours in the order of names.
import type { SiteCountry } from '../site.ts';

export interface Neighbour {
	readonly id: string;
	readonly name: string;
}

export interface CountryNames {
	readonly name: string;
	/** Null where it is alone in its region, or in none. */
	readonly previous: Neighbour | null;
	readonly next: Neighbour | null;
}

/**
 * The names of a country and of those before and after it among the countries of its region, which are in a ring.
 * @param countries of the site, in the order of their names in the reader's language
 */
export function namesOf(
	{ id, region }: Pick<SiteCountry, 'id' | 'region'>,
	countries: readonly SiteCountry[],
): CountryNames {
	const ring = countries.filter((each) => each.id === id || (region !== null && each.region === region));
	const place = ring.findIndex((each) => each.id === id);
	const at = (offset: number): Neighbour | null => {
		const found = ring[(place + offset + ring.length) % ring.length];
		return found === undefined || found.id === id ? null : { id: found.id, name: found.name };
	};
	return { name: ring[place]?.name ?? id, previous: at(-1), next: at(1) };
}
