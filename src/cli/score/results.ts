// What a run writes, year after year, and what is told of it in the end.
import { join } from 'node:path';
import { writeScores } from '#lib/exchange/results/scores.ts';
import { writeTreated } from '#lib/exchange/results/treated.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { ScoreRequest } from './arguments.ts';
import type { Opened } from './openRequest.ts';
import type { YearsScored } from './scorePackage.ts';
import { tellYear, type YearTold } from './summary.ts';
import type { Draft } from './writeTogether.ts';

/** A long run says how far it is, this far apart. */
const QUIET_MS = 3000;

/** Says on the terminal how far a run over so many years is, where it takes long. */
export function progressOf(years: number): (done: number) => void {
	let spoke = performance.now();
	return (done) => {
		const now = performance.now();
		if (done === years || now - spoke < QUIET_MS) return;
		spoke = now;
		console.error(`${done} of ${years} years done`);
	};
}

const withoutHeader = (csv: string): string => csv.slice(csv.indexOf('\n') + 1);

/** The files of a run as they grow. */
export class Results {
	readonly told: YearTold[] = [];
	/** Whether some country has what the method publishes. */
	isPublished = false;
	readonly #opened: Opened;
	readonly #draft: Draft;
	readonly #progress: (done: number) => void;
	#scores = 0;
	#treated = 0;

	constructor(opened: Opened, draft: Draft, years: number) {
		this.#opened = opened;
		this.#draft = draft;
		this.#progress = progressOf(years);
	}

	/** The names of the files. */
	static names({ method }: Pick<Opened, 'method'>): readonly ('scores.csv' | 'treatment.csv')[] {
		return method.treatment === null ? ['scores.csv'] : ['scores.csv', 'treatment.csv'];
	}

	async begin(): Promise<void> {
		await this.#draft.append('scores.csv', writeScores([]));
		if (this.#opened.method.treatment !== null) await this.#draft.append('treatment.csv', writeTreated([]));
	}

	async take({ years, scores, treated }: YearsScored): Promise<void> {
		const { benchmark, method } = this.#opened;
		await this.#draft.append('scores.csv', withoutHeader(writeScores(scores)));
		if (method.treatment !== null)
			await this.#draft.append('treatment.csv', withoutHeader(writeTreated(treated)));
		this.#scores += scores.length;
		this.#treated += treated.length;
		for (const year of years) {
			const rows = scores.filter((row) => row.year === year);
			const told = tellYear(benchmark, method, year, rows);
			this.isPublished ||= told.roots.some((row: NodeScore) =>
				method.reading === 'bounds' ? row.low !== null : row.score !== null,
			);
			// Only those of the last year are told one by one.
			const last = this.told.pop();
			if (last !== undefined) this.told.push({ ...last, roots: [] });
			this.told.push(told);
		}
		this.#progress(this.told.length);
	}

	/** What was written where. */
	describe({ out }: Pick<ScoreRequest, 'out'>): readonly string[] {
		const touched = `${join(out, 'treatment.csv')}: ${this.#treated} values touched by the treatment`;
		return [
			`${join(out, 'scores.csv')}: ${this.#scores} rows`,
			...(this.#opened.method.treatment === null ? [] : [touched]),
		];
	}
}
