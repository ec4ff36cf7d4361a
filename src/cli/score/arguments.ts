// What `npm run score` is asked to do, from its arguments.
import { Misuse, onlyFolder, readWish, textIn, yearIn, type Wish } from '../wish.ts';
import { ENGINES, type EngineName } from './engines.ts';

export const SYNOPSIS =
	'usage: npm run score -- <package folder> [--year 2022] [--method <method.json>] [--out <folder>] (or --help)';

export const USAGE = `usage: npm run score -- <package folder> [--year 2022] [--method <method.json>] [--out <folder>]
       npm run score -- <file: zip, workbook, any table of countries> [the same]
       npm run score -- <package folder> --engine native [--memory 1.5GB] [--shard 2/4] [--panel <folder>] [--out <folder>]
       npm run score -- panel <package folder> [--year 2022] [--method <method.json>] [--engine native] --out <folder>
       npm run score -- merge <folder…> --out <folder>

Checks the benchmark package in the folder, scores it, and writes scores.csv (and treatment.csv where the method
treats outliers). A file is a package as zip or workbook, or any table of countries, read as npm run import reads it.

  --year    the year to score; may be given more than once (default: every year with observations)
  --method  a method file to use instead of the package's own method.json
  --out     the folder to write into; made if it is not there (default: the current one)
  --engine  wasm, the engine that ships (default), or native, DuckDB itself, where @duckdb/node-api is installed
  --memory  the most memory the native engine takes before it spills to disk, such as 1.5GB
  --shard   a share of the years, the second of four: merge joins the shares
  --panel   what \`panel\` worked out of all years together, for a method that normalises over the panel
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
	readonly engine: EngineName;
	/** Of the native engine. */
	readonly memory: string | null;
	/** The share of the years to score; null: all. */
	readonly shard: Shard | null;
	/** The folder `panel` wrote into. */
	readonly panel: string | null;
}

/** The share `at` of `of`, counted from 1. */
export interface Shard {
	readonly at: number;
	readonly of: number;
}

/** Shares of a run to be joined. */
export interface MergeRequest {
	readonly shares: readonly string[];
	readonly out: string;
}

/** The years scored; what all years need of each other worked out alone; or shares joined. */
export type ScoreWish =
	| { readonly does: 'score' | 'panel'; readonly request: ScoreRequest }
	| { readonly does: 'merge'; readonly request: MergeRequest };

const OPTIONS = {
	year: { type: 'string', multiple: true },
	method: { type: 'string' },
	out: { type: 'string' },
	engine: { type: 'string' },
	memory: { type: 'string' },
	shard: { type: 'string' },
	panel: { type: 'string' },
} as const;

function engineIn(text: string | undefined): EngineName {
	const found = ENGINES.find((name) => name === (text ?? 'wasm'));
	if (found === undefined)
		throw new Misuse(`--engine ${text} is not known; expected one of ${ENGINES.join(', ')}`);
	return found;
}

function memoryIn(text: string | undefined, engine: EngineName): string | null {
	if (text === undefined) return null;
	if (engine !== 'native')
		throw new Misuse('--memory is of the native engine; expected --engine native with it');
	if (!/^\d{1,6}(\.\d{1,3})?[KMGT]i?B$/i.test(text))
		throw new Misuse(`--memory ${text} is no size; expected one such as 1.5GB or 800MB`);
	return text;
}

const MOST_SHARES = 10_000;

function shardIn(text: string | undefined): Shard | null {
	if (text === undefined) return null;
	const [, at, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
	if (at === undefined || of === undefined || at < 1 || at > of || of > MOST_SHARES)
		throw new Misuse(`--shard ${text} is no share; expected one such as 2/4, the second of four`);
	return { at, of };
}

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): Wish<ScoreWish> {
	return readWish(args, OPTIONS, (given, [first = '', ...others]): ScoreWish => {
		const out = textIn('out', given.out);
		const isNamed = others.length > 0 && (first === 'merge' || first === 'panel');
		if (isNamed && out === null)
			throw new Misuse(`--out is not given; expected the folder ${first} writes into`);
		if (isNamed && first === 'merge') {
			const [foreign] = Object.keys(given).filter((name) => name !== 'out');
			if (foreign !== undefined)
				throw new Misuse(`--${foreign} has no meaning for merge; expected --out alone`);
			return { does: 'merge', request: { shares: others, out: out ?? '.' } };
		}
		const engine = engineIn(given.engine);
		const years = (given.year ?? []).flatMap((text) => yearIn('year', text) ?? []);
		const request: ScoreRequest = {
			folder: onlyFolder(isNamed ? others : [first, ...others]),
			years: [...new Set(years)].toSorted((a, b) => a - b),
			method: textIn('method', given.method),
			out: out ?? '.',
			engine,
			memory: memoryIn(given.memory, engine),
			shard: shardIn(given.shard),
			panel: textIn('panel', given.panel),
		};
		return { does: isNamed ? 'panel' : 'score', request };
	});
}
