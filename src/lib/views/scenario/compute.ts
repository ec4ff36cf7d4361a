// Scores the states of a scenario on this device, and draws how firmly they hold. Loaded only when something is planned.
import { caseRelations, type Case } from '#lib/advice/cases.ts';
import { stateProblem } from '#lib/advice/scenarioDraws.ts';
import { RELATIONS, type Relation } from '#lib/scoring/pipeline.ts';
import type { Device, OwnReport } from '#lib/state/device.ts';
import type { DrawnPlace } from '#lib/state/robustness.svelte.ts';

export interface StatesRequest {
	readonly method: string;
	readonly cases: readonly Case[];
	/** The year of the edition: the one everything is scored in. */
	readonly year: number;
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

/** Scores every case; rejects with what went wrong. */
export async function scoreStates(
	device: Device,
	{ method, cases, year }: StatesRequest,
	onarrival: (received: number) => void,
): Promise<OwnReport> {
	const relations = await Promise.all(
		RELATIONS.map(async (name): Promise<readonly [Relation, string]> => [
			name,
			await fetchOnce(device, `/data/relations/${name}.csv`),
		]),
	);
	return device.score(
		caseRelations(new Map(relations), cases, year),
		{ method, years: [year], weights: new Map() },
		onarrival,
	);
}

/** Draws every case of a report; rejects when told to stop, or with what went wrong. */
export async function drawStates(
	device: Device,
	{ method, cases }: StatesRequest,
	{ observed }: OwnReport,
	signal: AbortSignal,
): Promise<readonly DrawnPlace[]> {
	const text = await fetchOnce(device, `/data/draws/${method}.json`);
	const ids = cases.map(({ id }) => id);
	return (await device.draw(stateProblem(text, ids, observed), signal)).places;
}
