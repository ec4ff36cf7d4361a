// What a country page shows beside the scores: every value, question and initiative with the source it rests on.
import type { FrameworkRow, Kind } from '#lib/framework/schema.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import type { RegionId } from '#lib/geography/regions.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Initiative } from '#lib/observations/initiative.ts';
import type { Confidence, Observation, Status } from '#lib/observations/observation.ts';
import type { Source } from '#lib/observations/source.ts';

/** A source as a reader needs it to open and judge it. */
export type SourceNote = Pick<
	Source,
	'id' | 'title' | 'publisher' | 'year' | 'url' | 'as_of' | 'retrieved' | 'caveat' | 'transcribed'
>;

/** What is known of an indicator in this country. */
export interface ProfileValue {
	readonly status: Status;
	readonly value: number | null;
	readonly year: number | null;
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
	readonly guidelineReference: string | null;
	readonly guidelineStatus: string | null;
	readonly known: ProfileValue;
	readonly records: readonly ProfileRecord[];
}

export interface ProfilePillar {
	readonly id: string;
	readonly name: string;
	readonly aim: string | null;
	/** Facts and proxies a method scores. */
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

export interface Neighbour {
	readonly id: string;
	readonly name: string;
}

export interface CountryProfile {
	readonly id: string;
	readonly name: string;
	readonly formal: string | null;
	readonly region: RegionId;
	readonly assignedHere: boolean;
	readonly groups: readonly ('ldc' | 'lldc' | 'sids')[];
	readonly income: CountryRow['income'];
	readonly member: boolean;
	readonly pillars: readonly ProfilePillar[];
	readonly initiatives: readonly ProfileInitiative[];
	readonly previous: Neighbour | null;
	readonly next: Neighbour | null;
}

/** The latest observation of an indicator, or the one of the year a run used. */
export function pickObservation(
	observations: readonly Observation[],
	year: number | null,
): Observation | null {
	const latest = observations.toSorted((a, b) => b.year - a.year);
	return latest.find((each) => year === null || each.year === year) ?? null;
}
