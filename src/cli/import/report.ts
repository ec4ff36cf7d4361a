// What the terminal says of an import: what was matched and how, what was set aside, what was guessed.
import type { Applied } from '#lib/intake/apply/apply.ts';
import type { IntakeProblem } from '#lib/intake/problem.ts';
import type { Recipe } from '#lib/intake/recipe/recipe.ts';
import { sayCure, sayProblem } from '#lib/intake/say.ts';
import type { IntakeTable } from '#lib/intake/table.ts';

const MOST_CURES = 3;
const LABELS: Readonly<Record<IntakeProblem['level'], string>> = {
	...{ error: '', warning: 'warning: ', question: 'please check: ', note: 'note: ' },
};

/** `file:row:column: what it is`, with the cures proposed. */
export function formatIntakeProblem(problem: IntakeProblem): string {
	const { file, sheet, row, cell, column, level, cures } = problem;
	const where = sheet === null ? file : `${file} [${sheet}]`;
	const place = `${where}:${row ?? 1}:${column ?? '-'}${cell === null ? '' : ` (${cell})`}`;
	const told = cures.slice(0, MOST_CURES).map((cure) => sayCure(cure, (country) => country));
	const cure = told.length === 0 ? '' : ` [${told.join(' | ')}]`;
	return `${LABELS[level]}${place}: ${sayProblem(problem)}${cure}`;
}

/** What every table was taken for, one line each. */
function describeTables(
	tables: readonly IntakeTable[],
	{ tables: parts }: Recipe,
	applied: Applied,
): readonly string[] {
	return parts.flatMap((part, at) => {
		const place = applied.tables[at] ?? null;
		const table = place === null ? undefined : tables[place];
		if (table === undefined) return [];
		const { country, shape, yearColumn, year, indicatorColumn, valueColumn } = part;
		const said = [
			`${shape}: countries in “${country.column}” by ${country.system}`,
			...(yearColumn === null ? (year === null ? [] : [`year ${year}`]) : [`years in “${yearColumn}”`]),
			...(indicatorColumn === null ? [] : [`indicators in “${indicatorColumn}”`]),
			...(valueColumn === null ? [] : [`values in “${valueColumn}”`]),
			...(table.encoding === null ? [] : [`${table.encoding}, ${JSON.stringify(table.delimiter)}`]),
		];
		const name = table.sheet === null ? table.file : `${table.file} [${table.sheet}]`;
		return [`${name}: ${table.rows.length} rows; ${said.join('; ')}`];
	});
}

const HOW = ['code', 'name', 'usual', 'slip', 'alias'] as const;

/** The summary of an import, line by line. */
export function describeImport(
	tables: readonly IntakeTable[],
	recipe: Recipe,
	applied: Applied,
): readonly string[] {
	const claims = applied.countries.flatMap((review) => review.claims);
	const ways = HOW.flatMap((how) => {
		const count = claims.filter((claim) => claim.how === how).length;
		return count === 0 ? [] : [`${count} by ${how}`];
	});
	const [first] = applied.years;
	const last = applied.years.at(-1);
	const years = first === undefined ? '' : first === last ? `, ${first}` : `, ${first}–${last}`;
	return [
		...describeTables(tables, recipe, applied),
		`${applied.countries.length} countries (${ways.join(', ')}), ${applied.values.length} values${years}`,
		...recipe.indicators
			.filter(({ include }) => include)
			.map(({ id, name, direction, normalisation, low, high }) => {
				const ends = normalisation === 'goalposts' ? ` ${low}–${high}` : '';
				const sign = direction === 1 ? 'higher is better' : 'lower is better';
				return `  ${id}: ${name} (${sign}, ${normalisation}${ends})`;
			}),
	];
}
