// What a room said as a figure, and what comes of it as rows.
import type { Figure, FigureRows } from '#lib/figures/figure.ts';
import { formatCount, formatLabel } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { tierName } from '#lib/i18n/words.ts';
import type { SiteCountry, SiteMethod, SiteNode } from '#lib/state/site.ts';
import { MOST } from '#lib/workshop/code.ts';
import type { Spread, Standing } from '#lib/workshop/outcome.ts';

/** A row of the plot of at least so many units. */
const ROW = 44;
/** Above the first row, for the numbers of importance. */
export const HEAD = 22;

/** The names of the tiers a country has equally often, the lowest first. */
export const tierNames = (tiers: readonly number[], method: SiteMethod): string =>
	tiers.map((tier) => tierName(method.tiers[tier])).join(' / ');

/** The spread of each pillar as a figure; `pillars` are named in the order of the spreads. */
export function spreadFigure(
	spreads: readonly Spread[],
	pillars: readonly SiteNode[],
	delegates: number,
): Figure {
	return {
		name: 'workshop',
		title: m.workshop_spread(),
		subtitle: m.workshop_delegates({ count: delegates }),
		legend: [],
		notes: [m.workshop_anonymous()],
		origin: { sources: [m.workshop_said()], address: '' },
		rows: {
			columns: [
				{ key: 'pillar', label: m.workshop_pillar() },
				...Array.from({ length: MOST + 1 }, (_, level) => ({
					key: `importance_${level}`,
					label: `${m.workshop_importance()} ${formatCount(level)}`,
				})),
				{ key: 'median', label: m.workshop_median() },
			],
			rows: spreads.map(({ counts, median }, at) => [pillars[at]?.name ?? '', ...counts, median]),
		},
		sizeIn: ({ width, height }) => ({ width, height: height ?? HEAD + spreads.length * ROW }),
	};
}

/** Every country under every delegate's weights and those in the middle, in full precision. */
export function outcomeRows(
	standings: readonly Standing<SiteCountry>[],
	each: readonly (readonly (number | null)[])[],
	method: SiteMethod,
): FigureRows {
	return {
		columns: [
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'median_band', label: formatLabel(m.workshop_under(), m.table_tier()) },
			{ key: 'median_score', label: m.workshop_under() },
			{ key: 'usual_band', label: m.workshop_most() },
			{ key: 'usual_band_delegates', label: m.workshop_most() },
			{ key: 'lowest', label: m.workshop_range() },
			{ key: 'highest', label: m.workshop_range() },
			...each.map((_, at) => ({ key: `delegate_${at + 1}`, label: `${at + 1}` })),
		],
		rows: standings.map(({ country, score, tier, low, high, usual }, row) => [
			...[country.name, country.id],
			...[tier === null ? null : tierName(method.tiers[tier]), score],
			...(usual === null ? [null, null] : [tierNames(usual.tiers, method), usual.count]),
			...[low, high],
			...each.map((scores) => scores[row] ?? null),
		]),
	};
}

/** What was typed for a code, in an order of its own where the text runs from the right, and no longer than can be read. */
export const named = (typed: string): string => `\u2066${typed.slice(0, 24)}\u2069`;
