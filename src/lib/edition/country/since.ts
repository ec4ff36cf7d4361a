// What moved in a country since the edition before.
import type { ScoreChange, ValueChange } from '#lib/scoring/changeRows.ts';
import { causesOf, cautionsOf, type Causes, type Cautions } from '../change.ts';
import type { Edition } from '../edition.ts';

/** What changed of the scores and values of a country under one method. */
export interface SinceRecord {
	readonly method: string;
	readonly changes: readonly ScoreChange[];
	readonly values: readonly ValueChange[];
	/** What moved the index and its pillars. */
	readonly causes: Causes;
	/** Why changes of the indicators may be none in the country. */
	readonly cautions: Cautions;
}

/** One record a method; empty where there is no edition before. */
export function sinceRecordsOf(edition: Edition, id: string): readonly SinceRecord[] {
	const isOwn = ({ country }: { readonly country: string }) => country === id;
	return edition.changes.map((found) => ({
		method: found.method,
		changes: found.changes.filter(isOwn),
		values: found.values.filter(isOwn),
		causes: causesOf(edition, found, id),
		cautions: cautionsOf(edition),
	}));
}
