// What holds for intervals: they narrow bounds and nothing else, and one of no width is as good as a value to them.
import { describe, expect, test } from 'vitest';
import type { Method } from '#lib/scoring/method.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { always, expectClose, expectInOrder, placeOf, play, rowsOf, TIMEOUT } from './play.ts';
import { ANYTHING, trialOf } from './trees.ts';
import {
	isInterval,
	mapLeaves,
	nodesOf,
	YEARS,
	cellOf,
	type Cell,
	type Interval,
	type Trial,
	type TrialRun,
} from './trial.ts';

const asTheyAre = <Row>(rows: readonly Row[]) => rows;
const withRuns = (trial: Trial, change: (run: TrialRun) => TrialRun): Trial => ({
	...trial,
	runs: trial.runs.map(change),
});
const withIntervals = (trial: Trial, change: (interval: Interval) => Cell): Trial => ({
	...trial,
	tree: mapLeaves(trial.tree, (leaf) => ({
		...leaf,
		cells: leaf.cells.map((cell) => (isInterval(cell) ? change(cell) : cell)),
	})),
});

/** The value in the middle of an interval, or at the end it has. */
const middleOf = ({ from, to }: Interval): number =>
	from === null || to === null ? (from ?? to ?? 0) : (from + to) / 2;

/** The rows of two plays of the same runs, side by side. */
async function sideBySide(
	trial: Trial,
	reports: readonly { readonly scores: readonly NodeScore[] }[],
	compare: (own: NodeScore, other: NodeScore, method: Method) => void,
) {
	const others = await play({ ...trial, weightings: [] }, asTheyAre);
	reports.forEach(({ scores }, at) => {
		const rows = rowsOf(others.reports[at]?.scores ?? []);
		const method = trial.runs[at]?.method;
		for (const own of scores) {
			const other = rows.get(placeOf(own));
			if (other === undefined || method === undefined) throw new Error(`no row of ${placeOf(own)}`);
			compare(own, other, method);
		}
	});
}

/** Each of these plays a trial once more, in other words. */
const FEW = 8;

describe('for every tree with intervals', { timeout: TIMEOUT }, () => {
	const trials = trialOf(ANYTHING, ['first', 'second']);

	test('an interval that shrinks widens no bound of any node', () =>
		always(
			trials,
			async (trial, { reports }) => {
				const narrower = withIntervals(trial, (interval) => {
					const middle = middleOf(interval);
					const { from, to } = interval;
					return { from: from === null ? middle : (from + middle) / 2, to: to === null ? to : middle };
				});
				await sideBySide(narrower, reports, (own, narrow) => {
					if (own.low !== null) expectInOrder(own.low, narrow.low, placeOf(own));
					if (own.high !== null) expectInOrder(narrow.high, own.high, placeOf(own));
				});
			},
			FEW,
		));

	test('an interval changes nothing but bounds', () =>
		always(
			trials,
			async (trial, { reports }) => {
				const unsaid = withIntervals(trial, () => 'not_assessed');
				await sideBySide(unsaid, reports, (own, other) => {
					expectClose(other.score, own.score, placeOf(own));
					expectClose(other.coverage, own.coverage, placeOf(own));
					expect([other.rank, other.tier], placeOf(own)).toEqual([own.rank, own.tier]);
					if (other.low !== null) expectInOrder(other.low, own.low, placeOf(own));
					if (other.high !== null) expectInOrder(own.high, other.high, placeOf(own));
				});
			},
			FEW,
		));

	test('the floor lies below the ceiling, and the score between them where nothing below is an interval', () =>
		always(trials, (trial, { reports }) => {
			const leaves = nodesOf(trial.tree);
			const isBoundedAt = ({ node, country }: NodeScore) =>
				leaves.some(
					({ id, tree }) =>
						'cells' in tree &&
						`${id}_`.startsWith(`${node}_`) &&
						YEARS.some((year) => isInterval(cellOf(tree, year, trial.countries.indexOf(country)))),
				);
			const isFixed = ({ method }: TrialRun) =>
				leaves.every(({ tree }) => {
					const how = ('cells' in tree ? tree.normalisation : null) ?? method.normalisation;
					return how !== 'none' && how !== 'zscore' && how !== 'rank';
				});
			trial.runs.forEach((run, at) => {
				for (const row of reports[at]?.scores ?? []) {
					if (row.low !== null && row.high !== null) expectInOrder(row.low, row.high, placeOf(row));
					if (row.score === null || row.low === null || row.high === null) continue;
					if (isBoundedAt(row) || !isFixed(run)) continue;
					expectInOrder(row.low, row.score, placeOf(row));
					expectInOrder(row.score, row.high, placeOf(row));
				}
			});
		}));
});

describe('for every tree of indicators between goalposts', { timeout: TIMEOUT }, () => {
	const trials = trialOf(
		{
			normalisations: ['goalposts'],
			aggregations: ['arithmetic', 'geometric', 'harmonic', 'sum'],
			scales: [
				[1, 7],
				[10, 60],
			],
			treatments: ['none'],
			intervals: true,
		},
		['first', 'second'],
	).map((trial) =>
		withIntervals(
			withRuns(trial, ({ method, years }) => ({
				method: { ...method, coverage: { node: 0, root: 0, indicators: 0 }, tolerance_years: null },
				years,
			})),
			(interval) => ({ from: middleOf(interval), to: middleOf(interval) }),
		),
	);

	test('an interval of no width bounds a country as the value assessed would', async () => {
		let narrow = 0;
		await always(
			trials,
			(trial, { reports }) =>
				sideBySide(withIntervals(trial, middleOf), reports, (own, other) => {
					if (own.coverage !== other.coverage) narrow += 1;
					expectClose(own.low, other.low, `low of ${placeOf(own)}`);
					expectClose(own.high, other.high, `high of ${placeOf(own)}`);
				}),
			FEW,
		);
		expect(narrow).toBeGreaterThan(100);
	});

	test('a method that reads bounds gives no score, rank or tier, and the bounds of one that asks for no coverage', () =>
		always(
			trials,
			async (trial, { reports }) => {
				const reading = withRuns(trial, ({ method, years }) => ({
					method: { ...method, reading: 'bounds', coverage: { node: 1, root: 1, indicators: 1 } },
					years,
				}));
				await sideBySide(reading, reports, (own, other) => {
					expect(other).toMatchObject({ score: null, rank: null, tier: null });
					expectClose(other.coverage, own.coverage, placeOf(own));
					expectClose(other.low, own.low, `low of ${placeOf(own)}`);
					expectClose(other.high, own.high, `high of ${placeOf(own)}`);
				});
			},
			FEW,
		));
});
