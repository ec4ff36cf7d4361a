// What the page of a reader's own tables needs of the device: a worker that holds them, and the engine that scores.
import type { Opened, Review, ShownValue } from '#lib/intake/bench.ts';
import type { IntakeFile } from '#lib/intake/files/unpack.ts';
import type { Recipe } from '#lib/intake/recipe/recipe.ts';

/** Tables in a worker. Every promise rejects when the worker dies or is ended. */
export interface OwnBench {
	open(files: readonly IntakeFile[], onprogress: (done: number, all: number) => void): Promise<Opened>;
	apply(recipe: Recipe): Promise<Review>;
	values(indicator: string, year: number | null): Promise<readonly ShownValue[]>;
	texts(): Promise<ReadonlyMap<string, string> | null>;
	/** Ends it, whatever it is doing; what was open is gone. */
	close(): void;
}
