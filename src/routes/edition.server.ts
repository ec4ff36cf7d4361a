// The edition the pages are prerendered from: the checked package and what the build made of it, read once.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readClimbs, readEffects } from '#lib/advice/effectFiles.ts';
import type { ClimbStep, Effect } from '#lib/advice/effects.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import { readPairs, type Pair } from '#lib/exchange/results/pairwise.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { readMedians, readObserved, readScores } from '#lib/exchange/results/scores.ts';
import { readRankRange, type RankRangeRow } from '#lib/exchange/results/robustness.ts';
import { readStability, type Stability } from '#lib/exchange/results/stability.ts';
import { disclaimerSchema, type Disclaimer } from '#lib/geography/disclaimer.ts';
import { layoutSchema, type MapLayout } from '#lib/geography/layout.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import { tileLayoutSchema, type TileLayout } from '#lib/geography/tiles.ts';
import type { RunResult } from '#lib/scoring/book.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';
import { readFolder } from '../cli/readFolder.ts';

const editionFile = z.object({ name: z.string(), year: z.number(), hash: z.string() });

export interface Edition {
	readonly name: string;
	readonly year: number;
	/** SHA-256 over the files of the package. */
	readonly hash: string;
	readonly package: BenchmarkPackage;
	/** The published scores of each method, in the order of the package's methods. */
	readonly results: readonly (RunResult & {
		readonly observed: readonly ObservedValue[];
		readonly steadiness: readonly Stability[];
		readonly pairs: readonly Pair[];
		readonly ranges: readonly RankRangeRow[];
		readonly effects: readonly Effect[];
		readonly climbs: readonly ClimbStep[];
	})[];
}

const BUILT = 'static/data';

async function read(path: string): Promise<string> {
	return readFile(`${BUILT}/${path}`, 'utf8').catch(() => {
		throw new Error(`${BUILT}/${path} is missing; run \`npm run build\` first`);
	});
}

async function loadEdition(): Promise<Edition> {
	const checked = readPackage(await readFolder('data'));
	if (!checked.ok) throw new Error(checked.problems.map(formatProblem).join('\n'));
	const results = await Promise.all(
		checked.package.methods.map(async ({ id, tiers }) => ({
			method: id,
			tiers: tiers.map((tier) => tier.id),
			scores: readScores(`scores/${id}.csv`, await read(`scores/${id}.csv`)),
			steadiness: readStability(`stability/${id}.csv`, await read(`stability/${id}.csv`)),
			ranges: readRankRange(`rank_range/${id}.csv`, await read(`rank_range/${id}.csv`)),
			effects: readEffects(`effects/${id}.csv`, await read(`effects/${id}.csv`)),
			climbs: readClimbs(`climbs/${id}.csv`, await read(`climbs/${id}.csv`)),
			pairs: readPairs(`pairwise/${id}.csv`, await read(`pairwise/${id}.csv`)),
			observed: readObserved(`observed/${id}.csv`, await read(`observed/${id}.csv`)),
			medians: readMedians(`medians/${id}.csv`, await read(`medians/${id}.csv`)),
		})),
	);
	return {
		...editionFile.parse(JSON.parse(await read('edition.json'))),
		package: checked.package,
		results,
	};
}

let edition: Promise<Edition> | null = null;

/** The edition; rejects when the package has faults or has not been built. */
export function openEdition(): Promise<Edition> {
	edition ??= loadEdition();
	return edition;
}

const layouts = new Map<ViewId, Promise<MapLayout>>();

/** The map of a view, laid out by the build. */
export function openLayout(view: ViewId): Promise<MapLayout> {
	const known =
		layouts.get(view) ?? read(`maps/${view}.json`).then((text) => layoutSchema.parse(JSON.parse(text)));
	layouts.set(view, known);
	return known;
}

/** The tile map of a view, laid out by the build. */
export async function openTiles(view: ViewId): Promise<TileLayout> {
	return tileLayoutSchema.parse(JSON.parse(await read(`tiles/${view}.json`)));
}

/** The boundary notes of the package's shapes. */
export async function openDisclaimer(): Promise<Disclaimer> {
	return disclaimerSchema.parse(JSON.parse(await readFile('data/shapes/disclaimer.json', 'utf8')));
}
