// What every page knows of the site: the tree that can be shown, the methods, the countries in the reader's language.
import type { Aggregation, Kind } from '#lib/framework/terms.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import { DEVELOPMENT_GROUPS, INCOME_GROUPS, type RegionId } from '#lib/geography/regions.ts';
import { compareNames } from '#lib/i18n/format.ts';
import { offeredLanguages } from '#lib/i18n/languages.ts';
import type { Named } from '#lib/i18n/ownWords.ts';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { seriesOf } from '#lib/observations/context.ts';
import { decimalsOf } from '#lib/scoring/published.ts';
import type { Method } from '#lib/scoring/method.ts';
import { siteDisclosureOf, type SiteDisclosure } from './disclosed.ts';
import type { Edition } from './edition.ts';
import { siteReachOf, type SiteReach } from './reach.ts';
import { regionsOf } from './view.ts';
import { siteInWords } from './words/siteInWords.ts';
import type { Share } from './words/words.ts';

export interface SiteNode {
	readonly id: string;
	readonly parent: string | null;
	readonly kind: Kind;
	readonly name: string;
	readonly shortName: string;
	/** The language of its names, where that is not the page's. */
	readonly lang?: string;
	/** Relative to its siblings, as the framework sets it. */
	readonly weight: number;
	/** How it combines what is below it, where it does so otherwise than the method. */
	readonly aggregation: Aggregation | null;
}

export interface SiteTier {
	readonly id: string;
	/** Where it begins on the scale. */
	readonly from: number;
	/** What the package calls it; null where that is left to the site. */
	readonly name: string | null;
}

export interface SiteMethod {
	readonly id: string;
	readonly name: string;
	/** The language of its name, where that is not the page's. */
	readonly lang?: string;
	readonly indicators: readonly string[];
	/** Who published what its values rest on. */
	readonly publishers: readonly string[];
	/** From the lowest up. */
	readonly tiers: readonly SiteTier[];
	/** Lower and upper end of its scores. */
	readonly scale: readonly [number, number];
	/** How many decimals a score is shown with. */
	readonly decimals: number;
	readonly aggregation: Aggregation;
	/** How its uncertainty is drawn; `weightNoise` is the largest share by which a draw moves a weight. */
	readonly uncertainty: { readonly draws: number; readonly seed: number; readonly weightNoise: number };
}

export interface SiteCountry {
	readonly id: string;
	readonly name: string;
	/** Null where the package puts it in none. */
	readonly region: RegionId | null;
	/** The development and income groups it belongs to. */
	readonly groups: readonly string[];
}

/** An indicator of a country that is neither assessed nor simply not assessed: no reply, inconclusive, not applicable, withheld. */
export interface StatedStatus {
	readonly country: string;
	readonly indicator: string;
	readonly status: string;
}

/** What the package has, so that a page leaves out what there is nothing for. */
export interface SiteOffers {
	/** Questions only an assessment can answer. */
	readonly questions: boolean;
	/** A method to score a self-assessment by. */
	readonly selfAssessment: boolean;
	/** Public records beside the questions. */
	readonly evidence: boolean;
	readonly initiatives: boolean;
	/** An edition before this one. */
	readonly changes: boolean;
	/** Outlines of countries; without them a map is of tiles. */
	readonly outlines: boolean;
}

export interface Site {
	/** Said where it is a reader's own, on their device alone: nothing of it can be linked to from elsewhere. */
	readonly isOwn?: true;
	/** What the package calls itself. */
	readonly named: Named;
	/** The languages there are pages in. */
	readonly languages: readonly Locale[];
	/** `hash` is over the files of the package, `sums` how the sum of the list of what is published begins. */
	readonly edition: {
		readonly name: string;
		readonly year: number;
		readonly hash: string;
		readonly sums: string;
	};
	/** The root, what is between it and the indicators, and every indicator of a method, in tree order. */
	readonly nodes: readonly SiteNode[];
	readonly methods: readonly SiteMethod[];
	/** The method that reads what the record proves, and gives no scores; null where there is none. */
	readonly record: { readonly id: string; readonly name: string } | null;
	/** In the order of their names. */
	readonly countries: readonly SiteCountry[];
	/** The regions the package puts countries in, in their usual order. */
	readonly regions: readonly RegionId[];
	/** The development and income groups that have members. */
	readonly groups: readonly string[];
	/** Ids of the context series: shown beside scores, never scored. */
	readonly series: readonly string[];
	/** What those are called that the messages have no name for; left out where there are none. */
	readonly seriesNames?: Readonly<Record<string, string>>;
	readonly statuses: readonly StatedStatus[];
	/** What is shown of the countries of a published collection; not there where the package is none. */
	readonly disclosure?: SiteDisclosure;
	/** What its questions are and what bears on them; null where nothing does. */
	readonly reach: SiteReach | null;
	readonly offers: SiteOffers;
	/** How much of the package is said in the page's language; not there where that is its own. */
	readonly share?: Share;
}

/** Letters of the sum that a page carries: enough to tell editions apart, few enough for six thousand pages. */
const SUM_LETTERS = 16;

/** The groups a country is known to belong to. */
export function groupsOf(
	row: Pick<CountryRow, 'income' | (typeof DEVELOPMENT_GROUPS)[number]>,
): readonly string[] {
	return [
		...DEVELOPMENT_GROUPS.filter((group) => row[group] === true),
		...(row.income === null ? [] : [row.income]),
	];
}

/** The name of a country in a language, the package's own where it has none in it. */
export function nameIn(row: CountryRow, locale: Locale): string {
	return row[`name_${locale}`] ?? row.name;
}

/** The countries in the order of their names in a language. */
export function countriesIn({ package: { countries } }: Edition, locale: Locale): readonly SiteCountry[] {
	return countries
		.map((row) => ({ id: row.id, name: nameIn(row, locale), region: row.region, groups: groupsOf(row) }))
		.toSorted((a, b) => compareNames(a.name, b.name, locale));
}

function nodesOf({ package: { framework }, leaves, uses }: Edition, methods: readonly Method[]) {
	const isLeaf = new Set(leaves.map(({ id }) => id));
	return framework
		.filter(({ id }) => !isLeaf.has(id) || methods.some((method) => uses(method.id, id)))
		.map(({ id, parent, kind, name, short_name, weight, aggregation }): SiteNode => ({
			...{ id, parent, kind, name, shortName: short_name ?? name },
			...{ weight: weight ?? 1, aggregation },
		}));
}

/** A method as pages show its scores. */
export function siteMethodOf(
	{ package: { observations }, leaves, source }: Edition,
	method: Method,
): SiteMethod {
	const { id, name, tiers, scale, aggregation, uncertainty } = method;
	const indicators = method.indicators ?? leaves.map((leaf) => leaf.id);
	const cited = observations.filter(({ indicator }) => indicators.includes(indicator));
	const publishers = cited.flatMap((row) => source(row.source ?? '')?.publisher ?? []);
	return {
		...{ id, name, indicators, publishers: [...new Set(publishers)] },
		tiers: tiers.map((tier) => ({ id: tier.id, from: tier.from, name: tier.name ?? null })),
		...{ scale, decimals: decimalsOf(method), aggregation },
		uncertainty: {
			draws: uncertainty.draws,
			seed: uncertainty.seed,
			weightNoise: uncertainty.weight_noise,
		},
	};
}

/** What is stated of indicators; and of the nodes above them, that all below them is withheld. */
function statedStatuses({ results, package: { framework }, leavesBelow }: Edition): readonly StatedStatus[] {
	const stated = results
		.flatMap(({ observed }) => observed)
		.filter(({ status }) => status !== 'assessed' && status !== 'not_assessed')
		.map(({ country, indicator, status }): StatedStatus => ({ country, indicator, status }));
	const withheld = new Map<string, Set<string>>();
	for (const { country, indicator, status } of stated)
		if (status === 'withheld')
			withheld.set(country, (withheld.get(country) ?? new Set<string>()).add(indicator));
	const above = [...withheld].flatMap(([country, own]) =>
		framework.flatMap(({ id }): StatedStatus[] => {
			const leaves = leavesBelow(id).filter((leaf) => leaf.id !== id);
			const isWithheld = leaves.length > 0 && leaves.every((leaf) => own.has(leaf.id));
			return isWithheld ? [{ country, indicator: id, status: 'withheld' }] : [];
		}),
	);
	return [...stated, ...above];
}

/** What every page knows, in a language: the names of the package as far as it has them in it. */
export const siteOf = (edition: Edition, locale: Locale): Site =>
	siteInWords(plainSite(edition, locale), edition, locale);

function plainSite(edition: Edition, locale: Locale): Site {
	const { methods, context, evidence, initiatives } = edition.package;
	const countries = countriesIn(edition, locale);
	const reading = edition.bounds?.[0]?.method;
	const disclosure = siteDisclosureOf(edition);
	const inGroups = new Set(countries.flatMap(({ groups }) => groups));
	return {
		named: edition.named,
		languages: offeredLanguages(edition.languages),
		edition: {
			...{ name: edition.name, year: edition.year, hash: edition.hash },
			sums: edition.sums.slice(0, SUM_LETTERS),
		},
		nodes: nodesOf(edition, methods),
		methods: methods.map((method) => siteMethodOf(edition, method)),
		record: reading === undefined ? null : { id: reading.id, name: reading.name },
		countries,
		regions: regionsOf(edition),
		groups: [...DEVELOPMENT_GROUPS, ...INCOME_GROUPS].filter((id) => inGroups.has(id)),
		series: seriesOf(context),
		statuses: statedStatuses(edition),
		...(disclosure === undefined ? {} : { disclosure }),
		reach: siteReachOf(edition),
		offers: {
			questions: edition.questions.length > 0,
			selfAssessment: edition.selfAssessment !== null,
			evidence: evidence.length > 0,
			initiatives: initiatives.length > 0,
			changes: edition.changes.length > 0,
			outlines: edition.disclaimer !== null,
		},
	};
}
