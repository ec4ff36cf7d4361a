// What the public record says of a country, question by question, to be held against its own answers or corrected.
import type { Kind } from '#lib/framework/terms.ts';
import type { Finding } from '#lib/observations/evidence.ts';
import type { Confidence, Status } from '#lib/observations/terms.ts';

export interface RecordSource {
	readonly id: string;
	readonly title: string;
	readonly url: string | null;
}

/** A public record that bears on an indicator or a question. */
export interface PublicRecord {
	readonly finding: Finding;
	readonly detail: string;
	readonly date: string;
	/** The very record where it has an address, else that of its source. */
	readonly url: string | null;
	readonly source: RecordSource;
}

/** An indicator or question with the value in use and the records beside it. */
export interface RecordItem {
	readonly id: string;
	readonly pillar: string;
	readonly kind: Kind;
	readonly name: string;
	readonly unit: string | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly status: Status;
	readonly value: number | null;
	/** The ends of what the value can be; only where the status is bounded. */
	readonly interval?: { readonly from: number | null; readonly to: number | null };
	/** The day its record speaks of, as a date; only where that is known. */
	readonly asOf?: string;
	readonly year: number | null;
	readonly confidence: Confidence | null;
	readonly locator: string | null;
	readonly note: string | null;
	readonly source: RecordSource | null;
	readonly records: readonly PublicRecord[];
}

/** The countries of the region a record says yes or partial of, the country itself left out. */
export interface PeerAnswers {
	readonly yes: readonly string[];
	readonly partial: readonly string[];
}

/** `/record/NPL.json`: in no language but that of the package; put in the reader's words where it is fetched. */
export interface CountryRecord {
	readonly country: string;
	/** Null where the package puts it in none. */
	readonly region: string | null;
	/** How many other countries its region has. */
	readonly peers: number;
	/** Facts, proxies and questions in tree order. */
	readonly items: readonly RecordItem[];
	/** By question or fact; those without any are left out. */
	readonly peerAnswers: Readonly<Record<string, PeerAnswers>>;
}
