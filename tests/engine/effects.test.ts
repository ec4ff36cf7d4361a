// What a gap is worth, held against the score itself: the package really changed, and scored again whole.
import { describe, expect, test } from 'vitest';
import { weighGaps } from '#lib/advice/weigh.ts';
import { openNode } from '#lib/db/node.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { openPipeline, readSound } from './packages.ts';

interface Change {
	readonly country: string;
	readonly indicator: string;
	readonly value: number;
}

/** The package with values changed where they stand: everything else known of those indicators there is taken away. */
function changed(benchmark: BenchmarkPackage, changes: readonly Change[]): BenchmarkPackage {
	const places = new Set(changes.map(({ country, indicator }) => `${country} ${indicator}`));
	const kept = benchmark.observations.filter((row) => !places.has(`${row.country} ${row.indicator}`));
	const { year } = benchmark.edition;
	const made = changes.map((change) => ({
		...{ ...change, year, status: 'assessed' as const },
		...{ source: null, confidence: null, locator: null, note: null },
	}));
	return { ...benchmark, observations: [...kept, ...made] };
}

const benchmark = await readSound('data');
const root = benchmark.framework.find(({ parent }) => parent === null)?.id ?? '';

async function rootScores(given: BenchmarkPackage, method: string) {
	const pipeline = await openPipeline(given);
	const years = [benchmark.edition.year];
	const { scores } = await pipeline.compute({ method, years, weights: new Map() });
	const roots = new Map(scores.filter(({ node }) => node === root).map((row) => [row.country, row]));
	return { roots, scores, observed: await pipeline.observed() };
}

describe.each(
	benchmark.methods.filter(({ reading }) => reading === 'score').map((method) => ({ method, id: method.id })),
)('under $id', async ({ method }) => {
	const published = await rootScores(benchmark, method.id);
	const db = await openNode();
	const { effects, climbs } = await weighGaps(db, benchmark, method, published);
	await db.close();
	const plain = new Map([...published.roots].map(([country, { score }]) => [country, score]));
	const kinds = [...new Set(effects.map(({ indicator, target }) => `${indicator} ${target}`))];

	test('every gap of every country is worth what the score becomes when that value is changed', async () => {
		let checked = 0;
		for (const kind of kinds) {
			const mine = effects.filter(({ indicator, target }) => `${indicator} ${target}` === kind);
			const { roots } = await rootScores(changed(benchmark, mine), method.id);
			for (const { country, score, tier, coverage } of mine) {
				const truth = roots.get(country);
				expect(truth, `${country} ${kind}`).toBeDefined();
				expect(score === null, `${country} ${kind}`).toBe(truth?.score === null);
				expect(Math.abs((score ?? 0) - (truth?.score ?? 0)), `${country} ${kind}`).toBeLessThanOrEqual(1e-9);
				expect([tier, coverage], `${country} ${kind}`).toEqual([truth?.tier, truth?.coverage]);
				checked += 1;
			}
		}
		expect(checked).toBe(effects.length);
		expect(checked).toBeGreaterThan(500);
	});

	test('every assessed value below the top of its scale is a gap, and everything unknown is open both ways', () => {
		const places = new Set(
			effects.map(({ country, indicator, target }) => `${country} ${indicator} ${target}`),
		);
		const leaves = new Map(benchmark.framework.map((row) => [row.id, row]));
		for (const { country, indicator, status, value } of published.observed) {
			const has = (target: string) => places.has(`${country} ${indicator} ${target}`);
			const isUsed = method.indicators?.includes(indicator) ?? true;
			const top = leaves.get(indicator)?.high ?? NaN;
			const isOpen = isUsed && value === null && status !== 'not_applicable';
			expect(has('bottom'), `${country} ${indicator}`).toBe(isOpen);
			expect(has('top'), `${country} ${indicator}`).toBe(isOpen || (isUsed && value !== null && value < top));
		}
	});

	test('a climb closes the known gaps one on another up to the top of the scale, and is the score at every step', async () => {
		const steps = new Set(climbs.map(({ position }) => position));
		for (const position of steps) {
			const upTo = climbs.filter((step) => step.position <= position);
			const values = new Map(
				effects.map(({ country, indicator, target, value }) => [`${country} ${indicator} ${target}`, value]),
			);
			const changes = upTo.map(({ country, indicator, part }) => ({
				...{ country, indicator },
				value: values.get(`${country} ${indicator} ${part === 'gap' ? 'top' : 'bottom'}`) ?? NaN,
			}));
			const { roots } = await rootScores(changed(benchmark, changes), method.id);
			for (const { country, score, tier } of climbs.filter((step) => step.position === position)) {
				const truth = roots.get(country);
				expect(score, `${country} step ${position}`).toBeCloseTo(truth?.score ?? NaN, 9);
				expect(tier, `${country} step ${position}`).toBe(truth?.tier);
			}
		}
		for (const [country, own] of plain) {
			const ceiling = climbs.filter((step) => step.country === country && step.part === 'gap').at(-1);
			if (ceiling !== undefined) expect(ceiling.score, country).toBeCloseTo(100, 9);
			else if (own !== null) expect(own, country).toBeCloseTo(100, 9);
		}
	});
});
