// What each column of a table is for: guessed from its name and from what it holds.
import type { CountryColumn } from '../countries/column.ts';
import { countryText } from '../countries/column.ts';
import type { CountryMatcher } from '../countries/match.ts';
import { findDimensions, type Dimension } from '../shape/dimensions.ts';
import { MISSING_MARKERS, YES_NO } from '../shape/missing.ts';
import { isCalled } from '../shape/names.ts';
import { guessDecimal } from '../shape/numbers.ts';
import { headerYear, isMeasured, profileColumn, type ColumnProfile } from '../shape/profile.ts';
import { SDMX_COLUMNS } from '../shape/sdmx.ts';
import { textOf, type IntakeTable } from '../table.ts';
import type { Shape, TableRecipe } from './recipe.ts';

export interface Roles {
	readonly recipe: TableRecipe;
	readonly dimensions: readonly Dimension[];
	/** The columns of values that are indicators, or years. */
	readonly measured: readonly ColumnProfile[];
	/** Numbers that could be read in two ways. */
	readonly ambiguous: readonly string[];
}

const LOOKED_AT = 5000;

function* numberTexts({ rows, columns }: IntakeTable): Generator<string> {
	for (const { cells } of rows.slice(0, LOOKED_AT))
		for (const { at } of columns) {
			const cell = cells[at];
			if (typeof cell === 'string' && /\d/.test(cell)) yield cell;
		}
}

/** Whether two columns say the same in other words: each text of one always beside the same text of the other. */
function goTogether(table: IntakeTable, a: ColumnProfile, b: ColumnProfile): boolean {
	const pairs = new Map<string, string>();
	for (const { cells } of table.rows.slice(0, LOOKED_AT)) {
		const [from, to] = [textOf(cells[a.column.at]), textOf(cells[b.column.at])];
		if (from === '' || to === '') continue;
		if ((pairs.get(from) ?? to) !== to) return false;
		pairs.set(from, to);
	}
	return pairs.size > 0;
}

/** The columns of an indicator's code and of its name. Where both are there, the code has no blanks. */
function pickIndicator(table: IntakeTable, named: readonly ColumnProfile[]) {
	const blanks = ({ texts }: ColumnProfile): number =>
		[...(texts ?? [])].filter((text) => /\s/.test(text)).length;
	const sorted = named.toSorted(
		(a, b) =>
			Number(isCalled('indicatorName', a.column.header)) -
				Number(isCalled('indicatorName', b.column.header)) || blanks(a) - blanks(b),
	);
	const [code, ...others] = sorted;
	const name = code === undefined ? undefined : others.find((other) => goTogether(table, code, other));
	return { code: code ?? null, name: name ?? null };
}

const repeatsCountries = (table: IntakeTable, at: number): boolean => {
	const texts = table.rows.slice(0, LOOKED_AT).map(({ cells }) => countryText(cells[at]));
	const said = texts.filter((text) => text !== '');
	return new Set(said).size < said.length * 0.7;
};

/** The column of texts that tells rows of one country apart, where no header says so. */
function pickUnnamed(table: IntakeTable, countryAt: number, rest: readonly ColumnProfile[]): ColumnProfile[] {
	const texts = rest.filter((each) => !isMeasured(each) && each.filled > 0 && each.texts !== null);
	const telling = texts.filter(({ column }) => {
		const rows = table.rows.slice(0, LOOKED_AT);
		const keys = new Set(
			rows.map(({ cells }) => `${textOf(cells[countryAt])}\u0001${textOf(cells[column.at])}`),
		);
		return keys.size > rows.length * 0.95;
	});
	return telling.slice(0, 1);
}

/** Guesses what every column of a table is for. */
export function guessRoles(table: IntakeTable, countries: CountryColumn, { match }: CountryMatcher): Roles {
	const { decimal, ambiguous } = guessDecimal(numberTexts(table), table.delimiter);
	const profiles = table.columns
		.filter(({ header }) => !SDMX_COLUMNS.has(header))
		.map((column) => profileColumn(table, column, decimal));
	const country = profiles.find(({ column }) => column.at === countries.at);
	const others = profiles.filter((each) => each !== country);
	const names = others.filter(
		({ column, texts, filled, numbers }) =>
			numbers < filled / 2 &&
			(/name|nom|nombre|country|geographic|area|pays|pa[ií]s|стран|国|بلد|دوله/i.test(column.header) ||
				[...(texts ?? [])].filter((text) => match(text, 'name').kind === 'name').length > 10),
	);
	const yearColumns = others.filter(({ column }) => headerYear(column.header) !== null);
	const year =
		others.find(
			({ column, years, filled }) => isCalled('year', column.header) && filled > 0 && years >= filled / 2,
		) ??
		(yearColumns.length > 0 ? undefined : others.find(({ years, filled }) => filled > 2 && years === filled));
	const value = others.find(({ column }) => isCalled('value', column.header));
	const named = others.filter(({ column, filled }) => isCalled('indicator', column.header) && filled > 0);
	const repeats = repeatsCountries(table, countries.at);
	const isYears =
		yearColumns.length > 1 || (yearColumns.length === 1 && others.filter(isMeasured).length <= 1);
	const hasLong = value !== undefined && isMeasured(value) && (named.length > 0 || repeats);
	const shape: Shape = hasLong && !isYears ? 'long' : isYears ? 'years' : 'wide';
	const taken = new Set([country, year, value, ...names, ...yearColumns, ...named]);
	const rest = others.filter((each) => !taken.has(each));
	const found =
		shape === 'wide'
			? []
			: named.length > 0
				? named
				: shape === 'years' && repeats
					? pickUnnamed(table, countries.at, rest)
					: [];
	const { code, name } = pickIndicator(table, found);
	const units = others.filter(({ column, filled }) => isCalled('unit', column.header) && filled > 0);
	const unit = units.toSorted((a, b) => b.column.header.length - a.column.header.length)[0];
	const keys = [country, code, year].flatMap((each) => each?.column ?? []);
	const candidates = rest.filter((each) => each !== code && each !== name && !units.includes(each));
	const dimensions =
		shape === 'wide'
			? []
			: findDimensions(
					table,
					keys,
					shape === 'long' ? candidates : candidates.filter((each) => !isMeasured(each)),
				);
	const measured =
		shape === 'long'
			? [value].filter((each) => each !== undefined)
			: shape === 'years'
				? yearColumns
				: rest.filter((each) => isMeasured(each) && !isCalled('unit', each.column.header));
	const words = measured.some(
		({ yesNo, filled, missing, numbers }) => yesNo > 0 && numbers < (filled - missing) / 2,
	)
		? measured.flatMap(({ texts }) => [...(texts ?? [])].filter((text) => YES_NO.has(text.toLowerCase())))
		: [];
	return {
		dimensions,
		measured,
		ambiguous,
		recipe: {
			...{ file: table.file, sheet: table.sheet, encoding: null, delimiter: null, include: true, shape },
			country: { column: country?.column.key ?? '', system: countries.system },
			countryName: names.find((each) => each !== code && each !== name)?.column.key ?? null,
			yearColumn: shape === 'years' ? null : (year?.column.key ?? null),
			year: null,
			indicatorColumn: code?.column.key ?? null,
			indicatorNameColumn: name?.column.key ?? null,
			unitColumn: shape === 'wide' ? null : (unit?.column.key ?? null),
			valueColumn: shape === 'long' ? (value?.column.key ?? null) : null,
			fix: Object.fromEntries(dimensions.map(({ column, value: fixed }) => [column.key, fixed])),
			missing: [...MISSING_MARKERS],
			decimal,
			words: Object.fromEntries(
				words.map((word) => [word.toLowerCase(), YES_NO.get(word.toLowerCase()) ?? 0]),
			),
		},
	};
}
