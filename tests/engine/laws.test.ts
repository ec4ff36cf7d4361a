// What holds for every package: the stages against pencil and paper, and the laws a score keeps.
import { describe, expect, test } from 'vitest';
import { workOut } from './oracle.ts';
import {
	always,
	CASES,
	expectClose,
	expectSameRows,
	lastOf,
	mirrored,
	NOISE,
	placeOf,
	play,
	rowsOf,
	scoresOf,
	TIMEOUT,
} from './play.ts';
import { ANYTHING, trialOf } from './trees.ts';
import { nodesOf, type Trial } from './trial.ts';

describe('for every tree and method', { timeout: TIMEOUT }, () => {
	// The last run is the first with nothing imputed; its weights are tried multiplied, but not those of a sum.
	const trials = trialOf(ANYTHING, ['first', 'second', 'third']).map((trial): Trial => {
		const runs = trial.runs.slice(0, 1).map(({ method, years }) => ({
			method: { ...method, id: 'skipping', missing: 'skip' as const },
			years,
		}));
		const sums = nodesOf(trial.tree).flatMap(({ id, tree }) =>
			'children' in tree && (tree.aggregation ?? runs[0]?.method.aggregation) === 'sum' ? [id] : [],
		);
		const rescaled = nodesOf(trial.tree)
			.filter(({ parent }) => parent !== null && !sums.includes(parent))
			.map(({ id, parent, tree }) => [id, (tree.weight ?? 1) * (parent === 'n' ? 0.125 : 4)] as const);
		return { ...trial, runs: [...trial.runs, ...runs], weightings: [new Map(rescaled)] };
	});

	test('every score, bound, coverage, rank and tier is what the pencil says, and so is every fault', async () => {
		let compared = 0;
		await always(trials, (trial, { reports }) => {
			trial.runs.forEach(({ method, years }, at) => {
				const worked = workOut(trial, method, years);
				if (worked === null) return;
				compared += 1;
				const { scores = [], faults = [] } = reports[at] ?? {};
				expectSameRows(scores, worked.rows);
				const said = faults.map(({ year, country, node, child }) => `${year} ${country} ${node} ${child}`);
				expect(said.toSorted()).toEqual(worked.faults.toSorted());
			});
		});
		expect(compared).toBeGreaterThan(2 * CASES);
	});

	test('a node whose mean fails at a child has no score, and the child none above zero', () =>
		always(trials, (_, { reports }) => {
			for (const { scores, faults } of reports) {
				const rows = rowsOf(scores);
				for (const { year, country, node, child, score } of faults) {
					expect(rows.get(`${year} ${country} ${node}`)?.score).toBeNull();
					expect(score).toBeLessThanOrEqual(0);
					expect(rows.get(`${year} ${country} ${child}`)?.score).toBe(score);
				}
			}
		}));

	test('coverage lies between nothing and all, and nothing imputed is covered', () =>
		always(trials, (_, { reports: [first, ...others] }) => {
			const skipping = rowsOf(scoresOf(others.slice(-1)));
			for (const row of scoresOf([...others, ...(first ? [first] : [])])) {
				expect(row.coverage ?? 0, placeOf(row)).toBeGreaterThanOrEqual(0);
				expect(row.coverage ?? 0, placeOf(row)).toBeLessThanOrEqual(1 + NOISE);
			}
			for (const row of first?.scores ?? [])
				expectClose(skipping.get(placeOf(row))?.coverage, row.coverage, placeOf(row));
		}));

	test('of two countries the one with the higher score has the better rank, and without a score none has any', () =>
		always(trials, (_, { reports }) => {
			for (const { scores } of reports)
				for (const row of scores) {
					expect(row.rank === null, placeOf(row)).toBe(row.score === null);
					const rivals = scores.filter(({ year, node }) => year === row.year && node === row.node);
					for (const { score, rank } of rivals) {
						if (score === null || row.score === null || rank === null) continue;
						if (score > row.score + 2 * NOISE) expect(rank, placeOf(row)).toBeLessThan(row.rank ?? NaN);
						if (score === row.score) expect(rank, placeOf(row)).toBe(row.rank);
					}
				}
		}));

	test('a floor never raises a tier, and holds down the root alone', () =>
		always(trials, ({ runs }, { reports }) => {
			runs.forEach(({ method: { tiers } }, at) => {
				for (const { score, tier, node } of reports[at]?.scores ?? []) {
					const reached = tiers.filter(({ from }) => score !== null && from <= score + NOISE).length - 1;
					const given = tiers.findIndex(({ id }) => id === tier);
					if (node === 'n') expect(given).toBeLessThanOrEqual(reached);
					else expect(given).toBe(reached);
				}
			});
		}));

	test('the weights of siblings count only in proportion to each other', () =>
		always(trials, (_, played) => {
			expectSameRows(scoresOf(played.reweighed), lastOf(played));
		}));

	test('the order of rows and countries decides nothing', () =>
		always(
			trials,
			async (trial, { reports }) => {
				const back = await play({ ...trial, runs: trial.runs.slice(0, 2), weightings: [] }, mirrored);
				back.reports.forEach(({ scores }, at) => {
					expectSameRows(scores, reports[at]?.scores ?? []);
				});
			},
			6,
		));
});
