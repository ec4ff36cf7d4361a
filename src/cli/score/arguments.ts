// What `npm run score` is asked to do, from its arguments.
import { onlyFolder, readWish, textIn, yearIn, type Wish } from '../wish.ts';

export const SYNOPSIS =
	'usage: npm run score -- <package folder> [--year 2022] [--method <method.json>] [--out <folder>] (or --help)';

export const USAGE = `usage: npm run score -- <package folder> [--year 2022] [--method <method.json>] [--out <folder>]

Checks the benchmark package in the folder, scores it, and writes scores.csv (and treatment.csv where the method
treats outliers).

  --year    the year to score; may be given more than once (default: every year with observations)
  --method  a method file to use instead of the package's own method.json
  --out     the folder to write into; made if it is not there (default: the current one)
  --help    this text

exit codes: 0 scored; 1 the package has errors, each listed as file:row:column, and nothing is written;
2 the arguments are wrong`;

/** A wish that can be fulfilled as far as the arguments themselves say. */
export interface ScoreRequest {
	readonly folder: string;
	/** The years asked for, in order, each once; empty: every year present. */
	readonly years: readonly number[];
	readonly method: string | null;
	readonly out: string;
}

const OPTIONS = {
	year: { type: 'string', multiple: true },
	method: { type: 'string' },
	out: { type: 'string' },
} as const;

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): Wish<ScoreRequest> {
	return readWish(args, OPTIONS, ({ year, method, out }, folders) => ({
		folder: onlyFolder(folders),
		years: [...new Set((year ?? []).flatMap((text) => yearIn('year', text) ?? []))].toSorted((a, b) => a - b),
		method: textIn('method', method),
		out: textIn('out', out) ?? '.',
	}));
}
