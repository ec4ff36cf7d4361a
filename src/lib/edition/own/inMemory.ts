// A package as a site in memory: what the build writes to a disk, made in a browser of what a reader brought.
import { aboutPackage } from '#lib/exchange/about.ts';
import type { Connector } from '#lib/db/connector.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { layoutSchema } from '#lib/geography/layout.ts';
import { narrowMap } from '#lib/geography/narrowed.ts';
import { viewsOf } from '#lib/geography/regions.ts';
import { layoutTileMap, type Assign } from '#lib/geography/tileLayout.ts';
import { publishesScores } from '#lib/scoring/published.ts';
import { publishPackage, publishResults } from '../publish.ts';
import type { Published } from '../read.ts';
import { besideFiles, putBeside, type Beside } from './beside.ts';
import { scoreEdition, type MethodFault } from '../score.ts';

export type Files = ReadonlyMap<string, string>;

export interface Ground {
	/** A text of the site that is open (`maps/world.json`), by its path below the published data; rejects where it does not arrive. */
	readonly siteText: (path: string) => Promise<string>;
	/** SHA-256 in hexadecimal. */
	readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
	readonly assign: Assign;
	/** What of the site that is open stands beside the scores, as context; null where nothing does. */
	readonly beside: Beside | null;
}

/** A package that no site can be made of, with everything that is wrong, as `npm run score` says it. */
export class Unsound extends Error {
	readonly faults: readonly string[];

	constructor(faults: readonly string[]) {
		super(faults.join('\n'));
		this.faults = faults;
	}
}

const DISCLAIMER = 'shapes/disclaimer.json';

function faultsOf(
	benchmark: BenchmarkPackage,
	files: Files,
	faults: readonly MethodFault[],
): readonly string[] {
	const framework = files.get('framework.csv') ?? '';
	return faults.flatMap(({ method, scores, draws }) => [
		...describeScoreFaults(scores, { ...benchmark, methods: [method] }, framework).map(formatProblem),
		...draws.map((message) => `method.json: ${method.id}: ${message}`),
	]);
}

/** The maps of the site that is open with the countries of the package on them, and their tiles. */
async function layMaps(
	{ countries }: BenchmarkPackage,
	{ siteText, assign }: Ground,
): Promise<ReadonlyMap<string, string>> {
	const members = new Set(countries.map(({ id }) => id));
	const files = new Map<string, string>();
	for (const view of viewsOf(countries)) {
		const laid = layoutSchema.parse(JSON.parse(await siteText(`maps/${view}.json`)));
		const layout = narrowMap(laid, members);
		files.set(`maps/${view}.json`, JSON.stringify(layout));
		files.set(`tiles/${view}.json`, JSON.stringify(layoutTileMap(layout, countries, assign)));
	}
	return files;
}

async function editionOf(files: Files, benchmark: BenchmarkPackage, { digest }: Ground): Promise<string> {
	const ordered = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
	const text = ordered.map(([name, content]) => `${name}\0${content}\0`).join('');
	const hash = await digest(new TextEncoder().encode(text));
	const { name, title } = aboutPackage(files, benchmark.framework);
	// Never the name of the package the site ships with: what the site says in words of its own is of that one.
	return JSON.stringify({ ...benchmark.edition, hash, sums: hash, package: { name: `own-${name}`, title } });
}

/** Files by path as something that was published. */
export const publishedIn = (files: Files): Published => ({
	text: (path) => Promise.resolve(files.get(path) ?? null),
	folder: (folder) =>
		Promise.resolve(
			[...files]
				.filter(([path]) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder)
				.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text).length, text })),
		),
	package: () =>
		Promise.resolve(
			new Map(
				[...files].flatMap(([path, text]): [string, string][] =>
					path.startsWith('package/') ? [[path.slice('package/'.length), text]] : [],
				),
			),
		),
});

/**
 * All that the build writes for a package, by path: the same stages on the engine given, the same draws, the same files.
 * Rejects with `Unsound` where the package has faults, or no method of it gives a score.
 */
export async function publishInMemory(db: Connector, files: Files, ground: Ground): Promise<Files> {
	const read = readPackage(files);
	if (!read.ok) throw new Unsound(read.problems.map(formatProblem));
	const { beside, siteText } = ground;
	const benchmark = beside === null ? read.package : await putBeside(read.package, beside, siteText);
	const all = beside === null ? files : new Map([...files, ...besideFiles(benchmark)]);
	if (!benchmark.methods.some(publishesScores))
		throw new Unsound(['method.json: reading: reads bounds; expected a method that scores']);
	const scored = await scoreEdition(db, benchmark);
	const faults = faultsOf(benchmark, files, scored.faults);
	if (faults.length > 0) throw new Unsound(faults);
	const published = new Map(publishResults(benchmark, scored));
	for (const [name, text] of publishPackage(all, benchmark)) published.set(`package/${name}`, text);
	for (const [path, text] of await layMaps(benchmark, ground)) published.set(path, text);
	published.set(`package/${DISCLAIMER}`, await ground.siteText(`package/${DISCLAIMER}`));
	published.set('edition.json', await editionOf(files, benchmark, ground));
	return published;
}
