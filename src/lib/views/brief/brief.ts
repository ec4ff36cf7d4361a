// What a country brief says on its two pages, cut to what fits: lists are shortened by count, never by clipping.
import type { ScoreChange } from '#lib/scoring/change.ts';
import type { Advice, Gap, QuestionStep } from '#lib/advice/gaps.ts';
import { answerOf, type Answer } from '#lib/framework/answer.ts';
import type { Kind } from '#lib/framework/schema.ts';
import type { Status } from '#lib/observations/observation.ts';
import type { Reading } from '#lib/scoring/book.ts';

/** The first of a list and how many are left out. */
export interface Cut<Item> {
	readonly shown: readonly Item[];
	readonly more: number;
}

/** The median of a group's scored countries, and how many they are. */
export interface Middle {
	readonly median: number;
	readonly scored: number;
}

export interface Medians {
	readonly region: Middle | null;
	/** Null as well where the country's income group is not known. */
	readonly income: Middle | null;
}

export type Standing = Reading &
	Medians & {
		/** The score in the middle 90 % of the draws; null where none were made. */
		readonly drawn: readonly [number, number] | null;
	};

export interface BriefPillar extends Medians {
	readonly id: string;
	readonly name: string;
	/** Null where the method has no indicator for the pillar. */
	readonly reading: Reading | null;
}

/** An indicator the score rests on, with what is on record. */
export interface RecordLine {
	readonly id: string;
	readonly name: string;
	readonly kind: Kind;
	readonly answer: Answer | null;
	readonly value: number | null;
	readonly most: number | null;
	readonly status: Status;
	readonly year: number | null;
}

export interface GapLine extends Pick<
	RecordLine,
	'id' | 'name' | 'kind' | 'answer' | 'value' | 'most' | 'status'
> {
	/** Points the score gains at the best value; null where there is no score or no worth of its own. */
	readonly lift: number | null;
	/** Points it loses at the worst, for what is unknown. */
	readonly fall: number | null;
	/** The tier the best value leads to, where that is a higher one. */
	readonly tier: number | null;
	/** Ids of countries of the region that are further. */
	readonly ahead: Cut<string>;
}

export interface StepLine {
	readonly id: string;
	readonly name: string;
	readonly step: string | null;
	readonly isPartly: boolean;
	readonly ahead: Cut<string>;
}

/** A country of the region that is further on `further` of the known gaps. */
export interface Teacher {
	readonly id: string;
	readonly further: number;
}

export interface SourceLine {
	readonly id: string;
	readonly title: string;
	readonly publisher: string | null;
	readonly year: string | null;
	readonly url: string | null;
}

export interface Brief {
	readonly id: string;
	readonly name: string;
	readonly formal: string | null;
	/** Null where the package puts it in none: the medians of the region are then those of the world. */
	readonly region: string | null;
	readonly assignedHere: boolean;
	readonly income: string | null;
	readonly groups: readonly string[];
	readonly member: boolean;
	readonly standing: Standing;
	/** The change of the overall score since the edition before; null where there is no such edition. */
	readonly since: Pick<
		ScoreChange,
		'score_before' | 'score_after' | 'year_from' | 'year_to' | 'tier_before' | 'tier_after'
	> | null;
	readonly pillars: readonly BriefPillar[];
	readonly record: readonly RecordLine[];
	/** Questions of the framework, and those a public record answers wholly or in part. */
	readonly questions: { readonly asked: number; readonly answered: number };
	readonly gaps: Cut<GapLine>;
	readonly unknown: Cut<GapLine>;
	/** Known gaps in all. */
	readonly known: number;
	readonly steps: Cut<StepLine>;
	readonly teachers: readonly Teacher[];
	readonly sources: readonly SourceLine[];
	/** The years of the values, null where there are none. */
	readonly years: readonly [number, number] | null;
}

/** How much fits on the second page; `gaps` are known gaps and, where there are both, what is unknown together. */
export const ROOM = { gaps: 5, unknown: 2, steps: 4, names: 2, teachers: 3 } as const;

/** The first `most` of a list, which may itself be the beginning of one of `count`. */
export function cut<Item>(list: readonly Item[], most: number, count = list.length): Cut<Item> {
	const shown = list.slice(0, most);
	return { shown, more: count - shown.length };
}

function lineOf(gap: Gap): GapLine {
	const { top, bottom } = gap;
	return {
		...{ id: gap.indicator, name: gap.name, kind: gap.kind, answer: answerOf(gap) },
		...{ value: gap.value, most: gap.high, status: gap.status },
		lift: top?.lift ?? null,
		fall: bottom?.lift ?? null,
		tier: (top?.tiers ?? 0) > 0 ? (top?.tier ?? null) : null,
		ahead: cut(
			gap.ahead.map(({ country }) => country),
			ROOM.names,
		),
	};
}

/** The known gaps and what is unknown, in the order of the advice, within the room there is for both. */
export function pickGaps({ gaps }: Pick<Advice, 'gaps'>): Pick<Brief, 'gaps' | 'unknown' | 'known'> {
	const known = gaps.filter(({ part }) => part === 'gap');
	const unknown = gaps.filter(({ part }) => part === 'unknown');
	return {
		gaps: cut(known.map(lineOf), ROOM.gaps - Math.min(unknown.length, ROOM.unknown)),
		unknown: cut(unknown.map(lineOf), known.length === 0 ? ROOM.gaps : ROOM.unknown),
		known: known.length,
	};
}

/** Core questions no record says yes of; first what most countries of the region have on record, then as the framework has them. */
export function pickSteps(steps: readonly QuestionStep[]): Cut<StepLine> {
	const core = steps.filter((step) => step.core).toSorted((a, b) => b.aheadCount - a.aheadCount);
	const lines = core.map(({ id, name, nextSteps, record, ahead, aheadCount }) => ({
		...{ id, name, step: nextSteps[0] ?? null, isPartly: record === 'partial' },
		ahead: cut(
			ahead.map(({ country }) => country),
			ROOM.names,
			aheadCount,
		),
	}));
	return cut(lines, ROOM.steps);
}

/** The countries of the region that are further on most of the known gaps, the most alike first among equals. */
export function pickTeachers({ gaps }: Pick<Advice, 'gaps'>): readonly Teacher[] {
	const found = new Map<string, { readonly further: number; readonly likeness: number }>();
	for (const { country, likeness } of gaps.filter(({ part }) => part === 'gap').flatMap(({ ahead }) => ahead))
		found.set(country, { further: (found.get(country)?.further ?? 0) + 1, likeness });
	return [...found]
		.toSorted(
			([a, first], [b, second]) =>
				second.further - first.further || second.likeness - first.likeness || (a < b ? -1 : 1),
		)
		.slice(0, ROOM.teachers)
		.map(([id, { further }]) => ({ id, further }));
}
