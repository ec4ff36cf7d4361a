// Reads an extract kept in data/raw as rows of a zod schema; anything unexpected in it stops the derivation.
import type { z } from 'zod';
import { parseCsv } from '#lib/exchange/csv.ts';
import { formatProblem } from '#lib/exchange/problem.ts';

/** The text of a file below data/raw, by its path there. */
export type RawFiles = (path: string) => string;

/** The rows of an extract under `schema`, whose cells are text. Throws with file, row and column otherwise. */
export function readRaw<Schema extends z.ZodObject>(
	path: string,
	files: RawFiles,
	schema: Schema,
): readonly z.infer<Schema>[] {
	const { header, rows, problems } = parseCsv(path, files(path));
	if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
	return rows.map(({ row, cells }) => {
		const read = schema.safeParse(
			Object.fromEntries(header.map((name, at) => [name, cells[at]?.trim() ?? ''])),
		);
		if (read.success) return read.data;
		const [issue] = read.error.issues;
		throw new Error(`${path}:${row}:${issue?.path.join('.')}: ${issue?.message}`);
	});
}

/** The rows by ISO3, for extracts with one row a country. */
export function byCountry<Row extends { readonly iso3: string }>(
	rows: readonly Row[],
): ReadonlyMap<string, Row> {
	return new Map(rows.map((row) => [row.iso3, row]));
}

/** Keeps the rows of countries the package holds: extracts also list territories and groups. */
export function ofCountries<Row extends { readonly iso3: string }>(
	rows: readonly Row[],
	countries: readonly { readonly id: string }[],
): readonly Row[] {
	const ids = new Set(countries.map(({ id }) => id));
	return rows.filter(({ iso3 }) => ids.has(iso3));
}

/** The first web address in a text, or null. */
export function findAddress(text: string): string | null {
	return /https?:\/\/[^\s"<>;]+[^\s"<>;,.)]/.exec(text)?.[0] ?? null;
}
