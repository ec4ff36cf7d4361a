// What holds for every mean of indicators: it stays within bounds, follows its indicators, and means agree on equals.
import { describe, expect, test } from 'vitest';
import type { Method } from '#lib/scoring/method.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { always, expectClose, expectInOrder, lastOf, placeOf, rowsOf, scoresOf, TIMEOUT } from './play.ts';
import { trialOf } from './trees.ts';
import { cellOf, mapNodes, nodesOf, withCells, type Cell, type Leaf, type Trial } from './trial.ts';

const isNumber = (cell: Cell) => typeof cell === 'number';

describe('for every tree of means over indicators with fixed ends', { timeout: TIMEOUT }, () => {
	// The first run leaves out many nodes for their coverage, the last none; that is tried without each of two indicators.
	const trials = trialOf(
		{
			normalisations: ['goalposts', 'minmax', 'percentile'],
			aggregations: ['arithmetic', 'geometric', 'harmonic'],
			scales: [
				[1, 7],
				[10, 60],
				[0, 100],
			],
			treatments: ['none', 'some'],
			intervals: false,
		},
		['first', 'second'],
	).map((trial): Trial => {
		const strict = ({ coverage, ...method }: Method): Method => ({
			...method,
			missing: method.missing === 'mean' ? 'mean' : 'skip',
			coverage: { node: coverage.node === 0 ? 1 : coverage.node, root: 0, indicators: 0 },
		});
		const lenient = (method: Method): Method => ({
			...method,
			missing: 'skip',
			coverage: { node: 0, root: 0, indicators: 0 },
		});
		const runs = trial.runs.map(({ method, years }, at) => ({
			method: at === 0 ? strict(method) : lenient(method),
			years,
		}));
		const leaves = nodesOf(trial.tree).filter(({ tree }) => 'cells' in tree);
		return { ...trial, runs, weightings: leaves.slice(0, 2).map(({ id }) => new Map([[id, 0]])) };
	});

	test('scores and bounds stay within the scale', () =>
		always(trials, ({ runs }, { reports }) => {
			runs.forEach(({ method }, at) => {
				for (const { score, low, high, ...row } of reports[at]?.scores ?? [])
					for (const value of [score, low, high].filter((each) => each !== null)) {
						expectInOrder(method.scale[0], value, row.node);
						expectInOrder(value, method.scale[1], row.node);
					}
			});
		}));

	test('the bounds contain the score, whatever coverage is asked for', () =>
		always(trials, (_, { reports }) => {
			for (const row of scoresOf(reports)) {
				if (row.score === null) continue;
				expectInOrder(row.low, row.score, placeOf(row));
				expectInOrder(row.score, row.high, placeOf(row));
			}
		}));

	test('a missing indicator leaves the others in proportion, as though it had no weight', () =>
		always(trials, (trial, played) => {
			const scores = lastOf(played);
			const known = rowsOf(scores);
			trial.weightings.forEach((weights, at) => {
				const [left = ''] = weights.keys();
				const without = rowsOf(played.reweighed[at]?.scores ?? []);
				for (const row of scores.filter(
					(each) => known.get(`${each.year} ${each.country} ${left}`)?.score === null,
				))
					expectClose(without.get(placeOf(row))?.score, row.score, placeOf(row));
			});
		}));
});

describe('for every tree of indicators between goalposts', { timeout: TIMEOUT }, () => {
	const MEANS = ['harmonic', 'geometric', 'arithmetic', 'sum'] as const;
	const [EVEN, BEFORE, AFTER] = [2023, 2024, 2025];

	/** As far between its goalposts as the country's place says, wherever it is assessed. */
	function even(leaf: Leaf, country: number): Cell {
		if (typeof cellOf(leaf, BEFORE, country) !== 'number' || leaf.band_edges !== null) return null;
		const post = (raw: number) => (leaf.transform === 'log' ? Math.log(raw) : raw);
		const [low, high] = [post(leaf.low), post(leaf.high)];
		const part = leaf.direction === 1 ? partOf(country) : 1 - partOf(country);
		const value = low + (high - low) * part;
		return leaf.transform === 'log' ? Math.exp(value) : value;
	}
	// Thirteenths never round to a half.
	const partOf = (country: number) => (country + 1) / 13;

	const better = ({ direction, transform }: Leaf, value: number) =>
		direction === 1 ? value + 0.75 : transform === 'log' ? value / 2 : value - 0.75;

	// After a year, every other country does better at one indicator, and the rest come to know one they missed.
	const isBetter = (country: number) => country % 2 === 0;
	const trials = trialOf(
		{
			normalisations: ['goalposts'],
			aggregations: ['arithmetic'],
			scales: [
				[1, 7],
				[1, 100],
				[10, 60],
			],
			treatments: ['none'],
			intervals: false,
		},
		['first'],
	).map((trial): Trial => {
		const leaves = nodesOf(trial.tree).flatMap(({ tree }) => ('cells' in tree ? [tree] : []));
		const isMissing = (cell: Cell) => typeof cell !== 'number' && cell !== 'not_applicable';
		const changed = trial.countries.map((_, country) => {
			const open = leaves.filter((leaf) => {
				const cell = cellOf(leaf, BEFORE, country);
				return isBetter(country) ? typeof cell === 'number' : isMissing(cell);
			});
			return open[(country * 5) % Math.max(open.length, 1)];
		});
		const after = (leaf: Leaf, country: number): Cell => {
			const cell = cellOf(leaf, BEFORE, country);
			if (changed[country] !== leaf) return cell;
			return typeof cell === 'number' ? better(leaf, cell) : (leaf.cells.find(isNumber) ?? cell);
		};
		const story = (leaf: Leaf): Leaf =>
			withCells(leaf, (year, country) => {
				if (year === EVEN) return even(leaf, country);
				return year === AFTER ? after(leaf, country) : cellOf(leaf, year, country);
			});
		const runs = trial.runs.flatMap(({ method }) =>
			MEANS.map((aggregation) => ({
				method: { ...method, id: aggregation, aggregation, missing: 'skip' as const, tolerance_years: null },
				years: [EVEN, BEFORE, AFTER],
			})),
		);
		return { ...trial, tree: mapNodes(trial.tree, story), runs };
	});

	/** Every row before with the same after, of the countries that did better or of those that learned. */
	const pairsOf = ({ countries }: Trial, scores: readonly NodeScore[], didBetter: boolean) => {
		const rows = rowsOf(scores);
		return scores.flatMap((row) => {
			const then = rows.get(placeOf({ ...row, year: AFTER }));
			const isMeant = row.year === BEFORE && isBetter(countries.indexOf(row.country)) === didBetter;
			return isMeant && then !== undefined ? [[row, then] as const] : [];
		});
	};

	test('doing better at an indicator lowers no score', () =>
		always(trials, (trial, { reports }) => {
			for (const { scores } of reports)
				for (const [before, after] of pairsOf(trial, scores, true))
					if (before.score !== null) expectInOrder(before.score, after.score, placeOf(before));
		}));

	test('once a missing value is known the bounds are no wider', () =>
		always(trials, (trial, { reports }) => {
			for (const [at, { method }] of trial.runs.entries())
				for (const [before, after] of pairsOf(trial, reports[at]?.scores ?? [], false)) {
					if (before.low === null || method.coverage.node > 0) continue;
					expectInOrder(before.low, after.low, placeOf(before));
					expectInOrder(after.high, before.high, placeOf(before));
				}
		}));

	test('a harmonic mean is at most the geometric, and that at most the arithmetic', () =>
		always(trials, (_, { reports: [harmonic, geometric, arithmetic] }) => {
			const [middle, most] = [rowsOf(geometric?.scores ?? []), rowsOf(arithmetic?.scores ?? [])];
			for (const row of harmonic?.scores ?? []) {
				const place = placeOf(row);
				expect(middle.get(place)?.score === null, place).toBe(row.score === null);
				expect(most.get(place)?.score === null, place).toBe(row.score === null);
				if (row.score === null) continue;
				expectInOrder(row.score, middle.get(place)?.score, place);
				expectInOrder(middle.get(place)?.score, most.get(place)?.score, place);
			}
		}));

	test('a mean of equal scores is that score', () =>
		always(trials, ({ countries, runs }, { reports }) => {
			for (const [at, { method }] of runs.entries()) {
				if (method.aggregation === 'sum') continue;
				const [bottom, top] = method.scale;
				for (const row of reports[at]?.scores ?? []) {
					if (row.year !== EVEN || row.score === null) continue;
					const even = bottom + (top - bottom) * partOf(countries.indexOf(row.country));
					const places = 10 ** (method.round ?? 15);
					const rounded = method.round === null ? even : Math.round(even * places) / places;
					expectClose(row.score, rounded, placeOf(row));
				}
			}
		}));
});
