// How large a package may be: what goes past it would fill the memory of a tab or a command before it is scored.
import type { Method } from '#lib/scoring/method.ts';
import { lineOf } from './jsonPlace.ts';
import type { Problem } from './problem.ts';

/** Of a text, in UTF-16 units; a file of three times as many bytes is always longer. */
const MOST_CHARACTERS = 32_000_000;
/** Of observations, of which a million rows are to fit. */
const MOST_OBSERVED = 64_000_000;

/** How long a file of a package may be. */
export const longestOf = (file: string): number =>
	file === 'observations.csv' ? MOST_OBSERVED : MOST_CHARACTERS;
const MOST_NODES = 2000;
const MOST_COUNTRIES = 5000;
/** Scores of countries over all draws. */
const MOST_DRAWN = 20_000_000;
/** Scores of indicators over all countries and years that are scored at once. */
const MOST_SCORES = 1_000_000;

interface Sized {
	readonly row: number;
}

const beyond = (file: string, rows: readonly Sized[], most: number, of: string): readonly Problem[] => {
	const first = rows[most];
	if (first === undefined) return [];
	return [
		{
			file,
			row: first.row,
			column: '-',
			message: `is row ${most + 1} of ${rows.length}; expected at most ${most} ${of}`,
		},
	];
};

/** The files that are too long to be read. */
export function findLongFiles(files: ReadonlyMap<string, string>): readonly Problem[] {
	return [...files].flatMap(([file, text]) =>
		text.length > longestOf(file)
			? [
					{
						file,
						row: 1,
						column: '-',
						message: `is too long; expected at most ${longestOf(file)} characters`,
					},
				]
			: [],
	);
}

/** What is too much of nodes and countries. */
export function checkExtent(tables: {
	readonly nodes: readonly Sized[];
	readonly countries: readonly Sized[];
}): readonly Problem[] {
	return [
		...beyond('framework.csv', tables.nodes, MOST_NODES, 'nodes'),
		...beyond('countries.csv', tables.countries, MOST_COUNTRIES, 'countries'),
	];
}

/** A method whose draws over so many countries would not fit. */
export function checkDraws(
	{ uncertainty: { draws } }: Method,
	countries: number,
	{ file, text }: { readonly file: string; readonly text: string },
): readonly Problem[] {
	if (draws * countries <= MOST_DRAWN) return [];
	const most = Math.floor(MOST_DRAWN / countries);
	return [
		{
			...{ file, row: lineOf(text, ['uncertainty', 'draws']), column: 'uncertainty.draws' },
			message: `${draws} draws of ${countries} countries are too many; expected at most ${most}`,
		},
	];
}

/** A run over more indicators, countries and years than can be scored at once. */
export function checkRun(indicators: number, countries: number, years: number): readonly Problem[] {
	const scores = indicators * countries * years;
	if (scores <= MOST_SCORES) return [];
	return [
		{
			...{ file: 'observations.csv', row: 1, column: 'year' },
			message:
				`${indicators} indicators of ${countries} countries in ${years} years make ${scores} scores; ` +
				`expected at most ${MOST_SCORES} at once: ask for fewer years`,
		},
	];
}
