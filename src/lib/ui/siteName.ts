// The name of the site, known to every component below the layout.
import { getContext, setContext } from 'svelte';

const KEY = Symbol('site name');

/** Makes the name known to the components below; call while a layout initialises. */
export function provideSiteName(name: () => string): void {
	setContext(KEY, name);
}

/** The name of the site; call while a component initialises. */
export function useSiteName(): () => string {
	return getContext<() => string>(KEY);
}
