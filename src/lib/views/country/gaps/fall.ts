// The waterfall of a country: from the published score up to the ceiling, known gap by known gap, and what is unknown.
import { layoutWaterfall, type FallBar, type FallZone } from '#lib/charts/plots/waterfall.ts';
import type { Advice, AdviceStep } from '#lib/advice/gaps.ts';
import type { Figure, FigureCell } from '#lib/figures/figure.ts';
import { sayPoints, shownScore } from '#lib/figures/worth.ts';
import { formatCount, formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { kindName, tierName } from '#lib/i18n/words.ts';
import { edgesOf, type SiteMethod } from '#lib/state/site.ts';

/** Bars of a part beyond so many are drawn as one. */
const MOST = { gap: 12, unknown: 6 } as const;

export interface Fall {
	readonly bars: readonly FallBar[];
	readonly zones: readonly FallZone[];
	readonly figure: Figure;
}

interface Drop {
	readonly indicator: string;
	readonly part: AdviceStep['part'];
	readonly from: number;
	readonly to: number;
	readonly tier: number | null;
}

/** The steps with the score before and after each; up to the first that has no score. */
function dropsOf({ climb, score }: Pick<Advice, 'climb' | 'score'>): readonly Drop[] {
	const drops: Drop[] = [];
	let from = score;
	for (const { indicator, part, score: to, tier } of climb) {
		if (from === null || to === null) break;
		drops.push({ indicator, part, from, to, tier });
		from = to;
	}
	return drops;
}

/** The steps as bars, the last ones of many as one. */
function barsOf(
	drops: readonly Drop[],
	kind: AdviceStep['part'],
	{ nameOf, decimals }: { readonly nameOf: (indicator: string) => string; readonly decimals: number },
): readonly FallBar[] {
	const sayStep = (points: number) => {
		const lift = sayPoints(points, decimals);
		return kind === 'gap' ? lift : m.gap_bar_unknown({ points: lift });
	};
	const isMany = drops.length > MOST[kind];
	const shown = isMany ? drops.slice(0, MOST[kind] - 1) : drops;
	const rest = drops.slice(shown.length);
	const [first, last] = [rest[0], rest.at(-1)];
	return [
		...shown.map(({ indicator, from, to }) => ({
			...{ id: indicator, kind, from, to },
			name: nameOf(indicator),
			text: sayStep(to - from),
		})),
		...(first === undefined || last === undefined
			? []
			: [
					{
						...{ id: `rest-${kind}`, kind, from: first.from, to: last.to },
						name: m.gap_bar_rest({ count: formatCount(rest.length) }),
						text: sayStep(last.to - first.from),
					},
				]),
	];
}

/** The waterfall; null where there is no score, or nothing between it and the ceiling and nothing unknown. */
export function fallOf(
	advice: Pick<Advice, 'method' | 'score' | 'tier' | 'climb' | 'gaps'>,
	country: { readonly id: string; readonly name: string },
	method: Pick<SiteMethod, 'tiers' | 'scale' | 'decimals'>,
	caution: string = m.gap_caution(),
): Fall | null {
	const { score } = advice;
	const { tiers, scale, decimals } = method;
	const edges = edgesOf(method);
	const drops = dropsOf(advice);
	if (score === null || drops.length === 0) return null;
	// The published score as it stands everywhere else; a score that is not there yet claims no band by rounding.
	const said = (value: number) =>
		value === score ? formatScore(value, decimals) : shownScore(value, method);
	const gaps = new Map(advice.gaps.map((gap) => [gap.indicator, gap]));
	const nameOf = (indicator: string): string => {
		const gap = gaps.get(indicator);
		return gap === undefined ? indicator : m.gap_bar_name({ name: gap.name, kind: kindName(gap.kind) });
	};
	const total = (id: string, name: string, to: number, tier: number | null): FallBar => ({
		...{ id, kind: 'total', name, from: scale[0], to },
		text: tier === null ? said(to) : m.gap_bar_score({ score: said(to), tier: tierName(tiers[tier]) }),
	});
	const known = drops.filter(({ part }) => part === 'gap');
	const unknown = drops.filter(({ part }) => part === 'unknown');
	const [ceiling, lowest] = [known.at(-1), unknown.at(-1)];
	const bars = [
		total('published', m.gap_published(), score, advice.tier),
		...barsOf(known, 'gap', { nameOf, decimals }),
		...(ceiling === undefined ? [] : [total('ceiling', m.gap_ceiling(), ceiling.to, ceiling.tier)]),
		...barsOf(unknown, 'unknown', { nameOf, decimals }),
		...(lowest === undefined ? [] : [total('lowest', m.gap_lowest(), lowest.to, lowest.tier)]),
	];
	const zones = tiers.map((tier, at) => ({
		name: tierName(tier),
		from: Math.max(tier.from, scale[0]),
		to: edges[at + 1] ?? scale[1],
	}));
	const cells = (
		bar: string,
		part: string,
		row: { from: number | null; to: number; tier: number | null },
	): FigureCell[] => [
		...[part, bar, row.from, row.to, row.from === null ? null : row.to - row.from],
		row.tier === null ? null : tierName(tiers[row.tier]),
	];
	const start = { from: null, to: score, tier: advice.tier };
	const notes = [m.gap_fall_bands(), ...(unknown.length > 0 ? [m.gap_fall_unknown()] : []), caution];
	return {
		bars,
		zones,
		figure: {
			name: `gaps-${country.id}-${advice.method}`,
			title:
				ceiling === undefined
					? m.gap_fall_title_unknown({
							...{ country: country.name, count: unknown.length, score: said(score) },
							low: said(lowest?.to ?? score),
						})
					: m.gap_fall_title({
							...{ country: country.name, count: known.length, score: said(score) },
							ceiling: said(ceiling.to),
						}),
			subtitle: m.gap_fall_subtitle(),
			legend: [],
			notes,
			rows: {
				columns: [
					{ key: 'part', label: m.gap_column_part() },
					{ key: 'indicator', label: m.gap_column_name() },
					{ key: 'score_before', label: m.gap_column_from() },
					{ key: 'score_after', label: m.gap_column_to() },
					{ key: 'points', label: m.gap_column_change() },
					{ key: 'tier_after', label: m.table_tier() },
				],
				rows: [
					cells(m.gap_published(), m.gap_published(), start),
					...drops.map((drop) =>
						cells(
							gaps.get(drop.indicator)?.name ?? drop.indicator,
							drop.part === 'gap' ? m.gap_known() : m.gap_unknown(),
							drop,
						),
					),
				],
			},
			sizeIn: (room) => {
				const { width, height } = layoutWaterfall(bars, zones, scale, room);
				return { width, height };
			},
		},
	};
}
