// `npm run export`: writes a package as a workbook, an archive, Parquet, or with its observations in SDMX-CSV.
import { dirname, basename, join } from 'node:path';
import { readPackage } from '#lib/exchange/package.ts';
import {
	PACKAGE_FORMATS,
	writePackageFile,
	writePackageFolder,
	type PackageFormat,
} from '#lib/exchange/packageFiles/writePackageFiles.ts';
import { readFolder } from './readFolder.ts';
import { writeResults } from './score/writeTogether.ts';
import { DONE, isFolder, misuse, refuse } from './terminal.ts';
import { fulfil, Misuse, onlyFolder, readWish, textIn, type Wish } from './wish.ts';

const SYNOPSIS =
	'usage: npm run export -- <package folder> --format xlsx|zip|parquet|sdmx --out <file or folder> (or --help)';

const USAGE = `${SYNOPSIS.replace(' (or --help)', '')}

Writes a benchmark package in another format, which is read back to the same scores.

  --format  xlsx: one workbook, a sheet a file; zip: one archive; parquet: a folder, every table in Parquet;
            sdmx: a folder, the observations in SDMX-CSV 2.0, the rest as it is
  --out     the file to write, or the folder to write into
  --help    this text

exit codes: 0 written; 1 the package has errors, each listed as file:row:column, and nothing is written;
2 the arguments are wrong`;

interface ExportRequest {
	readonly folder: string;
	readonly format: PackageFormat;
	readonly out: string;
}

const OPTIONS = { format: { type: 'string' }, out: { type: 'string' } } as const;

function readArguments(args: readonly string[]): Wish<ExportRequest> {
	return readWish(args, OPTIONS, (given, folders) => {
		const format = PACKAGE_FORMATS.find((name) => name === given.format);
		const known = PACKAGE_FORMATS.join(', ');
		if (format === undefined)
			throw new Misuse(`--format ${given.format ?? 'is not given'}; expected one of ${known}`);
		const out = textIn('out', given.out);
		if (out === null) throw new Misuse('--out is not given; expected where to write');
		return { folder: onlyFolder(folders), format, out };
	});
}

async function exportPackage({ folder, format, out }: ExportRequest): Promise<number> {
	if (!(await isFolder(folder)))
		return misuse(`${folder} is not a folder that can be read; expected a benchmark package`, SYNOPSIS);
	const files = await readFolder(folder);
	const read = readPackage(files);
	if (!read.ok) return refuse(read.problems, folder);
	const isFile = format === 'xlsx' || format === 'zip';
	const written = isFile
		? new Map([[basename(out), await writePackageFile(files, format)]])
		: await writePackageFolder(files, format);
	const refused = await writeResults(isFile ? dirname(out) : out, written, SYNOPSIS);
	if (refused !== null) return refused;
	for (const name of written.keys()) console.log(isFile ? out : join(out, name));
	return DONE;
}

/** `<package folder> --format … --out …`; 0 written, 1 errors listed, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, exportPackage);
}
