// Nineteen phones: what the room sees is what the stages make of a package that sets the delegates' weights itself.
import { beforeAll, expect, test } from 'vitest';
import { openNode } from '#lib/db/node.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { bookOf, type ScoreBook } from '#lib/scoring/book.ts';
import { startLive, type LiveScorer } from '#lib/scoring/live.ts';
import { copiesOf, MOST, readCode, writeCode } from '#lib/workshop/code.ts';
import { heldOf, spreadsOf, standingsOf, weightsOf } from '#lib/workshop/outcome.ts';
import { shipped } from '../shipped.ts';
import { openPipeline } from './packages.ts';

const METHOD = 'open_evidence';
const YEARS = [2026];
const root = shipped.framework.find(({ parent }) => parent === null)?.id ?? '';
const pillars = shipped.framework.filter(({ parent }) => parent === root).map(({ id }) => id);
const tiers = shipped.methods.find(({ id }) => id === METHOD)?.tiers.map(({ id }) => id) ?? [];

/** What the phones of nineteen delegates say: each its own pattern, one of them of one pillar alone. */
const phones = Array.from({ length: 19 }, (_, phone) =>
	pillars.map((_id, at) =>
		phone === 18 ? (at === 0 ? 1 : 0) : (phone * (at + 3) + at * at + 1) % (MOST + 1),
	),
);
const codes = phones.map((levels, phone) => writeCode(levels, phone % copiesOf(pillars), pillars));
let live: LiveScorer;

beforeAll(async () => {
	live = await startLive(await openNode(), writeRelations(shipped));
});

const scored = async (weights: ReadonlyMap<string, number>): Promise<ScoreBook> =>
	bookOf({ ...(await live.score({ method: METHOD, years: YEARS, weights })), method: METHOD, tiers });

/** The package with these weights of its own, scored by a pipeline of its own. */
async function asPackage(levels: readonly number[]): Promise<ReadonlyMap<string, number | null>> {
	const framework = shipped.framework.map((row) => {
		const at = pillars.indexOf(row.id);
		return at < 0 ? row : { ...row, weight: levels[at] ?? 0 };
	});
	const pipeline = await openPipeline({ ...shipped, framework });
	const { scores } = await pipeline.compute({ method: METHOD, years: YEARS, weights: new Map() });
	return new Map(scores.flatMap(({ node, country, score }) => (node === root ? [[country, score]] : [])));
}

function expectSame(book: ScoreBook, wanted: ReadonlyMap<string, number | null>): number {
	let count = 0;
	for (const [country, score] of wanted) {
		const own = book.reading(root, country)?.score ?? null;
		expect(own === null, country).toBe(score === null);
		if (own !== null && score !== null) {
			expect(Math.abs(own - score), country).toBeLessThanOrEqual(1e-9);
			count += 1;
		}
	}
	return count;
}

test('the scores under every delegate’s weights and under the median are the engine’s to 1e-9', async () => {
	const room = codes.map((code) => {
		const read = readCode(code.toLowerCase(), pillars);
		if (read.problem !== null) throw new Error(`${code}: ${read.problem}`);
		return read.levels;
	});
	expect(room).toEqual(phones);
	const middle = spreadsOf(room, pillars).map(({ median }) => median);
	let compared = 0;
	for (const levels of [...room, middle])
		compared += expectSame(await scored(weightsOf(levels, pillars)), await asPackage(levels));
	expect(compared).toBeGreaterThan(19 * 180);
});

test('a country stands in a band under as many delegates as it does', async () => {
	const each: ScoreBook[] = [];
	for (const levels of phones) each.push(await scored(weightsOf(levels, pillars)));
	const middle = await scored(
		weightsOf(
			spreadsOf(phones, pillars).map(({ median }) => median),
			pillars,
		),
	);
	const { standings, speaking } = standingsOf(shipped.countries, root, { each, middle });
	expect(speaking).toBe(19);
	const { held, count } = heldOf(standings, speaking);
	expect(held).toBeGreaterThan(0);
	expect(held).toBeLessThan(count);
	for (const { country, usual, low, high } of standings) {
		const readings = each.map((book) => book.reading(root, country.id));
		const scores = readings.flatMap((reading) => reading?.score ?? []);
		expect(usual === null, country.id).toBe(scores.length === 0);
		if (usual === null) continue;
		for (const tier of usual.tiers)
			expect(readings.filter((reading) => reading?.tier === tier)).toHaveLength(usual.count);
		expect([low, high]).toEqual([Math.min(...scores), Math.max(...scores)]);
	}
});
