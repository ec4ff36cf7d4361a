// Observations of a package folder that are not to be held as rows: in Parquet, in place, or longer than a text may be.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { longestOf } from '#lib/exchange/extent.ts';
import type { StoredFiles } from '#lib/exchange/stored/storedObservations.ts';

const path = z.string().min(1);
const descriptor = z.object({
	resources: z.array(z.object({ name: z.string().optional(), path: z.union([path, z.array(path).min(1)]) })),
});

const isRemote = (place: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(place);

/** The paths the descriptor of the package gives for its observations; none where it gives none. */
async function describedPaths(folder: string): Promise<readonly string[]> {
	const text = await readFile(resolve(folder, 'datapackage.json'), 'utf8').catch(() => '{}');
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return [];
	}
	const found = descriptor.safeParse(value).data?.resources.find(({ name }) => name === 'observations');
	return found === undefined ? [] : [found.path].flat();
}

const sizeOf = async (file: string): Promise<number | null> =>
	stat(file).then(
		({ size }) => size,
		() => null,
	);

/**
 * Where the engine is to read the observations of a package itself: the Parquet files its descriptor names, by path or
 * address, `observations.parquet`, or an `observations.csv` longer than is read otherwise. Null: they are read with the rest.
 */
export async function findStored(folder: string): Promise<StoredFiles | null> {
	const described = (await describedPaths(folder)).filter((place) => /\.parquet$/i.test(place));
	if (described.length > 0)
		return {
			...{ kind: 'parquet', name: described[0] ?? '' },
			paths: described.map((place) => (isRemote(place) ? place : resolve(folder, place))),
		};
	const csv = await sizeOf(resolve(folder, 'observations.csv'));
	if (csv === null) {
		const parquet = resolve(folder, 'observations.parquet');
		return (await sizeOf(parquet)) === null
			? null
			: { kind: 'parquet', name: 'observations.parquet', paths: [parquet] };
	}
	return csv <= longestOf('observations.csv')
		? null
		: { kind: 'csv', name: 'observations.csv', paths: [resolve(folder, 'observations.csv')] };
}
