// What a session of this device needs: the site's choices, the engine, and the draws.
import type { SessionOptions } from '#lib/state/session.svelte.ts';
import { choicesOf, type Site } from '#lib/state/site.ts';
import type { FetchText } from '#lib/ui/siteTexts.ts';
import { part } from './part.ts';

/** All that a session needs but how its query is shown. */
export function sessionOptions(site: Site, fetchText: FetchText): Omit<SessionOptions, 'showQuery'> {
	return {
		choices: choicesOf(site),
		year: site.edition.year,
		tiers: new Map(site.methods.map(({ id, tiers }) => [id, tiers.map((tier) => tier.id)])),
		openLive: async (onarrival) => (await part(import('./live.ts'))).openLive(fetchText, onarrival),
		draw: async (request, onprogress, signal) =>
			(await part(import('./draws.ts'))).drawOnDevice(fetchText, request, onprogress, signal),
	};
}
