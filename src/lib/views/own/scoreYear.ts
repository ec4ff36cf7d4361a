// A benchmark's scores of the year of its edition, by the first of its methods, on this device.
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { Device } from '#lib/state/device.ts';

/**
 * Scores a benchmark. What a country is missing in the year is taken from the years before, as far as the method allows.
 * Rejects with what went wrong.
 */
export async function scoreYear(
	device: Pick<Device, 'score'>,
	benchmark: BenchmarkPackage,
	onarrival: (received: number) => void,
): Promise<readonly NodeScore[]> {
	const [method] = benchmark.methods;
	if (method === undefined) throw new Error('a package without a method');
	const { year } = benchmark.edition;
	const relations = writeRelations({ ...benchmark, methods: [method] });
	const run = { method: method.id, years: [year], weights: new Map<string, number>() };
	return (await device.score(relations, run, onarrival)).scores;
}
