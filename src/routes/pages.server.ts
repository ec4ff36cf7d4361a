// Makes the pages of the edition, and says which there are.
import { comparePageOf, tilesFor } from '#lib/edition/compare.ts';
import { COMPARISONS } from '#lib/edition/comparisons.ts';
import { countryPageOf } from '#lib/edition/country/page.ts';
import { diagnosticsPageOf } from '#lib/edition/diagnostics.ts';
import { perEdition, type Edition } from '#lib/edition/edition.ts';
import { filesPageOf, foldersOf } from '#lib/edition/files.ts';
import { mapPageOf, openingOf, type MapPage } from '#lib/edition/map.ts';
import { methodPageOf } from '#lib/edition/method.ts';
import { recordPageOf } from '#lib/edition/onRecord.ts';
import { askedQuestions, questionnaireFor } from '#lib/edition/questionnaire.ts';
import { scenarioPageOf } from '#lib/edition/scenario.ts';
import { siteOf, type Site } from '#lib/edition/site.ts';
import { TABLE_FOLDERS, tablesOf } from '#lib/edition/tables.ts';
import { regionsOf } from '#lib/edition/view.ts';
import { viewsOf } from '#lib/state/site.ts';
import { openEdition, openFiles, openForms, openTiles } from './edition.server.ts';
import { ONLY, type PageKind, type Pages, type PageSource } from './pages.ts';

interface Maker<Page> {
	/** The ids there are pages for. */
	readonly ids: (edition: Edition) => readonly string[];
	readonly make: (edition: Edition, id: string) => Promise<Page | null> | Page | null;
}

const only = { ids: () => [ONLY] };

const viewIds = perEdition((edition) => ['world', ...regionsOf(edition)] as const);

/** The comparisons there is something for, each over every view. */
const comparisonsOf = perEdition((edition) => {
	const offered = viewsOf(siteOf(edition, 'en'));
	const comparisons = COMPARISONS.filter((view) => offered.includes(view));
	return new Map(
		comparisons.flatMap((comparison) =>
			viewIds(edition).map((view) => [`${comparison}.${view}`, { comparison, view }]),
		),
	);
});

const siteIn = perEdition((edition) => {
	const { languages } = siteOf(edition, 'en');
	return new Map<string, Site>(languages.map((locale) => [locale, siteOf(edition, locale)]));
});

const makers: { readonly [Kind in PageKind]: Maker<Pages[Kind]> } = {
	site: {
		ids: (edition) => [...siteIn(edition).keys()],
		make: (edition, locale) => siteIn(edition).get(locale) ?? null,
	},
	map: {
		ids: viewIds,
		make: async (edition, id) => {
			const view = viewIds(edition).find((each) => each === id);
			return view === undefined ? null : mapPageOf(edition, view, await openForms(view));
		},
	},
	compare: {
		ids: (edition) => [...comparisonsOf(edition).keys()],
		make: async (edition, id) => {
			const found = comparisonsOf(edition).get(id);
			if (found === undefined) return null;
			const { comparison, view } = found;
			const tiles = await Promise.all(tilesFor(edition, comparison, view).map(openTiles));
			return comparePageOf(edition, comparison, view, tiles);
		},
	},
	country: {
		ids: ({ package: { countries } }) => countries.map(({ id }) => id),
		make: countryPageOf,
	},
	diagnostics: {
		ids: ({ package: { methods } }) => methods.map(({ id }) => id),
		make: diagnosticsPageOf,
	},
	method: { ...only, make: methodPageOf },
	proved: {
		ids: (edition) => ((edition.bounds ?? []).length > 0 ? [ONLY] : []),
		make: (edition) => recordPageOf(edition),
	},
	files: {
		...only,
		make: async (edition) => filesPageOf(edition, await openFiles(foldersOf(edition))),
	},
	tables: { ...only, make: async () => tablesOf(await openFiles(TABLE_FOLDERS)) },
	questionnaire: { ...only, make: questionnaireFor },
	questions: { ...only, make: askedQuestions },
	scenario: { ...only, make: scenarioPageOf },
};

/** What a page shows, made from the edition. */
export const makePage: PageSource = async (kind, id) => {
	const edition = await openEdition();
	const { ids, make } = makers[kind];
	return ids(edition).includes(id) ? make(edition, id) : null;
};

/** The map of a view as its document carries it. */
export async function makeOpening(view: string): Promise<MapPage | null> {
	const page = await makePage('map', view);
	return page === null ? null : openingOf(await openEdition(), page);
}

/** The ids of all pages of a kind, those left out for which there is nothing to show. */
export async function idsOf(kind: PageKind): Promise<readonly string[]> {
	return makers[kind].ids(await openEdition());
}

/** Every page of the edition. */
export async function allPages(): Promise<readonly { readonly kind: string; readonly id: string }[]> {
	const edition = await openEdition();
	return Object.entries(makers).flatMap(([kind, { ids }]) => ids(edition).map((id) => ({ kind, id })));
}

/** A kind by its name; undefined where there is none of the name. */
export function kindNamed(name: string): PageKind | undefined {
	return Object.keys(makers).find((kind): kind is PageKind => kind === name);
}
