// What is to be said of files that come in: grouped, placed as the reader sees them, with a cure where there is one.

/** What is wrong, doubtful or worth knowing; said in words by `say.ts`. */
export const PROBLEM_CODES = [
	// Of a file.
	'file_empty',
	'file_not_text',
	'file_too_large',
	'file_too_wide',
	'file_too_long',
	'file_damaged',
	'file_password',
	'file_unknown_kind',
	'file_long_cell',
	'file_stray_quote',
	'encoding_guessed',
	// Of a table.
	'table_without_countries',
	'table_without_values',
	'tables_left_out',
	'column_missing',
	'column_new',
	'dimension_fixed',
	'dimension_open',
	'year_assumed',
	'number_ambiguous',
	// Of countries.
	'country_unknown',
	'country_empty',
	'country_aggregate',
	'country_elsewhere',
	'country_slip',
	'country_twice',
	// Of values.
	'value_text',
	'value_error',
	'value_too_large',
	'value_conflict',
	'value_suppressed',
	'year_unreadable',
	'percent_text',
	'percent_mixed',
	'percent_share',
	'zero_for_missing',
	'yes_no',
	// Of indicators.
	'indicator_statistic',
	'indicator_total',
	'indicator_empty',
	'nothing_left',
	'recipe_wrong',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `error`: nothing can come of it; `warning`: something is set aside; `question`: a default was taken; `note`: worth knowing. */
export type ProblemLevel = 'error' | 'warning' | 'question' | 'note';

/** What would mend a problem: `applyCure` writes it into the recipe. */
export type Cure =
	| { readonly kind: 'alias'; readonly text: string; readonly country: string }
	| { readonly kind: 'keep_elsewhere' }
	| { readonly kind: 'missing'; readonly table: number; readonly text: string }
	| { readonly kind: 'not_assessed'; readonly indicator: string; readonly text: string }
	| { readonly kind: 'scale'; readonly indicator: string; readonly factor: number }
	| { readonly kind: 'include'; readonly indicator: string }
	| { readonly kind: 'exclude'; readonly indicator: string }
	| { readonly kind: 'column'; readonly table: number; readonly from: string; readonly to: string };

/** One kind of thing at one place or many. */
export interface IntakeProblem {
	readonly code: ProblemCode;
	readonly level: ProblemLevel;
	readonly file: string;
	readonly sheet: string | null;
	/** How many rows or cells it is true of. */
	readonly count: number;
	/** The first row, as a spreadsheet counts; null where it is of no row. */
	readonly row: number | null;
	/** The column by its header, as the reader sees it. */
	readonly column: string | null;
	/** The first cell, such as `C7`. */
	readonly cell: string | null;
	/** What the words need: texts and numbers. */
	readonly params: Readonly<Record<string, string | number>>;
	/** Texts as they stand in the file, the first ones. */
	readonly examples: readonly string[];
	/** Of how many different texts the examples are the first. */
	readonly different: number;
	readonly cures: readonly Cure[];
}

/** A problem with what it leaves out. */
export function problem(
	code: ProblemCode,
	level: ProblemLevel,
	said: Partial<IntakeProblem> & Pick<IntakeProblem, 'file'>,
): IntakeProblem {
	return {
		...{ code, level, sheet: null, count: 1, row: null, column: null, cell: null },
		...{ params: {}, examples: [], different: said.examples?.length ?? 0, cures: [] },
		...said,
	};
}

const MOST_EXAMPLES = 12;
const LONGEST_EXAMPLE = 60;

interface Gathered {
	count: number;
	readonly row: number;
	readonly cell: string | null;
	readonly column: string | null;
	/** How often each text occurs. */
	readonly texts: Map<string, number>;
}

/** Gathers what is the same at many places into one problem a kind. */
export class Gathering {
	readonly #groups = new Map<string, Gathered>();

	/** Counts one place. `key` parts groups of one code. */
	add(key: string, at: { row: number; cell: string | null; column: string | null; text: string }): void {
		const known = this.#groups.get(key);
		const group = known ?? { ...at, count: 0, texts: new Map<string, number>() };
		group.count += 1;
		const text = at.text.slice(0, LONGEST_EXAMPLE);
		group.texts.set(text, (group.texts.get(text) ?? 0) + 1);
		if (known === undefined) this.#groups.set(key, group);
	}

	/** The groups as what problems say of them, in the order they began. */
	groups(): readonly (readonly [
		string,
		Pick<IntakeProblem, 'count' | 'row' | 'cell' | 'column' | 'examples' | 'different'> & {
			readonly texts: ReadonlyMap<string, number>;
		},
	])[] {
		return [...this.#groups].map(([key, { count, row, cell, column, texts }]) => [
			key,
			{
				...{ count, row, cell, column, texts, different: texts.size },
				examples: [...texts.keys()].slice(0, MOST_EXAMPLES),
			},
		]);
	}
}
