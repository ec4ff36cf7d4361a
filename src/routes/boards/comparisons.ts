// The pictures of the comparisons: each is fetched only when it is opened.
import type { Component } from 'svelte';
import type { ComparePage } from '#lib/edition/compare.ts';
import type { Comparison } from '#lib/edition/comparisons.ts';
import type { Site } from '#lib/state/site.ts';

export type CompareView = Component<{ readonly site: Site; readonly page: ComparePage }>;

export const COMPARE_VIEWS: Readonly<Record<Comparison, () => Promise<{ readonly default: CompareView }>>> = {
	multiples: () => import('#lib/views/compare/multiples/View.svelte'),
	table: () => import('#lib/views/compare/table/View.svelte'),
	heat: () => import('#lib/views/compare/heat/View.svelte'),
	distribution: () => import('#lib/views/compare/distribution/View.svelte'),
	scatter: () => import('#lib/views/compare/scatter/View.svelte'),
	profile: () => import('#lib/views/compare/profile/View.svelte'),
	change: () => import('#lib/views/compare/change/View.svelte'),
	gaps: () => import('#lib/views/compare/gaps/View.svelte'),
};
