// The reader's own benchmarks on this device: in the database of the browser that outlives a visit.
import { shelveIn } from '#lib/keep/shelf.ts';
import { OwnShelf } from '#lib/state/ownShelf.ts';
import { newId } from './newId.ts';

/** The one of every page. */
export const ownShelf = new OwnShelf(
	shelveIn(
		() => indexedDB,
		() => new BroadcastChannel('cop-atlas-own'),
		() => new Date(),
	),
	newId,
);
