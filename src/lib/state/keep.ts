// The keeper of what stays on the device, for the components of a page.
import { getContext, setContext } from 'svelte';
import type { Keep } from '#lib/keep/keep.ts';

const KEY = Symbol('keep');

/** Makes the keeper known to the components below; call while a layout initialises. */
export function provideKeep(keep: Keep): Keep {
	return setContext(KEY, keep);
}

/** The keeper of the page; call while a component initialises. */
export function useKeep(): Keep {
	return getContext<Keep>(KEY);
}
