// `npm run score`: checks a benchmark package, scores it, writes the scores and says in short what they are.
import { setFlagsFromString } from 'node:v8';
import { EngineMissing, MemoryShort } from '#lib/db/native.ts';
import { lineOf } from '#lib/exchange/jsonPlace.ts';
import type { Problem } from '#lib/exchange/problem.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { readArguments, SYNOPSIS, USAGE, type ScoreRequest, type ScoreWish } from './score/arguments.ts';
import { lazyEngine, type ScoringEngine } from './score/engines.ts';
import { mergeShares } from './score/merge.ts';
import { openRequest, type Opened } from './score/openRequest.ts';
import { keepPanel, panelFiles } from './score/panel.ts';
import { Results } from './score/results.ts';
import { scorePackage, type ScoringEnd } from './score/scorePackage.ts';
import { SHARE_FILE, sumOfRun, writeShare, yearsOf } from './score/share.ts';
import { summarise } from './score/summary.ts';
import { describeConstant } from './score/warnings.ts';
import { draftResults } from './score/writeTogether.ts';
import { DONE, misuse, refuse, warn } from './terminal.ts';
import { fulfil } from './wish.ts';

/** That no country has what the method publishes in any year asked for; where a mean could not be taken, that is said instead. */
function findEmptyIndex(
	{ benchmark, method, years }: Opened,
	{ faults }: ScoringEnd,
	isPublished: boolean,
): readonly Problem[] {
	const root = benchmark.framework.find(({ parent }) => parent === null);
	const readsBounds = method.reading === 'bounds';
	if (faults.length > 0 || isPublished) return [];
	const expected = readsBounds
		? 'indicators with weight, all of a normalisation with fixed ends or assessed'
		: 'assessed values of indicators with weight, enough for the coverage the method asks for';
	const message = `gives no country ${readsBounds ? 'bounds' : 'a score'} of ${root?.id} in ${years.join(', ')}; expected ${expected}`;
	return [{ file: 'observations.csv', row: 1, column: '-', message }];
}

function findFaults(opened: Opened, end: ScoringEnd): readonly Problem[] {
	const { files, benchmark, methodFile, methodText } = opened;
	const drawPlace = { file: methodFile, row: lineOf(methodText, ['uncertainty']), column: 'uncertainty' };
	return [
		...describeScoreFaults(end.faults, benchmark, files.get('framework.csv') ?? ''),
		...end.drawFaults.map((message) => ({ ...drawPlace, message })),
	];
}

async function scoreOpened(request: ScoreRequest, opened: Opened, engine: ScoringEngine): Promise<number> {
	const { benchmark, method, methodFile, years: all } = opened;
	const { folder, shard } = request;
	const years = yearsOf(all, shard);
	const names = [...Results.names(opened), ...(shard === null ? [] : [SHARE_FILE])];
	const draft = await draftResults(request.out, names, SYNOPSIS);
	if (typeof draft === 'number') return draft;
	try {
		const results = new Results(opened, draft, years.length);
		await results.begin();
		const end = await scorePackage({
			...{ benchmark, method, engine, years, panelYears: all },
			panel: request.panel === null ? null : await panelFiles(request.panel, engine),
			fill: opened.stored === null ? null : opened.stored.fill,
			onScored: (scored) => results.take(scored),
		});
		warn(describeConstant(end.constant, benchmark.framework, method));
		const empty = shard === null ? findEmptyIndex(opened, end, results.isPublished) : [];
		const faults = [...empty, ...findFaults(opened, end)];
		if (faults.length > 0) return refuse(faults, folder);
		if (shard !== null) {
			const { isPublished } = results;
			const said = {
				...shard,
				years: [...all],
				own: [...years],
				isPublished,
				files: [...Results.names(opened)],
			};
			await draft.append(
				SHARE_FILE,
				writeShare({ version: 1, run: sumOfRun(opened, request.engine), ...said }),
			);
		}
		await draft.commit();
		for (const line of results.describe(request)) console.log(line);
		const summary = { folder, methodFile, benchmark, method, told: results.told };
		for (const line of summarise(summary)) console.log(line);
		return DONE;
	} finally {
		await draft.abandon();
	}
}

/**
 * By how many hundredths the heap may grow over what is in use before it is swept: a million rows leave far more behind than
 * they hold.
 */
const HEAP_GROWTH = 50;

async function score(wish: ScoreWish): Promise<number> {
	setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
	if (wish.does === 'merge') return mergeShares(wish.request, SYNOPSIS);
	const { request, does } = wish;
	const engine = lazyEngine(request.engine, request.memory);
	try {
		const opening = await openRequest(request, SYNOPSIS, engine);
		if (!opening.ok) return opening.code;
		const run = does === 'panel' ? keepPanel : scoreOpened;
		return await run(request, opening.opened, await engine.open());
	} catch (error) {
		if (error instanceof EngineMissing) return misuse(error.message, SYNOPSIS);
		if (!(error instanceof MemoryShort)) throw error;
		return misuse(`${error.message}; expected more than --memory ${request.memory ?? ''}`, SYNOPSIS);
	} finally {
		await engine.close();
	}
}

/** `<package folder> [--year 2022] [--method <method.json>] [--out <folder>] …`; 0 scored, 1 errors listed, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, score);
}
