// What the commands over benchmark packages say of wrong arguments and broken packages, and the exit codes they end with.
import { stat } from 'node:fs/promises';
import { formatProblem, type Problem } from '#lib/exchange/problem.ts';

export const DONE = 0;
export const BROKEN = 1;
export const MISUSED = 2;

/** Says what is wrong with the arguments, and how the command is called. */
export function misuse(message: string, synopsis: string): number {
	console.error(`${message}\n${synopsis}`);
	return MISUSED;
}

/** Lists what is wrong with a package, all of it. */
export function refuse(problems: readonly Problem[], folder: string): number {
	for (const problem of problems) console.error(formatProblem(problem));
	console.error(`${problems.length} problem(s) in ${folder}; nothing was written`);
	return BROKEN;
}

/** Says what a reader should know and nothing hangs on. */
export function warn(sentences: readonly string[]): void {
	for (const sentence of sentences) console.error(`warning: ${sentence}`);
}

export async function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		(found) => found.isDirectory(),
		() => false,
	);
}
