// The two editions a comparison is of: which package, by which method, in which year.
import type { Pair } from '#lib/exchange/changes/cells.ts';
import type { Edition } from '#lib/exchange/changes/mixtures.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import type { ChangesRequest } from './arguments.ts';

/** A sound package and where it was read. */
export interface ReadPackage {
	readonly folder: string;
	readonly benchmark: BenchmarkPackage;
}

/** The two editions, or in one sentence why the packages have none such. */
export type EditionsReading =
	{ readonly ok: true; readonly editions: Pair<Edition> } | { readonly ok: false; readonly message: string };

/** An edition whose year may still be open. */
interface Choice extends ReadPackage {
	readonly method: Edition['method'];
	/** The years with observations, in order. */
	readonly present: readonly number[];
}

function choose(read: ReadPackage): Choice {
	const { folder, benchmark } = read;
	const [method] = benchmark.methods;
	if (method === undefined) throw new Error(`${folder}: a sound package without a method`);
	const years = new Set(benchmark.observations.map(({ year }) => year));
	return { ...read, method, present: [...years].toSorted((a, b) => a - b) };
}

function isReached({ present, method }: Choice, year: number): boolean {
	return present.some((each) => each <= year && each >= year - (method.tolerance_years ?? 0));
}

/** The edition year of a package, or its last year where the edition has no observations. */
function editionYear(choice: Choice): number {
	const { year } = choice.benchmark.edition;
	return isReached(choice, year) ? year : (choice.present.at(-1) ?? year);
}

/**
 * Chooses the years, and the first method of each package. `after` is the same package as `before` where two years of one
 * are compared. Every package must have observations.
 */
export function chooseEditions(
	{ before, after }: Pair<ReadPackage>,
	{ from, to }: Pick<ChangesRequest, 'from' | 'to'>,
): EditionsReading {
	const wrong = (message: string): EditionsReading => ({ ok: false, message });
	const first = choose(before);
	const last = choose(after);
	const isAlone = before.folder === after.folder;
	const yearTo = to ?? editionYear(last);
	const earlier = first.present.filter((year) => year < yearTo).at(-1);
	const yearFrom = from ?? (isAlone ? earlier : editionYear(first));
	if (yearFrom === undefined)
		return wrong(
			`${before.folder} has no observations before ${yearTo}; expected --to later, or a second package`,
		);
	if (isAlone && yearFrom >= yearTo)
		return wrong(`--from ${yearFrom} is not before ${yearTo}, the year after; expected an earlier year`);
	for (const [name, choice, year] of [['from', first, yearFrom] as const, ['to', last, yearTo] as const])
		if (!isReached(choice, year))
			return wrong(
				`--${name} ${year} has no observations; the years of ${choice.folder} are ${choice.present.join(', ')}`,
			);
	return {
		ok: true,
		editions: {
			before: { benchmark: first.benchmark, method: first.method, year: yearFrom },
			after: { benchmark: last.benchmark, method: last.method, year: yearTo },
		},
	};
}
