// The two or three facts behind a score on the map, and what is missing: from what the page carries anyway.
import { answerOf } from '#lib/framework/answer.ts';
import { formatCount, formatParts, formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { langOfAll } from '#lib/i18n/spoken.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import { indicatorsOf, rootOf, type Site, type SiteMethod, type SiteNode } from '#lib/state/site.ts';

/** The indicators behind a score by what they say; a proxy and other numbers stand under `values` with their score. */
export interface FactsBehind {
	readonly yes: readonly SiteNode[];
	readonly partial: readonly SiteNode[];
	readonly no: readonly SiteNode[];
	readonly values: readonly { readonly node: SiteNode; readonly score: number }[];
	/** Of the method, without a value. */
	readonly missing: readonly SiteNode[];
}

/** The indicators a measure is made of: those below it, all of the method for the index, itself for an indicator. */
function partsOf(site: Site, method: SiteMethod, measure: SiteNode): readonly SiteNode[] {
	if (measure.id === rootOf(site)?.id) return site.nodes.filter(({ id }) => method.indicators.includes(id));
	return method.indicators.includes(measure.id) ? [measure] : indicatorsOf(site, measure.id, method);
}

/** What stands behind a country's score on a measure: facts by their answer, other values highest first. */
export function factsBehind(
	{ site, method, book }: { readonly site: Site; readonly method: SiteMethod; readonly book: ScoreBook },
	measure: SiteNode,
	country: string,
): FactsBehind {
	const [low, high] = method.scale;
	const told = partsOf(site, method, measure).map((node) => {
		const score = book.reading(node.id, country)?.score ?? null;
		const answer = score === null ? null : answerOf({ kind: node.kind, value: score, low, high });
		return { node, score, answer };
	});
	const answering = (wanted: 'yes' | 'partial' | 'no') =>
		told.flatMap(({ node, answer }) => (answer === wanted ? [node] : []));
	return {
		yes: answering('yes'),
		partial: answering('partial'),
		no: answering('no'),
		values: told
			.flatMap(({ node, score, answer }) => (score !== null && answer === null ? [{ node, score }] : []))
			.toSorted((a, b) => b.score - a.score),
		missing: told.flatMap(({ node, score }) => (score === null ? [node] : [])),
	};
}

/** How many names a line holds; of the rest only the number is said. */
const NAMES = 3;

function listed(names: readonly string[]): string {
	const more = names.length - NAMES;
	return formatParts(names.slice(0, NAMES)) + (more > 0 ? ` +${formatCount(more)}` : '');
}

/** The facts as lines to read: the answers, other values where there is room for them, and what is missing. */
export function sayFacts(
	{ yes, partial, no, values, missing }: FactsBehind,
	{ decimals }: Pick<SiteMethod, 'decimals'>,
	isWhole: boolean,
): readonly { readonly label: string; readonly text: string; readonly lang: string | undefined }[] {
	const names = (nodes: readonly SiteNode[]) => nodes.map(({ shortName }) => shortName);
	// Of the index the facts are many already.
	const scores = isWhole && yes.length + partial.length + no.length > 0 ? [] : values;
	return [
		{ label: m.answer_yes(), of: yes, all: names(yes) },
		{ label: m.answer_partial(), of: partial, all: names(partial) },
		{ label: m.answer_no(), of: no, all: names(no) },
		{
			label: m.tip_values(),
			of: scores.map(({ node }) => node),
			all: scores.map(({ node, score }) => `${node.shortName}: ${formatScore(score, decimals)}`),
		},
		{ label: m.tip_missing(), of: missing, all: names(missing) },
	].flatMap(({ label, of, all }) =>
		all.length === 0 ? [] : [{ label, text: listed(all), lang: langOfAll(names(of)) }],
	);
}
