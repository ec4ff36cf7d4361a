// What moved of a scene's measure in each of its countries, by the method the change is told by.
import type { Cause, ChangePage, CountryMoves, NodeMove } from '#lib/edition/change.ts';
import { isFirm } from '#lib/figures/causes.ts';
import { chooseTold } from '#lib/scoring/causes.ts';
import { methodOf, type SiteCountry } from '#lib/state/site.ts';
import type { Scene } from '../scene.ts';

/** The change of a country: its scores, the parts where it has any, and what moved it, most points first. */
export interface CountryChange {
	readonly country: SiteCountry;
	readonly move: NodeMove | null;
	readonly change: number | null;
	readonly causes: readonly Cause[];
	/** Facts that came about, of whatever measure, such as treaties joined. */
	readonly facts: readonly Cause[];
}

/** A move smaller than this many points is told as none. */
const STILL = 1;

/** The scene by the method its changes are told by: the reader's where both editions have it, else the first they have. */
export function toldScene(scene: Scene, page: ChangePage): Scene {
	const told = chooseTold(page.told, scene.method.id);
	return told === null ? scene : { ...scene, method: methodOf(scene.site, told.method) };
}

/** What moved an indicator is the indicator itself, with what the index says of it. */
function causesAt(
	moves: CountryMoves,
	node: string,
	change: number,
	root: readonly Cause[],
): readonly Cause[] {
	const shared = moves.causes[node];
	if (shared !== undefined) return shared;
	const own = root.find(({ indicator }) => indicator === node);
	return own === undefined || change === 0 ? [] : [{ ...own, points: change }];
}

/** One entry a member, in the order of the scene. */
export function changesOf(
	{ site, members, measure, method }: Scene,
	page: ChangePage,
): readonly CountryChange[] {
	const told = page.told.find((each) => each.method === method.id);
	const moved = new Map(told?.countries.map((each) => [each.country, each]));
	const facts = new Set(site.nodes.filter(({ kind }) => kind === 'fact').map(({ id }) => id));
	const [root] = site.nodes.filter(({ parent }) => parent === null);
	return members.map((country): CountryChange => {
		const moves = moved.get(country.id);
		const move = moves?.moves.find(({ node }) => node === measure.id) ?? null;
		const change = move?.change ?? null;
		const whole = moves?.causes[root?.id ?? ''] ?? [];
		return {
			...{ country, move, change },
			causes: moves === undefined || change === null ? [] : causesAt(moves, measure.id, change, whole),
			facts: whole.filter(
				(cause) => facts.has(cause.indicator) && cause.points > 0 && isFirm(cause, page.cautions),
			),
		};
	});
}

/** Those that moved by a point or more in a direction, most first; a tie goes by name. */
export const moversOf = (changes: readonly CountryChange[], direction: 1 | -1): readonly CountryChange[] =>
	changes
		.filter(({ change }) => change !== null && change * direction >= STILL)
		.toSorted((a, b) => ((b.change ?? 0) - (a.change ?? 0)) * direction);
