// What stands behind a score, in words and numbers: the parts it is made of, the rule, and the sum to follow by hand.
import { formatScore, formatShare, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { statusName } from '#lib/i18n/words.ts';
import { compose, type Composition, type Part } from '#lib/scoring/behind.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import type { Site, SiteMethod, SiteNode } from './site.ts';

/** A part of a mean. `exact` is its score unrounded; `share` is empty where it takes no part. */
export interface BehindPart {
	readonly id: string;
	readonly name: string;
	readonly score: string;
	readonly exact: number | null;
	readonly weight: string;
	readonly share: string;
}

/** What a reader is shown of a score. `stage` is the SQL that makes it; `formula` is read from left to right. */
export interface Behind {
	readonly name: string;
	readonly stage: 'node_score' | 'normalised';
	readonly rule: string;
	readonly formula: string | null;
	readonly parts: readonly BehindPart[];
	readonly note: string | null;
}

/** The scores shown and what they were made with; `weights` are the reader's own, empty while the published ones hold. */
export interface BehindContext {
	readonly site: Site;
	readonly method: SiteMethod;
	readonly book: ScoreBook;
	readonly weights: ReadonlyMap<string, number>;
}

const RULES = {
	arithmetic: m.behind_arithmetic,
	geometric: m.behind_geometric,
	harmonic: m.behind_harmonic,
	sum: m.behind_sum,
};

/** Whether a sum gives the score that is shown, so that it may be written beside it. */
export const gives = (sum: number | null, score: number): boolean =>
	sum !== null && Math.abs(sum - score) <= 1e-9 * Math.max(1, Math.abs(score));

type Counted = Part & { readonly score: number };

function termOf({ weight, score }: Counted, aggregation: Composition['aggregation'], plain: boolean): string {
	const value = formatValue(score);
	const term = { arithmetic: value, sum: value, geometric: `ln ${value}`, harmonic: `1 ÷ ${value}` }[
		aggregation
	];
	if (plain) return term;
	return aggregation === 'harmonic'
		? `${formatValue(weight)} ÷ ${value}`
		: `${formatValue(weight)} × ${term}`;
}

/** The sum as a reader would write it; weights are left out where they are all 1. */
export function writeFormula({ aggregation, parts, present, whole, score }: Composition): string | null {
	if (score === null) return null;
	const counted = parts.flatMap((part): Counted[] =>
		part.share !== null && part.score !== null ? [{ ...part, score: part.score }] : [],
	);
	const plain = counted.every(({ weight }) => weight === 1);
	const terms = counted.map((part) => termOf(part, aggregation, plain)).join(' + ');
	const [over, all, result] = [formatValue(present), formatValue(whole), formatValue(score)];
	return {
		arithmetic: `(${terms}) ÷ ${over} = ${result}`,
		geometric: `exp((${terms}) ÷ ${over}) = ${result}`,
		harmonic: `${over} ÷ (${terms}) = ${result}`,
		sum: `(${terms}) ÷ ${over} × ${all} = ${result}`,
	}[aggregation];
}

/** What is behind the score of the index or a pillar; null where there is no score. */
export function behindNode(
	{ site, method, book, weights }: BehindContext,
	node: SiteNode,
	country: string,
): Behind | null {
	const score = book.reading(node.id, country)?.score ?? null;
	if (score === null) return null;
	const stated = new Map(
		site.statuses
			.filter((each) => each.country === country)
			.map(({ indicator, status }) => [indicator, status]),
	);
	const children = site.nodes.flatMap((child) => {
		const reading = child.parent === node.id ? book.reading(child.id, country) : null;
		const weight = weights.get(child.id) ?? child.weight;
		return reading === null ? [] : [{ ...child, weight, score: reading.score }];
	});
	const composition = compose(node.aggregation ?? method.aggregation, children);
	const names = new Map(children.map(({ id, shortName }) => [id, shortName]));
	return {
		name: node.kind === 'index' ? m.measure_overall() : node.shortName,
		stage: 'node_score',
		rule: RULES[composition.aggregation](),
		formula: gives(composition.score, score) ? writeFormula(composition) : null,
		parts: composition.parts.map((part) => ({
			id: part.id,
			name: names.get(part.id) ?? part.id,
			exact: part.score,
			score:
				part.score === null
					? statusName(stated.get(part.id) ?? 'not_assessed')
					: formatScore(part.score, method.decimals),
			weight: formatValue(part.weight),
			share: part.share === null ? '' : formatShare(part.share),
		})),
		note: composition.parts.some((part) => part.score === null) ? m.behind_left_out() : null,
	};
}

/** What is behind a score of the map, where no indicator's value is at hand; null where there is no score. */
export function behindMeasure(context: BehindContext, node: SiteNode, country: string): Behind | null {
	const isMade = context.site.nodes.some(({ parent }) => parent === node.id);
	if (isMade) return behindNode(context, node, country);
	if ((context.book.reading(node.id, country)?.score ?? null) === null) return null;
	const { shortName: name } = node;
	return { name, stage: 'normalised', rule: m.behind_profile(), formula: null, parts: [], note: null };
}
