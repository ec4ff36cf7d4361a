// A case of a package: Tinyland under some method, broken in a few places, read and scored as the command does.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connector } from '#lib/db/connector.ts';
import { openNode } from '#lib/db/node.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import type { Problem } from '#lib/exchange/problem.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { writeScores } from '#lib/exchange/results/scores.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { otherYears } from '#lib/scoring/draws/problem.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { rankIntervals } from '../../src/cli/score/rankIntervals.ts';
import type { Dice } from './dice.ts';
import { mutateBytes, mutateGrid, mutateJson, readGrid, writeGrid } from './mutate.ts';

type Files = ReadonlyMap<string, string>;

const TINYLAND = 'tests/fixtures/tinyland';
/** One of so many scored cases is scored again, which takes as long as all the rest. */
const TURNED = 3;
const TABLES = ['framework.csv', 'observations.csv', 'countries.csv', 'sources.csv'] as const;

const METHODS: readonly object[] = [
	{ name: 'Default' },
	{
		normalisation: 'minmax',
		treatment: {},
		tiers: [
			{ id: 'low', from: 0 },
			{ id: 'high', from: 50 },
		],
	},
	{ normalisation: 'zscore', missing: 'mean', tolerance_years: 2, normalise_over: 'panel' },
	{ normalisation: 'rank', missing: 'group_median', uncertainty: { draws: 20 } },
	{ normalisation: 'percentile', missing: 'median', scale: [1, 100], aggregation: 'geometric' },
	{ scale: [1, 100], aggregation: 'harmonic', round: 3, missing: 'mean' },
	{
		normalisation: 'none',
		aggregation: 'sum',
		coverage: { node: 0.2, root: 0.3, indicators: 0.3 },
		indicators: ['statute', 'treaty', 'hotline'],
		floors: [{ indicator: 'treaty', below: 1, max_tier: 'nascent' }],
		tiers: [
			{ id: 'nascent', from: 0, name: 'Low' },
			{ id: 'leading', from: 3 },
		],
	},
	{
		uncertainty: {
			draws: 30,
			normalisation: ['minmax', 'goalposts'],
			missing: ['skip', 'mean'],
			treatment: [null, {}],
		},
	},
];

let engine: Promise<Connector> | null = null;
let originals: Promise<Files> | null = null;

/** Starts the engine, so that no case waits for it. */
export async function startEngine(): Promise<void> {
	engine ??= openNode();
	await engine;
}

async function readOriginals(): Promise<Files> {
	const texts = await Promise.all(TABLES.map((file) => readFile(join(TINYLAND, file), 'utf8')));
	return new Map(TABLES.map((file, at) => [file, texts[at] ?? '']));
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function mutateFiles(files: Map<string, string>, dice: Dice): void {
	const file = dice.pick([...TABLES, 'framework.csv', 'observations.csv', 'method.json', 'method.json']);
	const text = files.get(file) ?? '';
	const kind = dice.throw(20);
	if (kind === 0) files.delete(file);
	else if (kind === 1) files.set(file, files.get(dice.pick(TABLES)) ?? '');
	else if (kind < 6) files.set(file, decode(mutateBytes(new TextEncoder().encode(text), dice)));
	else if (file !== 'method.json') files.set(file, writeGrid(mutateGrid(readGrid(text), dice)));
	else {
		try {
			files.set(file, JSON.stringify(mutateJson(JSON.parse(text), dice), null, dice.throw(2)));
		} catch {
			files.set(file, decode(mutateBytes(new TextEncoder().encode(text), dice)));
		}
	}
}

/** The files of a case. */
export async function packageOf(dice: Dice): Promise<Files> {
	originals ??= readOriginals();
	const files = new Map(await originals);
	files.set('method.json', JSON.stringify(dice.pick(METHODS)));
	const changes = 1 + dice.throw(3);
	for (let count = 0; count < changes; count += 1) mutateFiles(files, dice);
	return files;
}

interface Scored {
	readonly scores: readonly NodeScore[];
	readonly problems: readonly Problem[];
}

async function score(benchmark: BenchmarkPackage, files: Files): Promise<Scored> {
	engine ??= openNode();
	const [method] = benchmark.methods;
	if (method === undefined) throw new Error('a sound package without a method');
	const years = [...new Set(benchmark.observations.map(({ year }) => year))].toSorted((a, b) => a - b);
	if (years.length === 0) return { scores: [], problems: [] };
	const pipeline = await install(await engine, writeRelations({ ...benchmark, methods: [method] }));
	try {
		const { scores, faults } = await pipeline.compute({ method: method.id, years, weights: new Map() });
		const observed = await pipeline.observed();
		await pipeline.treated();
		const problems = [...describeScoreFaults(faults, benchmark, files.get('framework.csv') ?? '')];
		if (problems.length === 0) {
			const drawn = await rankIntervals({
				benchmark,
				method,
				observed: observed.filter(({ year }) => year === years[0]),
				panel: otherYears(await pipeline.panel(), years[0] ?? 0),
			});
			const at = { file: 'method.json', row: 1, column: 'uncertainty' };
			if (!drawn.ok) problems.push(...drawn.faults.map((message) => ({ ...at, message })));
		}
		return { scores, problems };
	} finally {
		await pipeline.close();
	}
}

/** The same files with rows and columns of every table in another order. */
function permute(files: Files, dice: Dice): Files {
	return new Map(
		[...files].map(([file, text]) => {
			if (!file.endsWith('.csv')) return [file, text];
			const [header = [], ...rows] = readGrid(text);
			const order = dice.shuffle(header.map((_, at) => at));
			const inOrder = (row: readonly string[]) => order.map((at) => row[at] ?? '');
			return [file, writeGrid([inOrder(header), ...dice.shuffle(rows).map(inOrder)])];
		}),
	);
}

const CELLS = ['score', 'coverage', 'low', 'high'] as const;
const keyOf = ({ year, country, node }: NodeScore): string => JSON.stringify([year, country, node]);

function findMoved(before: readonly NodeScore[], after: readonly NodeScore[]): string | null {
	const others = new Map(after.map((row) => [keyOf(row), row]));
	if (others.size !== before.length) return `${before.length} scores became ${others.size}`;
	for (const row of before) {
		const other = others.get(keyOf(row));
		for (const cell of CELLS) {
			const [own, moved] = [row[cell], other?.[cell] ?? null];
			const isSame =
				own === null || moved === null
					? own === moved
					: Math.abs(own - moved) <= 1e-12 * Math.max(1, Math.abs(own));
			if (!isSame) return `${cell} of ${keyOf(row)} was ${own} and became ${moved}`;
		}
	}
	return null;
}

/** What a case came to: scores or problems; `wrong` where it came to neither as it should. */
export interface Outcome {
	readonly is: 'scored' | 'refused' | 'read';
	readonly problems: readonly Problem[];
	readonly wrong: string | null;
}

/** Reads and scores a case, and some once more with their rows and columns in another order. */
export async function tryPackage(files: Files, dice: Dice): Promise<Outcome> {
	const read = readPackage(files, { scoringOnly: true });
	if (!read.ok) return { is: 'refused', problems: read.problems, wrong: null };
	const { scores, problems } = await score(read.package, files);
	if (problems.length > 0) return { is: 'refused', problems, wrong: null };
	const written = writeScores(scores.map((row) => ({ ...row, rank_low: null, rank_high: null })));
	if (/(^|,)-?(NaN|Infinity)(,|$)/m.test(written))
		return { is: 'scored', problems, wrong: `wrote ${written}` };
	if (dice.throw(TURNED) > 0) return { is: 'scored', problems, wrong: null };
	const turned = readPackage(permute(files, dice), { scoringOnly: true });
	if (!turned.ok) return { is: 'scored', problems, wrong: 'is refused in another order of rows and columns' };
	const again = await score(turned.package, files);
	return { is: 'scored', problems, wrong: findMoved(scores, again.scores) };
}
