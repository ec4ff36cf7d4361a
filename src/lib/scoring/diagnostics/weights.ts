// Effective weights: what an indicator weighs on paper, what it weighed where values are missing, what it brings about.
import { max, median, min, sum } from 'd3-array';
import { correlate } from './correlation.ts';
import type { Panel, PanelNode } from './panel.ts';
import type { Statistic } from './statistic.ts';

/** Weights are shares of the index, 0 to 1. */
export interface EffectiveWeight {
	readonly indicator: string;
	readonly pillar: string;
	/** The product of its shares among siblings on the way to the root; null where the weights there are all zero. */
	readonly nominal: number | null;
	/** Countries with a score for the index in which the indicator is assessed, and its weight among what they had. */
	readonly countries: number;
	readonly least: number | null;
	readonly median: number | null;
	readonly greatest: number | null;
	/** The correlation with the index. */
	readonly withIndex: Statistic;
	/** Its square, and that as a share of the sum over all indicators. */
	readonly importance: number | null;
	readonly importanceShare: number | null;
}

/** The share of every leaf below `node` when only nodes that `isPresent` have a say; weights of the rest scale up. */
function sharesBelow(
	node: PanelNode,
	isPresent: (id: string) => boolean,
	share = 1,
): readonly (readonly [string, number])[] {
	if (node.children.length === 0) return [[node.id, share]];
	const present = node.children.filter(({ id }) => isPresent(id));
	const total = sum(present, ({ weight }) => weight);
	return total === 0
		? []
		: present.flatMap((child) => sharesBelow(child, isPresent, (share * child.weight) / total));
}

/**
 * Nominal weights, the weights indicators really had in each country, and their importance: the square of Pearson's
 * correlation with the index, the linear case of the correlation ratio (Paruolo, Saisana and Saltelli 2013, “Ratings and
 * rankings: voodoo or science?”, J. R. Stat. Soc. A 176; OECD/JRC Handbook 2008, weighting and aggregation).
 */
export function weighEffectively(panel: Panel): readonly EffectiveWeight[] {
	const { root, countries, indicators } = panel;
	const nominal = new Map(sharesBelow(root, () => true));
	const real = countries
		.filter((country) => panel.score(root.id, country) !== null)
		.map((country) => ({
			country,
			shares: new Map(sharesBelow(root, (id) => panel.score(id, country) !== null)),
		}));
	const index = panel.column(root.id);
	const isWhole = indicators.length === 1;
	const links = indicators.map(({ id }): Statistic => {
		const found = correlate(panel.column(id), index);
		return isWhole ? { value: null, n: found.n, reason: 'same_indicators' } : found;
	});
	const squares = links.map(({ value }) => (value === null ? null : value ** 2));
	const total = sum(squares);
	return indicators.map(({ id, pillar }, at) => {
		const had = real
			.filter(({ country }) => panel.status(id, country) === 'assessed')
			.flatMap(({ shares }) => shares.get(id) ?? []);
		const importance = squares[at] ?? null;
		return {
			indicator: id,
			pillar,
			nominal: nominal.get(id) ?? null,
			countries: had.length,
			least: min(had) ?? null,
			median: median(had) ?? null,
			greatest: max(had) ?? null,
			withIndex: links[at] ?? { value: null, n: 0, reason: 'too_few_countries' },
			importance,
			importanceShare: importance === null || total === 0 ? null : importance / total,
		};
	});
}
