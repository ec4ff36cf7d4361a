// `npm run import`: makes a benchmark package of tables of countries, and says what was matched, set aside and guessed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPackage } from '#lib/exchange/package.ts';
import { readTable } from '#lib/exchange/table.ts';
import { countryRow } from '#lib/geography/country.ts';
import { applyRecipe, type Applied } from '#lib/intake/apply/apply.ts';
import { makeContext, type IntakeContext } from '#lib/intake/context.ts';
import { openFiles, type IntakeDraft } from '#lib/intake/open.ts';
import { writeIntakePackage } from '#lib/intake/package/writePackage.ts';
import type { IntakeProblem } from '#lib/intake/problem.ts';
import { readRecipe, writeRecipe, type Recipe } from '#lib/intake/recipe/recipe.ts';
import { readArguments, SYNOPSIS, USAGE, type ImportRequest } from './import/arguments.ts';
import { readPaths } from './import/readPaths.ts';
import { describeImport, formatIntakeProblem } from './import/report.ts';
import { writeResults } from './score/writeTogether.ts';
import { root } from './steps.mjs';
import { BROKEN, DONE, misuse, refuse } from './terminal.ts';
import { fulfil } from './wish.ts';

async function readContext(): Promise<IntakeContext> {
	const file = join(root, 'data', 'countries.csv');
	const { rows } = readTable('countries.csv', await readFile(file, 'utf8'), countryRow);
	return makeContext(
		rows.flatMap(({ value }) => value ?? []),
		new Date().toISOString().slice(0, 10),
	);
}

/** The recipe of a file; a sentence where it is none. */
async function readRecipeFile(path: string): Promise<Recipe | string> {
	const text = await readFile(path, 'utf8').catch(() => null);
	if (text === null) return `${path} cannot be read; expected a recipe`;
	const read = readRecipe(text);
	if (read.ok) return read.recipe;
	const faults = read.faults.slice(0, 10).map((fault) => `${fault.path} ${fault.message}`);
	return `${path} is no recipe of this version: ${faults.join('; ')}`;
}

function tell(problems: readonly IntakeProblem[]): void {
	for (const problem of problems) console.error(formatIntakeProblem(problem));
}

function fail(problems: readonly IntakeProblem[]): number {
	tell(problems);
	console.error(`${problems.length} problem(s); nothing was written`);
	return BROKEN;
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

/** The draft's own problems stand for guesses: where a recipe is given only those of files do. */
const ofFiles = ({ problems }: IntakeDraft): readonly IntakeProblem[] =>
	problems.filter(
		({ code }) =>
			code.startsWith('file_') || code === 'encoding_guessed' || code === 'table_without_countries',
	);

async function importTables(
	draft: IntakeDraft,
	recipe: Recipe,
	isGiven: boolean,
	context: IntakeContext,
	out: string,
) {
	const applied: Applied = await applyRecipe(draft.tables, recipe, context);
	const problems = [...(isGiven ? ofFiles(draft) : draft.problems), ...applied.problems];
	const files = writeIntakePackage({ tables: draft.tables, recipe, applied }, context);
	const isBroken = applied.problems.some(({ level }) => level === 'error');
	if (files === null || isBroken) return fail(problems);
	tell(problems);
	for (const line of describeImport(draft.tables, recipe, applied)) console.log(line);
	return write(files, new Map([['recipe.json', writeRecipe(recipe)]]), out);
}

async function runImport({ paths, recipe: path, out }: ImportRequest): Promise<number> {
	const given = path === null ? null : await readRecipeFile(path);
	if (typeof given === 'string') return misuse(given, SYNOPSIS);
	const files = await readPaths(paths).catch((error: unknown) =>
		error instanceof Error ? error.message : String(error),
	);
	if (typeof files === 'string') return misuse(`a file cannot be read: ${files}`, SYNOPSIS);
	const context = await readContext();
	const draft = await openFiles(files, context);
	if (draft.package !== null) return write(new Map(Object.entries(draft.package)), new Map(), out);
	const recipe = given ?? draft.recipe;
	if (recipe === null) return fail(draft.problems);
	return importTables(draft, recipe, given !== null, context, out);
}

/** `<file…> [--recipe <recipe.json>] --out <package folder>`; 0 written, 1 errors listed, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, runImport);
}
