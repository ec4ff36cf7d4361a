// A country's profile: every value, question and initiative with the source it rests on, and who stands beside it.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Kind } from '#lib/framework/terms.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import { DEVELOPMENT_GROUPS, type DevelopmentGroup, type RegionId } from '#lib/geography/regions.ts';
import type { Interval } from '#lib/i18n/interval.ts';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Initiative } from '#lib/observations/initiative.ts';
import type { Confidence, Status } from '#lib/observations/terms.ts';
import type { Observation } from '#lib/observations/observation.ts';
import type { Source } from '#lib/observations/source.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';
import type { Edition } from '../edition.ts';
import { sectionsOf } from './sections.ts';
import { countriesIn } from '../site.ts';
import { namesOf, type CountryNames } from './names.ts';

/** A source as a reader needs it to open and judge it. */
export type SourceNote = Pick<
	Source,
	| 'id'
	| 'title'
	| 'publisher'
	| 'year'
	| 'url'
	| 'official_url'
	| 'as_of'
	| 'retrieved'
	| 'caveat'
	| 'transcribed'
>;

/** What is known of an indicator in this country. */
export interface ProfileValue {
	readonly status: Status;
	readonly value: number | null;
	/** The ends of what the value can be; only where it is bounded. */
	readonly interval?: Interval;
	readonly year: number | null;
	/** The day its record speaks of; only where that is known. */
	readonly asOf?: string;
	readonly confidence: Confidence | null;
	readonly locator: string | null;
	readonly note: string | null;
	readonly source: SourceNote | null;
}

/** A public record beside a question. */
export interface ProfileRecord extends Pick<Evidence, 'finding' | 'detail' | 'date' | 'url' | 'complete'> {
	readonly source: SourceNote;
}

export interface ProfileItem {
	readonly id: string;
	readonly kind: Kind;
	readonly name: string;
	readonly question: string | null;
	readonly unit: string | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly direction: FrameworkRow['direction'];
	readonly transform: FrameworkRow['transform'];
	readonly bandEdges: FrameworkRow['band_edges'];
	readonly caveat: string | null;
	readonly core: boolean;
	readonly known: ProfileValue;
	readonly records: readonly ProfileRecord[];
}

/** A pillar; the index itself for what lies right below it. */
export interface ProfilePillar {
	readonly id: string;
	readonly name: string;
	readonly aim: string | null;
	/** What a method can score. */
	readonly indicators: readonly ProfileItem[];
	/** What a national assessment asks. */
	readonly questions: readonly ProfileItem[];
}

export interface ProfileInitiative extends Pick<
	Initiative,
	'id' | 'scope' | 'year' | 'title' | 'actor' | 'pillar' | 'evidence' | 'paragraph'
> {
	readonly national: boolean;
	readonly source: SourceNote;
}

/** What is known of a country, in no language but that of the package. */
export interface CountryFacts {
	readonly id: string;
	/** Its name in full, in English. */
	readonly formal: string | null;
	/** Null where the package puts it in none. */
	readonly region: RegionId | null;
	readonly assignedHere: boolean;
	readonly groups: readonly DevelopmentGroup[];
	readonly income: CountryRow['income'];
	readonly member: boolean;
	readonly pillars: readonly ProfilePillar[];
	readonly initiatives: readonly ProfileInitiative[];
}

export interface CountryProfile extends CountryFacts, CountryNames {}

function noteOf(source: Source): SourceNote {
	const { id, title, publisher, year, url, official_url, as_of, retrieved, caveat, transcribed } = source;
	return { id, title, publisher, year, url, official_url, as_of, retrieved, caveat, transcribed };
}

/** What the last method that asks for an indicator made of it; undefined where none does. */
export function observedLast(
	edition: Edition,
	country: string,
	indicator: string,
): ObservedValue | undefined {
	return edition.results.flatMap(({ method }) => edition.observed(method, country, indicator) ?? []).at(-1);
}

/** The latest observation, or the one of the year a score was made of. */
function pickObservation(observations: readonly Observation[], year: number | null): Observation | undefined {
	const latest = observations.toSorted((a, b) => b.year - a.year);
	return latest.find((each) => year === null || each.year === year);
}

function valueOf(edition: Edition, country: string, indicator: string): ProfileValue {
	const { value_year: year = null } = observedLast(edition, country, indicator) ?? {};
	const row = pickObservation(edition.observations(country, indicator), year);
	const source = edition.source(row?.source ?? '');
	return {
		status: row?.status ?? 'not_assessed',
		value: row?.value ?? null,
		...(row?.status === 'bounded'
			? { interval: { from: row.value_low ?? null, to: row.value_high ?? null } }
			: {}),
		year: row?.year ?? null,
		...(row?.as_of == null ? {} : { asOf: row.as_of }),
		confidence: row?.confidence ?? null,
		locator: row?.locator ?? null,
		note: row?.note ?? null,
		source: source === undefined ? null : noteOf(source),
	};
}

function recordsOf(edition: Edition, country: string, indicator: string): readonly ProfileRecord[] {
	return edition.evidence(country, indicator).flatMap(({ source, finding, detail, date, url, complete }) => {
		const found = edition.source(source);
		return found === undefined ? [] : [{ finding, detail, date, url, complete, source: noteOf(found) }];
	});
}

function itemOf(edition: Edition, country: string, row: FrameworkRow): ProfileItem {
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
		known: valueOf(edition, country, row.id),
		records: recordsOf(edition, country, row.id),
	};
}

/** What is known of a country pillar by pillar, in no language but that of the package. */
export function profilePillars(edition: Edition, country: string): readonly ProfilePillar[] {
	const itemsOf = (leaves: readonly FrameworkRow[], isQuestion: boolean) =>
		leaves
			.filter(({ kind }) => (kind === 'assessment') === isQuestion)
			.map((leaf) => itemOf(edition, country, leaf));
	return sectionsOf(edition).map(({ row, leaves }) => ({
		...{ id: row.id, name: row.name, aim: row.question },
		indicators: itemsOf(leaves, false),
		questions: itemsOf(leaves, true),
	}));
}

function initiativesOf(edition: Edition, { id, region }: CountryRow): readonly ProfileInitiative[] {
	const isOfRegion = (row: Initiative) => row.country === null && region !== null && row.region === region;
	return edition.package.initiatives
		.filter((row) => row.country === id || isOfRegion(row))
		.flatMap(({ source, country, ...row }) => {
			const found = edition.source(source);
			return found === undefined ? [] : [{ ...row, national: country === id, source: noteOf(found) }];
		})
		.toSorted((a, b) => Number(b.national) - Number(a.national) || b.year - a.year);
}

/** What is known of a country; null where there is no such country. */
export function factsOf(edition: Edition, id: string): CountryFacts | null {
	const country = edition.country(id);
	if (country === undefined) return null;
	return {
		id,
		formal: country.formal_en,
		region: country.region,
		assignedHere: country.region_source !== null && country.region_source !== 'ITU',
		groups: DEVELOPMENT_GROUPS.filter((group) => country[group] === true),
		income: country.income,
		member: country.itu_member !== false,
		pillars: profilePillars(edition, id),
		initiatives: initiativesOf(edition, country),
	};
}

/** The profile of a country in a language; null where there is no such country. */
export function profileOf(edition: Edition, id: string, locale: Locale): CountryProfile | null {
	const facts = factsOf(edition, id);
	return facts === null ? null : { ...facts, ...namesOf(facts, countriesIn(edition, locale)) };
}
