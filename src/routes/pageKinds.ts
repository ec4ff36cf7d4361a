// The kinds of pages there are, and what each shows.
import type { ComparePage } from '#lib/edition/compare.ts';
import type { CountryPage } from '#lib/edition/country/page.ts';
import type { DiagnosticsPage } from '#lib/edition/diagnostics.ts';
import type { DisclosedPage } from '#lib/edition/disclosed.ts';
import type { FilesPage } from '#lib/edition/files.ts';
import type { MapPage } from '#lib/edition/map.ts';
import type { MethodPage } from '#lib/edition/method.ts';
import type { RecordPage } from '#lib/edition/onRecord.ts';
import type { AskedQuestion } from '#lib/edition/questionnaire.ts';
import type { ScenarioPage } from '#lib/edition/scenario.ts';
import type { Site } from '#lib/edition/site.ts';
import type { GroupedText } from '#lib/edition/words/texts.ts';
import type { Words } from '#lib/edition/words/speak.ts';
import type { SqlTable } from '#lib/edition/tables.ts';
import type { Questionnaire } from '#lib/assessment/questionnaire.ts';

/** The id of a page of which an edition has one. */
export const ONLY = 'edition';

/** One file each for all languages, but for the site, which names the countries. */
export interface Pages {
	/** By language. */
	readonly site: Site;
	/** By view. */
	readonly map: MapPage;
	/** By comparison and view. */
	readonly compare: ComparePage;
	/** By country. */
	readonly country: CountryPage;
	/** By method. */
	readonly diagnostics: DiagnosticsPage;
	readonly method: MethodPage;
	readonly proved: RecordPage;
	/** Of a published collection. */
	readonly disclosed: DisclosedPage;
	readonly files: FilesPage;
	readonly tables: readonly SqlTable[];
	readonly questionnaire: Questionnaire;
	readonly questions: readonly AskedQuestion[];
	readonly scenario: ScenarioPage;
	readonly texts: readonly GroupedText[];
	/** By language and need: `fr.names`. */
	readonly words: Words;
}

export type PageKind = keyof Pages;

/** Gives what a page shows; null where there is no such page. */
export type PageSource = <Kind extends PageKind>(kind: Kind, id: string) => Promise<Pages[Kind] | null>;
