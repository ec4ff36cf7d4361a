// A package in the formats it leaves in, each of which is read back to the same scores.
import { aboutPackage } from '../about.ts';
import { parquetFiles } from './parquet.ts';
import { languageOf } from '../translations/translation.ts';
import { writeSdmx } from './sdmx.ts';
import { workbookParts } from './workbook.ts';

/** `xlsx` and `zip` are one file; `parquet` and `sdmx` are the files of a folder. */
export const PACKAGE_FORMATS = ['xlsx', 'zip', 'parquet', 'sdmx'] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

/** A date every archive has, so that the same package is the same bytes. */
const SAME_DAY = new Date('2000-01-01T00:00:00Z');

async function zip(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
	const { strToU8, zipSync } = await import('fflate');
	const packed = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
	return zipSync(packed, { mtime: SAME_DAY, level: 6 });
}

const isTable = (file: string): boolean => file.endsWith('.csv') && languageOf(file) === null;

/** The descriptor of the package, its tables lying in Parquet. */
function describeParquet(text: string): string {
	return text
		.replaceAll(/("path":\s*"[a-z_]+)\.csv"/g, '$1.parquet"')
		.replaceAll(
			/"format":\s*"csv",\s*"mediatype":\s*"text\/csv",\s*"encoding":\s*"utf-8"/g,
			'"format": "parquet", "mediatype": "application/vnd.apache.parquet"',
		);
}

/** One file of a package: a workbook or an archive. */
export async function writePackageFile(
	files: ReadonlyMap<string, string>,
	format: 'xlsx' | 'zip',
): Promise<Uint8Array> {
	return zip(format === 'xlsx' ? workbookParts(files) : files);
}

/** The files of a package by name: its tables in Parquet, or its observations in SDMX-CSV 2.0, and the rest as it is. */
export async function writePackageFolder(
	files: ReadonlyMap<string, string>,
	format: 'parquet' | 'sdmx',
): Promise<ReadonlyMap<string, string | Uint8Array>> {
	const out = new Map<string, string | Uint8Array>(files);
	if (format === 'sdmx') {
		const { name } = aboutPackage(files, []);
		return out.set('observations.csv', writeSdmx(files.get('observations.csv') ?? '', name));
	}
	for (const file of files.keys()) if (isTable(file)) out.delete(file);
	for (const [file, bytes] of await parquetFiles(files)) out.set(file, bytes);
	const descriptor = files.get('datapackage.json');
	return descriptor === undefined ? out : out.set('datapackage.json', describeParquet(descriptor));
}
