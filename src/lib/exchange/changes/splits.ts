// One row for each country and node of two editions: its change of score and the parts of it, or why there are none.
import { MIXTURES, splitChange } from '#lib/scoring/change.ts';
import type { ScoreChange } from '#lib/scoring/changeRows.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { isCommon, type Cell, type Pair } from './cells.ts';
import { nameOf, placeOf, type MixtureScores } from './mixtureScores.ts';
import type { Edition } from './mixtures.ts';

/** An edition with the scores its own run gives. */
export interface ScoredEdition extends Edition {
	readonly scores: readonly NodeScore[];
}

/** The places above an indicator that is assessed in both editions. */
function findCommonPlaces(cells: readonly Cell[], { benchmark }: Edition): ReadonlySet<string> {
	const parentOf = new Map(benchmark.framework.map(({ id, parent }) => [id, parent]));
	const places = new Set<string>();
	for (const { country, indicator } of cells.filter(isCommon))
		for (let node: string | null = indicator; node !== null; node = parentOf.get(node) ?? null)
			places.add(placeOf({ country, node }));
	return places;
}

type Split = Pick<ScoreChange, 'change' | 'data' | 'coverage' | 'method' | 'reason'>;

const UNSPLIT = { change: null, data: null, coverage: null, method: null };
const BETWEEN = MIXTURES.slice(1, -1).map(nameOf);

function split(
	was: number | null,
	is: number | null,
	scoreIn: (mixture: string) => number | undefined,
): Split {
	if (was === null && is === null) return { ...UNSPLIT, reason: 'not_scored' };
	if (was === null) return { ...UNSPLIT, reason: 'not_scored_before' };
	if (is === null) return { ...UNSPLIT, reason: 'not_scored_after' };
	const change = is - was;
	if (BETWEEN.some((mixture) => scoreIn(mixture) === undefined))
		return { ...UNSPLIT, change, reason: 'not_scored_between' };
	const parts = splitChange((mixture) => {
		const end = mixture.method === 'before' ? was : is;
		return BETWEEN.includes(nameOf(mixture)) ? (scoreIn(nameOf(mixture)) ?? NaN) : end;
	});
	return { change, ...parts, reason: null };
}

/** The changes of all countries at the nodes both editions score, in the order of the edition after. */
export function splitChanges(
	{ before, after }: Pair<ScoredEdition>,
	cells: readonly Cell[],
	mixtures: MixtureScores,
): readonly ScoreChange[] {
	const common = findCommonPlaces(cells, after);
	const index = ({ scores }: ScoredEdition) => new Map(scores.map((row) => [placeOf(row), row]));
	const rows = { before: index(before), after: index(after) };
	const nodesOf = ({ scores }: ScoredEdition) => new Set(scores.map(({ node }) => node));
	const scored = [nodesOf(before), nodesOf(after)];
	const nodes = after.benchmark.framework.filter(({ id }) => scored.every((ids) => ids.has(id)));
	const countries = [...after.benchmark.countries, ...before.benchmark.countries].map(({ id }) => id);
	return [...new Set(countries)].flatMap((country) =>
		nodes.map(({ id: node }): ScoreChange => {
			const place = placeOf({ country, node });
			const was = rows.before.get(place);
			const is = rows.after.get(place);
			const found = split(was?.score ?? null, is?.score ?? null, (name) => mixtures.get(name)?.get(place));
			const isApart = found.reason === 'not_scored_between' && !common.has(place);
			return {
				...{ country, node, year_from: before.year, year_to: after.year },
				score_before: was?.score ?? null,
				score_after: is?.score ?? null,
				...found,
				reason: isApart ? 'nothing_in_common' : found.reason,
				tier_before: was?.tier ?? null,
				tier_after: is?.tier ?? null,
				coverage_before: was?.coverage ?? null,
				coverage_after: is?.coverage ?? null,
			};
		}),
	);
}
