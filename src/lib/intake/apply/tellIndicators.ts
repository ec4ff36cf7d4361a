// What is asked of indicators once their values are known: percentages, zeros, nothing at all.
import { problem, type IntakeProblem } from '../problem.ts';
import type { IndicatorRecipe, Recipe } from '../recipe/recipe.ts';
import type { IntakeTable } from '../table.ts';
import type { Tally } from './gatherValues.ts';

const LEAST_ZEROS = 0.05;
/** Of the greatest value: how far above zero the next value is. */
const LEAST_GAP = 0.03;

/** Shares where a percentage is named: 0.6 where 60 may be meant. Nothing is multiplied before someone says so. */
function askShare(
	{ id, name, key, unit, scale }: IndicatorRecipe,
	{ low, high, isWhole, values }: Tally,
	file: string,
) {
	const saysPercent = /%|percent|per cent|pour ?cent|por ciento|процент|百分|نسبة/i.test(
		`${name} ${unit ?? ''}`,
	);
	if (!saysPercent || scale !== 1 || isWhole || low < 0 || high > 1 || values === 0) return [];
	const said = {
		file,
		column: key,
		count: values,
		params: { value: high, meant: Number((high * 100).toPrecision(12)) },
	};
	return [
		problem('percent_share', 'question', { ...said, cures: [{ kind: 'scale', indicator: id, factor: 100 }] }),
	];
}

/** Signs of percent in the cells: what was taken is what is seen; where only some cells have one, that is asked. */
function askPercent({ key }: IndicatorRecipe, { percents, values }: Tally, file: string) {
	if (percents === 0) return [];
	const said = { file, column: key, count: percents, params: { values } };
	return percents === values
		? [problem('percent_text', 'note', said)]
		: [problem('percent_mixed', 'question', said)];
}

/** Many zeros far below the next value: they may stand for “no score”. All indicators of which that is so are asked at once. */
function askZeros(
	recipe: Recipe,
	tallies: ReadonlyMap<string, Tally>,
	file: string,
): readonly IntakeProblem[] {
	const likely = recipe.indicators.flatMap(({ id, key, notAssessed, include }) => {
		const tally = tallies.get(id);
		if (tally === undefined || !include || notAssessed.length > 0) return [];
		const { zeros, values, low, high, above, zeroText } = tally;
		const isFar = low === 0 && high > 0 && above >= LEAST_GAP * high && high > 1;
		return isFar && zeros >= LEAST_ZEROS * values && zeros < values ? [{ id, key, zeros, zeroText }] : [];
	});
	const [first] = likely;
	if (first === undefined) return [];
	const count = likely.reduce((sum, { zeros }) => sum + zeros, 0);
	return [
		problem('zero_for_missing', 'question', {
			...{ file, column: first.key, count, params: { text: first.zeroText }, different: likely.length },
			examples: likely.slice(0, 12).map(({ key }) => key),
			cures: likely.map(({ id, zeroText }) => ({ kind: 'not_assessed', indicator: id, text: zeroText })),
		}),
	];
}

/** The questions about indicators, by their values; and whether anything is left to score. */
export function tellIndicators(
	table: IntakeTable | undefined,
	recipe: Recipe,
	tallies: ReadonlyMap<string, Tally>,
): readonly IntakeProblem[] {
	const file = table?.file ?? '-';
	const taken = recipe.indicators.filter(({ include }) => include);
	const told = taken.flatMap((indicator) => {
		const tally = tallies.get(indicator.id);
		if (tally === undefined || tally.values === 0)
			return [problem('indicator_empty', 'warning', { file, column: indicator.key })];
		return [...askShare(indicator, tally, file), ...askPercent(indicator, tally, file)];
	});
	const hasValues = [...tallies.values()].some(({ values }) => values > 0);
	const all = [...told, ...askZeros(recipe, tallies, file)];
	return hasValues ? all : [problem('nothing_left', 'error', { file })];
}
