// The door of the commands: files of any kind in, the texts of a package out, with all there is to tell of how it was made.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTable } from '#lib/exchange/table.ts';
import { countryRow } from '#lib/geography/country.ts';
import { applyRecipe, type Applied } from '#lib/intake/apply/apply.ts';
import { makeContext, type IntakeContext } from '#lib/intake/context.ts';
import type { IntakeFile } from '#lib/intake/files/unpack.ts';
import { openFiles, type IntakeDraft } from '#lib/intake/open.ts';
import { writeIntakePackage } from '#lib/intake/package/writePackage.ts';
import type { IntakeProblem } from '#lib/intake/problem.ts';
import type { Recipe } from '#lib/intake/recipe/recipe.ts';
import { root } from '../steps.mjs';
import { formatIntakeProblem } from './report.ts';

/** What came in, as a package. */
export interface Taken {
	/** By path; null where nothing could be made of it. */
	readonly files: ReadonlyMap<string, string> | null;
	readonly problems: readonly IntakeProblem[];
	/** How the tables were read; null of a whole package. */
	readonly made: {
		readonly draft: IntakeDraft;
		readonly recipe: Recipe;
		readonly applied: Applied;
	} | null;
}

async function readContext(): Promise<IntakeContext> {
	const file = join(root, 'data', 'countries.csv');
	const { rows } = readTable('countries.csv', await readFile(file, 'utf8'), countryRow);
	return makeContext(
		rows.flatMap(({ value }) => value ?? []),
		new Date().toISOString().slice(0, 10),
	);
}

/** The draft's own problems stand for guesses: where a recipe is given only those of files do. */
const ofFiles = ({ problems }: IntakeDraft): readonly IntakeProblem[] =>
	problems.filter(
		({ code }) =>
			code.startsWith('file_') || code === 'encoding_guessed' || code === 'table_without_countries',
	);

/** Makes a package of files: one that is among them, or of their tables by a recipe, the one guessed where none is given. */
export async function takeFiles(files: readonly IntakeFile[], given: Recipe | null = null): Promise<Taken> {
	const context = await readContext();
	const draft = await openFiles(files, context);
	if (draft.package !== null)
		return { files: new Map(Object.entries(draft.package)), problems: draft.problems, made: null };
	const recipe = given ?? draft.recipe;
	if (recipe === null) return { files: null, problems: draft.problems, made: null };
	const applied = await applyRecipe(draft.tables, recipe, context);
	const isBroken = applied.problems.some(({ level }) => level === 'error');
	const made = writeIntakePackage({ tables: draft.tables, recipe, applied }, context);
	return {
		files: isBroken ? null : made,
		problems: [...(given === null ? draft.problems : ofFiles(draft)), ...applied.problems],
		made: { draft, recipe, applied },
	};
}

/** Says on the terminal what there is to tell; where nothing was made, that nothing was written. */
export function tellTaken({ files, problems }: Taken): void {
	for (const problem of problems) console.error(formatIntakeProblem(problem));
	if (files === null) console.error(`${problems.length} problem(s); nothing was written`);
}
