// Reads the values of one table: what can be is a value, all else is gathered and told.
import type { IntakeContext } from '../context.ts';
import { fold } from '../countries/fold.ts';
import { Gathering, type ProblemCode } from '../problem.ts';
import type { IndicatorRecipe, Recipe, TableRecipe } from '../recipe/recipe.ts';
import { cellName, columnOf, type IntakeTable } from '../table.ts';
import { rawValues, type RawValue } from './rawValues.ts';
import { readCell, standsForNothing, type ReadingRules } from './readValue.ts';
import { makeTaker, type Taken, type TakenHow } from './takeCountry.ts';

/** A value that is taken, with where it stood. */
export interface IntakeValue {
	readonly country: string;
	/** The id of an indicator of the recipe. */
	readonly indicator: string;
	readonly year: number;
	readonly value: number;
	/** The place of its table among those that came in; row, and cell as the reader sees it. */
	readonly table: number;
	readonly row: number;
	readonly place: string;
}

/** A value that exists and is not published: of whom, of what, of when. */
export type WithheldValue = Pick<IntakeValue, 'country' | 'indicator' | 'year'>;

/** What tells values apart. */
export const keyOf = ({ country, indicator, year }: WithheldValue): string =>
	`${country}\u0001${indicator}\u0001${year}`;

/** How a text was taken for a country, with its first row. */
export interface CountryClaim {
	readonly country: string;
	readonly text: string;
	readonly how: TakenHow;
	readonly table: number;
	readonly row: number;
	readonly rows: number;
}

/** What an indicator's cells hold, for what is asked of it. */
export interface Tally {
	values: number;
	missing: number;
	zeros: number;
	percents: number;
	low: number;
	high: number;
	/** The least value above zero. */
	above: number;
	/** The zeros as they are written. */
	zeroText: string;
	isWhole: boolean;
}

export interface TableGathering {
	readonly values: readonly IntakeValue[];
	readonly withheld: readonly WithheldValue[];
	readonly claims: readonly CountryClaim[];
	readonly tallies: ReadonlyMap<string, Tally>;
	/** Groups keyed `code`, or `code|indicator|text`. */
	readonly gathering: Gathering;
	/** For unknown texts, the countries they come near to. */
	readonly near: ReadonlyMap<string, readonly string[]>;
	/** Keys no indicator of the recipe has. */
	readonly unknownKeys: ReadonlySet<string>;
	readonly conflicts: Gathering;
}

const emptyTally = (): Tally => ({
	...{
		values: 0,
		missing: 0,
		zeros: 0,
		percents: 0,
		low: Infinity,
		high: -Infinity,
		above: Infinity,
		zeroText: '0',
		isWhole: true,
	},
});

/** What a table is read with. */
export interface TableTask {
	readonly table: IntakeTable;
	readonly at: number;
	readonly part: TableRecipe;
	readonly recipe: Recipe;
	readonly context: IntakeContext;
	/** Values taken so far, by country, indicator and year, over all tables. */
	readonly taken: Map<string, IntakeValue>;
	readonly onRow: (row: number) => void;
}

class Reader {
	readonly values: IntakeValue[] = [];
	readonly withheld: WithheldValue[] = [];
	readonly claims = new Map<string, { claim: CountryClaim; rows: number }>();
	readonly tallies = new Map<string, Tally>();
	readonly gathering = new Gathering();
	readonly conflicts = new Gathering();
	readonly near = new Map<string, readonly string[]>();
	readonly unknownKeys = new Set<string>();
	readonly #task: TableTask;
	readonly #rules: ReadingRules;
	readonly #indicators: ReadonlyMap<string, IndicatorRecipe>;
	readonly #found = new Map<string, IndicatorRecipe | null>();

	constructor(task: TableTask) {
		const { part, recipe } = task;
		this.#task = task;
		this.#indicators = new Map(recipe.indicators.map((each) => [each.key, each]));
		this.#rules = {
			decimal: part.decimal,
			missing: new Set(part.missing.map((mark) => mark.toLowerCase())),
			words: new Map(Object.entries(part.words)),
		};
	}

	#note(code: ProblemCode, { row, place, column }: RawValue, text: string, more = ''): void {
		this.gathering.add(`${code}${more}`, { row, cell: place, column, text });
	}

	/** A row's country, told once a row. */
	country(raw: RawValue, { country, how, code, near }: Taken): void {
		const { table, part } = this.#task;
		const column = part.country.column;
		const place = cellName(table, raw.row, columnOf(table, column)?.at ?? 0);
		if (code !== null) this.#note(code, { ...raw, column, place }, raw.country || raw.countryName);
		if (code === 'country_unknown') this.near.set(raw.country, near);
		if (country === null || how === null) return;
		const key = `${country}\u0001${raw.country}`;
		const known = this.claims.get(key);
		if (known !== undefined) known.rows += 1;
		else {
			const claim = { country, text: raw.country, how, table: this.#task.at, row: raw.row, rows: 1 };
			this.claims.set(key, { claim, rows: 1 });
		}
	}

	/** The indicator a key is of, in any case and with any accents. */
	#indicator(key: string): IndicatorRecipe | null {
		const known = this.#found.get(key);
		if (known !== undefined) return known;
		const folded = fold(key);
		const found =
			this.#indicators.get(key) ??
			[...this.#indicators.values()].find((each) => fold(each.key) === folded) ??
			null;
		this.#found.set(key, found);
		return found;
	}

	value(raw: RawValue, country: string | null): void {
		if (raw.key === '') return;
		const indicator = this.#indicator(raw.key);
		if (indicator === null) {
			if (this.unknownKeys.size < 2000) this.unknownKeys.add(raw.key);
			return;
		}
		if (!indicator.include || country === null) return;
		const { id, scale, notAssessed } = indicator;
		const tally = this.tallies.get(id) ?? emptyTally();
		this.tallies.set(id, tally);
		const read = readCell(raw.cell, raw.mark, this.#rules);
		if (read.kind === 'missing' || standsForNothing(raw.cell, notAssessed)) {
			tally.missing += 1;
			if (raw.isSuppressed && raw.year !== null) {
				this.withheld.push({ country, indicator: id, year: raw.year });
				this.#note('value_suppressed', raw, country);
			}
			return;
		}
		if (read.kind !== 'value') {
			const code =
				read.kind === 'text' ? 'value_text' : read.kind === 'error' ? 'value_error' : 'value_too_large';
			this.#note(code, raw, read.text, code === 'value_text' ? `|${read.text.slice(0, 60)}` : '');
			return;
		}
		if (raw.year === null) {
			this.#note(
				'year_unreadable',
				{ ...raw, column: this.#task.part.yearColumn ?? raw.column },
				raw.yearText,
			);
			return;
		}
		this.#count(tally, read.value, read.isPercent, String(raw.cell));
		const value = scale === 1 ? read.value : Number((read.value * scale).toPrecision(15));
		this.#keep(
			{ country, indicator: id, year: raw.year, value, table: this.#task.at, row: raw.row, place: raw.place },
			raw,
		);
	}

	#count(tally: Tally, value: number, isPercent: boolean, text: string): void {
		tally.values += 1;
		if (isPercent) tally.percents += 1;
		if (value === 0) {
			tally.zeros += 1;
			tally.zeroText = text;
		}
		if (value > 0) tally.above = Math.min(tally.above, value);
		tally.low = Math.min(tally.low, value);
		tally.high = Math.max(tally.high, value);
		if (!Number.isInteger(value)) tally.isWhole = false;
	}

	#keep(value: IntakeValue, raw: RawValue): void {
		const { taken } = this.#task;
		const key = keyOf(value);
		const before = taken.get(key);
		if (before === undefined) {
			taken.set(key, value);
			this.values.push(value);
		} else if (before.value !== value.value) {
			const text = `${value.country} ${value.indicator} ${value.year}: ${before.value} (${before.place}), ${value.value}`;
			this.conflicts.add('value_conflict', { row: raw.row, cell: raw.place, column: raw.column, text });
		}
	}
}

/** Reads a table by its part of the recipe. Of two values for one thing the first stays, and the other is told. */
export function gatherValues(task: TableTask): TableGathering {
	const reader = new Reader(task);
	const take = makeTaker(task.context, task.recipe.countries, task.part.country.system);
	let last = -1;
	let taken: Taken | null = null;
	let isTold = false;
	for (const raw of rawValues(task.table, task.part)) {
		if (raw.row !== last || taken === null) {
			taken = take(raw.country, raw.countryName);
			isTold = false;
			last = raw.row;
			task.onRow(raw.row);
		}
		// A row that is of no country and has no value is a note below the table.
		if (!isTold && (taken.country !== null || raw.cell !== null)) {
			reader.country(raw, taken);
			isTold = true;
		}
		reader.value(raw, taken.country);
	}
	const claims = [...reader.claims.values()].map(({ claim, rows }) => ({ ...claim, rows }));
	const { values, withheld, tallies, gathering, conflicts, near, unknownKeys } = reader;
	return { values, withheld, claims, tallies, gathering, conflicts, near, unknownKeys };
}
