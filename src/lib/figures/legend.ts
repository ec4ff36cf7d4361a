// What the paints of a picture mean: every tier of the method, then what else occurs, then low coverage where it occurs.
import { m } from '#lib/i18n/paraglide/messages.js';
import type { SiteMethod } from '#lib/state/site.ts';
import type { LegendEntry } from './figure.ts';
import { countLowCoverage, countPaints, lookOf, type MapRow } from './rows.ts';
import { sayKey } from './say.ts';

/** A legend without counts is for pictures that show a country more than once. */
export function legendOf(
	painted: readonly Pick<MapRow, 'paint'>[],
	method: SiteMethod,
	{ counts = 'shown' }: { readonly counts?: 'shown' | 'hidden' } = {},
): readonly LegendEntry[] {
	const say = (count: number): string => (counts === 'shown' ? m.countries_count({ count }) : '');
	const low = countLowCoverage(painted);
	return [
		...countPaints(painted, method).map(({ key, paint, count }) => ({
			key,
			label: sayKey(paint, method),
			count: say(count),
			...lookOf(paint, method),
		})),
		...(low === 0
			? []
			: [
					{
						key: 'low',
						label: m.legend_low_coverage(),
						count: say(low),
						...lookOf({ is: 'tier', tier: Math.floor(method.tiers.length / 2), lowCoverage: true }, method),
					},
				]),
	];
}
