// The shipped package's record, read by the stages: the same bounds whichever method an engine scored before, and whatever is asked at once.
import { beforeAll, describe, expect, test } from 'vitest';
import { openNode } from '#lib/db/node.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { startLive, type LiveScorer } from '#lib/scoring/live.ts';
import { splitScale } from '#lib/scoring/proved.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { shipped } from '../shipped.ts';

const TIMEOUT = 240_000;
const years = [shipped.edition.year];
const NONE: ReadonlyMap<string, number> = new Map();
const ROOT = 'cop_readiness';

let live: LiveScorer;
let rows: readonly NodeScore[];

const keyOf = ({ country, node }: NodeScore) => `${country} ${node}`;
const boundsOf = (scores: readonly NodeScore[]) =>
	new Map(scores.map((row) => [keyOf(row), [row.score, row.low, row.high]]));

beforeAll(async () => {
	live = await startLive(await openNode(), writeRelations(shipped));
	({ scores: rows } = await live.score({ method: 'on_record', years, weights: NONE }));
}, TIMEOUT);

test('all 195 countries have a floor and a ceiling of every pillar, and no score', () => {
	const pillars = shipped.framework.filter(({ parent }) => parent === ROOT).map(({ id }) => id);
	expect(pillars).toHaveLength(8);
	for (const { id } of shipped.countries)
		for (const node of [ROOT, ...pillars]) {
			const row = rows.find((each) => each.country === id && each.node === node);
			expect(row).toMatchObject({ score: null, rank: null, tier: null });
			const parts = row === undefined ? null : splitScale(row, [0, 100]);
			expect((parts?.proved ?? NaN) + (parts?.open ?? NaN) + (parts?.excluded ?? NaN)).toBeCloseTo(100, 9);
		}
});

test('nobody is read by anything but the questions of the framework', () => {
	const method = shipped.methods.find(({ id }) => id === 'on_record');
	const questions = shipped.framework.filter(({ kind }) => kind === 'assessment').map(({ id }) => id);
	expect(method).toMatchObject({ reading: 'bounds', tolerance_years: 20, floors: [] });
	expect(method?.indicators).toEqual(questions);
	expect(questions).toHaveLength(42);
});

describe('one engine', () => {
	test(
		'gives the same bounds after another method was scored, and when both are asked at once',
		async () => {
			const run = (method: string, weights = NONE) => live.score({ method, years, weights });
			const heavier = new Map([['legal_framework', 3]]);
			const [first, , own, again] = await Promise.all([
				run('on_record'),
				run('open_evidence', heavier),
				run('on_record', heavier),
				run('on_record'),
			]);
			expect(boundsOf(first.scores)).toEqual(boundsOf(rows));
			expect(boundsOf(again.scores)).toEqual(boundsOf(rows));
			const published = boundsOf(rows);
			for (const { country, low } of own.scores.filter(({ node }) => node === ROOT)) {
				const [, whole] = published.get(`${country} ${ROOT}`) ?? [];
				const [, law] = published.get(`${country} legal_framework`) ?? [];
				expect(low).toBeCloseTo(((whole ?? NaN) * 8 + 2 * (law ?? NaN)) / 10, 9);
			}
		},
		TIMEOUT,
	);
});

test.each([
	// The floor by hand: each question's proved level on its ladder of four, over the questions of the pillar, over eight pillars.
	['NPL', 4.21875],
	['TUV', 0.5208333333333334],
	['DEU', 12.395833333333334],
])('of %s the record proves %d of 100', (country, proved) => {
	expect(rows.find((row) => row.country === country && row.node === ROOT)?.low).toBeCloseTo(proved, 9);
});
