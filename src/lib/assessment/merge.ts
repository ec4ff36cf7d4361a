// Self-assessments of several files as one regional set: what they agree on, and every answer they do not, side by side.
import { group } from 'd3-array';
import { isBlank, type Answer, type Assessment } from './answers.ts';
import { joinAnswers } from './files/preview.ts';

/** An assessment and where it came from, such as a file's name. */
export interface MergeSource {
	readonly id: string;
	readonly name: string;
	readonly assessment: Assessment;
}

/** One of the answers given, and the names of who gave it. */
export interface Side {
	/** The same for the same answer, whatever other sources there are. */
	readonly id: string;
	readonly answer: Answer;
	readonly sources: readonly string[];
}

export interface Conflict {
	/** `NPL 2026 leg_csam_offences`: decisions are kept under it. */
	readonly id: string;
	readonly country: string;
	readonly year: number;
	readonly question: string;
	readonly sides: readonly Side[];
	/** The id of the side taken, `unanswered`, or null while nobody decided. */
	readonly decision: string | null;
}

export const UNANSWERED = 'unanswered';

export interface MergedCountry {
	readonly country: string;
	/** The years it has assessments of, from the first. */
	readonly years: readonly number[];
	/** The year taken; null while there are several and nobody chose. */
	readonly year: number | null;
	/** The names of the sources of that year. */
	readonly sources: readonly string[];
	/** What is agreed or decided; a conflict nobody decided has no answer here. */
	readonly answers: ReadonlyMap<string, Answer>;
	readonly conflicts: readonly Conflict[];
}

export interface Decisions {
	/** The year chosen of a country with several. */
	readonly years: ReadonlyMap<string, number>;
	/** By the id of the conflict. */
	readonly sides: ReadonlyMap<string, string>;
}

const idOf = ({ status, value, evidence, note }: Answer): string =>
	JSON.stringify([status, value, evidence, note]);

/** The different answers to one question; one that only adds evidence or a note to another is one with it. */
function sidesOf(given: readonly { readonly name: string; readonly answer: Answer }[]): readonly Side[] {
	const sides: Side[] = [];
	for (const { name, answer } of given) {
		const at = sides.findIndex((side) => joinAnswers(side.answer, answer) !== null);
		const side = sides[at];
		const joined = side === undefined ? null : joinAnswers(side.answer, answer);
		if (side === undefined || joined === null) sides.push({ id: idOf(answer), answer, sources: [name] });
		else sides[at] = { id: idOf(joined), answer: joined, sources: [...new Set([...side.sources, name])] };
	}
	return sides;
}

function mergeCountry(country: string, sources: readonly MergeSource[], decisions: Decisions): MergedCountry {
	const years = [...new Set(sources.map(({ assessment }) => assessment.year))].toSorted((a, b) => a - b);
	const chosen = decisions.years.get(country);
	const year = years.length === 1 ? (years[0] ?? null) : (years.find((each) => each === chosen) ?? null);
	const used = sources.filter(({ assessment }) => assessment.year === year);
	const given = used.flatMap(({ name, assessment }) =>
		[...assessment.answers.values()].filter((answer) => !isBlank(answer)).map((answer) => ({ name, answer })),
	);
	const answers = new Map<string, Answer>();
	const conflicts: Conflict[] = [];
	for (const [question, each] of group(given, ({ answer }) => answer.question)) {
		const sides = sidesOf(each);
		const [only] = sides;
		if (sides.length === 1 && only !== undefined) answers.set(question, only.answer);
		if (sides.length < 2 || year === null) continue;
		const id = `${country} ${year} ${question}`;
		const said = decisions.sides.get(id) ?? null;
		const side = sides.find((one) => one.id === said);
		if (side !== undefined) answers.set(question, side.answer);
		const decision = side !== undefined || said === UNANSWERED ? said : null;
		conflicts.push({ id, country, year, question, sides, decision });
	}
	return { country, years, year, sources: used.map(({ name }) => name), answers, conflicts };
}

/** Puts sources together, countries in the order of their ids. Nothing is decided that the reader did not decide. */
export function mergeSources(
	sources: readonly MergeSource[],
	decisions: Decisions,
): readonly MergedCountry[] {
	return [...group(sources, ({ assessment }) => assessment.country)]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([country, each]) => mergeCountry(country, each, decisions));
}

/** The conflicts nobody decided yet. */
export function openConflicts(merged: readonly MergedCountry[]): readonly Conflict[] {
	return merged.flatMap(({ conflicts }) => conflicts.filter(({ decision }) => decision === null));
}

/** The countries whose year is settled, as assessments to be scored. */
export function assessmentsOf(merged: readonly MergedCountry[]): readonly Assessment[] {
	return merged.flatMap(({ country, year, answers }) => (year === null ? [] : [{ country, year, answers }]));
}
