// The door: files of any kind in, tables out, with a recipe proposed for them; or a whole package.
import { packageOfSheets, readPackageFile } from '#lib/exchange/packageFiles/readTables.ts';
import type { Reading } from '#lib/tables/text/delimited.ts';
import { decodeText } from '#lib/tables/text/decode.ts';
import type { IntakeContext } from './context.ts';
import {
	gridOfJson,
	readColumns,
	readSheets,
	readText,
	tellFault,
	type FileGrid,
	type TextHints,
} from './files/grids.ts';
import { sortFiles, type IntakeFile, type SortedFile } from './files/unpack.ts';
import { problem, type IntakeProblem } from './problem.ts';
import { proposeRecipe, type Candidate } from './recipe/propose.ts';
import { readRecipe, type Recipe } from './recipe/recipe.ts';
import { sortByLevel } from './apply/apply.ts';
import { layOut } from './shape/layout.ts';
import { partLabels } from './shape/sdmx.ts';
import type { IntakeTable } from './table.ts';

/** What came in. Plain data: it can be sent between workers. */
export interface IntakeDraft {
	readonly tables: readonly IntakeTable[];
	/** A recipe among the files, or else one proposed for the tables; null where no table has countries and values. */
	readonly recipe: Recipe | null;
	/** The files of a benchmark package, where that is what came in: its texts by path, for `readPackage`. */
	readonly package: Readonly<Record<string, string>> | null;
	readonly problems: readonly IntakeProblem[];
}

/** How files are opened: the hints are for texts whose dialect was not recognised rightly, by file. */
export interface OpenOptions extends Reading {
	readonly hints?: Readonly<Record<string, TextHints>>;
}

const PACKAGE_FILES = ['framework.csv', 'observations.csv', 'countries.csv', 'sources.csv'];

/** The texts of a package whose files are all there, in one folder; null where they are not. */
async function packageOf(files: readonly SortedFile[]): Promise<Readonly<Record<string, string>> | null> {
	const framework = files.find(({ name }) => /(^|\/)framework\.(csv|parquet)$/i.test(name));
	if (framework === undefined) return null;
	const folder = framework.name.replace(/framework\.(csv|parquet)$/i, '');
	const texts = new Map<string, string>();
	for (const { name, bytes, kind } of files) {
		if (!name.startsWith(folder) || kind === 'workbook') continue;
		const read = await readPackageFile(name.slice(folder.length).toLowerCase(), bytes);
		if (read !== null) texts.set(...read);
	}
	return PACKAGE_FILES.every((name) => texts.has(name)) ? Object.fromEntries(texts) : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

interface JsonReading {
	readonly grids: readonly FileGrid[];
	readonly recipe: Recipe | null;
	readonly problems: readonly IntakeProblem[];
}

/** A JSON file: a recipe, a Data Package with its data inside, or records. One that only describes other files is passed over. */
function readJson({ name: file, bytes }: SortedFile): JsonReading {
	const nothing: JsonReading = { grids: [], recipe: null, problems: [] };
	const decoded = decodeText(bytes);
	if (!decoded.ok) return { ...nothing, problems: [tellFault(file, decoded.fault)] };
	let value: unknown;
	try {
		value = JSON.parse(decoded.text);
	} catch {
		return { ...nothing, problems: [tellFault(file, { code: 'damaged' })] };
	}
	const asGrid = (name: string | null, data: unknown): FileGrid[] => {
		const grid = gridOfJson(name, data);
		return grid === null ? [] : [{ file, encoding: decoded.encoding, delimiter: null, grid }];
	};
	if (isRecord(value) && 'version' in value && 'tables' in value) {
		const read = readRecipe(decoded.text);
		if (read.ok) return { ...nothing, recipe: read.recipe };
		const examples = read.faults.slice(0, 12).map(({ path, message }) => `${path}: ${message}`);
		return {
			...nothing,
			problems: [problem('recipe_wrong', 'error', { file, count: read.faults.length, examples })],
		};
	}
	const resources =
		isRecord(value) && Array.isArray(value['resources']) ? value['resources'].filter(isRecord) : null;
	const grids =
		resources === null
			? asGrid(null, value)
			: resources.flatMap(({ name, data }) => asGrid(typeof name === 'string' ? name : null, data));
	if (grids.length > 0 || resources !== null) return { ...nothing, grids };
	return { ...nothing, problems: [tellFault(file, { code: 'unknown_kind' })] };
}

/**
 * Opens files: archives are unpacked, workbooks read sheet by sheet, texts in any dialect. What cannot be read is told
 * and does not keep the others from being read. Rejects only with the signal's reason.
 */
export async function openFiles(
	files: readonly IntakeFile[],
	context: IntakeContext,
	{ hints = {}, signal, onProgress }: OpenOptions = {},
): Promise<IntakeDraft> {
	const sorted = await sortFiles(files);
	context.matcher.refresh();
	const whole = await packageOf(sorted.files);
	const asPackage = (texts: Readonly<Record<string, string>>): IntakeDraft => {
		return { tables: [], recipe: null, package: texts, problems: sorted.problems };
	};
	if (whole !== null) return asPackage(whole);
	const problems = [...sorted.problems];
	const candidates: Candidate[] = [];
	let recipe: Recipe | null = null;
	const all = sorted.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
	let before = 0;
	for (const file of sorted.files) {
		signal?.throwIfAborted();
		const { name, bytes, kind } = file;
		const told = (done: number, of: number): void =>
			onProgress?.(before + (bytes.length * done) / Math.max(1, of), all);
		const json = kind === 'json' ? readJson(file) : null;
		recipe ??= json?.recipe ?? null;
		const read =
			json ??
			(kind === 'workbook'
				? await readSheets(name, bytes)
				: kind === 'parquet'
					? await readColumns(name, bytes)
					: await readText(name, bytes, hints[name] ?? {}, { signal, onProgress: told }));
		const sheets = kind === 'workbook' ? packageOfSheets(read.grids.map(({ grid }) => grid)) : null;
		if (sheets !== null) return asPackage(Object.fromEntries(sheets));
		problems.push(...read.problems);
		const laid = read.grids.map(({ grid, ...origin }) => layOut(partLabels(grid), origin, context.matcher));
		candidates.push(...laid);
		if (laid.length > 0 && laid.every(({ countries }) => countries === null))
			problems.push(problem('table_without_countries', 'error', { file: name, count: laid.length }));
		before += bytes.length;
		onProgress?.(before, all);
	}
	const proposal = proposeRecipe(candidates, context);
	return {
		tables: candidates.map(({ table }) => table),
		recipe: recipe ?? proposal.recipe,
		package: null,
		problems: sortByLevel([...problems, ...(recipe === null ? proposal.problems : [])]),
	};
}
