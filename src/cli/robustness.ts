// `npm run robustness`: asks how far the scores of a package hold, and writes the answers.
import { join } from 'node:path';
import { openNode } from '#lib/db/node.ts';
import { groupCountries } from '#lib/exchange/groups.ts';
import { drawRun } from '#lib/exchange/results/drawnRun.ts';
import { lineOf } from '#lib/exchange/jsonPlace.ts';
import { writePairs } from '#lib/exchange/results/pairwise.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { writeDropOne, writeRankRange, writeSensitivity } from '#lib/exchange/results/robustness.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { writeStability } from '#lib/exchange/results/stability.ts';
import { dropOne } from '#lib/scoring/draws/dropOne.ts';
import { findDrawFaults } from '#lib/scoring/draws/faults.ts';
import { otherYears } from '#lib/scoring/draws/problem.ts';
import { findSensitivity } from '#lib/scoring/draws/sensitivity.ts';
import { findWeightRange } from '#lib/scoring/draws/weightRange.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { readArguments, SYNOPSIS, USAGE, type RobustnessRequest } from './robustness/arguments.ts';
import { openRequest, type Opened } from './score/openRequest.ts';
import { writeResults } from './score/writeTogether.ts';
import { DONE, refuse } from './terminal.ts';
import { fulfil } from './wish.ts';

async function observe({ benchmark, method }: Opened, year: number) {
	const db = await openNode();
	try {
		const pipeline = await install(db, writeRelations({ ...benchmark, methods: [method] }));
		const { faults } = await pipeline.compute({ method: method.id, years: [year], weights: new Map() });
		const panel = otherYears(await pipeline.panel(), year);
		return { faults, observed: await pipeline.observed(), panel };
	} finally {
		await db.close();
	}
}

async function examine(request: RobustnessRequest): Promise<number> {
	const opening = await openRequest(request, SYNOPSIS);
	if (!opening.ok) return opening.code;
	const { opened } = opening;
	const { benchmark, method, methodFile: file, methodText, files } = opened;
	const { folder, out, sample, spread } = request;
	const year = opened.years.at(-1) ?? benchmark.edition.year;
	const { faults, observed, panel } = await observe(opened, year);
	const countries = groupCountries(benchmark.countries, benchmark.groups, method);
	const problem = { nodes: benchmark.framework, method, countries, observed, panel };
	const problems = [
		...describeScoreFaults(faults, benchmark, files.get('framework.csv') ?? ''),
		...findDrawFaults(problem).map((message) => {
			return { file, row: lineOf(methodText, ['uncertainty']), column: 'uncertainty', message };
		}),
	];
	if (problems.length > 0) return refuse(problems, folder);

	const limits = { spread: spread ?? method.uncertainty.weight_noise };
	const say = (what: string): void => console.error(`${what} …`);
	say(`${method.uncertainty.draws} draws of ${year}`);
	const { places, pairs } = await drawRun(problem);
	say(`sensitivity to each choice, base sample ${sample}`);
	const sensitivity = findSensitivity(problem, { sample });
	say('one node left out');
	const without = dropOne(problem);
	say(`ranks under any weights within ± ${limits.spread * 100} %`);
	const ranges = findWeightRange(problem, limits);
	const texts = new Map([
		['stability.csv', writeStability(places)],
		['pairwise.csv', writePairs(pairs)],
		['sensitivity.csv', writeSensitivity(sensitivity)],
		['drop_one.csv', writeDropOne(without)],
		['rank_range.csv', writeRankRange(ranges)],
	]);
	const refused = await writeResults(out, texts, SYNOPSIS);
	if (refused !== null) return refused;
	for (const name of texts.keys()) console.log(join(out, name));
	return DONE;
}

/** `<package folder> [--year 2022] [--method <method.json>] [--spread 0.25] [--sample 500] [--out <folder>]`. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, examine);
}
