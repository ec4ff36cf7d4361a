// What an indicator has to do with the questions of the framework, how pressing that is, and what to do where it is missing.
import { levelOf, questionOf } from '#lib/framework/question.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { RiskClass } from '#lib/framework/terms.ts';

/** An indicator beside the questions it names. */
export interface Bearing {
	/** Questions it answers in part. */
	readonly answers: readonly string[];
	/** Questions it is only related to. */
	readonly near: readonly string[];
	/** Whether one of them is about the sexual abuse and exploitation of children. */
	readonly isExploitation: boolean;
	/** Its place in the order of what is told first: 0 is most pressing. */
	readonly place: number;
}

const EXPLOITATION: readonly RiskClass[] = ['content', 'contact'];

/**
 * Whether something is about the sexual abuse and exploitation of children: its risks are those of content and contact and
 * no others. In the shipped framework these are offences, grooming, hotline, specialised unit, removal, takedown time,
 * procedural powers, identifying victims, offenders, and terms in the media.
 */
export const isExploitation = (risks: readonly RiskClass[] | null): boolean =>
	risks !== null && risks.length > 0 && risks.every((risk) => EXPLOITATION.includes(risk));

/** How pressing one tie is: exploitation before what is core besides, and a tie to neither last. */
function pressOf(row: FrameworkRow, question: FrameworkRow): 0 | 1 | 2 | 3 {
	const asked = question.risk_classes ?? [];
	// An indicator that speaks of some risks only, such as those of contracts, is no tie to a question about more.
	const isWhole = asked.every((risk) => row.risk_classes?.includes(risk) ?? true);
	const isCore = question.core === true && isWhole;
	if (isExploitation(row.risk_classes ?? asked)) return isCore ? 0 : 1;
	return isCore ? 2 : 3;
}

/** The bearing of an indicator; `nodeOf` finds the questions it names. A question bears on itself. */
export function bearingOf(row: FrameworkRow, nodeOf: (id: string) => FrameworkRow | undefined): Bearing {
	const named = (ids: readonly string[] | null) => (ids ?? []).flatMap((id) => nodeOf(id) ?? []);
	const answers = row.kind === 'assessment' ? [row] : named(row.bears_on);
	const near = named(row.stands_near);
	// Of two ties as pressing the one that answers in part counts before the one that only stands near.
	const ties = [
		...answers.map((question) => 2 * pressOf(row, question)),
		...near.map((question) => 2 * pressOf(row, question) + 1),
	];
	const pressing = Math.min(8, ...ties);
	return {
		answers: answers.map(({ id }) => id),
		near: near.map(({ id }) => id),
		isExploitation: pressing < 4,
		// What answers some question in part says more than what only stands near one.
		place: 2 * pressing + (answers.length === 0 ? 1 : 0),
	};
}

/** Where a value stands on a ladder of five, as the steps of the framework count. */
function levelAt(row: FrameworkRow, value: number): number | null {
	if (row.kind === 'assessment') return Math.floor(levelOf(questionOf(row), value));
	const { low, high, direction } = row;
	if (low === null || high === null || high === low) return null;
	const share = (value - low) / (high - low);
	return Math.round(4 * Math.min(1, Math.max(0, direction === -1 ? 1 - share : share)));
}

/**
 * What the framework asks to be done from a value; null at the top, where nothing is known, and for every proxy: no act
 * raises an index as such.
 */
export function actOf(row: FrameworkRow, value: number | null): string | null {
	if (row.kind === 'proxy' || value === null) return null;
	const level = levelAt(row, value);
	return level === null ? null : (questionOf(row).nextSteps[level] ?? null);
}
