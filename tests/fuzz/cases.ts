// The cases of a fuzz run, each from a seed and its number: made, tried, and judged by what it came to.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatProblem, type Problem } from '#lib/exchange/problem.ts';
import { answersOf, tryAnswers } from './answers.ts';
import { diceOf } from './dice.ts';
import { packageOf, tryPackage } from './packages.ts';
import { isForeign, type Verdict } from './words.ts';

const FILES = /^((framework|observations|countries|sources)\.csv|method\.json|answers\.(csv|xlsx))$/;

/** What is wrong with how a problem is said: it names no file, or speaks in the words of a program. */
function findUnsaid(problems: readonly Problem[]): string | null {
	for (const problem of problems) {
		if (!FILES.test(problem.file) || isForeign(problem.message)) return `says ${formatProblem(problem)}`;
	}
	return null;
}

export { startEngine } from './packages.ts';

const isPackage = (number: number): boolean => number % 2 === 0;

/** Tries a case. Rejects where reading or scoring it throws. */
export async function tryCase(seed: number, number: number): Promise<Verdict> {
	const dice = diceOf(seed, number);
	const outcome = isPackage(number)
		? await tryPackage(await packageOf(dice), dice)
		: await tryAnswers(await answersOf(dice));
	return { is: outcome.is, wrong: outcome.wrong ?? findUnsaid(outcome.problems) };
}

/** Writes the files of a case into a folder, to be looked at. */
export async function keepCase(seed: number, number: number, folder: string): Promise<void> {
	const dice = diceOf(seed, number);
	const write = async (file: string, content: string | Uint8Array): Promise<void> => {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), content);
	};
	if (!isPackage(number)) {
		const { file, bytes } = await answersOf(dice);
		return write(file, bytes);
	}
	for (const [file, text] of await packageOf(dice)) await write(file, text);
}
