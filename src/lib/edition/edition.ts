// An edition: a checked package and what the stages made of it, indexed once; every page is made from it and nothing else.
import { group } from 'd3-array';
import type { ClimbStep, Effect } from '#lib/advice/effects.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import type { Pair } from '#lib/exchange/results/pairwise.ts';
import type { RankRangeRow } from '#lib/exchange/results/robustness.ts';
import type { Stability } from '#lib/exchange/results/stability.ts';
import { findLeaves } from '#lib/framework/tree.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Disclaimer } from '#lib/geography/disclaimer.ts';
import type { Named } from '#lib/i18n/ownWords.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { publishedAt } from '#lib/observations/published.ts';
import type { Source } from '#lib/observations/source.ts';
import { bookOf, type RunResult, type ScoreBook } from '#lib/scoring/book.ts';
import type { ScoreChange, ValueChange } from '#lib/scoring/changeRows.ts';
import { publishesScores } from '#lib/scoring/published.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { NodeScore, ObservedValue } from '#lib/scoring/rows.ts';

/** What the stages and the draws made of the package under one method, for the edition's year. */
export interface EditionResult extends RunResult {
	readonly observed: readonly ObservedValue[];
	readonly robustness: readonly Stability[];
	/** How often one country of a region is ahead of another over the draws. */
	readonly pairs: readonly Pair[];
	readonly ranges: readonly RankRangeRow[];
	readonly effects: readonly Effect[];
	readonly climbs: readonly ClimbStep[];
}

/** What the stages made of the package under a method that reads bounds: floor and ceiling of every node, and no more. */
export interface BoundsResult {
	readonly method: Method;
	readonly scores: readonly NodeScore[];
	readonly observed: readonly ObservedValue[];
}

/** What moved since the edition before under one method. */
export interface EditionChanges {
	readonly method: string;
	readonly changes: readonly ScoreChange[];
	readonly values: readonly ValueChange[];
}

/** What an edition is made of, as the build finds it on disk and a browser in its engine. */
export interface EditionParts {
	/** What the package calls itself. */
	readonly named: Named;
	/** The languages it names for its site; not there where it names none. */
	readonly languages?: readonly string[];
	readonly name: string;
	readonly year: number;
	/** SHA-256 over the files of the package. */
	readonly hash: string;
	/** SHA-256 of the list of what is published, by which a page knows the files of its edition. */
	readonly sums: string;
	readonly package: BenchmarkPackage;
	/** In the order of the package's methods that score. */
	readonly results: readonly EditionResult[];
	/** Of its methods that read bounds; not there where it has none. */
	readonly bounds?: readonly BoundsResult[];
	/** Empty where there is no edition before. */
	readonly changes: readonly EditionChanges[];
	/** What a map must say of its boundaries; null where no map has any. */
	readonly disclaimer: Disclaimer | null;
	/** The method a self-assessment is scored by; null where the package asks no questions. */
	readonly selfAssessment: Method | null;
}

/** Where a value can be read: an address where there is one, and what stands there. */
export interface Proof {
	readonly url: string | null;
	readonly title: string;
}

/**
 * The parts, to be asked for by id. Whatever is not there is empty, undefined or null, never an error. The methods of its
 * package are those that score: what reads bounds has no ranks, tiers or draws to be asked for.
 */
export interface Edition extends EditionParts {
	readonly root: FrameworkRow;
	/** The children of the root that have children themselves, in order. */
	readonly pillars: readonly FrameworkRow[];
	/** What only an assessment can answer, in order. */
	readonly questions: readonly FrameworkRow[];
	/** Nodes below which there are none, in order. */
	readonly leaves: readonly FrameworkRow[];
	readonly node: (id: string) => FrameworkRow | undefined;
	/** The leaves below a node, at any depth. */
	readonly leavesBelow: (node: string) => readonly FrameworkRow[];
	/** The pillar a node lies in; null above the pillars and for a leaf right below the root. */
	readonly pillarOf: (node: string) => FrameworkRow | null;
	readonly country: (id: string) => CountryRow | undefined;
	/** The other countries of its region, in the order of the package; none where it has no region. */
	readonly peersOf: (country: CountryRow) => readonly CountryRow[];
	readonly observations: (country: string, indicator: string) => readonly Observation[];
	readonly evidence: (country: string, indicator: string) => readonly Evidence[];
	readonly source: (id: string) => Source | undefined;
	/** The very document where one is on record, else the source an observation rests on. */
	readonly proof: (country: string, indicator: string) => Proof;
	readonly method: (id: string) => Method | undefined;
	/** Whether a method asks for an indicator. */
	readonly uses: (method: string, indicator: string) => boolean;
	readonly book: (method: string) => ScoreBook;
	readonly observed: (method: string, country: string, indicator: string) => ObservedValue | undefined;
	readonly effects: (method: string, country: string) => readonly Effect[];
}

const placeOf = (country: string, indicator: string): string => `${country} ${indicator}`;

/** Makes a function run once an edition, however often it is asked: for what many pages are made from. */
export function perEdition<Made>(make: (edition: Edition) => Made): (edition: Edition) => Made {
	const made = new WeakMap<Edition, { readonly value: Made }>();
	return (edition) => {
		const known = made.get(edition) ?? { value: make(edition) };
		made.set(edition, known);
		return known.value;
	};
}

/** Makes a function of no arguments run once. */
function lazy<Made>(make: () => Made): () => Made {
	let made: { readonly value: Made } | null = null;
	return () => (made ??= { value: make() }).value;
}

function indexTree(framework: readonly FrameworkRow[]) {
	const root = framework.find(({ parent }) => parent === null);
	if (root === undefined) throw new Error('the framework has no root');
	const nodes = new Map(framework.map((row) => [row.id, row]));
	const leaves = findLeaves(framework);
	const isLeaf = new Set(leaves.map(({ id }) => id));
	const pathOf = (id: string): readonly string[] => {
		const path: string[] = [];
		for (let row = nodes.get(id); row !== undefined; row = nodes.get(row.parent ?? '')) path.push(row.id);
		return path;
	};
	const below = new Map<string, FrameworkRow[]>();
	for (const leaf of leaves)
		for (const id of pathOf(leaf.id).slice(1)) below.set(id, [...(below.get(id) ?? []), leaf]);
	return {
		root,
		leaves,
		pillars: framework.filter(({ id, parent }) => parent === root.id && !isLeaf.has(id)),
		questions: framework.filter(({ kind }) => kind === 'assessment'),
		node: (id: string) => nodes.get(id),
		leavesBelow: (node: string) => below.get(node) ?? [],
		pillarOf: (node: string) => {
			const top = nodes.get(pathOf(node).at(-2) ?? '');
			return top === undefined || isLeaf.has(top.id) ? null : top;
		},
	};
}

function indexResults(results: readonly EditionResult[]) {
	const indexed = new Map(
		results.map((result) => [
			result.method,
			{
				book: lazy(() => bookOf(result)),
				observed: lazy(
					() => new Map(result.observed.map((row) => [placeOf(row.country, row.indicator), row])),
				),
				effects: lazy(() => group(result.effects, ({ country }) => country)),
			},
		]),
	);
	return {
		book: (method: string) => {
			const found = indexed.get(method);
			if (found === undefined) throw new Error(`${method} is no method of the edition`);
			return found.book();
		},
		observed: (method: string, country: string, indicator: string) =>
			indexed.get(method)?.observed().get(placeOf(country, indicator)),
		effects: (method: string, country: string) => indexed.get(method)?.effects().get(country) ?? [],
	};
}

/** Indexes the parts; throws where the framework has no root. */
export function indexEdition(parts: EditionParts): Edition {
	const { framework, countries, observations, evidence, sources } = parts.package;
	const methods = parts.package.methods.filter(publishesScores);
	const named = new Map(countries.map((row) => [row.id, row]));
	const regions = group(countries, ({ region }) => region);
	const cited = new Map(sources.map((row) => [row.id, row]));
	const ways = new Map(methods.map((method) => [method.id, method]));
	const known = lazy(() => group(observations, ({ country, indicator }) => placeOf(country, indicator)));
	const records = lazy(() => group(evidence, ({ country, indicator }) => placeOf(country, indicator)));
	const observationsOf = (country: string, indicator: string) =>
		known().get(placeOf(country, indicator)) ?? [];
	const evidenceOf = (country: string, indicator: string) => records().get(placeOf(country, indicator)) ?? [];
	return {
		...parts,
		package: { ...parts.package, methods },
		...indexTree(framework),
		...indexResults(parts.results),
		country: (id) => named.get(id),
		peersOf: ({ id, region }) =>
			region === null ? [] : (regions.get(region) ?? []).filter((row) => row.id !== id),
		observations: observationsOf,
		evidence: evidenceOf,
		source: (id) => cited.get(id),
		proof: (country, indicator) => {
			const record = evidenceOf(country, indicator).find(
				({ finding, url }) => finding === 'document' && url !== null,
			);
			if (record !== undefined) return { url: record.url, title: record.detail };
			const source = cited.get(observationsOf(country, indicator).at(-1)?.source ?? '');
			return { url: publishedAt(source), title: source?.title ?? '' };
		},
		method: (id) => ways.get(id),
		uses: (method, indicator) => ways.get(method)?.indicators?.includes(indicator) ?? true,
	};
}
