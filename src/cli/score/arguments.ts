// What `npm run score` is asked to do, from its arguments.
import { parseArgs } from 'node:util';

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

export type ScoreWish =
	| { readonly kind: 'score'; readonly request: ScoreRequest }
	| { readonly kind: 'help' }
	| { readonly kind: 'wrong'; readonly message: string };

const OPTIONS = {
	year: { type: 'string', multiple: true },
	method: { type: 'string' },
	out: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

const wrong = (message: string): ScoreWish => ({ kind: 'wrong', message });

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): ScoreWish {
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
	const years = values.year ?? [];
	const odd = years.find((year) => !/^\d{4}$/.test(year));
	if (odd !== undefined) return wrong(`--year ${odd} is not a year; expected four digits such as 2022`);
	for (const name of ['method', 'out'] as const)
		if (values[name] === '') return wrong(`--${name} is empty; expected a path`);
	return {
		kind: 'score',
		request: {
			folder,
			years: [...new Set(years.map(Number))].toSorted((a, b) => a - b),
			method: values.method ?? null,
			out: values.out ?? '.',
		},
	};
}
