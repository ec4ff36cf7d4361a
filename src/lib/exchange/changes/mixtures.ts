// Mixtures of two editions, each factor from one of them, as relations the SQL stages can score.
import { findLeaves } from '#lib/framework/tree.ts';
import type { Observation } from '#lib/observations/observation.ts';
import type { Mixture } from '#lib/scoring/change.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';
import { isCommon, type Cell, type Pair } from './cells.ts';
import type { BenchmarkPackage } from '../package.ts';
import { writeRelations } from '../relations.ts';

/** A package scored by one of its methods for one year. */
export interface Edition {
	readonly benchmark: BenchmarkPackage;
	readonly method: Method;
	readonly year: number;
}

/**
 * The two methods a mixture is scored by. Both waive the thresholds of the root, which decide whether a score is
 * shown, never what it is; `inner` waives that of inner nodes too, so that a node right above its indicators has a score.
 */
export const WAIVED = { root: 'root_waived', inner: 'inner_waived' } as const;

/** What a mixture is scored on. */
export interface MixedEdition {
	/** Framework, countries and waived methods, without observations. */
	readonly rules: BenchmarkPackage;
	/** Equal for mixtures of the same rules. */
	readonly rulesKey: string;
	/** What bears on a score, all of one year. */
	readonly observations: readonly Observation[];
	/** Equal for mixtures that hold the same. */
	readonly key: string;
	/** Nodes with indicators only right below them. */
	readonly lowest: ReadonlySet<string>;
	/** Countries with a value the mixture's framework has no logarithm of: not to be scored. */
	readonly unfit: ReadonlySet<string>;
}

// Tiers and floors do not move a score; the values given already are what the tolerance lets in.
function waive(method: Method, id: string, node: number): Method {
	return {
		...method,
		id,
		coverage: { node, root: 0, indicators: 0 },
		tolerance_years: null,
		tiers: [],
		floors: [],
	};
}

/** What a mixture knows of a cell. An indicator that one method alone asks for is as its own edition has it. */
function knownIn({ data, coverage }: Mixture, cell: Cell): ObservedValue | undefined {
	if (cell.asked !== 'both') return cell[cell.asked];
	return cell[isCommon(cell) ? data : coverage];
}

const UNSOURCED = { source: null, confidence: null, locator: null, note: null };

/** Makes a mixture. Its countries are those of the edition `coverage` is from, in the regions of that of `method`. */
export function mixEditions(editions: Pair<Edition>, cells: readonly Cell[], mixture: Mixture): MixedEdition {
	const { benchmark, method } = editions[mixture.method];
	const { framework } = benchmark;
	const placed = new Map(benchmark.countries.map((country) => [country.id, country]));
	const countries = editions[mixture.coverage].benchmark.countries
		.map((country) => placed.get(country.id) ?? country)
		.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const present = new Set(countries.map(({ id }) => id));
	const logged = new Set(framework.filter(({ transform }) => transform === 'log').map(({ id }) => id));

	const unfit = new Set<string>();
	const observations = cells.flatMap((cell): readonly Observation[] => {
		const { country, indicator, asked } = cell;
		const known = knownIn(mixture, cell);
		const isAsked = asked === 'both' || asked === mixture.method;
		if (known === undefined || !isAsked || !present.has(country)) return [];
		const { status, value } = known;
		if (status !== 'assessed' && status !== 'not_applicable') return [];
		if (value !== null && value <= 0 && logged.has(indicator)) {
			unfit.add(country);
			return [];
		}
		return [{ country, indicator, year: 0, status, value, ...UNSOURCED }];
	});
	const methods = [
		waive(method, WAIVED.root, method.coverage.node),
		...(method.coverage.node > 0 ? [waive(method, WAIVED.inner, 0)] : []),
	];
	const rules = { ...benchmark, countries, observations: [], methods };
	const textOf = (edition: BenchmarkPackage) => [...writeRelations(edition).values()].join('\0');
	const leaves = new Set(findLeaves(framework).map(({ id }) => id));
	const aboveInner = new Set(framework.filter(({ id }) => !leaves.has(id)).map(({ parent }) => parent));
	return {
		rules,
		rulesKey: textOf(rules),
		observations,
		key: [textOf({ ...rules, observations }), ...unfit].join('\0'),
		lowest: new Set(framework.flatMap(({ id }) => (leaves.has(id) || aboveInner.has(id) ? [] : [id]))),
		unfit,
	};
}
