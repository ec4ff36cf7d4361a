// What `npm run import` is asked to do, from its arguments.
import { Misuse, readWish, textIn, type Wish } from '../wish.ts';

export const SYNOPSIS =
	'usage: npm run import -- <file…> [--recipe <recipe.json>] --out <package folder> (or --help)';

export const USAGE = `usage: npm run import -- <file…> [--recipe <recipe.json>] --out <package folder>

Makes a benchmark package of tables of countries: CSV in any dialect, workbooks (.xlsx), JSON, SDMX-CSV, zips of these,
or folders. Prints what was matched, set aside and guessed, and writes what was chosen as recipe.json beside the package.

  --recipe  a recipe of an earlier import: nothing is guessed that it says
  --out     the folder to write the package into; made if it is not there
  --help    this text

exit codes: 0 written; 1 nothing could be made of the files, each reason listed as file:row:column, and nothing is
written; 2 the arguments are wrong`;

/** A wish that can be fulfilled as far as the arguments themselves say. */
export interface ImportRequest {
	readonly paths: readonly string[];
	readonly recipe: string | null;
	readonly out: string;
}

const OPTIONS = { recipe: { type: 'string' }, out: { type: 'string' } } as const;

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): Wish<ImportRequest> {
	return readWish(args, OPTIONS, ({ recipe, out }, paths) => {
		if (paths.length === 0 || paths.includes('')) throw new Misuse('no file is named; expected one or more');
		const folder = textIn('out', out);
		if (folder === null) throw new Misuse('--out is not given; expected the folder of the package');
		return { paths, recipe: textIn('recipe', recipe), out: folder };
	});
}
