// What this site keeps on the device: in the storage of the browser that outlives a visit.
import { keepIn } from '#lib/keep/keep.ts';

/** The keeper of every page. */
export const keep = keepIn(() => localStorage, globalThis);
