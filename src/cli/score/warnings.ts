// What a run of scores warns of: indicators that have nothing to compare.
import { group } from 'd3-array';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { ConstantIndicator } from '#lib/scoring/rows.ts';

/** One sentence for each indicator that does not apply in some years, with the years, in the order of the framework. */
export function describeConstant(
	constant: readonly ConstantIndicator[],
	framework: readonly Pick<FrameworkRow, 'id' | 'normalisation'>[],
	method: Pick<Method, 'normalisation'>,
): readonly string[] {
	const byIndicator = group(constant, ({ indicator }) => indicator);
	return framework.flatMap(({ id, normalisation }) => {
		const rows = byIndicator.get(id);
		if (rows === undefined) return [];
		const years = rows.map(({ year, countries }) => `${year} (${countries} with a value)`).toSorted();
		const how = normalisation ?? method.normalisation;
		return `observations.csv: ${id} is equal for all countries in ${years.join(', ')}: ${how} has nothing to compare, so it counts as not applicable there`;
	});
}
