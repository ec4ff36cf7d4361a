// The rules a method leaves no room in: each case small enough to be worked out on paper.
import { describe, expect, it } from 'vitest';
import { readSound, openPipeline } from './packages.ts';

const YEAR = 2024;
const SOURCES = 'id,title,url\nbook,The almanac,https://example.org/almanac\n';

/** The cells of one indicator by country: a value, or the status of what has none. */
type Cells = Readonly<Record<string, number | string>>;
interface Paper {
	/** Rows of framework.csv below its header and its root `index`. */
	readonly nodes: string;
	readonly cells: Readonly<Record<string, Cells>>;
	readonly method: object;
	readonly regions?: Readonly<Record<string, string>>;
}

/** The files of a package. */
function filesOf({ nodes, cells, method, regions = {} }: Paper): ReadonlyMap<string, string> {
	const countries = [...new Set(Object.values(cells).flatMap((each) => Object.keys(each)))];
	const observations = Object.entries(cells).flatMap(([indicator, each]) =>
		Object.entries(each).map(([country, cell]) =>
			typeof cell === 'number'
				? `${country},${indicator},${YEAR},assessed,${cell},book`
				: `${country},${indicator},${YEAR},${cell},,`,
		),
	);
	return new Map([
		['framework.csv', `id,parent,name,weight,direction,unit,low,high\nindex,,Index,,,,,\n${nodes}`],
		['observations.csv', ['country,indicator,year,status,value,source', ...observations, ''].join('\n')],
		[
			'countries.csv',
			['id,name,region', ...countries.map((id) => `${id},${id},${regions[id] ?? ''}`), ''].join('\n'),
		],
		['sources.csv', SOURCES],
		['method.json', JSON.stringify(method)],
	]);
}

/** What the stages say of a package on paper, by country and node. */
async function score(paper: Paper) {
	const benchmark = await readSound('tests/fixtures/tinyland', (files) => {
		for (const name of [...files.keys()]) files.delete(name);
		for (const [name, text] of filesOf(paper)) files.set(name, text);
	});
	const pipeline = await openPipeline(benchmark);
	const { scores } = await pipeline.compute({ method: 'method', years: [YEAR], weights: new Map() });
	const rows = new Map(scores.map((row) => [`${row.country} ${row.node}`, row]));
	return {
		of: (country: string, node: string) => rows.get(`${country} ${node}`),
		column: (node: string) =>
			scores
				.filter((row) => row.node === node)
				.toSorted((a, b) => (a.country < b.country ? -1 : 1))
				.map(({ score }) => score),
	};
}

const ONE = 'x,index,X,,1,u,,\n';

describe('values within a billionth of their spread', () => {
	it.each([
		['percentile', [0, 100 / 3, 100, 100 / 3]],
		['rank', [1, 2, 4, 2]],
	])('are ties under %s, such as a value and a mean that rounding put beside it', async (how, wanted) => {
		const cells = { x: { AAA: 0.1, BBB: 0.2, CCC: 0.3, DDD: 'not_assessed' } };
		const { column } = await score({ nodes: ONE, cells, method: { normalisation: how, missing: 'mean' } });
		column('x').forEach((found, at) => expect(found).toBeCloseTo(wanted[at] ?? NaN, 9));
	});

	it('are one extreme to winsorising, which moves them together', async () => {
		const tame = Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`T${at + 10}`, 1 + (at % 9)]));
		const cells = { x: { ...tame, UUU: 500, VVV: 500 - 1e-10 } };
		const treatment = { skew: 2, kurtosis: 3.5, winsorise_max: 2 };
		const { column } = await score({ nodes: ONE, cells, method: { normalisation: 'none', treatment } });
		expect(column('x').slice(-2)).toEqual([9, 9]);
	});
});
