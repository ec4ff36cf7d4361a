// What a record proves on the ladder of a question: a level reached at least, or exactly.
import type { Confidence } from '#lib/observations/terms.ts';
import type { Observation } from '#lib/observations/observation.ts';

/** Where a proof stands and of which year it speaks. */
export interface Ground {
	readonly source: string;
	readonly confidence: Confidence;
	readonly year: number;
	readonly locator: string;
	readonly note?: string;
}

/** A level, or a raw value of a question read in bands, that the record proves of one country; `high` where it proves a most. */
export interface Proof extends Ground {
	readonly country: string;
	readonly question: string;
	readonly low: number;
	readonly high: number | null;
}

/** The observation a proof makes: a value where both ends are one, else an interval. */
export function observe(proof: Proof): Observation {
	const { country, question, low, high, note = null, ...ground } = proof;
	const key = { country, indicator: question, ...ground, note };
	return low === high
		? { ...key, status: 'assessed', value: low }
		: { ...key, status: 'bounded', value: null, value_low: low, value_high: high };
}

/** Of several proofs on one question of a country the one that proves most: an exact one, else the highest floor. */
export function pickStrongest(proofs: readonly Proof[]): readonly Proof[] {
	const strength = ({ low, high }: Proof): number => (low === high ? Infinity : low);
	const best = new Map<string, Proof>();
	for (const proof of proofs) {
		const key = `${proof.country} ${proof.question}`;
		const held = best.get(key);
		if (held === undefined || strength(proof) > strength(held)) best.set(key, proof);
	}
	return [...best.values()];
}
