// The door as tests go through it: text in, what was made of it out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '#lib/exchange/table.ts';
import { countryRow } from '#lib/geography/country.ts';
import { applyRecipe, type Applied } from '#lib/intake/apply/apply.ts';
import { makeContext } from '#lib/intake/context.ts';
import type { IntakeFile } from '#lib/intake/files/unpack.ts';
import { openFiles, type IntakeDraft } from '#lib/intake/open.ts';
import type { ProblemCode } from '#lib/intake/problem.ts';
import type { Recipe } from '#lib/intake/recipe/recipe.ts';
import { root } from '../../src/cli/steps.mjs';

const { rows } = readTable(
	'countries.csv',
	readFileSync(join(root, 'data/countries.csv'), 'utf8'),
	countryRow,
);

/** The countries the site ships with, on a fixed day. */
export const context = makeContext(
	rows.flatMap(({ value }) => value ?? []),
	'2026-02-03',
);

export const fileOf = (name: string, text: string | Uint8Array): IntakeFile => ({
	name,
	bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

export interface Taken {
	readonly draft: IntakeDraft;
	readonly recipe: Recipe;
	readonly applied: Applied;
	/** `NPL law 2024` → 3. */
	readonly values: Readonly<Record<string, number>>;
	/** Of files, guesses and values. */
	readonly codes: readonly ProblemCode[];
}

/** Takes files in by the recipe proposed for them, or by one of before. */
export async function take(files: readonly IntakeFile[], earlier?: Recipe): Promise<Taken> {
	const draft = await openFiles(files, context);
	const recipe = earlier ?? draft.recipe;
	if (recipe === null) throw new Error(draft.problems.map(({ code }) => code).join());
	const applied = await applyRecipe(draft.tables, recipe, context);
	const values = Object.fromEntries(
		applied.values.map(({ country, indicator, year, value }) => [`${country} ${indicator} ${year}`, value]),
	);
	const codes = [...draft.problems, ...applied.problems].map(({ code }) => code);
	return { draft, recipe, applied, values, codes };
}

/** Takes one text in. */
export const takeText = (text: string, name = 'table.csv'): Promise<Taken> => take([fileOf(name, text)]);
