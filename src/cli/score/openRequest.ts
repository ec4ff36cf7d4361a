// Opens what a command was asked to score: the package checked, its method and its years, or the exit code that says why not.
import { readFile } from 'node:fs/promises';
import { checkRun } from '#lib/exchange/extent.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import { readStored, type Stored } from '#lib/exchange/stored/storedObservations.ts';
import { describeTwins } from '#lib/exchange/twins.ts';
import { findLeaves } from '#lib/framework/tree.ts';
import type { Method } from '#lib/scoring/method.ts';
import { takeFiles, tellTaken } from '../import/door.ts';
import { readPaths } from '../import/readPaths.ts';
import { readFolder } from '../readFolder.ts';
import { BROKEN, isFolder, misuse, refuse, warn } from '../terminal.ts';
import type { LazyEngine } from './engines.ts';
import { findStored } from './findStored.ts';

/** A folder or a file, the years asked for (none: every year present) and a method file to use instead of the package's own. */
export interface Asked {
	readonly folder: string;
	readonly years: readonly number[];
	readonly method: string | null;
}

export interface Opened {
	readonly files: ReadonlyMap<string, string>;
	readonly benchmark: BenchmarkPackage;
	readonly method: Method;
	/** Where the method was read, and its text. */
	readonly methodFile: string;
	readonly methodText: string;
	readonly years: readonly number[];
	/** Observations too many to be held here, which the engine reads where they lie; null: they are in the package. */
	readonly stored: Stored | null;
}

export type Opening =
	{ readonly ok: true; readonly opened: Opened } | { readonly ok: false; readonly code: number };

/** Draws over a panel hold all of its observations. */
const MOST_DRAWN_PANEL = 1_000_000;

const drawsOverPanel = ({ normalise_over: over, uncertainty }: Method): boolean =>
	over === 'panel' && uncertainty.draws > 0;

/** What stands for observations that the engine reads itself. */
const NO_ROWS = 'country,indicator,year,status,value,source\n';

const readText = async (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

/** The years with observations, in order. */
function yearsOf({ observations }: BenchmarkPackage): readonly number[] {
	return [...new Set(observations.map(({ year }) => year))].toSorted((a, b) => a - b);
}

/** The year asked for that no observation reaches, or undefined. */
function findEmptyYear(
	asked: readonly number[],
	present: readonly number[],
	{ tolerance_years: tolerance }: Method,
): number | undefined {
	const reaches = (year: number) => present.some((each) => each <= year && each >= year - (tolerance ?? 0));
	return asked.find((year) => !reaches(year));
}

interface Asking {
	readonly files: ReadonlyMap<string, string>;
	/** Observations the engine reads where they lie. */
	readonly storedFiles: Awaited<ReturnType<typeof findStored>>;
}

/** The texts of the package in a folder, or made of a file of any kind; null where there is neither, `broken` where nothing could be made of it. */
async function readAsked(path: string, engine: LazyEngine | null): Promise<Asking | null | 'broken'> {
	if (await isFolder(path)) {
		const storedFiles = engine?.name === 'native' ? await findStored(path) : null;
		if (storedFiles === null) return { files: await readFolder(path), storedFiles };
		const rest = await readFolder(path, new Set(['observations.csv']));
		return { files: new Map([...rest, ['observations.csv', NO_ROWS]]), storedFiles };
	}
	const read = await readPaths([path]).catch(() => null);
	if (read === null) return null;
	const taken = await takeFiles(read);
	tellTaken(taken);
	return taken.files === null ? 'broken' : { files: taken.files, storedFiles: null };
}

/** Reads and checks what was asked for; says on the terminal what is wrong with the arguments or with the package. */
export async function openRequest(
	{ folder, years, method: file }: Asked,
	synopsis: string,
	engine: LazyEngine | null = null,
): Promise<Opening> {
	const fail = (code: number): Opening => ({ ok: false, code });
	const found = await readAsked(folder, engine);
	if (found === null)
		return fail(misuse(`${folder} is not a folder that can be read; expected a benchmark package`, synopsis));
	if (found === 'broken') return fail(BROKEN);
	const text = file === null ? null : await readText(file);
	if (file !== null && text === null)
		return fail(misuse(`${file} cannot be read; expected a method file`, synopsis));
	const given = file === null || text === null ? undefined : { file, text };

	const { files, storedFiles } = found;
	const read = readPackage(files, { method: given, scoringOnly: true });
	if (!read.ok) return fail(refuse(read.problems, folder));
	const benchmark = read.package;
	warn(describeTwins(benchmark.countries));
	const [method] = benchmark.methods;
	if (method === undefined) throw new Error(`${folder}: a sound package without a method`);

	let stored: Stored | null = null;
	if (storedFiles !== null && engine !== null) {
		const { db, whileReading } = await engine.open();
		const reading = await whileReading(() => readStored(db, storedFiles, benchmark));
		if (!reading.ok) return fail(refuse(reading.problems, folder));
		stored = reading.stored;
	}
	if (stored !== null && stored.count > MOST_DRAWN_PANEL && drawsOverPanel(method)) {
		const message = `draws over a panel of ${stored.count} observations do not fit; expected 0 draws, or at most ${MOST_DRAWN_PANEL}`;
		const file = given?.file ?? 'method.json';
		return fail(refuse([{ file, row: 1, column: 'uncertainty.draws', message }], folder));
	}
	const present = stored?.years ?? yearsOf(benchmark);
	if (present.length === 0) {
		const message = 'has no rows; expected at least one observation to score';
		return fail(refuse([{ file: 'observations.csv', row: 1, column: '-', message }], folder));
	}
	const empty = findEmptyYear(years, present, method);
	if (empty !== undefined) {
		const known = present.join(', ');
		return fail(misuse(`--year ${empty} has no observations; the years of ${folder} are ${known}`, synopsis));
	}
	const asked = years.length === 0 ? present : years;
	const excess =
		engine?.name === 'native'
			? []
			: checkRun(
					method.indicators?.length ?? findLeaves(benchmark.framework).length,
					benchmark.countries.length,
					method.normalise_over === 'panel' ? new Set([...asked, ...present]).size : asked.length,
				);
	if (excess.length > 0) return fail(refuse(excess, folder));
	return {
		ok: true,
		opened: {
			files,
			benchmark,
			method,
			methodFile: given?.file ?? 'method.json',
			methodText: given?.text ?? files.get('method.json') ?? '',
			years: asked,
			stored,
		},
	};
}
