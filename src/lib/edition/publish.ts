// What an edition is published as: the files of its package and all that was worked out of it, by path.
import { z } from 'zod';
import { writeClimbs, writeEffects } from '#lib/advice/effectFiles.ts';
import { aboutPackage } from '#lib/exchange/about.ts';
import { parseCsv } from '#lib/exchange/csv.ts';
import { writeDataPackage } from '#lib/exchange/dataPackage.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { parseJson } from '#lib/exchange/readMethod.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { writeDiagnostics } from '#lib/exchange/results/diagnostics.ts';
import { writeProblem } from '#lib/exchange/results/drawProblem.ts';
import { writePairs } from '#lib/exchange/results/pairwise.ts';
import { writeDropOne, writeRankRange, writeSensitivity } from '#lib/exchange/results/robustness.ts';
import { writeMedians, writeObserved, writeScores } from '#lib/exchange/results/scores.ts';
import { writeStability } from '#lib/exchange/results/stability.ts';
import { languageOf } from '#lib/exchange/translations/translation.ts';
import type { BoundsResult } from './edition.ts';
import type { MethodRun, ScoredEdition } from './score.ts';

type Files = ReadonlyMap<string, string>;

const ownDescriptor = z.record(z.string(), z.unknown()).catch({});

/** The package as it is published: its files, and a descriptor of its tables where its own has none, or it has none. */
export function publishPackage(files: Files, { edition, framework }: BenchmarkPackage): Files {
	const parsed = parseJson('datapackage.json', files.get('datapackage.json') ?? '{}');
	const own = ownDescriptor.parse('value' in parsed ? parsed.value : {});
	if ('resources' in own) return files;
	const headers = Array.from(files, ([file, text]): [string, readonly string[]] => [
		file.replace(/\.csv$/, ''),
		file.endsWith('.csv') ? parseCsv(file, text).header : [],
	]);
	const head = {
		...own,
		...aboutPackage(files, framework),
		edition: edition.name,
		edition_year: edition.year,
	};
	const languages = [...files.keys()].flatMap((path) => languageOf(path) ?? []);
	return new Map([...files, ['datapackage.json', writeDataPackage(head, new Map(headers), languages)]]);
}

/** The files of a method that reads bounds by path; `*` stands for the method. */
function publishBounds({ scores, observed }: BoundsResult): Files {
	return new Map([
		['scores/*.csv', writeScores(scores.map((row) => ({ ...row, rank_low: null, rank_high: null })))],
		['observed/*.csv', writeObserved(observed)],
	]);
}

/** The files of a run by path; `*` stands for the method. */
function publishRun(benchmark: BenchmarkPackage, run: MethodRun): Files {
	const { method, places, scores, observed } = run;
	const intervals = new Map(places.map((row) => [`${row.country} ${row.node}`, row]));
	const ranked = scores.map((row) => {
		const { rank_low = null, rank_high = null } = intervals.get(`${row.country} ${row.node}`) ?? {};
		return { ...row, rank_low, rank_high };
	});
	const diagnostics = writeDiagnostics({ ...benchmark, method, scores, observed });
	return new Map([
		['scores/*.csv', writeScores(ranked)],
		['stability/*.csv', writeStability(places)],
		['pairwise/*.csv', writePairs(run.pairs)],
		['draws/*.json', writeProblem(run.problem)],
		['sensitivity/*.csv', writeSensitivity(run.sensitivity)],
		['drop_one/*.csv', writeDropOne(run.without)],
		['rank_range/*.csv', writeRankRange(run.ranges)],
		['observed/*.csv', writeObserved(observed)],
		['medians/*.csv', writeMedians(run.medians)],
		['effects/*.csv', writeEffects(run.effects)],
		['climbs/*.csv', writeClimbs(run.climbs)],
		...Array.from(diagnostics, ([name, text]): [string, string] => [`diagnostics/*/${name}`, text]),
	]);
}

/** The files the scores and everything drawn from them are published in, by path, and the relations they were made of. */
export function publishResults(
	benchmark: BenchmarkPackage,
	{ runs, bounds }: Pick<ScoredEdition, 'runs' | 'bounds'>,
): Files {
	const files = new Map(
		Array.from(writeRelations(benchmark), ([name, text]) => [`relations/${name}.csv`, text]),
	);
	const publish = (method: string, published: Files): void => {
		for (const [path, text] of published) files.set(path.replace('*', method), text);
	};
	for (const run of runs) publish(run.method.id, publishRun(benchmark, run));
	for (const result of bounds) publish(result.method.id, publishBounds(result));
	return files;
}
