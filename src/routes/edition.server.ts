// The one reader of the disk: the edition the pages are prerendered from, read once, and the maps laid out for it.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readClimbs, readEffects } from '#lib/advice/effectFiles.ts';
import {
	indexEdition,
	type BoundsResult,
	type Edition,
	type EditionChanges,
	type EditionResult,
} from '#lib/edition/edition.ts';
import type { PublishedFile } from '#lib/edition/files.ts';
import type { MapForms } from '#lib/edition/map.ts';
import { readChangedValues, readChanges } from '#lib/exchange/changes.ts';
import { readPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { readMethod } from '#lib/exchange/readMethod.ts';
import { readPairs } from '#lib/exchange/results/pairwise.ts';
import { readRankRange } from '#lib/exchange/results/robustness.ts';
import { readMedians, readObserved, readScores } from '#lib/exchange/results/scores.ts';
import { readStability } from '#lib/exchange/results/stability.ts';
import { disclaimerSchema, type Disclaimer } from '#lib/geography/disclaimer.ts';
import { layoutSchema, type MapLayout } from '#lib/geography/layout.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import { tileLayoutSchema, type TileLayout } from '#lib/geography/tiles.ts';
import { publishesScores } from '#lib/scoring/published.ts';
import type { Method } from '#lib/scoring/method.ts';
import { readFolder } from '../cli/readFolder.ts';
import { meantSite } from '../cli/site/which.mjs';

const editionFile = z.object({
	name: z.string(),
	year: z.number(),
	hash: z.string(),
	sums: z.string().length(64),
	package: z.object({ name: z.string(), title: z.string(), languages: z.array(z.string()).optional() }),
});

const DISCLAIMER = 'package/shapes/disclaimer.json';
const BUILT = `${meantSite().static}/data`;

async function read(path: string): Promise<string> {
	return readFile(`${BUILT}/${path}`, 'utf8').catch(() => {
		throw new Error(`${BUILT}/${path} is missing; run \`npm run build\` first`);
	});
}

/** Reads a file of the build by one of the readers that name the file in their errors. */
const readAs = async <Row>(
	path: string,
	reader: (file: string, text: string) => readonly Row[],
): Promise<readonly Row[]> => reader(path, await read(path));

async function readResult({ id, tiers }: Method): Promise<EditionResult> {
	return {
		method: id,
		tiers: tiers.map((tier) => tier.id),
		scores: await readAs(`scores/${id}.csv`, readScores),
		robustness: await readAs(`stability/${id}.csv`, readStability),
		ranges: await readAs(`rank_range/${id}.csv`, readRankRange),
		effects: await readAs(`effects/${id}.csv`, readEffects),
		climbs: await readAs(`climbs/${id}.csv`, readClimbs),
		pairs: await readAs(`pairwise/${id}.csv`, readPairs),
		observed: await readAs(`observed/${id}.csv`, readObserved),
		medians: await readAs(`medians/${id}.csv`, readMedians),
	};
}

async function readBounds(method: Method): Promise<BoundsResult> {
	const scores = await readAs(`scores/${method.id}.csv`, readScores);
	return { method, scores, observed: await readAs(`observed/${method.id}.csv`, readObserved) };
}

/** What `npm run changes` found since the edition before; nothing where the site carries no such comparison. */
async function changesUnder({ id }: Method): Promise<readonly EditionChanges[]> {
	const folder = `changes/${id}`;
	if (!existsSync(`${BUILT}/${folder}/changes.csv`)) return [];
	return [
		{
			method: id,
			changes: await readAs(`${folder}/changes.csv`, readChanges),
			values: await readAs(`${folder}/changed_values.csv`, readChangedValues),
		},
	];
}

/** Null where no country has an outline. */
async function readDisclaimer(): Promise<Disclaimer | null> {
	const { countries } = await openLayout('world');
	return countries.length === 0 ? null : disclaimerSchema.parse(JSON.parse(await read(DISCLAIMER)));
}

/** The method of self-assessments; throws with every fault its file has. */
async function readSelfAssessment(): Promise<Method | null> {
	const file = `${BUILT}/package/assessment/method.json`;
	if (!existsSync(file)) return null;
	const { method, problems } = readMethod(file, await readFile(file, 'utf8'), 'self_assessment');
	if (method === null || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
	return method;
}

async function loadEdition(): Promise<Edition> {
	const checked = readPackage(await readFolder(`${BUILT}/package`));
	if (!checked.ok) throw new Error(checked.problems.map(formatProblem).join('\n'));
	const { package: about, ...edition } = editionFile.parse(JSON.parse(await read('edition.json')));
	const { methods } = checked.package;
	return indexEdition({
		...edition,
		named: { id: about.name, title: about.title },
		...(about.languages === undefined ? {} : { languages: about.languages }),
		package: checked.package,
		results: await Promise.all(methods.filter(publishesScores).map(readResult)),
		bounds: await Promise.all(methods.filter((method) => !publishesScores(method)).map(readBounds)),
		changes: (await Promise.all(methods.map(changesUnder))).flat(),
		disclaimer: await readDisclaimer(),
		selfAssessment: await readSelfAssessment(),
	});
}

let opened: Promise<Edition> | null = null;

/** The edition; rejects when the package has faults or has not been built. */
export function openEdition(): Promise<Edition> {
	opened ??= loadEdition();
	return opened;
}

async function openLayout(view: ViewId): Promise<MapLayout> {
	return layoutSchema.parse(JSON.parse(await read(`maps/${view}.json`)));
}

/** The tile map of a view, laid out by the build. */
export async function openTiles(view: ViewId): Promise<TileLayout> {
	return tileLayoutSchema.parse(JSON.parse(await read(`tiles/${view}.json`)));
}

/** Both forms of the map of a view. */
export async function openForms(view: ViewId): Promise<MapForms> {
	return { layout: await openLayout(view), tiles: await openTiles(view) };
}

async function openFolder(folder: string): Promise<readonly PublishedFile[]> {
	if (!existsSync(`${BUILT}/${folder}`)) return [];
	const entries = await readdir(`${BUILT}/${folder}`, { withFileTypes: true });
	return Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async ({ name }) => {
				const path = `${folder}/${name}`;
				const content = await readFile(`${BUILT}/${path}`);
				return { path, bytes: content.byteLength, text: content.toString('utf8') };
			}),
	);
}

/** The files published in some folders; none of a folder that is not there. */
export async function openFiles(folders: readonly string[]): Promise<readonly PublishedFile[]> {
	return (await Promise.all(folders.map(openFolder))).flat();
}
