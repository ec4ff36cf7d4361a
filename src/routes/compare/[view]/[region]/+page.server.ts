import { error } from '@sveltejs/kit';
import { VIEW_IDS } from '#lib/geography/regions.ts';
import { COMPARISONS } from '#lib/state/views.ts';
import { loadComparison } from '../../../compare.server.ts';

export const entries = () => COMPARISONS.flatMap((view) => VIEW_IDS.map((region) => ({ view, region })));

export const load = async ({ params }: { params: { view: string; region: string } }) => {
	const view = COMPARISONS.find((id) => id === params.view);
	const region = VIEW_IDS.find((id) => id === params.region);
	if (view === undefined || region === undefined) error(404);
	return { view, page: await loadComparison(view, region) };
};
