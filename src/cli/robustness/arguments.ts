// What `npm run robustness` is asked to do, from its arguments.
import { parseArgs } from 'node:util';
import type { Asked } from '../score/openRequest.ts';

export const SYNOPSIS =
	'usage: npm run robustness -- <package folder> [--year 2022] [--method <method.json>] [--spread 0.25] ' +
	'[--sample 500] [--out <folder>] (or --help)';

export const USAGE = `usage: npm run robustness -- <package folder> [--year 2022] [--method <method.json>]
         [--spread 0.25] [--sample 500] [--out <folder>]

Asks how far the scores of one year hold: over the draws the method describes (stability.csv, pairwise.csv), by choice
(sensitivity.csv), without one indicator or pillar (drop_one.csv), and under any weights within limits
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

export type RobustnessWish =
	| { readonly kind: 'examine'; readonly request: RobustnessRequest }
	| { readonly kind: 'help' }
	| { readonly kind: 'wrong'; readonly message: string };

const OPTIONS = {
	year: { type: 'string' },
	method: { type: 'string' },
	spread: { type: 'string' },
	sample: { type: 'string' },
	out: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

const SAMPLE = 500;

const wrong = (message: string): RobustnessWish => ({ kind: 'wrong', message });

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): RobustnessWish {
	let parsed;
	try {
		parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return wrong(reason.split('. ')[0] ?? reason);
	}
	const { values, positionals } = parsed;
	if (values.help === true) return { kind: 'help' };
	const [folder, ...others] = positionals;
	if (folder === undefined || folder === '') return wrong('no package folder is named; expected one');
	if (others.length > 0)
		return wrong(`${positionals.length} folders are named (${positionals.join(', ')}); expected one`);
	const { year, spread, sample } = values;
	if (year !== undefined && !/^\d{4}$/.test(year))
		return wrong(`--year ${year} is not a year; expected four digits such as 2022`);
	if (spread !== undefined && !(/^\d*\.?\d+$/.test(spread) && Number(spread) <= 1))
		return wrong(`--spread ${spread} is not a share; expected a number from 0 to 1`);
	if (sample !== undefined && !(/^\d+$/.test(sample) && Number(sample) >= 2))
		return wrong(`--sample ${sample} is not a number of rows; expected a whole number from 2`);
	return {
		kind: 'examine',
		request: {
			folder,
			years: year === undefined ? [] : [Number(year)],
			method: values.method ?? null,
			spread: spread === undefined ? null : Number(spread),
			sample: sample === undefined ? SAMPLE : Number(sample),
			out: values.out ?? '.',
		},
	};
}
