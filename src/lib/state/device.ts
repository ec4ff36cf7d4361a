// What a page of tools needs of the device it runs on: an engine to score what the reader brings, draws, and a place to keep it.
import type { Relation, Report, Run } from '#lib/scoring/pipeline.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';
import type { Drawn } from './firmness.svelte.ts';

/** Texts kept on this device under a name; nothing of it is ever sent anywhere. */
export interface Keep {
	/** Null where there is none, or the browser refuses. */
	read(name: string): string | null;
	/** False where the browser refused, full or forbidden. */
	write(name: string, text: string): boolean;
	remove(name: string): void;
	/** The names that start with these letters. */
	names(start: string): readonly string[];
	/** Hears of what another tab of this site wrote (null: removed); returns how to stop hearing. */
	hear(listen: (name: string, text: string | null) => void): () => void;
}

/** A run on relations of the reader's own, with the `observed` stage that draws start from. */
export type OwnReport = Report & { readonly observed: readonly ObservedValue[] };

export interface Device {
	readonly keep: Keep;
	/** A text of the site's own, by its path (`/data/relations/node.csv`, `/record/NPL.json`); rejects, naming it, when it does not arrive. */
	fetchText(path: string): Promise<string>;
	/**
	 * Scores relations of the reader's own in an engine apart from the session's, one run after another. `onarrival` hears
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
