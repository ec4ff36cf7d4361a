import { beforeAll, describe, expect, it } from 'vitest';
import type { Pipeline, Report } from '#lib/scoring/pipeline.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { openPipeline, readSound } from './packages.ts';

const TINYLAND = 'tests/fixtures/tinyland';
const RUN = { method: 'method', years: [2025], weights: new Map<string, number>() };

/** Equal up to the rounding noise of a few double operations. */
function expectClose(actual: number | null | undefined, expected: number) {
	expect(actual).not.toBeNull();
	expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-9);
}

function rowOf(scores: readonly NodeScore[], country: string, node: string): NodeScore {
	const row = scores.find((each) => each.country === country && each.node === node);
	if (row === undefined) throw new Error(`no row for ${country} ${node}`);
	return row;
}

function inOrder(scores: readonly NodeScore[]): readonly NodeScore[] {
	return scores.toSorted((a, b) => (`${a.country} ${a.node}` < `${b.country} ${b.node}` ? -1 : 1));
}

async function scoresOf(
	change: (files: Map<string, string>) => void = () => undefined,
	weights = RUN.weights,
	years: readonly number[] = RUN.years,
): Promise<readonly NodeScore[]> {
	const pipeline = await openPipeline(await readSound(TINYLAND, change));
	return (await pipeline.compute({ ...RUN, years, weights })).scores;
}

function edit(file: string, from: string, to: string) {
	return (files: Map<string, string>) => {
		const text = files.get(file) ?? '';
		if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
		files.set(file, text.replace(from, to));
	};
}

describe('Tinyland, as worked out by hand in its README', () => {
	let pipeline: Pipeline;
	let report: Report;
	let scores: readonly NodeScore[];

	beforeAll(async () => {
		pipeline = await openPipeline(await readSound(TINYLAND));
		report = await pipeline.compute(RUN);
		scores = report.scores;
	});

	it.each([
		['AAA', 'readiness', 93.75],
		['AAA', 'law', 100],
		['AAA', 'reporting', 75],
		['BBB', 'readiness', 43.75],
		['BBB', 'law', 50],
		['BBB', 'reporting', 25],
		['CCC', 'readiness', 0],
	])('%s scores on %s what the pencil says', (country, node, score) => {
		expectClose(rowOf(scores, country, node).score, score);
	});

	it.each([
		['AAA', 'readiness', 1],
		['BBB', 'law', 1 / 4],
		['BBB', 'reporting', 1],
		['BBB', 'readiness', 5 / 14],
		['CCC', 'law', 3 / 4],
		['CCC', 'readiness', 11 / 16],
	])(
		'the coverage of %s on %s counts assessed weight and leaves the not applicable out',
		(country, node, share) => {
			expectClose(rowOf(scores, country, node).coverage, share);
		},
	);

	it.each([
		['AAA', 93.75, 93.75],
		['BBB', 15.625, 71.875],
		['CCC', 0, 31.25],
	])(
		'the bounds of %s are its score with everything missing at its worst and at its best',
		(country, low, high) => {
			const row = rowOf(scores, country, 'readiness');
			expectClose(row.low, low);
			expectClose(row.high, high);
		},
	);

	it('a country keeps the tier its score reaches and the rank it has among the scored', () => {
		const standing = ['AAA', 'BBB', 'CCC'].map((country) => {
			const { tier, rank } = rowOf(scores, country, 'readiness');
			return [tier, rank];
		});
		expect(standing).toEqual([
			['leading', 1],
			['developing', 2],
			['nascent', 3],
		]);
	});

	it('a missing indicator has no score, no tier and no rank, and is never zero', () => {
		const { score, tier, rank, coverage } = rowOf(scores, 'BBB', 'treaty');
		expect({ score, tier, rank, coverage }).toEqual({ score: null, tier: null, rank: null, coverage: 0 });
	});

	it('the reason a value is missing survives the stages', async () => {
		const observed = await pipeline.observed();
		const statusOf = (country: string, indicator: string) =>
			observed.find((row) => row.country === country && row.indicator === indicator)?.status;
		expect([
			statusOf('BBB', 'treaty'),
			statusOf('BBB', 'delay'),
			statusOf('CCC', 'statute'),
			statusOf('CCC', 'hotline'),
		]).toEqual(['not_assessed', 'not_applicable', 'no_reply', 'not_assessed']);
	});

	it('a region’s median is over its scored countries only', () => {
		const { medians } = report;
		expect(medians.find((row) => row.region === 'africa' && row.node === 'treaty')).toEqual({
			year: 2025,
			region: 'africa',
			node: 'treaty',
			median: 100,
			scored: 1,
			tier: 'leading',
		});
		expect(medians.find((row) => row.region === 'world' && row.node === 'readiness')?.median).toBe(43.75);
	});

	it('a run of other years after it gives what it would have given alone', async () => {
		const both = await pipeline.compute({ ...RUN, years: [2025, 2024] });
		const ofYear = (year: number) => inOrder(both.scores.filter((row) => row.year === year));
		expect(ofYear(2025)).toEqual(inOrder((await pipeline.compute(RUN)).scores));
		expect(ofYear(2024).map(({ score }) => score)).toEqual(ofYear(2024).map(() => null));
	});

	it('weights set by the reader give the same scores whether computed afresh or reweighed', async () => {
		const weights = new Map([
			['law', 0.5],
			['reporting', 2],
		]);
		const reweighed = inOrder((await pipeline.reweigh(weights)).scores);
		expect(reweighed).toEqual(inOrder((await pipeline.compute({ ...RUN, weights })).scores));
		expectClose(rowOf(reweighed, 'AAA', 'readiness').score, (0.5 * 100 + 2 * 75) / 2.5);
		expect(inOrder((await pipeline.compute(RUN)).scores)).toEqual(inOrder(scores));
	});
});

describe('the rules of a method', () => {
	it('below the coverage threshold of the root there is no overall score, though there are bounds', async () => {
		const scores = await scoresOf(
			edit('method.json', '}', ', "coverage": { "root": 1 }, "indicators": ["statute", "hotline"] }'),
		);
		const { score, low, high, tier } = rowOf(scores, 'CCC', 'readiness');
		expect({ score, low, high, tier }).toEqual({ score: null, low: 0, high: 100, tier: null });
		expectClose(rowOf(scores, 'AAA', 'readiness').score, (3 * 100 + 50) / 4);
	});

	it('below the coverage threshold of a node the node is empty and its siblings carry the whole', async () => {
		const scores = await scoresOf(edit('method.json', '}', ', "coverage": { "node": 0.5 } }'));
		expect(rowOf(scores, 'BBB', 'law').score).toBeNull();
		expectClose(rowOf(scores, 'BBB', 'readiness').score, 25);
	});

	it('an indicator the method leaves out is in neither score nor coverage', async () => {
		const scores = await scoresOf(edit('method.json', '}', ', "indicators": ["statute", "hotline"] }'));
		expect(scores.some(({ node }) => node === 'treaty')).toBe(false);
		expectClose(rowOf(scores, 'BBB', 'law').coverage, 1);
	});

	it('a value within the tolerance is used, and one older is not', async () => {
		const tolerant = edit('method.json', '}', ', "tolerance_years": 2 }');
		expectClose(rowOf(await scoresOf(tolerant, RUN.weights, [2027]), 'AAA', 'readiness').score, 93.75);
		expect(rowOf(await scoresOf(tolerant, RUN.weights, [2028]), 'AAA', 'readiness').score).toBeNull();
	});

	it('a newer value stands before an older one, and no value is taken from the future', async () => {
		const change = (files: Map<string, string>) => {
			edit('method.json', '}', ', "tolerance_years": 5 }')(files);
			files.set(
				'observations.csv',
				`${files.get('observations.csv') ?? ''}AAA,statute,2024,assessed,0,book,A,,\n`,
			);
			files.set(
				'observations.csv',
				`${files.get('observations.csv') ?? ''}AAA,statute,2026,assessed,1,book,A,,\n`,
			);
		};
		expectClose(rowOf(await scoresOf(change), 'AAA', 'statute').score, 100);
		expectClose(rowOf(await scoresOf(change, RUN.weights, [2026]), 'AAA', 'statute').score, 25);
	});

	it('a value beyond a goalpost is capped at it', async () => {
		const scores = await scoresOf(
			edit('observations.csv', 'AAA,statute,2025,assessed,4', 'AAA,statute,2025,assessed,9'),
		);
		expectClose(rowOf(scores, 'AAA', 'statute').score, 100);
	});

	it('where lower is better the lower goalpost scores highest', async () => {
		const scores = await scoresOf(edit('framework.csv', 'Hotline,,,1,', 'Hotline,,,-1,'));
		expectClose(rowOf(scores, 'BBB', 'hotline').score, 75);
	});

	it('indicators may stand at different depths of the tree', async () => {
		const scores = await scoresOf(edit('framework.csv', 'hotline,reporting,', 'hotline,readiness,'));
		expectClose(rowOf(scores, 'AAA', 'readiness').score, (3 * 100 + 1 * 100 + 1 * 50) / 5);
	});

	it('a score a rounding error short of a tier’s edge belongs to the tier', async () => {
		const change = (files: Map<string, string>) => {
			edit('method.json', '}', ', "indicators": ["statute"], "scale": [0, 79.99999999999999] }')(files);
		};
		expect(rowOf(await scoresOf(change), 'AAA', 'readiness').tier).toBe('leading');
	});

	it('a zero under a geometric mean is a fault where the mean would have a value, and none below the threshold', async () => {
		const faultsWith = async (coverage: string) => {
			const change = edit(
				'method.json',
				'}',
				`, "aggregation": "geometric", "coverage": { "node": ${coverage} } }`,
			);
			const pipeline = await openPipeline(await readSound(TINYLAND, change));
			return (await pipeline.compute(RUN)).faults;
		};
		const zero = { year: 2025, score: 0, country: 'CCC' };
		expect(await faultsWith('0.6')).toEqual([{ ...zero, node: 'law', child: 'treaty' }]);
		expect((await faultsWith('0')).map(({ node }) => node).toSorted()).toEqual(['law', 'reporting']);
	});

	it('with all weights at zero there is no score to give', async () => {
		const weights = new Map([
			['law', 0],
			['reporting', 0],
		]);
		expect(rowOf(await scoresOf(undefined, weights), 'AAA', 'readiness').score).toBeNull();
	});
});
