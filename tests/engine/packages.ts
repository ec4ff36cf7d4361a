// Packages on the engine that ships: reads a folder and installs the stages over it.
import type { Connector } from '#lib/db/connector.ts';
import { openNode } from '#lib/db/node.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { install, type Pipeline } from '#lib/scoring/pipeline.ts';
import { readFolder } from '../../src/cli/readFolder.ts';

/** Reads a package folder that must be sound; throws with all its problems otherwise. */
export async function readSound(
	folder: string,
	change: (files: Map<string, string>) => void = () => undefined,
): Promise<BenchmarkPackage> {
	const files = new Map(await readFolder(folder));
	change(files);
	const read = readPackage(files);
	if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
	return read.package;
}

let engine: Promise<Connector> | null = null;
let open: Pipeline | null = null;

/** A pipeline over a package. The tests of a file share one engine; a new pipeline replaces the one before. */
export async function openPipeline(benchmark: BenchmarkPackage): Promise<Pipeline> {
	engine ??= openNode();
	const db = await engine;
	await open?.close();
	open = await install(db, writeRelations(benchmark));
	return open;
}
