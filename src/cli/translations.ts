// `npm run translations`: puts translations that came back from a reader into those of a package.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readPackage } from '#lib/exchange/package.ts';
import { packageText } from '#lib/exchange/packageTexts.ts';
import { formatProblem, sortProblems } from '#lib/exchange/problem.ts';
import { readTable } from '#lib/exchange/table.ts';
import { checkTranslations } from '#lib/exchange/translations/check.ts';
import { mergeTranslations, type Merged } from '#lib/exchange/translations/merge.ts';
import { packageTexts } from '#lib/exchange/translations/texts.ts';
import {
	fileOf,
	languageOf,
	translationRow,
	type Translation,
} from '#lib/exchange/translations/translation.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import { readFolder } from './readFolder.ts';
import { BROKEN, DONE, isFolder, misuse, refuse, warn } from './terminal.ts';
import { fulfil, Misuse, readWish, textIn, type Wish } from './wish.ts';

const SYNOPSIS =
	'usage: npm run translations -- <file> [--language fr] [--package data] [--settle own|offered] (or --help)';

const USAGE = `${SYNOPSIS.replace(' (or --help)', '')}

Puts the rows of a file (id, field, text, state, by, date, original), as /translate exports it, into translations/<language>.csv of a
package. What was reviewed takes the place of a draft, and what is of a later day that of an earlier one. The other way
round is a conflict: each is shown, and nothing is written until it is settled.

  --language  of the file; without it the end of its name: fr.csv, cop-atlas.fr.csv
  --package   the folder of the package; without it data
  --settle    own: the package keeps its words where both differ; offered: the file's are taken
  --help      this text

exit codes: 0 written; 1 the file has errors, each listed as file:row:column, or conflicts, and nothing is written;
2 the arguments are wrong`;

interface MergeRequest {
	readonly file: string;
	readonly language: string;
	readonly folder: string;
	readonly settle: 'own' | 'offered' | null;
}

const OPTIONS = {
	language: { type: 'string' },
	package: { type: 'string' },
	settle: { type: 'string' },
} as const;
const SIDES = ['own', 'offered'] as const;

function readArguments(args: readonly string[]): Wish<MergeRequest> {
	return readWish(args, OPTIONS, (given, [file, ...others]) => {
		if (file === undefined || others.length > 0) throw new Misuse('expected one file of translations');
		const language =
			textIn('language', given.language) ?? /([A-Za-z-]+)\.csv$/.exec(basename(file))?.[1] ?? '';
		if (languageOf(fileOf(language)) === null)
			throw new Misuse(`the language of ${file} is not known; expected --language and a tag such as fr`);
		const settle = SIDES.find((side) => side === given.settle) ?? null;
		if (given.settle !== undefined && settle === null)
			throw new Misuse(`--settle ${given.settle} is unknown; expected own or offered`);
		return { file, language, folder: textIn('package', given.package) ?? 'data', settle };
	});
}

const sayRow = ({ text, state, by, date }: Translation): string =>
	`“${text}” (${[state, by, date].filter((each) => each !== null).join(', ')})`;

function tell({ taken, rows, outdated, dropped }: Merged, path: string, count: number): void {
	warn(outdated.map(({ id, field }) => `${id}, ${field}: translated from other words; left out`));
	warn(dropped.map(({ id, field }) => `${id}, ${field}: no text of the package any more; taken out`));
	const reviewed = rows.filter(({ state }) => state === 'reviewed').length;
	console.log(`${path}: ${taken} taken; ${rows.length} of ${count} texts, ${reviewed} reviewed`);
}

async function merge({ file, language, folder, settle }: MergeRequest): Promise<number> {
	if (!(await isFolder(folder)))
		return misuse(`${folder} is not a folder that can be read; expected a benchmark package`, SYNOPSIS);
	const bytes = await readFile(file).catch(() => null);
	if (bytes === null) return misuse(`${file} cannot be read; expected a file of translations`, SYNOPSIS);
	// The file to be mended is no reason not to mend it.
	const files = new Map(await readFolder(folder));
	const path = fileOf(language);
	const held = files.get(path);
	files.delete(path);
	const read = readPackage(files);
	if (!read.ok) return refuse(read.problems, folder);
	const texts = packageTexts(read.package);
	const offered = readTable(basename(file), packageText(path, bytes), translationRow);
	const problems = [...offered.problems, ...checkTranslations(basename(file), offered.rows, texts)];
	if (problems.length > 0) return refuse(sortProblems(problems), file);
	const own = held === undefined ? [] : readTable(path, held, translationRow).rows;
	const valuesOf = (rows: typeof own) => rows.flatMap(({ value }) => (value === null ? [] : [value]));
	const merged = mergeTranslations(texts, valuesOf(own), valuesOf(offered.rows), settle);
	if (merged.conflicts.length > 0) {
		const rowOf = new Map(offered.rows.map(({ row, value }) => [value, row]));
		for (const { kept, offered: given } of merged.conflicts)
			console.error(
				formatProblem({
					...{ file: basename(file), row: rowOf.get(given) ?? 1, column: 'text' },
					message: `${kept.id}, ${kept.field}: ${sayRow(given)} against ${sayRow(kept)} of the package`,
				}),
			);
		console.error(
			`${merged.conflicts.length} conflict(s); expected --settle own or offered; nothing was written`,
		);
		return BROKEN;
	}
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), writeTable(translationRow, merged.rows));
	tell(merged, join(folder, path), texts.length);
	return DONE;
}

/** `<file> [--language …] [--package …] [--settle …]`; 0 written, 1 errors or conflicts listed, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, merge);
}
