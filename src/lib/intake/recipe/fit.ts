// Which table a part of a recipe is for: the one it was made of, or next month's, told by its columns.
import { slipsBetween } from '#lib/text/slips.ts';
import { fold } from '../countries/fold.ts';
import { columnOf, type IntakeTable } from '../table.ts';
import { valueColumns } from '../apply/rawValues.ts';
import type { Recipe, TableRecipe } from './recipe.ts';

export interface Fitting {
	/** By the place of the table's part in the recipe: the place of the table, or null where none has its columns. */
	readonly tables: readonly (number | null)[];
	/** Columns that the nearest table lacks, with what it has that comes near. */
	readonly missing: readonly {
		readonly part: number;
		readonly table: number;
		readonly column: string;
		readonly near: string | null;
	}[];
}

/** The columns a table must have for a recipe. */
export function neededColumns({
	country,
	yearColumn,
	indicatorColumn,
	valueColumn,
	fix,
}: TableRecipe): readonly string[] {
	return [country.column, yearColumn, indicatorColumn, valueColumn, ...Object.keys(fix)].filter(
		(key) => key !== null,
	);
}

/** The column whose name comes nearest; null where none comes near. */
function nearestColumn({ columns }: IntakeTable, key: string): string | null {
	const folded = fold(key);
	const ranked = columns
		.map((column) => ({ key: column.key, slips: slipsBetween(folded, fold(column.key), 3) }))
		.toSorted((a, b) => a.slips - b.slips);
	const nearest = ranked[0];
	return nearest !== undefined && nearest.slips <= Math.min(3, Math.ceil(folded.length / 3))
		? nearest.key
		: null;
}

const lacking = (table: IntakeTable, part: TableRecipe): readonly string[] =>
	neededColumns(part).filter((key) => columnOf(table, key) === undefined);

/** How well a table fits: the same file and sheet count most, then the indicators its columns are. */
function rate(table: IntakeTable, part: TableRecipe, keys: ReadonlySet<string>): number {
	const isSame = (a: string | null, b: string | null): number => (a === b ? 1 : 0);
	const shared =
		part.shape === 'wide'
			? valueColumns(table, part).filter(({ key }) => keys.has(fold(key ?? ''))).length
			: 1;
	if (shared === 0) return 0;
	return 1 + 4 * isSame(table.file, part.file) + 2 * isSame(table.sheet, part.sheet) + shared / 1000;
}

/** Finds a table for every part of a recipe that takes one; a table is taken once. */
export function fitTables(tables: readonly IntakeTable[], { tables: parts, indicators }: Recipe): Fitting {
	const keys = new Set(indicators.map(({ key }) => fold(key)));
	const taken = new Set<number>();
	const missing: Fitting['missing'][number][] = [];
	const found = parts.map((part, index): number | null => {
		if (!part.include) return null;
		const rated = tables.flatMap((table, at) => {
			const fit = taken.has(at) || lacking(table, part).length > 0 ? 0 : rate(table, part, keys);
			return fit === 0 ? [] : [{ at, fit }];
		});
		const best = rated.toSorted((a, b) => b.fit - a.fit)[0];
		if (best !== undefined) {
			taken.add(best.at);
			return best.at;
		}
		const nearest = tables
			.map((table, at) => ({ at, table, lacks: lacking(table, part) }))
			.toSorted(
				(a, b) =>
					a.lacks.length - b.lacks.length ||
					Number(b.table.file === part.file) - Number(a.table.file === part.file),
			)[0];
		for (const column of nearest?.lacks ?? [])
			missing.push({
				part: index,
				table: nearest?.at ?? 0,
				column,
				near: nearest === undefined ? null : nearestColumn(nearest.table, column),
			});
		return null;
	});
	return { tables: found, missing };
}
