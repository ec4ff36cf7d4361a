// Makes static/data from data/, or what another package's site is made from: checks, scores, lays out the maps.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { SUMS, writeSums } from '#lib/arrival/sums.ts';
import { publishPackage } from '#lib/edition/publish.ts';
import { aboutPackage } from '#lib/exchange/about.ts';
import { readPackage } from '#lib/exchange/package.ts';
import { languageOf } from '#lib/exchange/translations/translation.ts';
import { publishesScores } from '#lib/scoring/published.ts';
import type { Problem } from '#lib/exchange/problem.ts';
import { FOUNDATION, STAGES } from '#lib/scoring/stages/stages.ts';
import { carriedFonts, messagesOfScripts } from './build/carriedFonts.ts';
import { readEditionBefore, writeChangesSince } from './build/changesSince.ts';
import { readCompanions } from './build/companions.ts';
import { writeMaps } from './build/layoutMaps.ts';
import { scoreMethods } from './build/scoreMethods.ts';
import { readFolder } from './readFolder.ts';
import { DONE, isFolder, misuse, refuse } from './terminal.ts';

const SYNOPSIS = 'usage: node src/cli/run.mjs build [package folder] [output folder]';

type Files = ReadonlyMap<string, string>;
type Contents = ReadonlyMap<string, string | Uint8Array>;

function hashOf(files: Files): string {
	const hash = createHash('sha256');
	// What the package says in other words is no other edition: links made before a translation was mended still fit.
	const own = [...files].filter(([name]) => languageOf(name) === null);
	for (const [name, text] of own.toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\0${text}\0`);
	return hash.digest('hex');
}

async function writeFiles(folder: string, files: Contents): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const [name, content] of files) {
		const path = join(folder, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
	}
}

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

/** Lists what lies in a folder with its sums, and gives the sum of the list. */
async function writeSumsOf(folder: string): Promise<string> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
	const sums = new Map<string, string>();
	for (const path of paths) sums.set(path, sha256(await readFile(join(folder, path))));
	const list = writeSums(sums);
	await writeFile(join(folder, SUMS), list);
	return sha256(list);
}

const EMPTY: Problem = {
	...{ file: 'observations.csv', row: 1, column: '-' },
	message: 'has no rows; expected at least one observation to score',
};

const UNSCORED: Problem = {
	...{ file: 'method.json', row: 1, column: 'reading' },
	message: 'reads bounds, as every method of the package does; expected one that scores for its site',
};

/**
 * Builds `[package folder] [output folder]`, by default data/ into static/data/. Lists every fault of the package and
 * gives 1, or 2 where there is no such folder; the output folder is as it was then.
 */
export async function main(args: readonly string[]): Promise<number> {
	const [dataFolder = 'data', outFolder = 'static/data'] = args;
	if (!(await isFolder(dataFolder)))
		return misuse(`${dataFolder} is not a folder that can be read; expected a benchmark package`, SYNOPSIS);
	const files = await readFolder(dataFolder);
	const read = readPackage(files);
	const companions = await readCompanions(dataFolder);
	if (!read.ok || companions.problems.length > 0)
		return refuse([...(read.ok ? [] : read.problems), ...companions.problems], dataFolder);
	const benchmark = read.package;
	const { countries, observations, methods } = benchmark;
	if (observations.length === 0) return refuse([EMPTY], dataFolder);

	if (!methods.some(publishesScores)) return refuse([UNSCORED], dataFolder);
	const scored = await scoreMethods(benchmark, files);
	if (scored.problems.length > 0) return refuse(scored.problems, dataFolder);
	const outputs = new Map(scored.files);
	for (const [name, text] of [...publishPackage(files, benchmark), ...companions.files])
		outputs.set(`package/${name}`, text);
	for (const [name, text] of await readEditionBefore(dataFolder)) outputs.set(`before/${name}`, text);
	for (const { name, sql } of [...FOUNDATION, ...STAGES]) outputs.set(`sql/${name}.sql`, sql);
	const about = aboutPackage(files, benchmark.framework);
	const edition = { ...benchmark.edition, hash: hashOf(files), package: about };

	const fonts = await carriedFonts([...files.values(), ...(await messagesOfScripts())]);
	await writeFiles(outFolder, new Map<string, string | Uint8Array>([...outputs, ...fonts]));
	const ids = methods.filter(publishesScores).map(({ id }) => id);
	const compared = await writeChangesSince(dataFolder, join(outFolder, 'changes'), ids);
	if (compared !== DONE) return compared;
	await writeMaps({
		shapeFolder: companions.shapeFolder,
		outFolder: join(outFolder, 'maps'),
		countries,
	});
	const sums = await writeSumsOf(outFolder);
	await writeFile(join(outFolder, 'edition.json'), JSON.stringify({ ...edition, sums }));
	console.log(
		`${countries.length} countries, ${observations.length} observations, ` +
			`${methods.length} methods → ${outFolder} (edition ${edition.name}, ${edition.hash.slice(0, 8)})`,
	);
	return DONE;
}
