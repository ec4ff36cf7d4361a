// Scores the states of a scenario on this device, and draws how firmly they hold. Loaded only when something is planned.
import { caseRelations, type Case } from '#lib/advice/cases.ts';
import { drawProblemOf, relationsOf } from '#lib/assessment/relations.ts';
import { stateProblem } from '#lib/advice/scenarioDraws.ts';
import { RELATIONS, type Relation } from '#lib/scoring/pipeline.ts';
import type { Device, OwnReport } from '#lib/state/device.ts';
import type { DrawnPlace } from '#lib/state/robustness.svelte.ts';
import type { AnswerBase } from './source.ts';

export interface StatesRequest {
	readonly method: string;
	readonly cases: readonly Case[];
	/** The year of the edition: the one everything is scored in. */
	readonly year: number;
	/** Private answers to start from; null where that is the record. */
	readonly base: AnswerBase | null;
}

const texts = new Map<string, Promise<string>>();

/** A text of the site, fetched once; one that did not arrive is asked for again. */
function fetchOnce(device: Device, path: string): Promise<string> {
	const text =
		texts.get(path) ??
		device.fetchText(path).catch((fault: unknown) => {
			texts.delete(path);
			throw fault;
		});
	texts.set(path, text);
	return text;
}

/** The relations the cases change: those of the site, or of the answers on this device. */
async function relationsFor(device: Device, base: AnswerBase | null): Promise<ReadonlyMap<Relation, string>> {
	if (base !== null) {
		const { questionnaire, assessment } = base;
		const countries = [{ id: assessment.country, region: null }];
		return relationsOf(questionnaire, countries, [assessment], assessment.year);
	}
	const texts = RELATIONS.map(async (name): Promise<readonly [Relation, string]> => [
		name,
		await fetchOnce(device, `/data/relations/${name}.csv`),
	]);
	return new Map(await Promise.all(texts));
}

/** Scores every case; rejects with what went wrong. */
export async function scoreStates(
	device: Device,
	{ method, cases, year, base }: StatesRequest,
	onarrival: (received: number) => void,
): Promise<OwnReport> {
	return device.score(
		caseRelations(await relationsFor(device, base), cases, year),
		{ method, years: [year], weights: new Map() },
		onarrival,
	);
}

/** Draws every case of a report; rejects when told to stop, or with what went wrong. */
export async function drawStates(
	device: Device,
	{ method, cases, base }: StatesRequest,
	{ observed }: OwnReport,
	signal: AbortSignal,
): Promise<readonly DrawnPlace[]> {
	const ids = cases.map(({ id }) => id);
	const problem =
		base === null
			? stateProblem(await fetchOnce(device, `/data/draws/${method}.json`), ids, observed)
			: drawProblemOf(
					base.questionnaire,
					ids.map((id) => ({ id, region: null })),
					observed,
				);
	return (await device.draw(problem, signal)).places;
}
