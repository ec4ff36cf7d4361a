// What a page of tools needs of the device it runs on: an engine to score what the reader brings, draws, and a place to keep it.
import type { Keep } from '#lib/keep/keep.ts';
import type { Relation, Report, Run } from '#lib/scoring/pipeline.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';
import type { Drawn } from './robustness.svelte.ts';

/** A run on relations of the reader's own, with the `observed` stage that draws start from. */
export type OwnReport = Report & { readonly observed: readonly ObservedValue[] };

export interface Device {
	readonly keep: Keep;
	/** An id for what is added to what tabs share: another at every call, in every tab; later ones are greater. */
	newId(): string;
	/** A text of the site's own, by its path (`/data/relations/node.csv`, `/record/NPL.json`); rejects, naming it, when it does not arrive. */
	fetchText(path: string): Promise<string>;
	/**
	 * Scores relations of the reader's own, apart from those of the session, one run after another. `onarrival` hears
	 * the bytes of the engine as they come. Rejects with what went wrong.
	 */
	score(
		relations: ReadonlyMap<Relation, string>,
		run: Run,
		onarrival?: (received: number) => void,
	): Promise<OwnReport>;
	/** Makes the draws of a problem (`writeProblem`) in a worker. Rejects when told to stop, or on a fault. */
	draw(problem: string, signal: AbortSignal): Promise<Drawn>;
}
