// How often one country stands ahead of another over the draws.
import type { DrawResult } from './uncertainty.ts';

/** Shares of the draws in which both countries have a score; what is left to 1 is where the second leads. */
export interface Comparison {
	/** In how many draws both have a score. */
	readonly compared: number;
	/** The share in which the first has the better rank; null if never compared. */
	readonly ahead: number | null;
	/** The share in which they share a rank: scores equal to nine decimals. */
	readonly tied: number | null;
}

/** Compares two countries by their ranks in a node, the root if none is named. Throws for a country or node not drawn. */
export function compare(
	{ draws, countries, nodes }: DrawResult,
	first: string,
	second: string,
	node?: string,
): Comparison {
	const followed = node === undefined ? nodes[0] : nodes.find((each) => each.node === node);
	const [one, other] = [countries.indexOf(first), countries.indexOf(second)];
	if (followed === undefined) throw new Error(`node ${node ?? ''}: was not followed by the draws`);
	if (one < 0 || other < 0) throw new Error(`country ${one < 0 ? first : second}: is not among the draws`);
	// A result of a run that was stopped early still has room for all its draws.
	const room = followed.ranks.length / countries.length;
	let [compared, ahead, tied] = [0, 0, 0];
	for (let draw = 0; draw < draws; draw++) {
		const [mine, yours] = [followed.ranks[one * room + draw] ?? 0, followed.ranks[other * room + draw] ?? 0];
		if (mine === 0 || yours === 0) continue;
		compared++;
		if (mine < yours) ahead++;
		if (mine === yours) tied++;
	}
	if (compared === 0) return { compared, ahead: null, tied: null };
	return { compared, ahead: ahead / compared, tied: tied / compared };
}
