// What answers would add to what the record proves: how many would be new, how many would settle a level now only limited.
import type { GapPage } from '#lib/edition/evidenceGaps.ts';
import { openStatuses } from '#lib/edition/gapSigns.ts';

/** Answers over some questions and countries: together as many as were asked. */
export interface News {
	/** Nothing proves or limits a level. */
	readonly wholly: number;
	/** A level is limited, not settled. */
	readonly partly: number;
	readonly settled: number;
}

/** Counts over the members, of the questions of a pillar or, where it is null, of all. */
export function countNews(
	{ questions, countries }: Pick<GapPage, 'questions' | 'countries'>,
	members: readonly string[],
	pillar: string | null,
): News {
	const shown = new Set(members);
	const levels = countries
		.filter(({ id }) => shown.has(id))
		.flatMap(({ levels }) =>
			openStatuses(levels ?? '').filter((_, at) => pillar === null || questions[at]?.pillar === pillar),
		);
	const partly = levels.filter((level) => level === 'bounded').length;
	const settled = levels.filter((level) => level === 'assessed').length;
	return { wholly: levels.length - partly - settled, partly, settled };
}
