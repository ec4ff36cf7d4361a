// The countries a picture shows, as its title names them.
import { m } from './paraglide/messages.js';
import { regionName } from './words.ts';

const PLACES: Readonly<Record<string, () => string>> = {
	world: m.place_world,
	africa: m.place_africa,
	americas: m.place_americas,
	arab_states: m.place_arab_states,
	asia_pacific: m.place_asia_pacific,
	cis: m.place_cis,
	europe: m.place_europe,
};

type Members = (said: { readonly count: number; readonly place: string }) => string;

const MEMBERS: Readonly<Record<string, Members>> = {
	ldc: m.members_ldc,
	lldc: m.members_lldc,
	sids: m.members_sids,
	high: m.members_high,
	upper_middle: m.members_upper_middle,
	lower_middle: m.members_lower_middle,
	low: m.members_low,
	chosen: m.members_chosen,
};

/**
 * The countries of a region, or of a group of it: `Africa`, `27 least developed countries of Africa`. `group` is null for all of
 * them, or `chosen` for those compared.
 */
export function saySelection(region: string, group: string | null, count: number): string {
	const members = group !== null && Object.hasOwn(MEMBERS, group) ? MEMBERS[group] : undefined;
	const place = Object.hasOwn(PLACES, region) ? PLACES[region]?.() : undefined;
	return members === undefined || place === undefined ? regionName(region) : members({ count, place });
}

/** What a measure by country is called: `Overall by country: Africa`, or of a group `Overall in the 27 least developed countries of Africa`. */
export function sayMapTitle(measure: string, region: string, group: string | null, count: number): string {
	const members = saySelection(region, group, count);
	return group === null ? m.map_title({ measure, view: members }) : m.map_title_members({ measure, members });
}
