// A recipe proposed for tables: a sensible choice for everything, and what was chosen where it could be otherwise.
import type { CountryColumn } from '../countries/column.ts';
import type { IntakeContext } from '../context.ts';
import { onlyKey, partYear } from '../apply/rawValues.ts';
import { problem, type IntakeProblem } from '../problem.ts';
import type { IntakeTable } from '../table.ts';
import { RECIPE_VERSION, type Recipe, type TableRecipe } from './recipe.ts';
import { proposeIndicators, seeIndicators, type Seen } from './proposeIndicators.ts';
import { guessRoles, type Roles } from './roles.ts';

export interface Proposal {
	readonly recipe: Recipe | null;
	readonly problems: readonly IntakeProblem[];
}

/** A table with its column of countries, if it has one. */
export interface Candidate {
	readonly table: IntakeTable;
	readonly countries: CountryColumn | null;
}

/** The last year that a title, a sheet or a file names. */
function yearIn(...texts: readonly (string | null)[]): number | null {
	for (const text of texts) {
		const found = [...(text ?? '').matchAll(/(?<!\d)(19|20)\d{2}(?!\d)/g)].at(-1)?.[0];
		if (found !== undefined) return Number(found);
	}
	return null;
}

/** The year a table has where no column says one. */
function dateTable({ table, part, today }: { table: IntakeTable; part: TableRecipe; today: string }) {
	const needsYear =
		part.yearColumn === null &&
		part.shape !== 'years' &&
		(part.shape === 'long' || table.columns.some(({ key }) => partYear(key).year === null));
	if (!needsYear) return { part, problems: [] };
	const named = yearIn(table.title, table.sheet, table.file);
	const year = named ?? Number(today.slice(0, 4));
	const isAllDated = part.shape === 'wide' && table.columns.some(({ key }) => partYear(key).year !== null);
	const said = { file: table.file, sheet: table.sheet, params: { year } };
	return {
		part: { ...part, year },
		problems: named !== null || isAllDated ? [] : [problem('year_assumed', 'question', said)],
	};
}

function tellRoles(table: IntakeTable, { dimensions, ambiguous }: Roles): readonly IntakeProblem[] {
	const at = { file: table.file, sheet: table.sheet };
	return [
		...dimensions.map(({ column, value, values, isTotal }) =>
			problem(isTotal ? 'dimension_fixed' : 'dimension_open', isTotal ? 'note' : 'question', {
				...{
					...at,
					column: column.key,
					params: { value },
					examples: values.slice(0, 12),
					different: values.length,
				},
			}),
		),
		...(ambiguous.length === 0
			? []
			: [
					problem('number_ambiguous', 'question', {
						...at,
						count: ambiguous.length,
						examples: ambiguous.slice(0, 5),
					}),
				]),
	];
}

/** Proposes a recipe: of every file its first table with countries and values. None where no table has any. */
export function proposeRecipe(candidates: readonly Candidate[], { matcher, today }: IntakeContext): Proposal {
	const problems: IntakeProblem[] = [];
	const parts: TableRecipe[] = [];
	const seen = new Map<string, Seen>();
	const files = new Set<string>();
	const left = new Map<string, string[]>();
	for (const { table, countries } of candidates) {
		if (countries === null) continue;
		if (files.has(table.file)) {
			left.set(table.file, [...(left.get(table.file) ?? []), table.sheet ?? '-']);
			continue;
		}
		const roles = guessRoles(table, countries, matcher);
		if (roles.measured.length === 0) {
			problems.push(problem('table_without_values', 'warning', { file: table.file, sheet: table.sheet }));
			continue;
		}
		files.add(table.file);
		const dated = dateTable({ table, part: roles.recipe, today });
		seeIndicators(table, { ...roles, recipe: dated.part }, seen);
		parts.push(dated.part);
		problems.push(...tellRoles(table, roles), ...dated.problems);
		if (Object.keys(dated.part.words).length > 0)
			problems.push(
				problem('yes_no', 'question', {
					file: table.file,
					sheet: table.sheet,
					examples: Object.keys(dated.part.words),
				}),
			);
	}
	for (const [file, sheets] of left)
		problems.push(
			problem('tables_left_out', 'note', {
				file,
				count: sheets.length,
				different: sheets.length,
				examples: sheets.slice(0, 12),
			}),
		);
	const [first] = parts;
	if (first === undefined)
		return { recipe: null, problems: problems.map((each) => ({ ...each, level: 'error' })) };
	const table = candidates.find(
		(each) => each.table.file === first.file && each.table.sheet === first.sheet,
	)?.table;
	const { indicators, nodes, problems: doubts } = proposeIndicators(seen, first.file);
	const name = table === undefined ? first.file : onlyKey(table);
	return {
		recipe: {
			version: RECIPE_VERSION,
			root: { id: 'index', name },
			...{ nodes: [...nodes], tables: parts, indicators: [...indicators] },
			countries: { aliases: {}, elsewhere: 'aside' },
			source: { publisher: 'Own file', licence: null, url: null, confidence: 'C' },
		},
		problems: [...problems, ...doubts],
	};
}
