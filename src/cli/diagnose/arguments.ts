// What `npm run diagnose` is asked to do, from its arguments.
import type { Asked } from '../score/openRequest.ts';
import { onlyFolder, readWish, textIn, yearIn, type Wish } from '../wish.ts';

export const SYNOPSIS =
	'usage: npm run diagnose -- <package folder> [--year 2022] [--method <method.json>] [--out <folder>] (or --help)';

export const USAGE = `usage: npm run diagnose -- <package folder> [--year 2022] [--method <method.json>] [--out <folder>]

Asks what the statistics say of a framework, over the values and scores of one year: the values of each indicator
(descriptive.csv), correlations (correlations.csv), Cronbach's alpha (alpha.csv), principal components (loadings.csv),
effective weights (effective_weights.csv), and what there is of data (availability_indicators.csv,
availability_countries.csv). Prints what deserves a second look.

  --year    the year (default: the last with observations)
  --method  a method file to use instead of the package's own method.json
  --out     the folder to write into; made if it is not there (default: the current one)
  --help    this text

exit codes: 0 done; 1 the package has errors, each listed as file:row:column, and nothing is written;
2 the arguments are wrong`;

/** `years` holds one year at most. */
export interface DiagnoseRequest extends Asked {
	readonly out: string;
}

const OPTIONS = {
	year: { type: 'string' },
	method: { type: 'string' },
	out: { type: 'string' },
} as const;

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): Wish<DiagnoseRequest> {
	return readWish(args, OPTIONS, ({ year, method, out }, folders) => {
		const asked = yearIn('year', year);
		return {
			folder: onlyFolder(folders),
			years: asked === null ? [] : [asked],
			method: textIn('method', method),
			out: textIn('out', out) ?? '.',
		};
	});
}
