// An edition out of what was published of it: from the disk in the build, from memory in a browser.
import { z } from 'zod';
import { readClimbs, readEffects } from '#lib/advice/effectFiles.ts';
import { readChangedValues, readChanges } from '#lib/exchange/changes.ts';
import { readPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { readMethod } from '#lib/exchange/readMethod.ts';
import { readPairs } from '#lib/exchange/results/pairwise.ts';
import { readRankRange } from '#lib/exchange/results/robustness.ts';
import { readMedians, readObserved, readScores } from '#lib/exchange/results/scores.ts';
import { readStability } from '#lib/exchange/results/stability.ts';
import { disclaimerSchema } from '#lib/geography/disclaimer.ts';
import { layoutSchema, type MapLayout } from '#lib/geography/layout.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import { tileLayoutSchema, type TileLayout } from '#lib/geography/tiles.ts';
import type { Method } from '#lib/scoring/method.ts';
import { publishesScores } from '#lib/scoring/published.ts';
import {
	indexEdition,
	type BoundsResult,
	type Edition,
	type EditionChanges,
	type EditionResult,
} from './edition.ts';
import type { PublishedFile } from './files.ts';

/** What is published, by path below the folder of the data. */
export interface Published {
	/** A text; null where there is none. */
	readonly text: (path: string) => Promise<string | null>;
	/** The files that lie in a folder itself; none where there is no such folder. */
	readonly folder: (path: string) => Promise<readonly PublishedFile[]>;
	/** The files of the package, by path in it. */
	readonly package: () => Promise<ReadonlyMap<string, string>>;
}

const editionFile = z.object({
	name: z.string(),
	year: z.number(),
	hash: z.string(),
	sums: z.string().length(64),
	package: z.object({ name: z.string(), title: z.string(), languages: z.array(z.string()).optional() }),
});

const DISCLAIMER = 'package/shapes/disclaimer.json';
const ASSESSMENT = 'package/assessment/method.json';

async function textOf({ text }: Published, path: string): Promise<string> {
	const found = await text(path);
	if (found === null) throw new Error(`${path} is not among what was published`);
	return found;
}

/** Reads a file by one of the readers that name the file in their errors. */
const readAs = async <Row>(
	published: Published,
	path: string,
	reader: (file: string, text: string) => readonly Row[],
): Promise<readonly Row[]> => reader(path, await textOf(published, path));

async function resultOf(published: Published, { id, tiers }: Method): Promise<EditionResult> {
	return {
		method: id,
		tiers: tiers.map((tier) => tier.id),
		scores: await readAs(published, `scores/${id}.csv`, readScores),
		robustness: await readAs(published, `stability/${id}.csv`, readStability),
		ranges: await readAs(published, `rank_range/${id}.csv`, readRankRange),
		effects: await readAs(published, `effects/${id}.csv`, readEffects),
		climbs: await readAs(published, `climbs/${id}.csv`, readClimbs),
		pairs: await readAs(published, `pairwise/${id}.csv`, readPairs),
		observed: await readAs(published, `observed/${id}.csv`, readObserved),
		medians: await readAs(published, `medians/${id}.csv`, readMedians),
	};
}

async function boundsOf(published: Published, method: Method): Promise<BoundsResult> {
	const scores = await readAs(published, `scores/${method.id}.csv`, readScores);
	return { method, scores, observed: await readAs(published, `observed/${method.id}.csv`, readObserved) };
}

/** What `npm run changes` found since the edition before; nothing where no such comparison was made. */
async function changesUnder(published: Published, { id }: Method): Promise<readonly EditionChanges[]> {
	const folder = `changes/${id}`;
	if ((await published.text(`${folder}/changes.csv`)) === null) return [];
	return [
		{
			method: id,
			changes: await readAs(published, `${folder}/changes.csv`, readChanges),
			values: await readAs(published, `${folder}/changed_values.csv`, readChangedValues),
		},
	];
}

/** The method of self-assessments; throws with every fault its file has. */
async function selfAssessmentOf(published: Published): Promise<Method | null> {
	const text = await published.text(ASSESSMENT);
	if (text === null) return null;
	const { method, problems } = readMethod(ASSESSMENT, text, 'self_assessment');
	if (method === null || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
	return method;
}

/** The outlines of a view; rejects where there are none. */
export async function layoutIn(published: Published, view: ViewId): Promise<MapLayout> {
	return layoutSchema.parse(JSON.parse(await textOf(published, `maps/${view}.json`)));
}

/** The tile map of a view; rejects where there is none. */
export async function tilesIn(published: Published, view: ViewId): Promise<TileLayout> {
	return tileLayoutSchema.parse(JSON.parse(await textOf(published, `tiles/${view}.json`)));
}

/** Reads and indexes an edition; rejects where its package has faults, or something is missing. */
export async function readEdition(published: Published): Promise<Edition> {
	const checked = readPackage(await published.package());
	if (!checked.ok) throw new Error(checked.problems.map(formatProblem).join('\n'));
	const file = editionFile.parse(JSON.parse(await textOf(published, 'edition.json')));
	const { package: about, ...edition } = file;
	const { methods } = checked.package;
	const isOutlined = (await layoutIn(published, 'world')).countries.length > 0;
	return indexEdition({
		...edition,
		named: { id: about.name, title: about.title },
		...(about.languages === undefined ? {} : { languages: about.languages }),
		package: checked.package,
		results: await Promise.all(methods.filter(publishesScores).map((each) => resultOf(published, each))),
		bounds: await Promise.all(
			methods.filter((each) => !publishesScores(each)).map((each) => boundsOf(published, each)),
		),
		changes: (await Promise.all(methods.map((each) => changesUnder(published, each)))).flat(),
		// Where no country has an outline there are no boundaries to speak of.
		disclaimer: isOutlined ? disclaimerSchema.parse(JSON.parse(await textOf(published, DISCLAIMER))) : null,
		selfAssessment: await selfAssessmentOf(published),
	});
}
