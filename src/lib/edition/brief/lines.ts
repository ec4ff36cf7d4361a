// The lists of a country brief, cut to what fits: shortened by count, never by clipping.
import type { Advice, Gap, Outcome, QuestionStep } from '#lib/advice/gaps.ts';
import { answerOf, type Answer } from '#lib/framework/answer.ts';
import type { Kind } from '#lib/framework/terms.ts';
import type { Status } from '#lib/observations/terms.ts';

/** The first of a list and how many are left out. */
export interface Cut<Item> {
	readonly shown: readonly Item[];
	readonly more: number;
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
	/** What to do from where the country is; null where nothing is known. */
	readonly act: string | null;
	/** What the best value gives; null where it has no worth of its own. */
	readonly best: Outcome | null;
	/** What the worst gives, for what is unknown. */
	readonly worst: Outcome | null;
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

/** The gaps of a brief, those that are known apart from what is unknown; proxies, which no act raises, are none of them. */
export interface GapLists {
	readonly gaps: Cut<GapLine>;
	readonly unknown: Cut<GapLine>;
	/** Known gaps in all. */
	readonly known: number;
}

/** How much fits on the second page; `gaps` are known gaps and, where there are both, what is unknown together. */
export const ROOM = { gaps: 4, unknown: 1, steps: 3, names: 2, teachers: 3 } as const;

/** The first `most` of a list, which may itself be the beginning of one of `count`. */
export function cut<Item>(list: readonly Item[], most: number, count = list.length): Cut<Item> {
	const shown = list.slice(0, most);
	return { shown, more: count - shown.length };
}

function lineOf(gap: Gap, isBanded: boolean): GapLine {
	return {
		...{ id: gap.indicator, name: gap.name, kind: gap.kind, answer: answerOf(gap) },
		...{ value: gap.value, most: isBanded ? null : gap.high, status: gap.status },
		...{ act: gap.act, best: gap.top, worst: gap.bottom },
		ahead: cut(
			gap.ahead.map(({ country }) => country),
			ROOM.names,
		),
	};
}

const isProxy = ({ kind }: Gap): boolean => kind === 'proxy';

/**
 * The known gaps and what is unknown, in the order of the advice, within the room there is for both; `isBanded` of an
 * indicator whose value becomes a level.
 */
export function pickGaps(
	{ gaps }: Pick<Advice, 'gaps'>,
	isBanded: (indicator: string) => boolean = () => false,
): GapLists {
	const linesOf = (some: readonly Gap[]) => some.map((gap) => lineOf(gap, isBanded(gap.indicator)));
	const known = gaps.filter((gap) => gap.part === 'gap' && !isProxy(gap));
	const unknown = gaps.filter((gap) => gap.part === 'unknown' && !isProxy(gap));
	return {
		gaps: cut(linesOf(known), ROOM.gaps - Math.min(unknown.length, ROOM.unknown)),
		unknown: cut(linesOf(unknown), known.length === 0 ? ROOM.gaps : ROOM.unknown),
		known: known.length,
	};
}

/**
 * Core questions no record says yes of: first those on sexual exploitation, then what most countries of the region have on
 * record, then as the framework has them.
 */
export function pickSteps(steps: readonly QuestionStep[]): Cut<StepLine> {
	const core = steps
		.filter((step) => step.core)
		.toSorted((a, b) => Number(b.isExploitation) - Number(a.isExploitation) || b.aheadCount - a.aheadCount);
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
	const known = gaps.filter((gap) => gap.part === 'gap' && !isProxy(gap));
	for (const { country, likeness } of known.flatMap(({ ahead }) => ahead))
		found.set(country, { further: (found.get(country)?.further ?? 0) + 1, likeness });
	return [...found]
		.toSorted(
			([a, first], [b, second]) =>
				second.further - first.further || second.likeness - first.likeness || (a < b ? -1 : 1),
		)
		.slice(0, ROOM.teachers)
		.map(([id, { further }]) => ({ id, further }));
}
