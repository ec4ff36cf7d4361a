// What a room's weights come to: the spread of each pillar, the weights in the middle, and what holds under all of them.
import { median } from 'd3-array';
import type { ScoreBook } from '#lib/scoring/book.ts';
import { MOST } from './code.ts';

/** What one step of importance weighs: a multiple of a slider's steps, so that the highest can be set by hand too. */
const STEP = 0.75;

/** The weights of one delegate, by pillar; only their proportions count. */
export const weightsOf = (
	levels: readonly number[],
	pillars: readonly string[],
): ReadonlyMap<string, number> => new Map(pillars.map((pillar, at) => [pillar, (levels[at] ?? 0) * STEP]));

export interface Spread {
	readonly pillar: string;
	/** How many delegates gave it each importance, from 0 up. */
	readonly counts: readonly number[];
	readonly median: number;
}

/** How the room is spread over each pillar; the median of an even number is the mean of the two in the middle. */
export function spreadsOf(
	room: readonly (readonly number[])[],
	pillars: readonly string[],
): readonly Spread[] {
	return pillars.map((pillar, at) => {
		const said = room.map((levels) => levels[at] ?? 0);
		const counts = Array.from(
			{ length: MOST + 1 },
			(_, level) => said.filter((each) => each === level).length,
		);
		return { pillar, counts, median: median(said) ?? 0 };
	});
}

/** One country under the weights of every delegate. */
export interface Standing<Country> {
	readonly country: Country;
	/** Under the weights in the middle. */
	readonly score: number | null;
	readonly tier: number | null;
	/** Least and greatest score under any delegate's; null where none gives one. */
	readonly low: number | null;
	readonly high: number | null;
	/** The tier it has most often, or the tiers, the lowest first, and under how many delegates each; null where it never has one. */
	readonly usual: { readonly tiers: readonly number[]; readonly count: number } | null;
}

/** What comes of a room. */
export interface RoomOutcome<Country> {
	readonly standings: readonly Standing<Country>[];
	/** How many delegates' weights give any of the countries a score: the others value only what the method is silent on. */
	readonly speaking: number;
}

/** How each country stands under every delegate's weights and under those in the middle. */
export function standingsOf<Country extends { readonly id: string }>(
	countries: readonly Country[],
	node: string,
	{ each, middle }: { readonly each: readonly ScoreBook[]; readonly middle: ScoreBook },
): RoomOutcome<Country> {
	const standings = countries.map((country) => {
		const readings = each.map((book) => book.reading(node, country.id));
		const scores = readings.flatMap((reading) => reading?.score ?? []);
		const tally = new Map<number, number>();
		for (const reading of readings)
			if (reading?.tier != null) tally.set(reading.tier, (tally.get(reading.tier) ?? 0) + 1);
		const count = Math.max(0, ...tally.values());
		const tiers = [...tally].flatMap(([tier, often]) => (often === count ? [tier] : []));
		const own = middle.reading(node, country.id);
		return {
			country,
			score: own?.score ?? null,
			tier: own?.tier ?? null,
			low: scores.length === 0 ? null : Math.min(...scores),
			high: scores.length === 0 ? null : Math.max(...scores),
			usual: count === 0 ? null : { tiers: tiers.toSorted((a, b) => a - b), count },
		};
	});
	const speaking = each.filter((book) => countries.some(({ id }) => book.reading(node, id)?.score != null));
	return { standings, speaking: speaking.length };
}

/** Whether a country is in the same tier under all weights that give any scores, of which there are `speaking`. */
export const holds = ({ usual }: Pick<Standing<unknown>, 'usual'>, speaking: number): boolean =>
	usual !== null && usual.count === speaking;

/** How many countries hold, of how many that have a tier under any delegate's weights. */
export function heldOf(
	standings: readonly Pick<Standing<unknown>, 'usual'>[],
	speaking: number,
): { readonly held: number; readonly count: number } {
	return {
		held: standings.filter((each) => holds(each, speaking)).length,
		count: standings.filter(({ usual }) => usual !== null).length,
	};
}
