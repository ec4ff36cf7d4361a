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
	/** The column `bloc` of countries.csv. */
	readonly blocs?: Readonly<Record<string, string>>;
}

/** The files of a package. */
function filesOf({ nodes, cells, method, blocs = {} }: Paper): ReadonlyMap<string, string> {
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
			['id,name,bloc', ...countries.map((id) => `${id},${id},${blocs[id] ?? ''}`), ''].join('\n'),
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
	const { scores, faults } = await pipeline.compute({ method: 'method', years: [YEAR], weights: new Map() });
	const rows = new Map(scores.map((row) => [`${row.country} ${row.node}`, row]));
	return {
		faults,
		of: (country: string, node: string) => rows.get(`${country} ${node}`),
		column: (node: string) =>
			scores
				.filter((row) => row.node === node)
				.toSorted((a, b) => (a.country < b.country ? -1 : 1))
				.map(({ score }) => score),
	};
}

const ONE = 'x,index,X,,1,u,0,10\n';

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

const LAW = 'law,index,Law,3,,,,\nstatute,law,Statute,1,1,level,0,4\ntreaty,law,Treaty,1,1,level,0,4\n';
const HELP = 'help,index,Help,1,,,,\nhotline,help,Hotline,1,1,level,0,4\ndelay,help,Delay,1,-1,hours,0,100\n';
const NODES = LAW + HELP;
const HOTLINE = { NPL: 2, KEN: 3, NAM: 2, CIV: 1 };
const DELAY = { NPL: 24, KEN: 60, NAM: 100, CIV: 12 };
const SAME = { NPL: 3, KEN: 3, NAM: 3, CIV: 3 };

describe('an indicator that is the same everywhere', () => {
	const cells = { statute: { NPL: 4, KEN: 2, NAM: 1, CIV: 3 }, treaty: SAME, hotline: HOTLINE, delay: DELAY };

	it.each(['minmax', 'zscore', 'rank', 'percentile'])(
		'does not apply under %s: neither score nor coverage nor bounds',
		async (normalisation) => {
			const { of } = await score({ nodes: NODES, cells, method: { normalisation } });
			const nothing = { score: null, coverage: null, low: null, high: null, rank: null };
			for (const country of ['NPL', 'KEN', 'NAM', 'CIV']) {
				expect(of(country, 'treaty')).toMatchObject(nothing);
				expect(of(country, 'law')?.score).toBe(of(country, 'statute')?.score);
				const { score: index = NaN, coverage, low, high } = of(country, 'index') ?? {};
				expect(coverage).toBe(1);
				if (normalisation === 'minmax' || normalisation === 'percentile')
					expect([low, high]).toEqual([index, index]);
			}
		},
	);

	it.each(['goalposts', 'none'])('is scored under %s, which compares nobody', async (normalisation) => {
		const { of } = await score({ nodes: NODES, cells, method: { normalisation } });
		expect(of('NPL', 'treaty')?.score).toBe(normalisation === 'none' ? 3 : 75);
	});

	it('takes a pillar with it where the pillar has nothing else', async () => {
		const method = { normalisation: 'minmax', coverage: { node: 1, root: 1 } };
		const { of } = await score({ nodes: NODES, cells: { ...cells, statute: SAME }, method });
		expect(of('NPL', 'law')).toMatchObject({ score: null, coverage: null, low: null, high: null });
		expect(of('NPL', 'index')?.score).toBeCloseTo(of('NPL', 'help')?.score ?? NaN, 9);
		expect(of('NPL', 'index')).toMatchObject({ coverage: 1, low: of('NPL', 'index')?.score });
	});
});

describe('a value imputed within a group', () => {
	const cells = {
		x: { AAA: 1, BBB: 3, CCC: 8, DDD: 'not_assessed', EEE: 'not_assessed', FFF: 'not_assessed' },
	};
	const blocs = { AAA: 'inner', BBB: 'inner', CCC: 'outer', DDD: 'inner', EEE: 'outer' };

	it.each([
		['group_mean', [1, 3, 8, 2, 8, null]],
		['group_median', [1, 3, 8, 2, 8, null]],
	])(
		'%s goes by the column the method names, and leaves alone who is in no group',
		async (missing, wanted) => {
			const method = { missing, missing_group: 'bloc', normalisation: 'none' };
			const { column } = await score({ nodes: ONE, cells, blocs, method });
			expect(column('x')).toEqual(wanted);
		},
	);

	it('asks for a column there is', async () => {
		const method = { missing: 'group_mean', missing_group: 'blok' };
		await expect(score({ nodes: ONE, cells, blocs, method })).rejects.toThrow(
			'method.json:1:missing_group: "blok" is not a group column of countries.csv; expected one of region, bloc',
		);
	});
});

describe('the threshold of a node', () => {
	it('asks for a share of the children that apply', async () => {
		const cells = {
			statute: { NPL: 4, KEN: 2, NAM: 1, CIV: 3 },
			treaty: { NPL: 1.5, KEN: 1, NAM: 0.5, CIV: 2 },
			hotline: HOTLINE,
			delay: { ...DELAY, KEN: 'not_assessed', NAM: 'not_applicable' },
		};
		const { of } = await score({ nodes: NODES, cells, method: { coverage: { node: 0.6, root: 0.6 } } });
		expect(of('NAM', 'help')).toMatchObject({ score: 50, coverage: 1, low: 50, high: 50 });
		expect(of('NAM', 'index')).toMatchObject({ score: 26.5625, low: 26.5625, high: 26.5625 });
		expect(of('KEN', 'help')?.score).toBeNull();
	});
});

describe('a country of which little is assessed', () => {
	const cells = {
		statute: { NPL: 4, KEN: 2, NAM: 'not_assessed', CIV: 3 },
		treaty: { NPL: 1.5, KEN: 1, NAM: 'not_assessed', CIV: 2 },
		hotline: { ...HOTLINE, NAM: 'no_reply', KEN: 'not_assessed' },
		delay: { ...DELAY, NAM: 'not_assessed', KEN: 'not_applicable' },
	};

	it('has no index where nothing is, whatever is imputed, though its nodes have scores and bounds', async () => {
		const { of, column } = await score({ nodes: NODES, cells, method: { missing: 'mean' } });
		expect(of('NAM', 'index')).toMatchObject({
			score: null,
			rank: null,
			tier: null,
			coverage: 0,
			low: 0,
			high: 100,
		});
		expect(of('NAM', 'statute')?.score).toBe(75);
		expect(column('index').filter((found) => found !== null)).toHaveLength(3);
	});

	it('has none where only what weighs nothing is assessed', async () => {
		const nodes = `${LAW}${HELP.replace('Help,1', 'Help,0')}`;
		const { of } = await score({
			nodes,
			cells: { ...cells, hotline: HOTLINE },
			method: { missing: 'mean' },
		});
		expect(of('NAM', 'index')).toMatchObject({ score: null, coverage: 0 });
	});

	it('has none below the share of its indicators that apply a method asks for, by their number', async () => {
		const indexOf = async (indicators: number) => {
			const { of } = await score({ nodes: NODES, cells, method: { coverage: { indicators } } });
			return of('KEN', 'index')?.score;
		};
		// two of three that apply
		expect(await indexOf(2 / 3)).toBeCloseTo(37.5, 9);
		expect(await indexOf(0.67)).toBeNull();
	});

	it('breaks no mean of the index it does not have', async () => {
		const method = { missing: 'median', coverage: { indicators: 0.7 }, aggregation: 'geometric' };
		const zeros = { NPL: 2, KEN: 'not_assessed', NAM: 0, CIV: 2 };
		const { faults } = await score({
			nodes: 'x,index,X,1,1,u,0,4\ny,index,Y,1,1,u,0,4\n',
			cells: { x: zeros, y: { ...SAME, NAM: 'not_assessed' } },
			method,
		});
		expect(faults).toEqual([]);
	});
});
