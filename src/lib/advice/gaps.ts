// The gaps of one country under one method, as a page tells them: what each is worth, and who in the region is further.
import { answerOf } from '#lib/framework/answer.ts';
import type { Kind } from '#lib/framework/terms.ts';
import type { Confidence, Status } from '#lib/observations/terms.ts';
import type { Bearing } from './bearing.ts';
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
	readonly part: 'gap' | 'unknown';
	readonly status: Status;
	readonly value: number | null;
	readonly year: number | null;
	readonly confidence: Confidence | null;
	/** The questions it bears on, and how pressing that makes it. */
	readonly bearing: Bearing;
	/** What to do from where the country is; null for a proxy, and where nothing is known. */
	readonly act: string | null;
	/** One level up, where that is not already the top; null for a fact, of which only what is in force counts. */
	readonly next: Outcome | null;
	/** Null for a proxy, which no act raises as such; so are `next` and `bottom`. */
	readonly top: Outcome | null;
	/** For what is unknown only: what the score would be if it turned out worst. */
	readonly bottom: Outcome | null;
	/** Countries of the region that are further, the most alike first; nobody is further on a proxy. */
	readonly ahead: readonly PeerAhead[];
	/** Other countries of the region with a value. */
	readonly assessedPeers: number;
	/** Other countries of the region. */
	readonly peers: number;
}

/** A question of the framework as a next step: unscored today, with what the record says and who has it on record. */
export interface QuestionStep {
	readonly id: string;
	readonly pillar: string;
	readonly name: string;
	readonly question: string | null;
	readonly core: boolean;
	/** Whether it is about the sexual abuse and exploitation of children. */
	readonly isExploitation: boolean;
	/** Where an answer may be found. */
	readonly dataSources: string | null;
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
	/** Most pressing first, proxies last. */
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

/** How firmly something is proved to be missing: not in place, in part, on weak evidence only, not known at all. */
function doubtOf(gap: Gap): number {
	if (gap.part === 'unknown') return 3;
	if (gap.confidence === 'D') return 2;
	return answerOf(gap) === 'partial' ? 1 : 0;
}

/**
 * Orders gaps for someone who asks what to do first: what bears on the sexual exploitation of children and on the core
 * questions; then what is proved missing; then by the points closing it lifts (or that hang on it, where it is unknown)
 * and, within a thousandth of the scale (a tenth of a point on 0 to 100), by the share of regional peers already there.
 * Proxies come after everything that an act can change.
 */
export function orderGaps(
	gaps: readonly Gap[],
	[lowest, highest]: readonly [number, number],
): readonly Gap[] {
	const tenths = (10 * 100) / (highest - lowest);
	const worth = ({ top, bottom }: Gap) =>
		Math.round(tenths * ((top?.lift ?? 0) - Math.min(0, bottom?.lift ?? 0)));
	const share = ({ ahead, assessedPeers }: Gap) => (assessedPeers === 0 ? 0 : ahead.length / assessedPeers);
	const isProxy = ({ kind }: Gap) => (kind === 'proxy' ? 1 : 0);
	return gaps.toSorted(
		(a, b) =>
			isProxy(a) - isProxy(b) ||
			a.bearing.place - b.bearing.place ||
			doubtOf(a) - doubtOf(b) ||
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
