// What moved a score, in words: each cause with its points and its day, and what must be said of it.
import type { Cause, Cautions } from '#lib/edition/change.ts';
import { CHANGE_CAUTIONS, type ChangeCaution } from '#lib/framework/terms.ts';
import { formatDay, formatList, formatPoints, isolate } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Site } from '#lib/state/site.ts';

/** What says a cause: the names and kinds of the indicators, and which of them are to be read with a warning. */
export interface CauseWords {
	readonly site: Pick<Site, 'nodes'>;
	readonly cautions: Cautions;
}

/** Less than this many points is not worth naming as a cause. */
const LEAST = 0.5;

/** Whether a cause is a fact on record, and not an index whose change is to be read with a warning. */
export const isFirm = ({ indicator }: Pick<Cause, 'indicator'>, cautions: Cautions): boolean =>
	!Object.hasOwn(cautions, indicator);

/** The causes that moved a score most in the direction it moved, facts before indexes; at most so many. */
export function mainCauses(
	causes: readonly Cause[],
	change: number,
	{ cautions, most = 3 }: { readonly cautions: Cautions; readonly most?: number },
): readonly Cause[] {
	const along = causes.filter(({ points }) => points * Math.sign(change) >= LEAST);
	return [
		...along.filter((cause) => isFirm(cause, cautions)),
		...along.filter((cause) => !isFirm(cause, cautions)),
	].slice(0, most);
}

/** A cause without its points: what it is, and for a fact that came about since when. */
export function sayCauseName({ indicator, points, since }: Cause, { site, cautions }: CauseWords): string {
	const node = site.nodes.find(({ id }) => id === indicator);
	// May stand in another language than the sentence.
	const name = isolate(node?.shortName ?? indicator);
	if (since !== null) {
		const said = { name, day: formatDay(since.on) };
		return since.act === 'joined' ? m.change_joined_on(said) : m.change_in_force(said);
	}
	const isFact = node?.kind === 'fact' && points > 0 && isFirm({ indicator }, cautions);
	return isFact ? m.change_undated({ name }) : name;
}

/** Causes with their points, one after another; an index wears a star that leads to its warning. */
export const sayCauses = (causes: readonly Cause[], words: CauseWords): string =>
	causes
		.map(
			(cause) =>
				`${sayCauseName(cause, words)} ${formatPoints(cause.points)}${isFirm(cause, words.cautions) ? '' : '*'}`,
		)
		.join(' · ');

const CAUTIONS: Readonly<Record<ChangeCaution, (said: { names: string }) => string>> = {
	items_differ: m.change_items_differ,
	finer_scale: m.change_finer_scale,
	expert_steps: m.change_expert_steps,
};

/** The warnings on the indicators named, one sentence a kind of warning. */
export function sayCautions(
	indicators: readonly string[],
	{ site, cautions }: CauseWords,
): readonly string[] {
	return CHANGE_CAUTIONS.flatMap((caution) => {
		const warned = site.nodes.filter(
			({ id }) => indicators.includes(id) && cautions[id]?.includes(caution) === true,
		);
		if (warned.length === 0) return [];
		return [CAUTIONS[caution]({ names: formatList(warned.map(({ shortName }) => shortName)) })];
	});
}
