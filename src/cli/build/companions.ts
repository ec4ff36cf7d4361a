// What pages need of a package beside its tables: boundaries and the notes on them, and the method of self-assessments.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type z } from 'zod';
import type { Problem } from '#lib/exchange/problem.ts';
import { parseJson, readMethod } from '#lib/exchange/readMethod.ts';
import { disclaimerSchema } from '#lib/geography/disclaimer.ts';
import { topologySchema } from '#lib/geography/shapes.ts';
import { root } from '../steps.mjs';
import { isFolder } from '../terminal.ts';
import { SHAPE_FILES } from './layoutMaps.ts';

const SHIPPED_SHAPES = join(root, 'data/shapes');
const DISCLAIMER = 'disclaimer.json';
const ASSESSMENT = 'assessment/method.json';

const SCHEMAS: readonly (readonly [file: string, schema: z.ZodType])[] = [
	...Object.values(SHAPE_FILES).map((file) => [file, topologySchema] as const),
	[DISCLAIMER, disclaimerSchema],
];

export interface Companions {
	/** The boundary files: the package's own, or those that ship where it has no folder `shapes`. */
	readonly shapeFolder: string;
	/** What is published with the package, by path in it. */
	readonly files: ReadonlyMap<string, string>;
	readonly problems: readonly Problem[];
}

const readText = async (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

function checkShape(file: string, schema: z.ZodType, text: string | null): readonly Problem[] {
	const place = { file: `shapes/${file}`, row: 1, column: '-' };
	if (text === null)
		return [{ ...place, message: 'is not in the package; expected this file beside the other shapes' }];
	const parsed = parseJson(place.file, text);
	if ('problem' in parsed) return [parsed.problem];
	const read = schema.safeParse(parsed.value);
	const [issue] = read.error?.issues ?? [];
	return issue === undefined
		? []
		: [
				{
					...place,
					column: issue.path.map(String).join('.') || '-',
					message: `${issue.message}; expected a file built like data/shapes/${file}`,
				},
			];
}

/** Reads the companions of the package in a folder; a package needs none, but those it has must be sound. */
export async function readCompanions(dataFolder: string): Promise<Companions> {
	const own = join(dataFolder, 'shapes');
	const shapeFolder = (await isFolder(own)) ? own : SHIPPED_SHAPES;
	const files = new Map<string, string>();
	const problems: Problem[] = [];
	for (const [file, schema] of SCHEMAS) {
		const text = await readText(join(shapeFolder, file));
		problems.push(...checkShape(file, schema, text));
		if (file === DISCLAIMER && text !== null) files.set(`shapes/${file}`, text);
	}
	const assessment = await readText(join(dataFolder, ASSESSMENT));
	if (assessment !== null) {
		problems.push(...readMethod(ASSESSMENT, assessment, 'self_assessment').problems);
		files.set(ASSESSMENT, assessment);
	}
	return { shapeFolder, files, problems };
}
