// What is to be said of one table: its countries, and cells that are no values.
import { group } from 'd3-array';
import type { IntakeContext } from '../context.ts';
import {
	problem,
	type Cure,
	type IntakeProblem,
	PROBLEM_CODES,
	type ProblemCode,
	type ProblemLevel,
} from '../problem.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { IntakeTable } from '../table.ts';
import type { CountryClaim, TableGathering } from './gatherValues.ts';

const LEVELS: ReadonlyMap<string, ProblemLevel> = new Map([
	['country_unknown', 'warning'],
	['country_empty', 'warning'],
	['country_aggregate', 'note'],
	['country_elsewhere', 'note'],
	['country_slip', 'question'],
	['value_text', 'warning'],
	['value_error', 'warning'],
	['value_too_large', 'warning'],
	['value_suppressed', 'note'],
	['year_unreadable', 'warning'],
]);

/** Texts of one table that claim the same country: most often one country under two spellings. */
function tellTwice(
	table: IntakeTable,
	claims: readonly CountryClaim[],
	{ gazetteer }: IntakeContext,
): readonly IntakeProblem[] {
	const byCountry = group(claims, ({ country }) => country);
	const twice = [...byCountry].filter(([, own]) => own.length > 1);
	if (twice.length === 0) return [];
	const [first] = twice[0]?.[1] ?? [];
	return [
		problem('country_twice', 'note', {
			...{ file: table.file, sheet: table.sheet, count: twice.length, different: twice.length },
			row: first?.row ?? null,
			examples: twice.slice(0, 12).map(([country, own]) => {
				const texts = own.map(({ text, row }) => `${text} (${row})`).join(', ');
				return `${gazetteer.places.get(country)?.name ?? country}: ${texts}`;
			}),
		}),
	];
}

function curesOf(
	code: ProblemCode,
	part: number,
	examples: readonly string[],
	found: TableGathering,
	elsewhere: boolean,
): readonly Cure[] {
	if (code === 'country_unknown')
		return examples.flatMap((text): Cure[] =>
			(found.near.get(text) ?? []).map((country) => ({ kind: 'alias', text, country })),
		);
	if (code === 'country_elsewhere') return elsewhere ? [{ kind: 'keep_elsewhere' }] : [];
	return code === 'value_text' ? examples.map((text) => ({ kind: 'missing', table: part, text })) : [];
}

/** The problems of a table, grouped by kind. */
export function tellTable(
	table: IntakeTable,
	part: number,
	found: TableGathering,
	{ countries: { elsewhere } }: Recipe,
	context: IntakeContext,
): readonly IntakeProblem[] {
	const groups = [...found.gathering.groups(), ...found.conflicts.groups()];
	const told = groups.map(([key, { texts, ...said }]) => {
		const code = PROBLEM_CODES.find((each) => each === key.split('|')[0]) ?? 'value_text';
		return problem(code, LEVELS.get(code) ?? 'warning', {
			...{ file: table.file, sheet: table.sheet, ...said },
			params: { text: [...texts.keys()][0] ?? '' },
			cures: curesOf(code, part, said.examples, found, elsewhere === 'aside'),
		});
	});
	return [...told, ...tellTwice(table, found.claims, context)];
}
