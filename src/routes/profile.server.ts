// Gathers a country's profile from the edition: what is known, what it rests on, and what is still to be asked.
import { group } from 'd3-array';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import { type CountryRow } from '#lib/geography/country.ts';
import { DEVELOPMENT_GROUPS } from '#lib/geography/regions.ts';
import { compareNames } from '#lib/i18n/format.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import type { Source } from '#lib/observations/source.ts';
import {
	pickObservation,
	type CountryProfile,
	type ProfileItem,
	type ProfileRecord,
	type ProfileValue,
	type SourceNote,
} from '#lib/views/country/profile.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { openEdition } from './edition.server.ts';

function noteOf({
	id,
	title,
	publisher,
	year,
	url,
	as_of,
	retrieved,
	caveat,
	transcribed,
}: Source): SourceNote {
	return { id, title, publisher, year, url, as_of, retrieved, caveat, transcribed };
}

type Gathered = Pick<ProfileItem, 'known' | 'records'>;

function gatherer(edition: Edition, country: string): (indicator: string) => Gathered {
	const { sources, observations, evidence } = edition.package;
	const notes = new Map(sources.map((source) => [source.id, noteOf(source)]));
	const noteFor = (id: string): SourceNote => {
		const note = notes.get(id);
		if (note === undefined) throw new Error(`${country}: source ${id} is not in sources.csv`);
		return note;
	};
	const years = new Map(
		edition.results.flatMap(({ observed }) =>
			observed
				.filter((row) => row.country === country)
				.map((row) => [row.indicator, row.value_year] as const),
		),
	);
	const mine = group(
		observations.filter((row) => row.country === country),
		({ indicator }) => indicator,
	);
	const records = group(
		evidence.filter((row) => row.country === country),
		({ indicator }) => indicator,
	);
	return (indicator) => {
		const row = pickObservation(mine.get(indicator) ?? [], years.get(indicator) ?? null);
		const known: ProfileValue = {
			status: row?.status ?? 'not_assessed',
			value: row?.value ?? null,
			year: row?.year ?? null,
			confidence: row?.confidence ?? null,
			locator: row?.locator ?? null,
			note: row?.note ?? null,
			source: row?.source == null ? null : noteFor(row.source),
		};
		return {
			known,
			records: (records.get(indicator) ?? []).map(
				({ finding, detail, date, url, complete, source }): ProfileRecord => ({
					finding,
					detail,
					date,
					url,
					complete,
					source: noteFor(source),
				}),
			),
		};
	};
}

function itemOf(row: FrameworkRow, gathered: Gathered): ProfileItem {
	return {
		id: row.id,
		kind: row.kind,
		name: row.name,
		question: row.question,
		unit: row.unit,
		low: row.low,
		high: row.high,
		direction: row.direction,
		transform: row.transform,
		bandEdges: row.band_edges,
		caveat: row.caveat,
		core: row.core === true,
		guidelineReference: row.guideline_reference,
		guidelineStatus: row.guideline_status,
		...gathered,
	};
}

/** The profile of a country in the reader's language; null where there is no such country. */
export async function loadProfile(id: string): Promise<CountryProfile | null> {
	const edition = await openEdition();
	const { countries, framework, initiatives, sources } = edition.package;
	const country = countries.find((row) => row.id === id);
	if (country?.region == null) return null;
	const locale = getLocale();
	const nameOf = (row: CountryRow) => row[`name_${locale}`] ?? row.name;
	const peers = countries
		.filter(({ region }) => region === country.region)
		.toSorted((a, b) => compareNames(nameOf(a), nameOf(b)));
	const peerAt = (offset: number) => {
		const peer = peers[(peers.indexOf(country) + offset + peers.length) % peers.length];
		return peer === undefined || peer === country ? null : { id: peer.id, name: nameOf(peer) };
	};
	const gather = gatherer(edition, id);
	const itemsOf = (pillar: string, assessment: boolean) =>
		framework
			.filter((row) => row.parent === pillar && (row.kind === 'assessment') === assessment)
			.map((row) => itemOf(row, gather(row.id)));
	const notes = new Map(sources.map((source) => [source.id, noteOf(source)]));
	return {
		id,
		name: nameOf(country),
		formal: locale === 'en' ? country.formal_en : null,
		region: country.region,
		assignedHere: country.region_source !== null && country.region_source !== 'ITU',
		groups: DEVELOPMENT_GROUPS.filter((group) => country[group] === true),
		income: country.income,
		member: country.itu_member !== false,
		pillars: framework
			.filter(({ kind }) => kind === 'pillar')
			.map((pillar) => ({
				id: pillar.id,
				name: pillar.name,
				aim: pillar.question,
				indicators: itemsOf(pillar.id, false),
				questions: itemsOf(pillar.id, true),
			})),
		initiatives: initiatives
			.filter((row) => row.country === id || (row.country === null && row.region === country.region))
			.flatMap(({ source, country: of, ...row }) => {
				const note = notes.get(source);
				return note === undefined ? [] : [{ ...row, national: of === id, source: note }];
			})
			.toSorted((a, b) => Number(b.national) - Number(a.national) || b.year - a.year),
		previous: peerAt(-1),
		next: peerAt(1),
	};
}
