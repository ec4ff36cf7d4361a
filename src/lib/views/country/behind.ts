// What stands behind the score of an indicator on its country's page: the raw value, and how it becomes a score.
import type { ProfileItem } from '#lib/edition/country/profile.ts';
import { formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { directionOf, measureOf } from '#lib/scoring/draws/matrix.ts';
import { gives, type Behind } from '#lib/state/behind.ts';
import type { SiteMethod } from '#lib/state/site.ts';

/** What of an indicator decides how its value is scored. */
export type ScoredItem = Pick<
	ProfileItem,
	'id' | 'name' | 'low' | 'high' | 'direction' | 'bandEdges' | 'transform'
> & { readonly known: Pick<ProfileItem['known'], 'value'> };

interface Step {
	readonly sum: number;
	readonly formula: string;
}

/** Between two goalposts: the share of the way from the one that scores lowest, stretched to the scale. */
function place(
	{ low, high, direction, transform, bandEdges: band_edges }: ScoredItem,
	measure: number,
	[bottom, top]: SiteMethod['scale'],
): Step | null {
	if (low === null || high === null || low === high || transform !== null) return null;
	const capped = Math.min(Math.max(measure, low), high);
	const [from, to] = directionOf({ band_edges, direction }) === -1 ? [high, capped] : [capped, low];
	const [first, second] = [formatValue(from), formatValue(to)];
	const base = bottom === 0 ? '' : `${formatValue(bottom)} + `;
	const sum = bottom + ((top - bottom) * (from - to)) / (high - low);
	return {
		sum,
		formula: `${base}${formatValue(top - bottom)} × (${first} − ${second}) ÷ (${formatValue(high)} − ${formatValue(low)}) = ${formatValue(sum)}`,
	};
}

/** What is behind the score of an indicator: its sum is only written where it gives that score. */
export function behindItem(item: ScoredItem, method: SiteMethod, score: number): Behind | null {
	const { value } = item.known;
	if (value === null) return null;
	const measure = measureOf({ band_edges: item.bandEdges, direction: item.direction }, value);
	const isLevel = (item.bandEdges ?? []).length > 0;
	const step = place(item, measure, method.scale);
	const placed = step !== null && gives(step.sum, score);
	const said = {
		value: formatValue(value),
		low: formatValue(item.low ?? NaN),
		high: formatValue(item.high ?? NaN),
	};
	const rule = isLevel ? m.behind_levels({ ...said, level: formatValue(measure) }) : m.behind_goalposts(said);
	return {
		name: item.name,
		stage: 'normalised',
		rule: placed ? rule : m.behind_compared({ value: said.value }),
		formula: placed ? step.formula : null,
		parts: [],
		note: null,
	};
}
