// The score of the assessment being filled in: computed on this device for the newest answers, then drawn around.
import { failureOf, type Failure } from '#lib/arrival/fault.ts';
import type { Assessment } from '#lib/assessment/answers.ts';
import type { Questionnaire } from '#lib/assessment/questionnaire.ts';
import { drawProblemOf, relationsOf, soundAnswers } from '#lib/assessment/relations.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { Device } from '#lib/state/device.ts';
import type { DrawnPlace } from '#lib/state/robustness.svelte.ts';

/** Answers change in bursts: only what stays for so many milliseconds is scored. */
const SETTLE = 300;

/** What the run said: by node, those without a score included. */
export type Scores = ReadonlyMap<string, NodeScore>;

export type ScorerState =
	| { readonly is: 'absent' }
	| { readonly is: 'arriving'; readonly received: number }
	| { readonly is: 'scoring' }
	| { readonly is: 'scored' }
	| ({ readonly is: 'failed' } & Failure);

export type DrawnState =
	| { readonly is: 'absent' | 'drawing' }
	| { readonly is: 'drawn'; readonly place: DrawnPlace }
	| ({ readonly is: 'failed' } & Failure);

// A badly typed address of evidence takes nothing from the level that was chosen.
const withoutEvidence = (assessment: Assessment): Assessment => ({
	...assessment,
	answers: new Map(
		Array.from(assessment.answers, ([id, answer]) => [id, { ...answer, evidence: null }] as const),
	),
});

export class Scorer {
	readonly #device: Pick<Device, 'score' | 'draw'>;
	readonly #questionnaire: Questionnaire;
	#state: ScorerState = $state.raw({ is: 'absent' });
	#scores: Scores | null = $state.raw(null);
	#drawn: DrawnState = $state.raw({ is: 'absent' });
	#wanted: Assessment | null = null;
	#key = '';
	#isRunning = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#drawing: AbortController | null = null;

	constructor(device: Pick<Device, 'score' | 'draw'>, questionnaire: Questionnaire) {
		this.#device = device;
		this.#questionnaire = questionnaire;
	}

	get state(): ScorerState {
		return this.#state;
	}

	/** The newest scores there are; of answers given before while new ones are being scored. */
	get scores(): Scores | null {
		return this.#scores;
	}

	get drawn(): DrawnState {
		return this.#drawn;
	}

	/** Scores an assessment once it has stayed as it is for a moment; nothing happens where no answer has changed. */
	want(assessment: Assessment): void {
		const wanted = withoutEvidence(assessment);
		const said = soundAnswers(this.#questionnaire, wanted);
		const key = JSON.stringify([
			[assessment.country, assessment.year],
			said.map(({ question, status, value }) => [question, status, value]),
		]);
		if (key === this.#key && this.#state.is !== 'failed') return;
		if (this.#wanted?.country !== wanted.country || this.#wanted.year !== wanted.year) this.#forget();
		this.#key = key;
		this.#wanted = wanted;
		this.#stopDraws();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#follow(), SETTLE);
	}

	/** Gives up what waits and forgets what was scored. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#key = '';
		this.#wanted = null;
		this.#forget();
	}

	#forget(): void {
		this.#stopDraws();
		this.#scores = null;
		this.#state = { is: 'absent' };
	}

	#stopDraws(): void {
		this.#drawing?.abort();
		this.#drawing = null;
		this.#drawn = { is: 'absent' };
	}

	// One run at a time, always for the newest answers.
	async #follow(): Promise<void> {
		if (this.#isRunning) return;
		this.#isRunning = true;
		let done: Assessment | null = null;
		while (this.#wanted !== null && this.#wanted !== done) {
			done = this.#wanted;
			await this.#score(done);
		}
		this.#isRunning = false;
	}

	async #score(assessment: Assessment): Promise<void> {
		const { method } = this.#questionnaire;
		const { country, year } = assessment;
		const countries = [{ id: country, region: null }];
		if (this.#state.is !== 'arriving') this.#state = { is: 'scoring' };
		try {
			const { scores, observed } = await this.#device.score(
				relationsOf(this.#questionnaire, countries, [assessment], year),
				{ method: method.id, years: [year], weights: new Map() },
				(received) => (this.#state = { is: 'arriving', received }),
			);
			if (this.#wanted !== assessment) return;
			this.#scores = new Map(scores.map((row) => [row.node, row]));
			this.#state = { is: 'scored' };
			void this.#draw(drawProblemOf(this.#questionnaire, countries, observed));
		} catch (fault) {
			if (this.#wanted === assessment) this.#state = { is: 'failed', ...failureOf(fault) };
		}
	}

	async #draw(problem: string): Promise<void> {
		const root = this.#questionnaire.nodes.find(({ parent }) => parent === null)?.id;
		if (root === undefined || this.#scores?.get(root)?.score == null) return;
		const drawing = (this.#drawing = new AbortController());
		this.#drawn = { is: 'drawing' };
		try {
			const { places } = await this.#device.draw(problem, drawing.signal);
			if (this.#drawing !== drawing) return;
			const place = places.find(({ node }) => node === root);
			this.#drawn = place === undefined ? { is: 'absent' } : { is: 'drawn', place };
		} catch (fault) {
			if (this.#drawing === drawing) this.#drawn = { is: 'failed', ...failureOf(fault) };
		}
	}
}
