// What `npm run robustness` is asked to do, from its arguments.
import type { Asked } from '../score/openRequest.ts';
import { Misuse, onlyFolder, readWish, textIn, yearIn, type Wish } from '../wish.ts';

export const SYNOPSIS =
	'usage: npm run robustness -- <package folder> [--year 2022] [--method <method.json>] [--spread 0.25] ' +
	'[--sample 500] [--out <folder>] (or --help)';

export const USAGE = `usage: npm run robustness -- <package folder> [--year 2022] [--method <method.json>]
         [--spread 0.25] [--sample 500] [--out <folder>]

Asks how far the scores of one year hold: over the draws the method describes (stability.csv, pairwise.csv), by choice
(sensitivity.csv), without any one node (drop_one.csv), and under any weights within limits
(rank_range.csv).

  --year    the year (default: the last with observations)
  --method  a method file to use instead of the package's own method.json
  --spread  how far any weight may lie from its own, as a share of it, from 0 to 1 (default: the method's weight_noise)
  --sample  rows of the base sample behind the sensitivity indices (default: 500)
  --out     the folder to write into; made if it is not there (default: the current one)
  --help    this text

exit codes: 0 done; 1 the package has errors, each listed as file:row:column, and nothing is written;
2 the arguments are wrong`;

/** `years` holds one year at most; `spread` is null for the method's own. */
export interface RobustnessRequest extends Asked {
	readonly spread: number | null;
	readonly sample: number;
	readonly out: string;
}

const OPTIONS = {
	year: { type: 'string' },
	method: { type: 'string' },
	spread: { type: 'string' },
	sample: { type: 'string' },
	out: { type: 'string' },
} as const;

const SAMPLE = 500;

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): Wish<RobustnessRequest> {
	return readWish(args, OPTIONS, ({ year, method, spread, sample, out }, folders) => {
		if (spread !== undefined && !(/^\d*\.?\d+$/.test(spread) && Number(spread) <= 1))
			throw new Misuse(`--spread ${spread} is not a share; expected a number from 0 to 1`);
		if (sample !== undefined && !(/^\d+$/.test(sample) && Number(sample) >= 2))
			throw new Misuse(`--sample ${sample} is not a number of rows; expected a whole number from 2`);
		const asked = yearIn('year', year);
		return {
			folder: onlyFolder(folders),
			years: asked === null ? [] : [asked],
			method: textIn('method', method),
			spread: spread === undefined ? null : Number(spread),
			sample: sample === undefined ? SAMPLE : Number(sample),
			out: textIn('out', out) ?? '.',
		};
	});
}
