import type { Handle } from '@sveltejs/kit';
import { getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/i18n/paraglide/server.js';

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%lang%', locale)
					.replace('%dir%', getTextDirection(locale))
					// What never becomes alive, such as a brief, would keep what is pressed for ever.
					.replace('%early%', () => (html.includes('__sveltekit_') ? `<script>${__EARLY__}</script>` : '')),
		});
	});
