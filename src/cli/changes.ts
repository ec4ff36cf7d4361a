// `npm run changes`: compares two packages, or two years of one, and writes what each change of score is made of.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNode } from '#lib/db/node.ts';
import { compareEditions, writeChangedValues, writeChanges, type Comparison } from '#lib/exchange/changes.ts';
import type { Pair } from '#lib/exchange/changes/cells.ts';
import type { Edition } from '#lib/exchange/changes/mixtures.ts';
import { readPackage } from '#lib/exchange/package.ts';
import type { Problem } from '#lib/exchange/problem.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { SIDES } from '#lib/scoring/change.ts';
import { readArguments, SYNOPSIS, USAGE, type ChangesRequest } from './changes/arguments.ts';
import { chooseEditions, type ReadPackage } from './changes/editions.ts';
import { listMethodFiles, type MethodFile } from './changes/methodFiles.ts';
import { summarise } from './changes/summary.ts';
import { readFolder } from './readFolder.ts';
import { writeResults } from './score/writeTogether.ts';
import { BROKEN, DONE, isFolder, misuse as sayMisuse, refuse as listProblems } from './terminal.ts';
import { fulfil } from './wish.ts';

const misuse = (message: string): number => sayMisuse(message, SYNOPSIS);

/** Lists problems, each with the folder of its package in front, but for a method file from outside. */
function refuse(problems: readonly Problem[], folder: string, outside?: string): number {
	const placed = problems.map((problem) =>
		problem.file === outside ? problem : { ...problem, file: join(folder, problem.file) },
	);
	return listProblems(placed, folder);
}

interface Loaded extends ReadPackage {
	readonly files: ReadonlyMap<string, string>;
}

/** Which method to read a package by: a file from outside, one of its own by id, or (both null) method.json. */
interface Wanted {
	readonly outside: MethodFile | null;
	readonly id: string | null;
}

/** Reads a package; where it cannot be compared says why, and gives the exit code. */
async function load(folder: string, { outside, id }: Wanted): Promise<Loaded | number> {
	if (!(await isFolder(folder)))
		return misuse(`${folder} is not a folder that can be read; expected a benchmark package`);
	const files = await readFolder(folder);
	const own = listMethodFiles(files);
	if (id !== null && !own.has(id))
		return misuse(
			`--method ${id} is not a method of ${folder}; expected one of ${[...own.keys()].join(', ')}, or a file *.json`,
		);
	const method = outside ?? (id === null ? undefined : own.get(id));
	const read = readPackage(files, { method, scoringOnly: true });
	if (!read.ok) return refuse(read.problems, folder, outside?.file);
	const message = 'has no rows; expected at least one observation to score';
	if (read.package.observations.length === 0)
		return refuse([{ file: 'observations.csv', row: 1, column: '-', message }], folder);
	return { folder, files, benchmark: read.package };
}

async function compare(editions: Pair<Edition>): Promise<Comparison> {
	const db = await openNode();
	try {
		return await compareEditions(db, editions);
	} finally {
		await db.close();
	}
}

async function write({ out }: ChangesRequest, { changes, values }: Comparison): Promise<number> {
	const files = new Map([
		['changes.csv', writeChanges(changes)],
		['changed_values.csv', writeChangedValues(values)],
	]);
	const refused = await writeResults(out, files, SYNOPSIS);
	if (refused !== null) return refused;
	console.log(`${join(out, 'changes.csv')}: ${changes.length} rows`);
	console.log(`${join(out, 'changed_values.csv')}: ${values.length} rows`);
	return DONE;
}

async function changes(request: ChangesRequest): Promise<number> {
	const file = request.method?.endsWith('.json') === true ? request.method : null;
	const text = file === null ? null : await readFile(file, 'utf8').catch(() => null);
	if (file !== null && text === null) return misuse(`${file} cannot be read; expected a method file`);
	const outside = file === null || text === null ? null : { file, text };
	const wanted = { outside, id: outside === null ? request.method : null };

	const before = await load(request.before, wanted);
	const after = request.after === null ? before : await load(request.after, wanted);
	if (typeof before === 'number') return before;
	if (typeof after === 'number') return after;
	const chosen = chooseEditions({ before, after }, request);
	if (!chosen.ok) return misuse(chosen.message);
	const { editions } = chosen;

	const comparison = await compare(editions);
	const loaded = { before, after };
	const broken = SIDES.filter((side) => comparison.faults[side].length > 0);
	for (const side of broken) {
		const { folder, files } = loaded[side];
		const benchmark = { ...editions[side].benchmark, methods: [editions[side].method] };
		const framework = files.get('framework.csv') ?? '';
		refuse(describeScoreFaults(comparison.faults[side], benchmark, framework), folder);
	}
	if (broken.length > 0) return BROKEN;
	const code = await write(request, comparison);
	const nameOf = (side: 'before' | 'after') =>
		`${loaded[side].folder}, ${editions[side].year} (${editions[side].method.name})`;
	const names = { before: nameOf('before'), after: nameOf('after') };
	if (code === DONE) for (const line of summarise(comparison, editions, names)) console.log(line);
	return code;
}

/**
 * `<package folder> [<later package folder>] [--from 2020] [--to 2024] [--method <id or method.json>] [--out <folder>]`;
 * 0 compared, 1 errors listed, 2 misused.
 */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, changes);
}
