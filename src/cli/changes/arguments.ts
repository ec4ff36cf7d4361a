// What `npm run changes` is asked to do, from its arguments.
import { Misuse, readWish, textIn, yearIn, type Wish } from '../wish.ts';

export const SYNOPSIS =
	'usage: npm run changes -- <package folder> [<later package folder>] [--from 2020] [--to 2024] ' +
	'[--method <id or method.json>] [--out <folder>] (or --help)';

export const USAGE = `usage: npm run changes -- <package folder> [<later package folder>]
         [--from 2020] [--to 2024] [--method <id or method.json>] [--out <folder>]

Compares two packages, or two years of one, and splits each country's change of score into data (values that
changed), coverage (indicators assessed in only one of the two) and method (framework and method file). Writes
changes.csv and changed_values.csv.

  --from    the year before (default: the edition year of the first package; of one package alone, the year with
            observations before --to)
  --to      the year after (default: the edition year of the last package)
  --method  the id of a method of the packages, or a method file (*.json) to use for both (default: method.json)
  --out     the folder to write into; made if it is not there (default: the current one)
  --help    this text

exit codes: 0 compared; 1 a package has errors, each listed as file:row:column, and nothing is written;
2 the arguments are wrong`;

/** A wish that can be fulfilled as far as the arguments themselves say. */
export interface ChangesRequest {
	readonly before: string;
	/** Null: the later year of the same package. */
	readonly after: string | null;
	/** Null: the default year. */
	readonly from: number | null;
	readonly to: number | null;
	/** An id or a file; null: method.json. */
	readonly method: string | null;
	readonly out: string;
}

const OPTIONS = {
	from: { type: 'string' },
	to: { type: 'string' },
	method: { type: 'string' },
	out: { type: 'string' },
} as const;

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): Wish<ChangesRequest> {
	return readWish(args, OPTIONS, (values, folders) => {
		const [before, after, ...others] = folders;
		if (before === undefined || folders.includes(''))
			throw new Misuse('no package folder is named; expected one or two');
		if (others.length > 0)
			throw new Misuse(`${folders.length} folders are named (${folders.join(', ')}); expected one or two`);
		const from = yearIn('from', values.from);
		const to = yearIn('to', values.to);
		const method = textIn('method', values.method, 'an id or a path');
		const out = textIn('out', values.out) ?? '.';
		if (after === undefined && from !== null && to !== null && from >= to)
			throw new Misuse(`--from ${from} is not before --to ${to}; expected the earlier year first`);
		return { before, after: after ?? null, from, to, method, out };
	});
}
