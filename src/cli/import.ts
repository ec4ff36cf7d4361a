// `npm run import`: makes a benchmark package of tables of countries, and says what was matched, set aside and guessed.
import { readFile } from 'node:fs/promises';
import { readPackage } from '#lib/exchange/package.ts';
import { readRecipe, writeRecipe, type Recipe } from '#lib/intake/recipe/recipe.ts';
import { readArguments, SYNOPSIS, USAGE, type ImportRequest } from './import/arguments.ts';
import { takeFiles, tellTaken } from './import/door.ts';
import { readPaths } from './import/readPaths.ts';
import { describeImport } from './import/report.ts';
import { writeResults } from './score/writeTogether.ts';
import { BROKEN, DONE, misuse, refuse } from './terminal.ts';
import { fulfil } from './wish.ts';

/** The recipe of a file; a sentence where it is none. */
async function readRecipeFile(path: string): Promise<Recipe | string> {
	const text = await readFile(path, 'utf8').catch(() => null);
	if (text === null) return `${path} cannot be read; expected a recipe`;
	const read = readRecipe(text);
	if (read.ok) return read.recipe;
	const faults = read.faults.slice(0, 10).map((fault) => `${fault.path} ${fault.message}`);
	return `${path} is no recipe of this version: ${faults.join('; ')}`;
}

/** Writes a package if it is sound: what is written here is held to what is read everywhere else. */
async function write(
	files: ReadonlyMap<string, string>,
	extra: ReadonlyMap<string, string>,
	out: string,
): Promise<number> {
	const read = readPackage(files);
	if (!read.ok) return refuse(read.problems, out);
	const refused = await writeResults(out, new Map([...files, ...extra]), SYNOPSIS);
	if (refused !== null) return refused;
	console.log(`${out}: ${[...files.keys()].join(', ')}`);
	return DONE;
}

async function runImport({ paths, recipe: path, out }: ImportRequest): Promise<number> {
	const given = path === null ? null : await readRecipeFile(path);
	if (typeof given === 'string') return misuse(given, SYNOPSIS);
	const files = await readPaths(paths).catch((error: unknown) =>
		error instanceof Error ? error.message : String(error),
	);
	if (typeof files === 'string') return misuse(`a file cannot be read: ${files}`, SYNOPSIS);
	const taken = await takeFiles(files, given);
	if (taken.made !== null || taken.files === null) tellTaken(taken);
	if (taken.files === null) return BROKEN;
	if (taken.made === null) return write(taken.files, new Map(), out);
	const { draft, recipe, applied } = taken.made;
	for (const line of describeImport(draft.tables, recipe, applied)) console.log(line);
	return write(taken.files, new Map([['recipe.json', writeRecipe(recipe)]]), out);
}

/** `<file…> [--recipe <recipe.json>] --out <package folder>`; 0 written, 1 errors listed, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, runImport);
}
