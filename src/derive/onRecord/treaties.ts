// The share of applicable treaties in force: four for every State, and a fifth where its region has one.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { byCountry, readRaw, type RawFiles } from '#derive/raw.ts';
import type { Proof } from './proof.ts';

const ilo = z.object({ iso3: z.string(), value: z.enum(['', '0', '1']) });

/** The fifth treaty of a region; its lists name parties only, so that a State they leave out may have joined since. */
const FIFTH: Readonly<Record<string, { readonly name: string; readonly source: string }>> = {
	europe: { name: 'Lanzarote Convention', source: 'lanzarote_parties_2020' },
	africa: { name: 'Malabo Convention', source: 'malabo_ratifications_2023' },
};

const TREATIES = [
	['OPSC', 'pub_opsc'],
	['OPIC', 'pub_opic'],
	['Budapest Convention', 'pub_budapest'],
] as const;

interface Instrument {
	readonly name: string;
	/** Null where it is not known. */
	readonly inForce: boolean | null;
}

/**
 * The least and the most the share can be, in percent: what is not known is counted as not in force, and then as in force.
 */
export function shareOf(instruments: readonly Instrument[]): { readonly low: number; readonly high: number } {
	const count = (holds: (inForce: boolean | null) => boolean): number =>
		instruments.filter(({ inForce }) => holds(inForce)).length;
	const whole = instruments.length;
	return {
		low: (100 * count((inForce) => inForce === true)) / whole,
		high: (100 * count((inForce) => inForce !== false)) / whole,
	};
}

const say = ({ name, inForce }: Instrument): string =>
	`${name} ${inForce === null ? 'not known' : inForce ? 'in force' : 'not in force'}`;

/** The share of every country whose three open treaties are known. An organisation's non-member is not asked for its treaty. */
export function proveTreaties(
	files: RawFiles,
	countries: readonly CountryRow[],
	observations: readonly Observation[],
	evidence: readonly Evidence[],
): readonly Proof[] {
	const labour = byCountry(readRaw('ilo/ilo_c182_status_2020.csv', files, ilo));
	const known = new Map(observations.map((row) => [`${row.country} ${row.indicator}`, row]));
	return countries.flatMap(({ id, region }): readonly Proof[] => {
		const open = TREATIES.map(([name, indicator]): Instrument => {
			const value = known.get(`${id} ${indicator}`)?.value ?? null;
			return { name, inForce: value === null ? null : value === 1 };
		});
		if (open.some(({ inForce }) => inForce === null)) return [];
		const ratified = labour.get(id)?.value ?? '';
		const fifth = FIFTH[region ?? ''];
		const isParty = evidence.some(
			({ country, source, finding }) => country === id && source === fifth?.source && finding === 'yes',
		);
		const instruments: readonly Instrument[] = [
			...open,
			...(ratified === '' ? [] : [{ name: 'ILO C182', inForce: ratified === '1' }]),
			...(fifth === undefined ? [] : [{ name: fifth.name, inForce: isParty ? true : null }]),
		];
		// A Party by one page only is one in the share too, and said so.
		const note = known.get(`${id} pub_budapest`)?.note ?? null;
		return [
			{
				...{ country: id, question: 'leg_treaty_participation', ...shareOf(instruments) },
				...{ source: 'treaty_participation_2026', confidence: 'B', year: 2026 },
				locator: instruments.map(say).join('; '),
				...(note === null ? {} : { note: `Budapest Convention: ${note}` }),
			},
		];
	});
}
