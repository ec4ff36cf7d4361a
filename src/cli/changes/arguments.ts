// What `npm run changes` is asked to do, from its arguments.
import { parseArgs } from 'node:util';

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

export type ChangesWish =
	| { readonly kind: 'compare'; readonly request: ChangesRequest }
	| { readonly kind: 'help' }
	| { readonly kind: 'wrong'; readonly message: string };

const OPTIONS = {
	from: { type: 'string' },
	to: { type: 'string' },
	method: { type: 'string' },
	out: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

const wrong = (message: string): ChangesWish => ({ kind: 'wrong', message });
const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): ChangesWish {
	let parsed;
	try {
		parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return wrong(reason.split('. ')[0] ?? reason);
	}
	const { values, positionals } = parsed;
	if (values.help === true) return { kind: 'help' };
	const [before, after, ...others] = positionals;
	if (before === undefined || positionals.includes(''))
		return wrong('no package folder is named; expected one or two');
	if (others.length > 0)
		return wrong(`${positionals.length} folders are named (${positionals.join(', ')}); expected one or two`);
	for (const name of ['from', 'to'] as const) {
		const year = values[name];
		if (year !== undefined && !/^\d{4}$/.test(year))
			return wrong(`--${name} ${year} is not a year; expected four digits such as 2022`);
	}
	for (const name of ['method', 'out'] as const)
		if (values[name] === '')
			return wrong(`--${name} is empty; expected ${name === 'out' ? 'a path' : 'an id or a path'}`);
	const from = yearOf(values.from);
	const to = yearOf(values.to);
	if (after === undefined && from !== null && to !== null && from >= to)
		return wrong(`--from ${from} is not before --to ${to}; expected the earlier year first`);
	return {
		kind: 'compare',
		request: {
			before,
			after: after ?? null,
			from,
			to,
			method: values.method ?? null,
			out: values.out ?? '.',
		},
	};
}
