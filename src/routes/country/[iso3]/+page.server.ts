import { error } from '@sveltejs/kit';
import { packBook } from '#lib/scoring/book.ts';
import { loadAdvice } from '../../advice.server.ts';
import { openEdition } from '../../edition.server.ts';
import { loadLessons } from '../../learn.server.ts';
import { loadRobustness } from '../../robustness.server.ts';
import { loadSince, loadStanding } from '../../standing.server.ts';
import { loadProfile } from '../../profile.server.ts';

export const entries = async () => {
	const edition = await openEdition();
	return edition.package.countries.map(({ id }) => ({ iso3: id }));
};

export const load = async ({ params }: { params: { iso3: string } }) => {
	const [profile, { results }] = await Promise.all([loadProfile(params.iso3), openEdition()]);
	if (profile === null) error(404);
	const only = new Set([params.iso3]);
	return {
		profile,
		robustness: await loadRobustness(params.iso3),
		standing: await loadStanding(params.iso3),
		since: await loadSince(params.iso3),
		learn: await loadLessons(params.iso3),
		...(await loadAdvice(params.iso3)),
		books: results.map((result) => {
			const medians = result.medians.filter(({ region }) => region === profile.region || region === 'world');
			return packBook({ ...result, medians }, only);
		}),
	};
};
