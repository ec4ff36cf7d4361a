// A recipe applied to tables: the values they hold, the countries they are of, and what is to be said.
import type { Reading } from '#lib/tables/text/delimited.ts';
import type { IntakeContext } from '../context.ts';
import { problem, type IntakeProblem } from '../problem.ts';
import { fitTables, type Fitting } from '../recipe/fit.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { guessDecimal } from '../shape/numbers.ts';
import { profileColumn, isMeasured } from '../shape/profile.ts';
import type { IntakeTable } from '../table.ts';
import {
	gatherValues,
	keyOf,
	type CountryClaim,
	type IntakeValue,
	type TableGathering,
	type Tally,
	type WithheldValue,
} from './gatherValues.ts';
import { tellIndicators } from './tellIndicators.ts';
import { tellTable } from './tellTable.ts';

/** A country as the review shows it. */
export interface CountryReview {
	readonly country: string;
	readonly name: string;
	/** Whether it is one of the countries known; one kept from elsewhere is not. */
	readonly isListed: boolean;
	/** Every text taken for it, with how and where. Two texts of one table claim the same country. */
	readonly claims: readonly CountryClaim[];
}

/** What was read of an indicator. */
export interface IndicatorReview {
	readonly id: string;
	readonly values: number;
	readonly missing: number;
	readonly countries: number;
	readonly years: readonly number[];
	/** The least and the greatest value as they stand in the file; null without values. */
	readonly low: number | null;
	readonly high: number | null;
}

/** What a recipe makes of tables. Plain data: it can be sent between workers. */
export interface Applied {
	readonly values: readonly IntakeValue[];
	/** What has no value because its publisher withholds it: each once, and none of which there is a value. */
	readonly withheld: readonly WithheldValue[];
	/** In the order of their names. */
	readonly countries: readonly CountryReview[];
	readonly indicators: readonly IndicatorReview[];
	readonly years: readonly number[];
	/** By part of the recipe: the table it was applied to. */
	readonly tables: readonly (number | null)[];
	readonly problems: readonly IntakeProblem[];
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const LEVELS: readonly IntakeProblem['level'][] = ['error', 'warning', 'question', 'note'];

/** The gravest first, else in the order they were found. */
export const sortByLevel = (problems: readonly IntakeProblem[]): readonly IntakeProblem[] =>
	problems.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));

function reviewCountries(
	claims: readonly CountryClaim[],
	{ gazetteer }: IntakeContext,
): readonly CountryReview[] {
	const byCountry = new Map<string, CountryClaim[]>();
	for (const claim of claims) byCountry.set(claim.country, [...(byCountry.get(claim.country) ?? []), claim]);
	const reviews = [...byCountry].map(([country, own]): CountryReview => {
		const place = gazetteer.places.get(country);
		return { country, name: place?.name ?? country, isListed: place?.isListed ?? false, claims: own };
	});
	return reviews.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function mergeTallies(gathered: readonly TableGathering[]): ReadonlyMap<string, Tally> {
	const all = new Map<string, Tally>();
	for (const { tallies } of gathered)
		for (const [id, tally] of tallies) {
			const before = all.get(id);
			if (before === undefined) {
				all.set(id, { ...tally });
				continue;
			}
			for (const key of ['values', 'missing', 'zeros', 'percents'] as const) before[key] += tally[key];
			before.low = Math.min(before.low, tally.low);
			before.high = Math.max(before.high, tally.high);
			before.above = Math.min(before.above, tally.above);
			before.isWhole &&= tally.isWhole;
		}
	return all;
}

function reviewIndicators(
	values: readonly IntakeValue[],
	recipe: Recipe,
	tallies: ReadonlyMap<string, Tally>,
) {
	const seen = new Map<string, { countries: Set<string>; years: Set<number> }>();
	for (const { indicator, country, year } of values) {
		const own = seen.get(indicator) ?? { countries: new Set(), years: new Set() };
		own.countries.add(country);
		own.years.add(year);
		seen.set(indicator, own);
	}
	return recipe.indicators.flatMap(({ id, include }): IndicatorReview[] => {
		const tally = tallies.get(id);
		const own = seen.get(id);
		if (!include) return [];
		const hasValues = tally !== undefined && tally.values > 0;
		return [
			{
				...{
					id,
					values: tally?.values ?? 0,
					missing: tally?.missing ?? 0,
					countries: own?.countries.size ?? 0,
				},
				years: [...(own?.years ?? [])].toSorted((a, b) => a - b),
				...{ low: hasValues ? tally.low : null, high: hasValues ? tally.high : null },
			},
		];
	});
}

/** Columns of numbers no part of the recipe knows. */
function tellNew(table: IntakeTable, unknown: ReadonlySet<string>): readonly IntakeProblem[] {
	const { decimal } = guessDecimal([], table.delimiter);
	const columns = new Set(
		table.columns
			.filter((column) => !unknown.has(column.key) || isMeasured(profileColumn(table, column, decimal)))
			.map(({ key }) => key),
	);
	const isNew = (key: string): boolean =>
		columns.has(key) || !table.columns.some((column) => column.key === key);
	const keys = [...unknown].filter(isNew);
	if (keys.length === 0) return [];
	const said = { file: table.file, sheet: table.sheet, count: keys.length, different: keys.length };
	return [problem('column_new', 'note', { ...said, examples: keys.slice(0, 12) })];
}

function tellMissing(tables: readonly IntakeTable[], { missing }: Fitting): readonly IntakeProblem[] {
	return missing.map(({ part, table, column, near }) =>
		problem('column_missing', 'error', {
			...{ file: tables[table]?.file ?? '-', sheet: tables[table]?.sheet ?? null, column },
			...{ row: tables[table]?.headerRows.at(-1) ?? null, params: near === null ? {} : { near } },
			cures: near === null ? [] : [{ kind: 'column', table: part, from: column, to: near }],
		}),
	);
}

/** @param taken the values by country, indicator and year, as `gatherValues` keys them */
function withoutValues(
	withheld: readonly WithheldValue[],
	taken: ReadonlyMap<string, IntakeValue>,
): readonly WithheldValue[] {
	const own = new Map(withheld.map((each) => [keyOf(each), each]));
	return [...own].flatMap(([key, each]) => (taken.has(key) ? [] : [each]));
}

/**
 * Applies a recipe. Never rejects but with the signal's reason: what cannot be taken is set aside and told, and what can
 * be is there all the same.
 */
export async function applyRecipe(
	tables: readonly IntakeTable[],
	recipe: Recipe,
	context: IntakeContext,
	{ signal, onProgress }: Reading = {},
): Promise<Applied> {
	const fitting = fitTables(tables, recipe);
	context.matcher.refresh();
	const taken = new Map<string, IntakeValue>();
	const gathered: { readonly at: number; readonly part: number; readonly found: TableGathering }[] = [];
	const all = fitting.tables.reduce<number>(
		(sum, at) => sum + (at === null ? 0 : (tables[at]?.rows.length ?? 0)),
		0,
	);
	let done = 0;
	for (const [part, at] of fitting.tables.entries()) {
		const table = at === null ? undefined : tables[at];
		const said = recipe.tables[part];
		if (table === undefined || at === null || said === undefined) continue;
		signal?.throwIfAborted();
		const task = { table, at, part: said, recipe, context, taken };
		gathered.push({
			at,
			part,
			found: gatherValues({
				...task,
				onRow: () => {
					done += 1;
				},
			}),
		});
		onProgress?.(done, all);
		await pause();
	}
	signal?.throwIfAborted();
	const values = gathered.flatMap(({ found }) => found.values);
	const claims = gathered.flatMap(({ found }) => found.claims);
	const tallies = mergeTallies(gathered.map(({ found }) => found));
	const countries = reviewCountries(claims, context);
	const problems = [
		...tellMissing(tables, fitting),
		...gathered.flatMap(({ at, part, found }) => {
			const table = tables[at];
			return table === undefined
				? []
				: [...tellTable(table, part, found, recipe, context), ...tellNew(table, found.unknownKeys)];
		}),
		...tellIndicators(tables[gathered[0]?.at ?? 0], recipe, tallies),
	];
	return {
		values,
		withheld: withoutValues(
			gathered.flatMap(({ found }) => found.withheld),
			taken,
		),
		countries,
		indicators: reviewIndicators(values, recipe, tallies),
		years: [...new Set(values.map(({ year }) => year))].toSorted((a, b) => a - b),
		tables: fitting.tables,
		problems: sortByLevel(problems),
	};
}
