// `npm run score`: checks a benchmark package, scores it, writes the scores and says in short what they are.
import { join } from 'node:path';
import { lineOf } from '#lib/exchange/jsonPlace.ts';
import type { Problem } from '#lib/exchange/problem.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { writeScores } from '#lib/exchange/results/scores.ts';
import { writeTreated } from '#lib/exchange/results/treated.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { readArguments, SYNOPSIS, USAGE, type ScoreRequest } from './score/arguments.ts';
import { openRequest, type Opened } from './score/openRequest.ts';
import { scorePackage, type Scoring } from './score/scorePackage.ts';
import { summarise } from './score/summary.ts';
import { describeConstant } from './score/warnings.ts';
import { writeResults } from './score/writeTogether.ts';
import { DONE, refuse, warn } from './terminal.ts';
import { fulfil } from './wish.ts';

/** A long run says how far it is, this far apart. */
const QUIET_MS = 3000;

function progressOf(years: readonly number[]): (done: number) => void {
	let spoke = performance.now();
	return (done) => {
		const now = performance.now();
		if (done === years.length || now - spoke < QUIET_MS) return;
		spoke = now;
		console.error(`${done} of ${years.length} years done`);
	};
}

async function write({ out }: ScoreRequest, method: Method, { scores, treated }: Scoring): Promise<number> {
	const files = new Map([['scores.csv', writeScores(scores)]]);
	if (method.treatment !== null) files.set('treatment.csv', writeTreated(treated));
	const refused = await writeResults(out, files, SYNOPSIS);
	if (refused !== null) return refused;
	console.log(`${join(out, 'scores.csv')}: ${scores.length} rows`);
	if (method.treatment !== null)
		console.log(`${join(out, 'treatment.csv')}: ${treated.length} values touched by the treatment`);
	return DONE;
}

/** That no country has what the method publishes in any year asked for; where a mean could not be taken, that is said instead. */
function findEmptyIndex(
	{ benchmark, method, years }: Opened,
	{ scores, faults }: Scoring,
): readonly Problem[] {
	const root = benchmark.framework.find(({ parent }) => parent === null);
	const readsBounds = method.reading === 'bounds';
	const isPublished = (row: NodeScore): boolean => (readsBounds ? row.low : row.score) !== null;
	if (faults.length > 0 || scores.some((row) => row.node === root?.id && isPublished(row))) return [];
	const expected = readsBounds
		? 'indicators with weight, all of a normalisation with fixed ends or assessed'
		: 'assessed values of indicators with weight, enough for the coverage the method asks for';
	const message = `gives no country ${readsBounds ? 'bounds' : 'a score'} of ${root?.id} in ${years.join(', ')}; expected ${expected}`;
	return [{ file: 'observations.csv', row: 1, column: '-', message }];
}

async function score(request: ScoreRequest): Promise<number> {
	const opening = await openRequest(request, SYNOPSIS);
	if (!opening.ok) return opening.code;
	const { files, benchmark, method, methodFile, methodText, years } = opening.opened;
	const { folder } = request;
	const scoring = await scorePackage({ benchmark, method, years, onYear: progressOf(years) });
	warn(describeConstant(scoring.constant, benchmark.framework, method));
	const drawPlace = { file: methodFile, row: lineOf(methodText, ['uncertainty']), column: 'uncertainty' };
	const faults = [
		...findEmptyIndex(opening.opened, scoring),
		...describeScoreFaults(scoring.faults, benchmark, files.get('framework.csv') ?? ''),
		...scoring.drawFaults.map((message) => ({ ...drawPlace, message })),
	];
	if (faults.length > 0) return refuse(faults, folder);

	const summary = { folder, methodFile, benchmark, method, years };
	const code = await write(request, method, scoring);
	if (code === DONE) for (const line of summarise({ ...summary, scores: scoring.scores })) console.log(line);
	return code;
}

/** `<package folder> [--year 2022] [--method <method.json>] [--out <folder>]`; 0 scored, 1 errors listed, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, score);
}
