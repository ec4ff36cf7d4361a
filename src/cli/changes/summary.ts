// What the terminal says of a comparison: how many scores and tiers moved, because of what, and which moved most.
import type { Comparison } from '#lib/exchange/changes.ts';
import type { Pair } from '#lib/exchange/changes/cells.ts';
import type { Edition } from '#lib/exchange/changes/mixtures.ts';
import { FACTORS, findMainCause, type Parts } from '#lib/scoring/change.ts';
import { KINDS_OF_CHANGE, type ScoreChange } from '#lib/scoring/changeRows.ts';

/** How many countries are named of those that moved most. */
const NAMED = 5;

const REASON_WORDS: Readonly<Record<NonNullable<ScoreChange['reason']>, string>> = {
	not_scored: 'scored in neither',
	not_scored_before: 'not scored before',
	not_scored_after: 'not scored after',
	nothing_in_common: 'no indicator assessed in both',
	not_scored_between: 'no score for a mixture of the two',
};

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
const inWords = (id: string): string => id.replaceAll('_', ' ');

interface SplitRow extends Parts {
	readonly row: ScoreChange;
	readonly change: number;
}

function splitOf(row: ScoreChange): readonly SplitRow[] {
	const { change, data, coverage, method } = row;
	if (change === null || data === null || coverage === null || method === null) return [];
	return [{ row, change, data, coverage, method }];
}

/** The names, each with how often it stands in the list: `data 3, method 1`. */
function count(found: readonly string[], names: readonly string[]): string {
	const numbers = names.map((name) => ({ name, times: found.filter((each) => each === name).length }));
	return numbers.flatMap(({ name, times }) => (times === 0 ? [] : [`${name} ${times}`])).join(', ');
}

const describeParts = (parts: Parts): string =>
	FACTORS.map((factor) => `${factor} ${signed(parts[factor])}`).join(', ');

function describeMean(splits: readonly SplitRow[]): readonly string[] {
	if (splits.length === 0) return [];
	const mean = (of: (split: SplitRow) => number) =>
		splits.reduce((total, split) => total + of(split), 0) / splits.length;
	const parts = {
		data: mean((s) => s.data),
		coverage: mean((s) => s.coverage),
		method: mean((s) => s.method),
	};
	return [`mean change ${signed(mean(({ change }) => change))}: ${describeParts(parts)}`];
}

const RULES = 'tiers or floors alone';

/** Countries that moved tier, with the factor that moved the score most in that direction. */
function describeTiers(roots: readonly ScoreChange[], { before, after }: Pair<Edition>): readonly string[] {
	const ids = after.method.tiers.map(({ id }) => id);
	if (before.method.tiers.map(({ id }) => id).join() !== ids.join())
		return ['the two methods have other tiers: moves between them are not counted'];
	const rankOf = (tier: string | null): number => (tier === null ? -1 : ids.indexOf(tier));
	const scored = roots.filter((row) => row.score_before !== null && row.score_after !== null);
	const moves = scored.flatMap((row) => {
		const direction = Math.sign(rankOf(row.tier_after) - rankOf(row.tier_before));
		if (direction === 0) return [];
		const [split] = splitOf(row);
		const up = direction > 0;
		const cause = split === undefined ? 'not split' : (findMainCause(split, up ? 1 : -1) ?? RULES);
		return [{ up, cause }];
	});
	const say = (word: string, up: boolean): string => {
		const causes = moves.filter((move) => move.up === up).map(({ cause }) => cause);
		const why = causes.length === 0 ? '' : ` (${count(causes, [...FACTORS, RULES, 'not split'])})`;
		return `${causes.length} ${word}${why}`;
	};
	return [
		`tiers: ${say('moved up', true)}, ${say('moved down', false)}, ${scored.length - moves.length} stayed`,
	];
}

function describeLargest(splits: readonly SplitRow[]): readonly string[] {
	const moved = splits
		.filter(({ change }) => Math.abs(change) > 1e-9)
		.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
		.slice(0, NAMED)
		.map((split) => `  ${split.row.country} ${signed(split.change)}: ${describeParts(split)}`);
	return moved.length === 0 ? [] : ['largest changes:', ...moved];
}

/** The lines of the summary. `names` says in a word what each edition is. */
export function summarise(
	{ changes, values, sameMethod }: Comparison,
	editions: Pair<Edition>,
	names: Pair<string>,
): readonly string[] {
	const { after } = editions;
	const root = after.benchmark.framework.find(({ parent }) => parent === null);
	const roots = changes.filter(({ node }) => node === root?.id);
	const splits = roots.flatMap(splitOf);
	const moved = splits.filter(({ change }) => Math.abs(change) > 1e-9).length;
	const unsplit = roots.flatMap(({ reason }) => (reason === null ? [] : [REASON_WORDS[reason]]));
	const why = unsplit.length === 0 ? '' : ` (${count(unsplit, Object.values(REASON_WORDS))})`;
	const kinds = count(
		values.map(({ kind }) => inWords(kind)),
		KINDS_OF_CHANGE.map(inWords),
	);
	return [
		`${root?.name}: ${names.before} → ${names.after}`,
		`framework and method: ${sameMethod ? 'the same' : 'not the same'}`,
		`changed cells: ${kinds === '' ? 'none' : kinds}`,
		`${roots.length} countries: ${splits.length} split, of which ${moved} changed; ${unsplit.length} not split${why}`,
		...describeMean(splits),
		...describeTiers(roots, editions),
		...describeLargest(splits),
	];
}
