// The pictures of the record, fetched in two steps: what a page may fetch in one it links the styles of, asked for or not.
import type View from './View.svelte';

/** The component that shows the record in place of scores. */
export const openPictures = (): Promise<{ readonly default: typeof View }> => import('./View.svelte');
