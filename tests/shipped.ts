// The shipped package as the tests read it.
import { readPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { readFolder } from '../src/cli/readFolder.ts';

const reading = readPackage(await readFolder('data'));
if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));

export const shipped = reading.package;
