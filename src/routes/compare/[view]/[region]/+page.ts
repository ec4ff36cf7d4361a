import { error } from '@sveltejs/kit';
import { COMPARISONS, pageOf } from '#lib/edition/comparisons.ts';
import { COMPARE_VIEWS } from '../../../boards/comparisons.ts';
import { openPage } from '../../../pages.ts';

export const load = async ({ params }: { params: { view: string; region: string } }) => {
	const view = COMPARISONS.find((id) => id === params.view) ?? error(404);
	const [page, { default: View }] = await Promise.all([
		openPage('compare', `${pageOf(view)}.${params.region}`),
		COMPARE_VIEWS[view](),
	]);
	return { view, page: page ?? error(404), View };
};
