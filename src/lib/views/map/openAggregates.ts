// The view of what is published of all countries of a collection together, fetched when there is any.
import type View from './Aggregates.svelte';

export const openAggregates = (): Promise<{ readonly default: typeof View }> => import('./Aggregates.svelte');
