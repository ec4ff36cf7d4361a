// What a file would change of a self-assessment, before anything is: nothing answered is ever dropped or overwritten unasked.
import { isBlank, type Answer, type Assessment } from '../answers.ts';
import { stampAfter } from '#lib/keep/latest.ts';

/**
 * `added`: answered in the file only. `completed`: the same answer, the file brings evidence or a note where there was none.
 * `same`: nothing new. `conflict`: both answer, and not the same. `kept`: answered here only.
 */
export type PreviewKind = 'added' | 'completed' | 'same' | 'conflict' | 'kept';

export interface PreviewRow {
	readonly question: string;
	readonly kind: PreviewKind;
	readonly mine: Answer | null;
	readonly theirs: Answer | null;
}

export type Choice = 'mine' | 'theirs';

/**
 * Two answers as one where the second takes nothing back: same status and value, and evidence and note are equal or
 * stand in one of them only. Null where they disagree.
 */
export function joinAnswers(one: Answer, other: Answer): Answer | null {
	const join = (a: string | null, b: string | null): string | null | undefined =>
		a === b || b === null ? a : a === null ? b : undefined;
	const evidence = join(one.evidence, other.evidence);
	const note = join(one.note, other.note);
	if (one.status !== other.status || one.value !== other.value) return null;
	return evidence === undefined || note === undefined ? null : { ...one, evidence, note };
}

const said = (answer: Answer | undefined): Answer | null =>
	answer === undefined || isBlank(answer) ? null : answer;

function kindOf(mine: Answer | null, theirs: Answer | null): PreviewKind | null {
	if (mine === null) return theirs === null ? null : 'added';
	if (theirs === null) return 'kept';
	const joined = joinAnswers(mine, theirs);
	if (joined === null) return 'conflict';
	return joined.evidence === mine.evidence && joined.note === mine.note ? 'same' : 'completed';
}

/** Holds an assessment against another of the same country and year, question by question. */
export function previewImport(mine: Assessment, theirs: Assessment): readonly PreviewRow[] {
	const questions = new Set([...theirs.answers.keys(), ...mine.answers.keys()]);
	return [...questions].flatMap((question) => {
		const row = {
			question,
			mine: said(mine.answers.get(question)),
			theirs: said(theirs.answers.get(question)),
		};
		const kind = kindOf(row.mine, row.theirs);
		return kind === null ? [] : [{ ...row, kind }];
	});
}

/**
 * The assessment after an import; a conflict nobody decided keeps what was there. What is taken counts as changed `now`
 * (milliseconds since 1970) where it takes the place of something.
 */
export function applyImport(
	mine: Assessment,
	rows: readonly PreviewRow[],
	choices: ReadonlyMap<string, Choice>,
	now: number,
): Assessment {
	const answers = new Map(mine.answers);
	for (const { question, kind, mine: held, theirs } of rows) {
		if (theirs === null) continue;
		const before = answers.get(question)?.changed ?? null;
		const changed =
			before === null && held === null && theirs.changed !== null ? theirs.changed : stampAfter(before, now);
		if (kind === 'added' || (kind === 'conflict' && choices.get(question) === 'theirs'))
			answers.set(question, { ...theirs, changed });
		if (kind === 'completed' && held !== null)
			answers.set(question, { ...(joinAnswers(held, theirs) ?? held), changed });
	}
	return { ...mine, answers };
}
