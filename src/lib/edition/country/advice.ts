// What a country could do next under every method: what each of its gaps is worth, and who in the region is further.
import { group } from 'd3-array';
import { actOf, bearingOf } from '#lib/advice/bearing.ts';
import type { Effect, Target } from '#lib/advice/effects.ts';
import { orderGaps, outcomeOf, type Advice, type Gap, type PeerAhead } from '#lib/advice/gaps.ts';
import { isBetter } from '#lib/advice/ladder.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';
import type { Edition, EditionResult } from '../edition.ts';
import { kinOf, MOST_KIN, type Kin } from './kin.ts';
import { sectionOf } from './sections.ts';

interface Ground {
	readonly edition: Edition;
	readonly country: CountryRow;
	readonly kin: readonly Kin[];
	readonly result: EditionResult;
	/** The published score of the country and its tier, position from the lowest. */
	readonly own: Pick<Advice, 'score' | 'tier'>;
}

function tierAt({ tiers }: EditionResult, tier: string | null): number | null {
	return tier === null || !tiers.includes(tier) ? null : tiers.indexOf(tier);
}

/**
 * What a gap of an indicator taken to a target gives; null where nothing was worked out for it. Of a fact only what is in
 * force counts, and no act takes a proxy anywhere.
 */
function outcomesOf(
	{ result, own }: Ground,
	{ kind }: FrameworkRow,
	effects: readonly Effect[],
): Pick<Gap, Target> {
	if (kind === 'proxy') return { next: null, top: null, bottom: null };
	const at = (target: Target) => {
		const effect = effects.find((each) => each.target === target);
		return effect === undefined
			? null
			: outcomeOf({ value: effect.value, score: effect.score, tier: tierAt(result, effect.tier) }, own);
	};
	return { next: kind === 'fact' ? null : at('next'), top: at('top'), bottom: at('bottom') };
}

/** The countries of the region that are further than a value; than the middle of the scale, where there is none. */
function aheadOf({ edition, kin, result }: Ground, row: FrameworkRow, value: number | null) {
	const valued = kin.flatMap(({ row: { id }, likeness }) => {
		const their = edition.observed(result.method, id, row.id)?.value ?? null;
		return their === null ? [] : [{ country: id, value: their, likeness }];
	});
	const middle = row.low !== null && row.high !== null ? (row.low + row.high) / 2 : null;
	const least = value ?? middle;
	const ahead = valued.filter((peer) => least === null || isBetter(row, peer.value, least));
	return {
		ahead: (row.kind === 'proxy' ? [] : ahead).map((peer, place): PeerAhead => ({
			...peer,
			...(place < MOST_KIN ? edition.proof(peer.country, row.id) : { url: null, title: '' }),
		})),
		assessedPeers: valued.length,
		peers: kin.length,
	};
}

function confidenceOf({ edition, country }: Ground, known: ObservedValue | undefined) {
	if (known === undefined) return null;
	const used = edition
		.observations(country.id, known.indicator)
		.find(({ year }) => year === known.value_year);
	return used?.confidence ?? null;
}

function gapOf(ground: Ground, row: FrameworkRow, effects: readonly Effect[]): Gap {
	const { edition, country, result } = ground;
	const known = edition.observed(result.method, country.id, row.id);
	const value = known?.value ?? null;
	const section = sectionOf(edition, row.id);
	return {
		...{ indicator: row.id, name: row.name, kind: row.kind, unit: row.unit },
		...{ low: row.low, high: row.high, pillar: section.id },
		part: value === null ? 'unknown' : 'gap',
		...{ status: known?.status ?? 'not_assessed', value, year: known?.value_year ?? null },
		confidence: confidenceOf(ground, known),
		...{ bearing: bearingOf(row, edition.node), act: actOf(row, value) },
		...outcomesOf(ground, row, effects),
		...aheadOf(ground, row, value),
	};
}

function gapsOf(ground: Ground): readonly Gap[] {
	const { edition, country, result } = ground;
	const effects = group(edition.effects(result.method, country.id), ({ indicator }) => indicator);
	return edition.leaves.flatMap((row) => {
		const own = effects.get(row.id);
		return own === undefined ? [] : [gapOf(ground, row, own)];
	});
}

function floorsOf({ edition, country, result: { method } }: Ground): Advice['floors'] {
	return (edition.method(method)?.floors ?? []).map(({ indicator, below, max_tier }) => ({
		indicator,
		below,
		maxTier: max_tier,
		caps: (edition.observed(method, country.id, indicator)?.value ?? Infinity) < below,
	}));
}

function adviceUnder(ground: Ground): Advice {
	const { edition, country, result, own } = ground;
	return {
		method: result.method,
		isWeighed: result.effects.length > 0,
		...own,
		gaps: orderGaps(gapsOf(ground), edition.method(result.method)?.scale ?? [0, 100]),
		climb: result.climbs
			.filter((step) => step.country === country.id)
			.map(({ position, indicator, part, score, tier }) => ({
				...{ position, indicator, part, score },
				tier: tierAt(result, tier),
			})),
		floors: floorsOf(ground),
	};
}

/** The advice for a country, one entry a method. */
export function adviceOf(edition: Edition, id: string): readonly Advice[] {
	const country = edition.country(id);
	if (country === undefined) return [];
	const kin = kinOf(edition, country);
	return edition.results.map((result) => {
		const reading = edition.book(result.method).reading(edition.root.id, id);
		const own = { score: reading?.score ?? null, tier: reading?.tier ?? null };
		return adviceUnder({ edition, country, kin, result, own });
	});
}
