// Problems in the words of the reader's language.
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Cure, IntakeProblem, ProblemCode } from './problem.ts';

interface Inputs {
	readonly count: string;
	readonly list: string;
	readonly text: string;
	readonly column: string;
	readonly value: string;
	readonly most: string;
	readonly meant: string;
	readonly near: string;
	readonly year: string;
	readonly encoding: string;
}

const SAYINGS: Readonly<Record<ProblemCode, (inputs: Inputs) => string>> = {
	file_empty: m.intake_file_empty,
	file_not_text: m.intake_file_not_text,
	file_too_large: m.intake_file_too_large,
	file_too_wide: m.intake_file_too_wide,
	file_too_long: m.intake_file_too_long,
	file_damaged: m.intake_file_damaged,
	file_password: m.intake_file_password,
	file_unknown_kind: m.intake_file_unknown_kind,
	file_long_cell: m.intake_file_long_cell,
	file_stray_quote: m.intake_file_stray_quote,
	encoding_guessed: m.intake_encoding_guessed,
	table_without_countries: m.intake_table_without_countries,
	table_without_values: m.intake_table_without_values,
	tables_left_out: m.intake_tables_left_out,
	column_missing: (inputs) =>
		inputs.near === '' ? m.intake_column_missing(inputs) : m.intake_column_missing_near(inputs),
	column_new: m.intake_column_new,
	dimension_fixed: m.intake_dimension_fixed,
	dimension_open: m.intake_dimension_open,
	year_assumed: m.intake_year_assumed,
	number_ambiguous: m.intake_number_ambiguous,
	country_unknown: m.intake_country_unknown,
	country_empty: m.intake_country_empty,
	country_aggregate: m.intake_country_aggregate,
	country_elsewhere: m.intake_country_elsewhere,
	country_slip: m.intake_country_slip,
	country_twice: m.intake_country_twice,
	value_text: m.intake_value_text,
	value_error: m.intake_value_error,
	value_too_large: m.intake_value_too_large,
	value_conflict: m.intake_value_conflict,
	value_suppressed: m.intake_value_suppressed,
	year_unreadable: m.intake_year_unreadable,
	percent_text: m.intake_percent_text,
	percent_mixed: m.intake_percent_mixed,
	percent_share: m.intake_percent_share,
	zero_for_missing: m.intake_zero_for_missing,
	yes_no: m.intake_yes_no,
	indicator_statistic: m.intake_indicator_statistic,
	indicator_total: m.intake_indicator_total,
	indicator_empty: m.intake_indicator_empty,
	nothing_left: m.intake_nothing_left,
	recipe_wrong: m.intake_recipe_wrong,
};

/** The examples of a problem, and how many more there are. */
function listOf({ examples, different }: IntakeProblem): string {
	const list = examples.join('; ');
	return different > examples.length
		? m.intake_more({ list, count: String(different - examples.length) })
		: list;
}

/** What a problem says, without its place. */
export function sayProblem(problem: IntakeProblem): string {
	const said = (key: string): string => String(problem.params[key] ?? '');
	return SAYINGS[problem.code]({
		...{ count: String(problem.count), list: listOf(problem), column: problem.column ?? '' },
		...{ text: said('text'), value: said('value'), most: said('most'), meant: said('meant') },
		...{ near: said('near'), year: said('year'), encoding: said('encoding') },
	});
}

/** What a button that takes a cure says. `countryName` gives the name of a country in the reader's language. */
export function sayCure(cure: Cure, countryName: (country: string) => string): string {
	switch (cure.kind) {
		case 'alias':
			return m.intake_cure_alias({ text: cure.text, country: countryName(cure.country) });
		case 'keep_elsewhere':
			return m.intake_cure_keep_elsewhere();
		case 'missing':
			return m.intake_cure_missing({ text: cure.text });
		case 'not_assessed':
			return m.intake_cure_not_assessed({ text: cure.text });
		case 'scale':
			return m.intake_cure_scale({ factor: String(cure.factor) });
		case 'include':
			return m.intake_cure_include();
		case 'exclude':
			return m.intake_cure_exclude();
		case 'column':
			return m.intake_cure_column({ from: cure.from, to: cure.to });
	}
}
