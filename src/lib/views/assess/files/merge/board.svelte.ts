// The files and drafts to be merged, what the reader decided between them, and the scores of what came of it.
import { failureOf, type Failure } from '#lib/arrival/fault.ts';
import { findAnswerFaults } from '#lib/assessment/answers.ts';
import { DRAFTS, readDraft } from '#lib/assessment/draft.ts';
import type { FileProblem } from '#lib/assessment/files/grid.ts';
import type { ReadAnswers } from '#lib/assessment/files/refused.ts';
import { assessmentsOf, mergeSources, openConflicts, type MergeSource } from '#lib/assessment/merge.ts';
import { packageMethod, yearsOf } from '#lib/assessment/mergePackage.ts';
import { questionsOf, type Questionnaire } from '#lib/assessment/questionnaire.ts';
import { relationsOf, type AssessedCountry } from '#lib/assessment/relations.ts';
import { bookOf, type ScoreBook } from '#lib/scoring/book.ts';
import type { Device } from '#lib/state/device.ts';
import { Reading } from '../reading.svelte.ts';

export type Scoring =
	| { readonly is: 'absent' | 'scoring' | 'scored' }
	| { readonly is: 'arriving'; readonly received: number }
	| ({ readonly is: 'failed' } & Failure);

interface Source extends MergeSource {
	/** The file it is of; several may come from one. */
	readonly file: string;
}

export class MergeBoard {
	/** The file being read now. */
	readonly reading: Reading;
	readonly #device: Device;
	readonly #questionnaire: Questionnaire;
	readonly #countries: readonly AssessedCountry[];
	#sources: readonly Source[] = $state.raw([]);
	#problems: readonly FileProblem[] = $state.raw([]);
	#years: ReadonlyMap<string, number> = $state.raw(new Map());
	#sides: ReadonlyMap<string, string> = $state.raw(new Map());
	#scored: { readonly key: string; readonly book: ScoreBook } | null = $state.raw(null);
	scoring: Scoring = $state.raw({ is: 'absent' });
	readonly merged = $derived(mergeSources(this.#sources, { years: this.#years, sides: this.#sides }));
	readonly open = $derived(openConflicts(this.merged));
	readonly settled = $derived(assessmentsOf(this.merged));
	readonly years = $derived(yearsOf(this.merged));
	readonly #key = $derived(
		JSON.stringify(this.settled.map(({ country, year, answers }) => [country, year, [...answers]])),
	);

	constructor(
		device: Device,
		questionnaire: Questionnaire,
		countries: readonly AssessedCountry[],
		readAnswers: ReadAnswers,
	) {
		this.reading = new Reading(readAnswers);
		this.#device = device;
		this.#questionnaire = questionnaire;
		this.#countries = countries;
	}

	get sources(): readonly Source[] {
		return this.#sources;
	}

	get problems(): readonly FileProblem[] {
		return this.#problems;
	}

	/** The scores of the answers as they stand; null where there are none, or the answers changed since. */
	get book(): ScoreBook | null {
		return this.#scored?.key === this.#key ? this.#scored.book : null;
	}

	/** Whether there are scores, of answers as they were before. */
	get isStale(): boolean {
		return this.#scored !== null && this.#scored.key !== this.#key;
	}

	/** The names of the assessments kept on this device. */
	stored(): readonly string[] {
		return this.#device.keep.names(DRAFTS).toSorted();
	}

	/** Reads files one after another; gives the name of the one at which the reader stopped, or null. */
	async addFiles(files: readonly File[]): Promise<string | null> {
		for (const file of files) {
			const name = this.#freeName(file.name);
			const read = await this.reading.read({
				questionnaire: { pillars: this.#questionnaire.pillars },
				...{ name, file },
				options: { countries: new Set(this.#countries.map(({ id }) => id)) },
			});
			if (read === null) return name;
			const { assessments, problems } = read;
			this.#problems = [...this.#problems, ...problems];
			this.#sources = [
				...this.#sources,
				...assessments.map((assessment) => ({
					id: `${name} ${assessment.country} ${assessment.year}`,
					...{ name, file: name, assessment },
				})),
			];
		}
		return null;
	}

	/** Files of the same name from two countries are two files. */
	#freeName(name: string): string {
		const taken = new Set([...this.#sources, ...this.#problems].map(({ file }) => file));
		for (let at = 1; ; at += 1) {
			const free = at === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${at})$1`);
			if (!taken.has(free)) return free;
		}
	}

	/** Takes an assessment kept on this device; answers at fault are named and stay out. */
	addStored(name: string, called: string): void {
		const kept = this.#device.keep.read(name);
		const assessment = kept === null ? null : readDraft(kept);
		this.remove(name);
		const fault = (column: string, message: string): FileProblem => {
			return { file: name, row: 1, column, cell: null, message };
		};
		if (assessment === null) {
			this.#problems = [...this.#problems, fault('-', 'could not be read')];
			return;
		}
		const faults = questionsOf(this.#questionnaire).flatMap((question) => {
			const answer = assessment.answers.get(question.id);
			return answer === undefined
				? []
				: findAnswerFaults(question, answer).map(({ message }) => fault(question.id, message));
		});
		const faulty = new Set(faults.map(({ column }) => column));
		const answers = new Map([...assessment.answers].filter(([question]) => !faulty.has(question)));
		this.#problems = [...this.#problems, ...faults];
		this.#sources = [
			...this.#sources,
			{ id: name, name: called, file: name, assessment: { ...assessment, answers } },
		];
	}

	/** Takes a file out again, with what was wrong in it. */
	remove(file: string): void {
		this.#sources = this.#sources.filter((source) => source.file !== file);
		this.#problems = this.#problems.filter((problem) => problem.file !== file);
	}

	chooseYear(country: string, year: number): void {
		this.#years = new Map(this.#years).set(country, year);
	}

	decide(conflict: string, side: string): void {
		this.#sides = new Map(this.#sides).set(conflict, side);
	}

	/** Scores what is settled, on this device. */
	async score(): Promise<void> {
		const { settled, years } = this;
		const key = this.#key;
		if (years === null) return;
		const method = packageMethod(this.#questionnaire.method, years);
		const taken = new Set(settled.map(({ country }) => country));
		const countries = this.#countries.filter(({ id }) => taken.has(id));
		const relations = relationsOf({ ...this.#questionnaire, method }, countries, settled, years.year);
		this.scoring = { is: 'scoring' };
		try {
			const run = { method: method.id, years: [years.year], weights: new Map<string, number>() };
			const { scores, medians } = await this.#device.score(relations, run, (received) => {
				this.scoring = { is: 'arriving', received };
			});
			const tiers = method.tiers.map(({ id }) => id);
			this.#scored = { key, book: bookOf({ method: method.id, tiers, scores, medians }) };
			this.scoring = { is: 'scored' };
		} catch (fault) {
			this.scoring = { is: 'failed', ...failureOf(fault) };
		}
	}
}
