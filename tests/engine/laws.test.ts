// What holds for every package: the stages against the weighted mean of a tree, written as naively as it can be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { frameworkCells, resolveKinds } from '#lib/framework/schema.ts';
import { countryRow } from '#lib/geography/country.ts';
import { observationRow, type Observation, type Status } from '#lib/observations/observation.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { openPipeline } from './packages.ts';

const YEAR = 2025;
const COUNTRIES = ['AAA', 'BBB'];
const TIMEOUT = 60_000;
const CASES = { seed: 20250101, numRuns: 15 };

/** A value, why there is none, or no row at all. */
type Cell = number | Exclude<Status, 'assessed'> | null;

interface Leaf {
	readonly weight: number | null;
	readonly direction: 1 | -1;
	readonly low: number;
	readonly high: number;
	/** One cell for each country. */
	readonly cells: readonly Cell[];
}
interface Branch {
	readonly weight: number | null;
	readonly children: readonly Tree[];
}
type Tree = Leaf | Branch;

interface Rules {
	readonly scale: readonly [number, number];
	readonly coverage: { readonly node: number; readonly root: number };
}
interface Case {
	readonly tree: Branch;
	readonly rules: Rules;
}

const hundredth = (min: number, max: number) =>
	fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const cell = fc.oneof(
	{ weight: 5, arbitrary: hundredth(-3, 9) },
	{
		weight: 4,
		arbitrary: fc.constantFrom<Cell>('not_assessed', 'no_reply', 'inconclusive', 'not_applicable', null),
	},
);
const weight = fc.constantFrom(null, 0, 0.3, 1, 2, 3.7);
const { tree: anyTree, branch: anyBranch } = fc.letrec<{ leaf: Leaf; branch: Branch; tree: Tree }>((tie) => ({
	leaf: fc
		.record({
			weight,
			direction: fc.constantFrom<1 | -1>(1, -1),
			low: hundredth(-2, 2),
			width: hundredth(1, 5),
			cells: fc.array(cell, { minLength: COUNTRIES.length, maxLength: COUNTRIES.length }),
		})
		.map(({ width, ...leaf }) => ({ ...leaf, high: leaf.low + width })),
	branch: fc.record({ weight, children: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
	tree: fc.oneof({ maxDepth: 2, withCrossShrink: true }, tie('leaf'), tie('branch')),
}));
const root = fc.array(fc.oneof(anyTree, anyBranch), { minLength: 1, maxLength: 4 });
const share = fc.constantFrom(0, 0.25, 0.5, 2 / 3, 1);
const scale = fc.constantFrom<readonly [number, number]>([0, 100], [1, 7], [-1, 1]);

const caseWith = (coverage: fc.Arbitrary<Rules['coverage']>): fc.Arbitrary<Case> =>
	fc.record({
		tree: root.map((children) => ({ weight: null, children })),
		rules: fc.record({ scale, coverage }),
	});
const anyCase = caseWith(fc.record({ node: share, root: share }));

interface Named {
	readonly id: string;
	readonly parent: string | null;
	readonly tree: Tree;
}

/** The nodes of a tree from the root down, named after their places: n, n_1, n_1_2. */
function nodesOf(tree: Tree, id = 'n', parent: string | null = null): readonly Named[] {
	const below = 'children' in tree ? tree.children : [];
	return [
		{ id, parent, tree },
		...below.flatMap((child, position) => nodesOf(child, `${id}_${position + 1}`, id)),
	];
}

type Arrange = <Row>(rows: readonly Row[]) => readonly Row[];
const asTheyAre: Arrange = (rows) => rows;
const mirrored: Arrange = (rows) => rows.toReversed();

function packageOf({ tree, rules }: Case, arrange: Arrange): BenchmarkPackage {
	const nodes = nodesOf(tree);
	const framework = nodes.map(({ id, parent, tree: node }) => {
		const scaled = 'cells' in node ? { direction: node.direction, low: node.low, high: node.high } : {};
		return frameworkCells.parse({ id, parent, name: id, weight: node.weight, ...scaled });
	});
	const observations = nodes.flatMap(({ id, tree: node }) =>
		COUNTRIES.flatMap((country, position): Observation[] => {
			const known = 'cells' in node ? (node.cells[position] ?? null) : null;
			if (known === null) return [];
			const said =
				typeof known === 'number' ? { status: 'assessed', value: known } : { status: known, value: null };
			return [observationRow.parse({ country, indicator: id, year: YEAR, source: 'book', ...said })];
		}),
	);
	return {
		framework: arrange(resolveKinds(framework)),
		countries: arrange(COUNTRIES.map((id) => countryRow.parse({ id, name: id }))),
		observations: arrange(observations),
		methods: [methodSchema.parse(rules)],
		edition: { name: String(YEAR), year: YEAR },
		...{ sources: [], evidence: [], initiatives: [] },
	};
}

type Rows = ReadonlyMap<string, NodeScore>;

/** Opens a case for scoring: its scores by country and node, with weights of a reader or without. */
async function open(tried: Case, arrange = asTheyAre) {
	const pipeline = await openPipeline(packageOf(tried, arrange));
	return async (weights: ReadonlyMap<string, number> = new Map()): Promise<Rows> => {
		const { scores } = await pipeline.compute({ method: 'default', year: YEAR, weights });
		return new Map(scores.map((row) => [`${row.country} ${row.node}`, row]));
	};
}

const scoresOf = async (tried: Case, arrange = asTheyAre): Promise<Rows> => (await open(tried, arrange))();

type Measures = Readonly<Record<'score' | 'low' | 'high' | 'coverage', number | null>>;
type Worked = Omit<Measures, 'coverage'> & Readonly<Record<'assessed' | 'applicable', number>>;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function workOutLeaf(leaf: Leaf, country: number, [bottom, top]: Rules['scale']): Worked {
	const known = leaf.cells[country] ?? null;
	if (known === 'not_applicable') return { score: null, low: null, high: null, assessed: 0, applicable: 0 };
	if (typeof known !== 'number') return { score: null, low: bottom, high: top, assessed: 0, applicable: 1 };
	const capped = Math.min(Math.max(known, leaf.low), leaf.high);
	const upward = (capped - leaf.low) / (leaf.high - leaf.low);
	const score = bottom + (top - bottom) * (leaf.direction === 1 ? upward : 1 - upward);
	return { score, low: score, high: score, assessed: 1, applicable: 1 };
}

/** The pencil and paper: a node is the weighted mean of those below it that have a score. */
function workOut(tree: Tree, country: number, rules: Rules, threshold = rules.coverage.root): Worked {
	if ('cells' in tree) return workOutLeaf(tree, country, rules.scale);
	const below = tree.children.map((child) => ({
		weight: child.weight ?? 1,
		...workOut(child, country, rules, rules.coverage.node),
	}));
	const whole = sum(below.map((child) => child.weight));
	const shareOf = (of: (child: (typeof below)[number]) => number) =>
		whole === 0 ? 0 : sum(below.map((child) => child.weight * of(child))) / whole;
	const meanOf = (key: 'score' | 'low' | 'high') => {
		const parts = below.flatMap(({ weight, [key]: value }) => (value === null ? [] : [{ weight, value }]));
		const total = sum(parts.map(({ weight }) => weight));
		return total === 0 ? null : sum(parts.map(({ weight, value }) => weight * value)) / total;
	};
	const scored = shareOf(({ score }) => (score === null ? 0 : 1));
	const unbounded = below.some(({ low, applicable }) => low === null && applicable > 0);
	return {
		score: scored >= threshold - 1e-9 ? meanOf('score') : null,
		low: unbounded ? null : meanOf('low'),
		high: unbounded ? null : meanOf('high'),
		assessed: shareOf(({ assessed }) => assessed),
		applicable: shareOf(({ applicable }) => applicable),
	};
}

/** Equal up to the rounding noise of a few double operations; missing only where the other is missing. */
function expectSame(actual: Measures | undefined, expected: Measures, place: string) {
	for (const key of ['score', 'low', 'high', 'coverage'] as const) {
		const [found, wanted] = [actual?.[key], expected[key]];
		if (wanted === null) expect(found, `${key} of ${place}`).toBeNull();
		else expect(Math.abs((found ?? NaN) - wanted), `${key} of ${place}`).toBeLessThanOrEqual(1e-9);
	}
}

function expectSameRows(actual: Rows, expected: Rows) {
	expect([...actual.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
	for (const [place, row] of expected) expectSame(actual.get(place), row, place);
}

async function always<Tried>(
	arbitrary: fc.Arbitrary<Tried>,
	law: (tried: Tried) => Promise<void>,
): Promise<void> {
	await fc.assert(fc.asyncProperty(arbitrary, law), CASES);
}

describe('for every tree', { timeout: TIMEOUT }, () => {
	test('a score is the weighted mean of what is known below it, and so are its bounds and its coverage', () =>
		always(anyCase, async (tried) => {
			const rows = await scoresOf(tried);
			for (const { id, tree, parent } of nodesOf(tried.tree))
				COUNTRIES.forEach((country, position) => {
					const { root: whole, node } = tried.rules.coverage;
					const worked = workOut(tree, position, tried.rules, parent === null ? whole : node);
					const coverage = worked.applicable === 0 ? null : worked.assessed / worked.applicable;
					expectSame(rows.get(`${country} ${id}`), { ...worked, coverage }, `${country} ${id}`);
				});
			expect(rows.size).toBe(COUNTRIES.length * nodesOf(tried.tree).length);
		}));

	test('scores and bounds stay within the scale, and coverage between nothing and all', () =>
		always(anyCase, async (tried) => {
			const [bottom, top] = tried.rules.scale;
			for (const [place, { score, low, high, coverage }] of await scoresOf(tried)) {
				for (const value of [score, low, high].filter((each) => each !== null)) {
					expect(value, place).toBeGreaterThanOrEqual(bottom - 1e-9);
					expect(value, place).toBeLessThanOrEqual(top + 1e-9);
				}
				expect(coverage ?? 0, place).toBeGreaterThanOrEqual(0);
				expect(coverage ?? 0, place).toBeLessThanOrEqual(1 + 1e-9);
			}
		}));

	test('the bounds contain the score where no node below is left out for its coverage', () =>
		always(caseWith(fc.record({ node: fc.constant(0), root: share })), async (tried) => {
			for (const [place, { score, low, high }] of await scoresOf(tried)) {
				if (score === null) continue;
				expect(low ?? NaN, place).toBeLessThanOrEqual(score + 1e-9);
				expect(high ?? NaN, place).toBeGreaterThanOrEqual(score - 1e-9);
			}
		}));

	test('the weights of siblings count only in proportion to each other', () =>
		always(fc.tuple(anyCase, fc.constantFrom(0.1, 3, 70)), async ([tried, factor]) => {
			const rescaled = nodesOf(tried.tree)
				.filter(({ parent }) => parent !== null)
				.map(({ id, parent, tree }) => [id, (tree.weight ?? 1) * (parent === 'n' ? factor : 7)] as const);
			const score = await open(tried);
			expectSameRows(await score(new Map(rescaled)), await score());
		}));

	test('the order of the rows decides nothing', () =>
		always(anyCase, async (tried) => {
			const [straight, back] = [await scoresOf(tried), await scoresOf(tried, mirrored)];
			expectSameRows(back, straight);
			for (const [place, { rank, tier }] of straight)
				expect(back.get(place), place).toMatchObject({ rank, tier });
		}));
});
