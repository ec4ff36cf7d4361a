// The gaps of one country under one method, as a page tells them: what each is worth, and who in the region is further.
import type { Kind } from '#lib/framework/schema.ts';
import type { Confidence, Status } from '#lib/observations/observation.ts';
import type { ClimbStep } from './effects.ts';

/** What a gap taken to `value` gives: the root's score and tier (position from the lowest), nothing else changed. */
export interface Outcome {
	readonly value: number;
	readonly score: number | null;
	/** Points above (or below) the published score; null where either is missing. */
	readonly lift: number | null;
	readonly tier: number | null;
	/** Tiers above (or below) the published one; null where either is missing. */
	readonly tiers: number | null;
}

/** A country of the region that is further, with evidence to open. */
export interface PeerAhead {
	readonly country: string;
	readonly value: number;
	/** The very document where one is on record, else the source the value rests on. */
	readonly url: string | null;
	readonly title: string;
	/** How much of its kind it shares with the country: development groups and income, 0 to 1. */
	readonly likeness: number;
}

/** One indicator that holds a score down, or that nothing is known of: the two stay apart by `part`. */
export interface Gap {
	readonly indicator: string;
	readonly name: string;
	readonly kind: Kind;
	readonly pillar: string;
	readonly unit: string | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly caveat: string | null;
	readonly part: 'gap' | 'unknown';
	readonly status: Status;
	readonly value: number | null;
	readonly year: number | null;
	readonly confidence: Confidence | null;
	/** One step up, where that is not already the top; for an index: the median, or then the best, of the region. */
	readonly next: Outcome | null;
	readonly top: Outcome | null;
	/** For what is unknown only: what the score would be if it turned out worst. */
	readonly bottom: Outcome | null;
	/** Countries of the region that are further, the most alike first. */
	readonly ahead: readonly PeerAhead[];
	/** Other countries of the region with a value. */
	readonly assessedPeers: number;
	/** Other countries of the region. */
	readonly peers: number;
	/** Where the guidelines bear on the pillar, and how far that was checked. */
	readonly guideline: string | null;
}

/** A question of the framework as a next step: unscored today, with what the record says and who has it on record. */
export interface QuestionStep {
	readonly id: string;
	readonly pillar: string;
	readonly name: string;
	readonly question: string | null;
	readonly core: boolean;
	/** What to do from each level 0 to 4; the country's level is not known. */
	readonly nextSteps: readonly (string | null)[];
	readonly guideline: string | null;
	/** How far that reference was checked against a published text. */
	readonly guidelineStatus: string | null;
	/** What the public record says: an answer, only something related, or nothing. */
	readonly record: 'yes' | 'partial' | 'no' | 'noted' | 'nothing';
	/** Countries of the region a record says yes of, with that record; at most five, the most alike first. */
	readonly ahead: readonly Omit<PeerAhead, 'value'>[];
	/** How many there are. */
	readonly aheadCount: number;
	readonly peers: number;
}

/** A step of the climb as a page tells it: the tier as a position from the lowest. */
export interface AdviceStep extends Omit<ClimbStep, 'country' | 'tier'> {
	readonly tier: number | null;
}

/** What a page says a country could do under one method. */
export interface Advice {
	readonly method: string;
	/** False where the method compares countries, so that no gap has a worth of its own. */
	readonly isWeighed: boolean;
	/** The published score, whatever weights the reader has set; null where there is none. */
	readonly score: number | null;
	/** Its tier, position from the lowest. */
	readonly tier: number | null;
	/** Most worth doing first. */
	readonly gaps: readonly Gap[];
	/** From the score to its ceiling and, where something is unknown, down again; empty without a score. */
	readonly climb: readonly AdviceStep[];
	/** Floors that hold the tier down, or would if it were higher: the indicator, the value it needs, the tier it caps at. */
	readonly floors: readonly {
		readonly indicator: string;
		readonly below: number;
		readonly maxTier: string;
		readonly caps: boolean;
	}[];
}

/**
 * Orders gaps for someone who asks what to do first: known gaps before what is unknown; by how many tiers closing one
 * moves; then by the points it lifts (or that hang on it, where it is unknown) and, within a thousandth of the scale (a tenth
 * of a point on 0 to 100), by the share of regional peers already there.
 */
export function orderGaps(
	gaps: readonly Gap[],
	[lowest, highest]: readonly [number, number],
): readonly Gap[] {
	const tenths = (10 * 100) / (highest - lowest);
	const best = ({ next, top }: Gap) => Math.max(next?.tiers ?? 0, top?.tiers ?? 0);
	const worth = ({ top, bottom }: Gap) =>
		Math.round(tenths * ((top?.lift ?? 0) - Math.min(0, bottom?.lift ?? 0)));
	const share = ({ ahead, assessedPeers }: Gap) => (assessedPeers === 0 ? 0 : ahead.length / assessedPeers);
	const known = ({ part }: Gap) => (part === 'gap' ? 1 : 0);
	return gaps.toSorted(
		(a, b) =>
			known(b) - known(a) ||
			best(b) - best(a) ||
			worth(b) - worth(a) ||
			share(b) - share(a) ||
			(a.indicator < b.indicator ? -1 : 1),
	);
}

/** Points a changed score lies above the published one. */
export function outcomeOf(
	effect: { readonly value: number; readonly score: number | null; readonly tier: number | null },
	own: { readonly score: number | null; readonly tier: number | null },
): Outcome {
	const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
	return { ...effect, lift: minus(effect.score, own.score), tiers: minus(effect.tier, own.tier) };
}
