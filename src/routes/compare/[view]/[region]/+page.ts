import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import type { ComparePage } from '#lib/edition/compare.ts';
import { COMPARISONS, type Comparison } from '#lib/edition/comparisons.ts';
import type { Site } from '#lib/state/site.ts';
import { openPage } from '../../../pages.ts';

type View = Component<{ readonly site: Site; readonly page: ComparePage }>;

// Each view is fetched only when it is opened.
const VIEWS: Readonly<Record<Comparison, () => Promise<{ readonly default: View }>>> = {
	multiples: () => import('#lib/views/compare/multiples/View.svelte'),
	table: () => import('#lib/views/compare/table/View.svelte'),
	heat: () => import('#lib/views/compare/heat/View.svelte'),
	distribution: () => import('#lib/views/compare/distribution/View.svelte'),
	scatter: () => import('#lib/views/compare/scatter/View.svelte'),
	profile: () => import('#lib/views/compare/profile/View.svelte'),
	change: () => import('#lib/views/compare/change/View.svelte'),
	gaps: () => import('#lib/views/compare/gaps/View.svelte'),
};

export const load = async ({ params }: { params: { view: string; region: string } }) => {
	const view = COMPARISONS.find((id) => id === params.view) ?? error(404);
	const [page, { default: View }] = await Promise.all([
		openPage('compare', `${view}.${params.region}`),
		VIEWS[view](),
	]);
	return { view, page: page ?? error(404), View };
};
