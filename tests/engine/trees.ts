// Random trials: trees of any shape, indicators of every kind, and the methods that score them.
import fc from 'fast-check';
import { AGGREGATIONS, NORMALISATIONS, type Aggregation, type Normalisation } from '#lib/framework/terms.ts';
import type { RegionId } from '#lib/geography/regions.ts';
import { methodSchema, MISSING_POLICIES, type Method } from '#lib/scoring/method.ts';
import {
	isInterval,
	MOST_COUNTRIES,
	nodesOf,
	YEARS,
	type Branch,
	type Cell,
	type Interval,
	type Leaf,
	type Tree,
	type Trial,
} from './trial.ts';

// Values and weights in eighths, so that equal means are equal to the last bit; now and then an outlier.
const eighths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 8);
const value = fc.oneof({ weight: 12, arbitrary: eighths(1, 24) }, { weight: 1, arbitrary: eighths(80, 480) });
const interval = fc
	.record({ ends: fc.tuple(value, value), open: fc.constantFrom('neither', 'neither', 'from', 'to') })
	.map(({ ends: [one, other], open }): Interval => ({
		from: open === 'from' ? null : Math.min(one, other),
		to: open === 'to' ? null : Math.max(one, other),
	}));
const REASONS = [
	'not_assessed',
	'no_reply',
	'inconclusive',
	'withheld',
	'not_applicable',
	null,
	null,
] as const;
const cellOf = ({ intervals }: Allowed): fc.Arbitrary<Cell> =>
	fc.oneof(
		{ weight: 26, arbitrary: value },
		{ weight: intervals ? 6 : 0, arbitrary: interval },
		{ weight: 8, arbitrary: fc.constantFrom(...REASONS) },
	);
const size = YEARS.length * MOST_COUNTRIES;
const weight = fc.constantFrom(null, 0, 0.25, 1, 2, 3.5);

/** What a kind of trial allows. */
interface Allowed {
	readonly normalisations: readonly Normalisation[];
	readonly aggregations: readonly Aggregation[];
	readonly scales: readonly (readonly [number, number])[];
	readonly treatments: readonly ('none' | 'some')[];
	/** Whether a cell may be an interval; without any a bound holds every score. */
	readonly intervals: boolean;
}

/** Everything the package format knows. */
export const ANYTHING: Allowed = {
	normalisations: NORMALISATIONS,
	aggregations: AGGREGATIONS,
	scales: [
		[1, 7],
		[1, 100],
		[10, 20],
		[0, 100],
		[-1, 1],
	],
	treatments: ['none', 'some'],
	intervals: true,
};

const shifted = (cell: Cell, by: number): Cell => {
	if (typeof cell === 'number') return cell - by;
	if (!isInterval(cell)) return cell;
	const { from, to } = cell;
	return { from: from === null ? null : from - by, to: to === null ? null : to - by };
};

const leafOf = (allowed: Allowed): fc.Arbitrary<Leaf> =>
	fc
		.record({
			weight,
			direction: fc.constantFrom<1 | -1>(1, -1),
			normalisation: fc.option(fc.constantFrom(...allowed.normalisations)),
			kind: fc.constantFrom('plain', 'plain', 'log', 'banded'),
			shift: fc.constantFrom(0, 1.5),
			low: eighths(2, 8),
			width: eighths(4, 24),
			edges: fc.constantFrom([1], [0.5, 1, 2], [0.25, 0.75, 1.5, 3]),
			cells: fc.array(cellOf(allowed), { minLength: size, maxLength: size }),
		})
		.map(({ kind, shift, low, width, edges, cells, ...leaf }) => {
			const by = kind === 'log' ? 0 : shift;
			const posts = kind === 'banded' ? [0, edges.length] : [low - by, low + width - by];
			const rising = edges.map((edge) => edge - by);
			return {
				...leaf,
				transform: kind === 'log' ? 'log' : null,
				low: posts[0] ?? 0,
				high: posts[1] ?? 1,
				band_edges: kind === 'banded' ? (leaf.direction === 1 ? rising : rising.toReversed()) : null,
				cells: cells.map((said) => shifted(said, by)),
			};
		});

function treeOf(allowed: Allowed): fc.Arbitrary<Branch> {
	const aggregation = fc.option(fc.constantFrom(...allowed.aggregations), { freq: 1 });
	const { tree, branch } = fc.letrec<{ leaf: Leaf; branch: Branch; tree: Tree }>((tie) => ({
		leaf: leafOf(allowed),
		branch: fc.record({
			weight,
			aggregation,
			children: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
		}),
		tree: fc.oneof({ maxDepth: 2, depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('branch')),
	}));
	const children = fc.array(fc.oneof(tree, branch), { minLength: 2, maxLength: 4 });
	return fc.record({ weight: fc.constant(null), aggregation, children });
}

const share = fc.constantFrom(0, 0, 0.5, 2 / 3, 1);
const few = fc.constantFrom(0, 0, 0, 0.5, 2 / 3);

const draftOf = ({ normalisations, aggregations, scales, treatments, intervals }: Allowed) =>
	fc.record({
		reading: fc.constantFrom('score', 'score', 'score', intervals ? 'bounds' : 'score'),
		normalisation: fc.constantFrom(...normalisations),
		aggregation: fc.constantFrom(...aggregations),
		scale: fc.constantFrom(...scales),
		missing: fc.constantFrom(...MISSING_POLICIES),
		normalise_over: fc.constantFrom('year', 'year', 'panel'),
		missing_group: fc.constantFrom('region', 'bloc'),
		coverage: fc.record({ node: share, root: share, indicators: few }),
		tolerance_years: fc.constantFrom(null, 1, 3),
		round: fc.constantFrom(null, null, null, 0, 1, 2, 3),
		treatment: fc.constantFrom(...treatments).chain((which) =>
			which === 'none'
				? fc.constant(null)
				: fc.record({
						skew: fc.constantFrom(0.5, 1.25, 2),
						kurtosis: fc.constantFrom(0.75, 3.5),
						winsorise_max: fc.constantFrom(0, 1, 2, 5),
					}),
		),
		years: fc.subarray([2023, 2024, 2025], { minLength: 1 }),
		kept: fc.option(fc.array(fc.boolean(), { minLength: 3, maxLength: 8 })),
		floors: fc.array(
			fc.record({ leaf: fc.nat(50), below: eighths(4, 20), max_tier: fc.constantFrom('low', 'mid') }),
			{ maxLength: 2 },
		),
	});
type Draft = ReturnType<typeof draftOf> extends fc.Arbitrary<infer Value> ? Value : never;

function methodOf({ kept, floors, ...draft }: Draft, leaves: readonly string[], id: string): Method {
	const [bottom, top] = draft.scale;
	const chosen = kept === null ? leaves : leaves.filter((_, at) => kept[at % kept.length]);
	const used = chosen.length === 0 ? leaves : chosen;
	const tierAt = (tier: string, part: number) => ({ id: tier, from: bottom + (top - bottom) * part });
	return methodSchema.parse({
		...draft,
		id,
		indicators: used.length === leaves.length ? null : used,
		tiers: [tierAt('low', 0.125), tierAt('mid', 0.5), tierAt('high', 0.75)],
		floors: floors.map(({ leaf, ...floor }) => ({ ...floor, indicator: used[leaf % used.length] })),
	});
}

/** Trials of so many methods, named first, second and so on. */
export function trialOf(allowed: Allowed, methods: readonly string[]): fc.Arbitrary<Trial> {
	const region = fc.constantFrom<RegionId | null>('africa', 'africa', 'europe', 'europe', null);
	return fc
		.record({
			tree: treeOf(allowed),
			regions: fc
				.constantFrom(2, 4, 8, 12)
				.chain((count) => fc.array(region, { minLength: count, maxLength: count })),
			blocs: fc.array(fc.constantFrom<string | null>('1', '2', null), {
				minLength: MOST_COUNTRIES,
				maxLength: MOST_COUNTRIES,
			}),
			drafts: fc.array(draftOf(allowed), { minLength: methods.length, maxLength: methods.length }),
		})
		.map(({ tree, regions, blocs, drafts }) => {
			const leaves = nodesOf(tree).flatMap((each) => ('cells' in each.tree ? [each.id] : []));
			return {
				tree,
				regions,
				blocs,
				countries: regions.map((_, position) => String.fromCharCode(65 + position).repeat(3)),
				runs: drafts.map((draft, at) => ({
					method: methodOf(draft, leaves, methods[at] ?? ''),
					years: draft.years,
				})),
				weightings: [],
			};
		});
}
