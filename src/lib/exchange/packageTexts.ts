// The texts of a package as they are read everywhere: whatever encoding, delimiter and letter case they came in.
import { decodeText } from '#lib/tables/text/decode.ts';
import { frameworkRow } from '#lib/framework/schema.ts';
import { countryRow } from '#lib/geography/country.ts';
import { contextRow } from '#lib/observations/context.ts';
import { evidenceRow } from '#lib/observations/evidence.ts';
import { initiativeRow } from '#lib/observations/initiative.ts';
import { observationRow } from '#lib/observations/observation.ts';
import { sourceRow } from '#lib/observations/source.ts';
import type { z } from 'zod';
import { languageOf, translationRow } from './translations/translation.ts';
import { columnsOf, type Column } from './columns.ts';
import { parseCsv, writeCsv, type Separator } from './csv.ts';
import { isSdmxHeader, readSdmx } from './packageFiles/sdmx.ts';

const SCHEMAS: ReadonlyMap<string, z.ZodObject> = new Map<string, z.ZodObject>(
	Object.entries({
		'framework.csv': frameworkRow,
		'countries.csv': countryRow,
		'observations.csv': observationRow,
		'sources.csv': sourceRow,
		'evidence.csv': evidenceRow,
		'initiatives.csv': initiativeRow,
		'context.csv': contextRow,
	}),
);

/** What a file of a package is read against; undefined where it is none of its tables. */
export const schemaOf = (file: string): z.ZodObject | undefined =>
	languageOf(file) === null ? SCHEMAS.get(file) : translationRow;

const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];
const DECIMAL_COMMA = /^[+-]?(\d+,\d*|,\d+)([eE][+-]?\d+)?$/;
/** Thousands to some and thousandths to others: left as it stands, to be refused by its row. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

const namesIn = (line: string, separator: Separator): readonly string[] =>
	line.split(separator).map((name) => name.replaceAll('"', '').trim().toLowerCase());

/** What parts the cells of a file: the sign that makes the most of its first line known columns. */
function separatorOf(line: string, known: ReadonlySet<string>): Separator {
	const count = (separator: Separator): number =>
		namesIn(line, separator).filter((name) => known.has(name)).length;
	return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

function mendNumber(cell: string, column: Column | undefined): string {
	const text = cell.trim();
	const isNumber = column?.type === 'number' || column?.type === 'integer';
	return isNumber && DECIMAL_COMMA.test(text) && !AMBIGUOUS.test(text) ? text.replace(',', '.') : cell;
}

/** A CSV file of a package with commas, points and the names of its columns as the format has them; row stays row. */
function canonise(file: string, text: string): string {
	const schema = schemaOf(file);
	if (schema === undefined) return text;
	const unified = text.includes('\r\r\n') ? text.replace(/\r+\n/g, '\n') : text;
	const [said = '', sign] = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(unified) ?? [];
	const body = unified.slice(said.length);
	const columns = columnsOf(schema);
	const known = new Map(columns.map((column) => [column.name, column]));
	const line = /^[^\r\n]*/.exec(body.slice(0, 20_000))?.[0] ?? '';
	const named = SEPARATORS.find((each) => each === sign);
	const separator = named ?? separatorOf(line, new Set(known.keys()));
	const names = namesIn(line, separator);
	const isObserved = file === 'observations.csv';
	const isSdmx = isObserved && isSdmxHeader(names);
	const lacksStatus = isSdmx
		? !names.includes('assessment_status')
		: isObserved && !names.includes('status') && names.includes('value');
	const isExact = line
		.split(separator)
		.every((name) => !known.has(name.trim().toLowerCase()) || known.has(name.trim()));
	if (separator === ',' && said === '' && !isSdmx && !lacksStatus && isExact && unified === text) return text;
	const parsed = parseCsv(file, `${'\n'.repeat(said === '' ? 0 : 1)}${body}`, separator);
	const table = isSdmx ? readSdmx(parsed) : parsed;
	// What is malformed is told where it stands, by whoever reads the text as it is.
	if (table.problems.length > 0) return separator === ',' ? text : unified;
	const header = table.header.map((name) => (known.has(name.toLowerCase()) ? name.toLowerCase() : name));
	const value = header.indexOf('value');
	const all = lacksStatus ? [...header, 'status'] : header;
	const lines: string[] = [];
	const write = (row: number, cells: readonly string[]): void => {
		while (lines.length < row - 1) lines.push('');
		const filled =
			lacksStatus && row > 1
				? [...cells, (cells[value] ?? '').trim() === '' ? 'not_assessed' : 'assessed']
				: cells;
		const keys = filled.map((_, at) => String(at));
		const record = Object.fromEntries(filled.map((cell, at) => [String(at), cell]));
		lines.push(writeCsv(keys, [record]).slice(keys.join(',').length + 1, -1));
	};
	write(said === '' ? 1 : 2, all);
	for (const { row, cells } of table.rows)
		write(
			row,
			cells.map((cell, at) => (separator === ',' ? cell : mendNumber(cell, known.get(header[at] ?? '')))),
		);
	return `${lines.join('\n')}\n`;
}

/** What decoding leaves where bytes are no text in any encoding that is recognised. */
const decode = (bytes: Uint8Array): string => {
	const decoded = decodeText(bytes);
	return decoded.ok ? decoded.text : new TextDecoder('utf-8').decode(bytes);
};

/** One file of a package as the text it is read as; its name is one of the format's, in lower case. */
export function packageText(file: string, bytes: Uint8Array): string {
	const text = decode(bytes);
	return file.endsWith('.csv') ? canonise(file, text) : text;
}
