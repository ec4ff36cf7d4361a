// The bench tables lie on while they are looked at: opened once, a recipe applied as often as it changes, values asked for a map.
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import type { Reading } from '#lib/tables/text/delimited.ts';
import { applyRecipe, type Applied } from './apply/apply.ts';
import type { IntakeContext } from './context.ts';
import type { IntakeFile } from './files/unpack.ts';
import { openFiles, type IntakeDraft } from './open.ts';
import { writeIntakePackage } from './package/writePackage.ts';
import type { IntakeProblem } from './problem.ts';
import type { Recipe } from './recipe/recipe.ts';
import type { IntakeTable } from './table.ts';

/** A table without its rows, which stay where they are. */
export interface TableSummary extends Omit<IntakeTable, 'rows' | 'marks'> {
	readonly rowCount: number;
}

/** What came in, without its rows. */
export interface Opened {
	readonly tables: readonly TableSummary[];
	/** Null where no table has countries and values, and for a whole package. */
	readonly recipe: Recipe | null;
	/** The indicators of a whole package, where that is what came in. */
	readonly package: { readonly name: string; readonly indicators: readonly PackageIndicator[] } | null;
	readonly problems: readonly IntakeProblem[];
	/** What is wrong in a whole package, as `npm run score` says it: file, row, column, what was expected. */
	readonly faults: readonly string[];
}

export interface PackageIndicator {
	readonly id: string;
	readonly name: string;
	readonly unit: string | null;
	readonly years: readonly number[];
}

/** What a recipe made of the tables, without the values. */
export type Review = Omit<Applied, 'values'>;

/** A value on a map. */
export interface ShownValue {
	readonly country: string;
	readonly value: number;
	readonly year: number;
	/** The name of the file and the place in it, or the source of a package. */
	readonly place: string;
}

/** More than anyone reads at once. */
const MOST_FAULTS = 200;

interface Row extends ShownValue {
	readonly indicator: string;
}

const withoutRows = ({ rows, marks: _, ...rest }: IntakeTable): TableSummary => ({
	...rest,
	rowCount: rows.length,
});

function indicatorsOf({ framework, observations }: BenchmarkPackage): readonly PackageIndicator[] {
	const years = new Map<string, Set<number>>();
	for (const { indicator, year, value } of observations) {
		if (value === null) continue;
		const own = years.get(indicator) ?? new Set<number>();
		own.add(year);
		years.set(indicator, own);
	}
	return framework.flatMap(({ id, name, unit }) => {
		const own = years.get(id);
		return own === undefined
			? []
			: [{ id, name, unit: unit ?? null, years: [...own].toSorted((a, b) => a - b) }];
	});
}

/** Holds what came in last. What is asked before anything was opened is answered with nothing. */
export class IntakeBench {
	readonly #context: IntakeContext;
	#draft: IntakeDraft | null = null;
	#recipe: Recipe | null = null;
	#applied: Applied | null = null;
	#texts: ReadonlyMap<string, string> | null = null;
	#package: BenchmarkPackage | null = null;

	constructor(context: IntakeContext) {
		this.#context = context;
	}

	/** Opens files in place of those that were here, which stay where nothing can be made of the new ones. */
	async open(files: readonly IntakeFile[], reading: Reading = {}): Promise<Opened> {
		const draft = await openFiles(files, this.#context, reading);
		const texts = draft.package === null ? null : new Map(Object.entries(draft.package));
		const read = texts === null ? null : readPackage(texts);
		const own = read?.ok === true ? read.package : null;
		if (draft.recipe !== null || own !== null) {
			this.#draft = draft;
			this.#recipe = null;
			this.#applied = null;
			this.#texts = texts;
			this.#package = own;
		}
		const root = own?.framework.find(({ parent }) => parent === null);
		return {
			tables: draft.tables.map(withoutRows),
			recipe: draft.recipe,
			package:
				this.#package === null ? null : { name: root?.name ?? '', indicators: indicatorsOf(this.#package) },
			problems: draft.problems,
			faults: read?.ok === false ? read.problems.slice(0, MOST_FAULTS).map(formatProblem) : [],
		};
	}

	/** Applies a recipe to the tables that are here. */
	async apply(recipe: Recipe, reading: Reading = {}): Promise<Review> {
		const applied = await applyRecipe(this.#draft?.tables ?? [], recipe, this.#context, reading);
		this.#recipe = recipe;
		this.#applied = applied;
		const { values: _, ...review } = applied;
		return review;
	}

	/** The values of an indicator of a year; of every country's latest where none is given. */
	values(indicator: string, year: number | null): readonly ShownValue[] {
		const latest = new Map<string, Row>();
		for (const row of this.#rows()) {
			if (row.indicator !== indicator || (year !== null && row.year !== year)) continue;
			const known = latest.get(row.country);
			if (known === undefined || known.year < row.year) latest.set(row.country, row);
		}
		return [...latest.values()].map(({ indicator: _, ...shown }) => shown);
	}

	/** The texts of the package that came in, or is made of the tables; null where there is no value. */
	texts(): ReadonlyMap<string, string> | null {
		if (this.#texts !== null) return this.#texts;
		if (this.#draft === null || this.#recipe === null || this.#applied === null) return null;
		const { tables } = this.#draft;
		return writeIntakePackage({ tables, recipe: this.#recipe, applied: this.#applied }, this.#context);
	}

	*#rows(): Generator<Row> {
		if (this.#package !== null) {
			for (const { country, indicator, year, value, source } of this.#package.observations)
				if (value !== null) yield { country, indicator, year, value, place: source ?? '' };
			return;
		}
		for (const { country, indicator, year, value, table, place } of this.#applied?.values ?? []) {
			const file = this.#draft?.tables[table]?.file ?? '';
			yield { country, indicator, year, value, place: `${file} ${place}` };
		}
	}
}
