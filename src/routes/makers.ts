// Makes the pages of an edition, and says which there are: of the site's own while it is built, of a reader's in a browser.
import { comparePageOf, tilesFor } from '#lib/edition/compare.ts';
import { COMPARISONS, pageOf } from '#lib/edition/comparisons.ts';
import { countryPageOf } from '#lib/edition/country/page.ts';
import { diagnosticsPageOf } from '#lib/edition/diagnostics.ts';
import { disclosedPageOf } from '#lib/edition/disclosed.ts';
import { perEdition, type Edition } from '#lib/edition/edition.ts';
import { filesPageOf, foldersOf, type PublishedFile } from '#lib/edition/files.ts';
import { mapPageOf } from '#lib/edition/map.ts';
import { methodPageOf } from '#lib/edition/method.ts';
import { recordPageOf } from '#lib/edition/onRecord.ts';
import { askedQuestions, questionnaireFor } from '#lib/edition/questionnaire.ts';
import { layoutIn, tilesIn, type Published } from '#lib/edition/read.ts';
import { scenarioPageOf } from '#lib/edition/scenario.ts';
import { siteOf, type Site } from '#lib/edition/site.ts';
import { TABLE_FOLDERS, tablesOf } from '#lib/edition/tables.ts';
import { regionsOf } from '#lib/edition/view.ts';
import { groupedTexts } from '#lib/edition/words/texts.ts';
import { NEEDS, wordsOf, type Need } from '#lib/edition/words/words.ts';
import { PACKAGE_LANGUAGE } from '#lib/i18n/spoken.ts';
import { viewsOf } from '#lib/state/site.ts';
import { ONLY, type PageKind, type Pages } from './pageKinds.ts';

/** The files published in some folders; none of a folder that is not there. */
const filesIn = async (published: Published, folders: readonly string[]): Promise<readonly PublishedFile[]> =>
	(await Promise.all(folders.map(published.folder))).flat();

interface Maker<Page> {
	/** The ids there are pages for. */
	readonly ids: (edition: Edition) => readonly string[];
	readonly make: (edition: Edition, id: string, published: Published) => Promise<Page | null> | Page | null;
}

const only = { ids: () => [ONLY] };

const viewIds = perEdition((edition) => ['world', ...regionsOf(edition)] as const);

/** The comparisons there is something for, each over every view. */
const comparisonsOf = perEdition((edition) => {
	const offered = viewsOf(siteOf(edition, 'en'));
	const comparisons = new Set(COMPARISONS.filter((view) => offered.includes(view)).map(pageOf));
	return new Map(
		[...comparisons].flatMap((comparison) =>
			viewIds(edition).map((view) => [`${comparison}.${view}`, { comparison, view }]),
		),
	);
});

const siteIn = perEdition((edition) => {
	const { languages } = siteOf(edition, 'en');
	return new Map<string, Site>(languages.map((locale) => [locale, siteOf(edition, locale)]));
});

/** The words there are files of: for every language of the site but the package's own, whatever it has in it. */
const wordedIn = perEdition((edition) => {
	const others = [...siteIn(edition).keys()].filter((locale) => locale !== PACKAGE_LANGUAGE);
	return new Map<string, { readonly locale: string; readonly need: Need }>(
		others.flatMap((locale) => NEEDS.map((need) => [`${locale}.${need}`, { locale, need }] as const)),
	);
});

const makers: { readonly [Kind in PageKind]: Maker<Pages[Kind]> } = {
	site: {
		ids: (edition) => [...siteIn(edition).keys()],
		make: (edition, locale) => siteIn(edition).get(locale) ?? null,
	},
	map: {
		ids: viewIds,
		make: async (edition, id, published) => {
			const view = viewIds(edition).find((each) => each === id);
			if (view === undefined) return null;
			const layout = await layoutIn(published, view);
			return mapPageOf(edition, view, { layout, tiles: await tilesIn(published, view) });
		},
	},
	compare: {
		ids: (edition) => [...comparisonsOf(edition).keys()],
		make: async (edition, id, published) => {
			const found = comparisonsOf(edition).get(id);
			if (found === undefined) return null;
			const { comparison, view } = found;
			const views = tilesFor(edition, comparison, view);
			const tiles = await Promise.all(views.map((each) => tilesIn(published, each)));
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
	disclosed: {
		ids: ({ package: { aggregates } }) => (aggregates === undefined ? [] : [ONLY]),
		make: disclosedPageOf,
	},
	files: {
		...only,
		make: async (edition, _, published) => filesPageOf(edition, await filesIn(published, foldersOf(edition))),
	},
	tables: {
		...only,
		make: async (_edition, _id, published) => tablesOf(await filesIn(published, TABLE_FOLDERS)),
	},
	questionnaire: { ...only, make: questionnaireFor },
	questions: { ...only, make: askedQuestions },
	scenario: { ...only, make: scenarioPageOf },
	texts: { ...only, make: groupedTexts },
	words: {
		ids: (edition) => [...wordedIn(edition).keys()],
		make: (edition, id) => {
			const found = wordedIn(edition).get(id);
			return found === undefined ? null : wordsOf(edition, found.locale, found.need);
		},
	},
};

/** What a page of an edition shows, made from what was published of it; null where there is no such page. */
export async function makePageOf<Kind extends PageKind>(
	edition: Edition,
	published: Published,
	kind: Kind,
	id: string,
): Promise<Pages[Kind] | null> {
	const { ids, make } = makers[kind];
	return ids(edition).includes(id) ? make(edition, id, published) : null;
}

/** The ids of all pages of a kind, those left out for which there is nothing to show. */
export const idsOfKind = (edition: Edition, kind: PageKind): readonly string[] => makers[kind].ids(edition);

/** The kinds of pages, in no order. */
export const KINDS = Object.keys(makers);

/** A kind by its name; undefined where there is none of the name. */
export const kindNamed = (name: string): PageKind | undefined =>
	Object.keys(makers).find((kind): kind is PageKind => kind === name);
