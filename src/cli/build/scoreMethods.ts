// Scores a package under each of its methods on the engine that ships, and everything that is drawn and weighed from that.
import { openNode } from '#lib/db/node.ts';
import { publishResults } from '#lib/edition/publish.ts';
import { scoreEdition, type MethodFault } from '#lib/edition/score.ts';
import { lineOf } from '#lib/exchange/jsonPlace.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import type { Problem } from '#lib/exchange/problem.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { listMethodFiles } from '../changes/methodFiles.ts';

/** The files the scores and everything drawn from them are published in, by path. */
export interface Outcome {
	readonly files: ReadonlyMap<string, string>;
	/** What scoring finds wrong with a package that is sound to read. */
	readonly problems: readonly Problem[];
}

/** Scores a sound package under each of its methods for the year of its edition; `sources` are the texts it was read from. */
export async function scoreMethods(
	benchmark: BenchmarkPackage,
	sources: ReadonlyMap<string, string>,
): Promise<Outcome> {
	const db = await openNode();
	const scored = await scoreEdition(db, benchmark);
	await db.close();
	return {
		files: publishResults(benchmark, scored),
		problems: scored.faults.flatMap((fault) => describe(fault, benchmark, sources)),
	};
}

/** What keeps a method from being scored, with its place in the files of the package. */
function describe(
	{ method, scores, draws }: MethodFault,
	benchmark: BenchmarkPackage,
	sources: ReadonlyMap<string, string>,
): readonly Problem[] {
	const { file, text } = listMethodFiles(sources).get(method.id) ?? { file: 'method.json', text: '' };
	const place = { file, row: lineOf(text, ['uncertainty']), column: 'uncertainty' };
	const framework = sources.get('framework.csv') ?? '';
	return [
		...describeScoreFaults(scores, { ...benchmark, methods: [method] }, framework),
		...draws.map((message) => ({ ...place, message })),
	];
}
