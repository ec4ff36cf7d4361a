import { AsyncLocalStorage } from 'node:async_hooks';
import { version } from '$app/environment';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/i18n/paraglide/server.js';
import { drawStillsBy } from '#lib/ui/still.ts';
import { roundDrawings } from './cli/site/drawings.mjs';
import { documentIn } from './cli/site/languages.mjs';
import { carriedOf, makePage } from './routes/pages.server.ts';
import { isCarried, pageAddress, takePagesFrom, type PageKind } from './routes/pages.ts';

interface Asked {
	readonly kind: PageKind;
	readonly page: unknown;
}

/** What a document is made of, by the address of its file, which it will ask for when it comes alive. */
const asked = new AsyncLocalStorage<Map<string, Asked>>();

export const init: ServerInit = () => {
	drawStillsBy(render);
	takePagesFrom(async (kind, id) => {
		const page = await makePage(kind, id);
		asked.getStore()?.set(pageAddress(kind, id), { kind, page: await carriedOf(kind, page) });
		return page;
	});
};

/** Gives a document what it will ask for: in itself, or fetched beside its scripts. */
function provide(html: string, pages: ReadonlyMap<string, Asked>): string {
	if (!html.includes('rel="modulepreload"')) return html;
	const carries = [...pages.values()].some(({ kind }) => isCarried(kind));
	if (!carries) {
		const links = [...pages.keys()].map(
			(href) => `<link rel="preload" as="fetch" crossorigin href="${href}" />`,
		);
		return html.replace('</head>', `${links.join('')}</head>`);
	}
	const carried = [...pages].map(
		([address, { page }]) =>
			`<script type="application/json" data-page="${address}">${JSON.stringify({ build: version, page }).replaceAll('<', '\\u003c')}</script>`,
	);
	const end = html.lastIndexOf('</body>');
	return html.slice(0, end) + carried.join('') + html.slice(end);
}

const STYLE = /\s*<link href="[^"]*" rel="stylesheet">/g;

/** Has what a page is painted by fetched before what makes it listen. */
function stylesFirst(html: string): string {
	const styles = html.match(STYLE) ?? [];
	const first = html.indexOf('<link href="/_app/');
	if (styles.length === 0 || first < 0) return html;
	return html.slice(0, first) + styles.join('') + html.slice(first).replaceAll(STYLE, '');
}

export const handle: Handle = ({ event, resolve }) =>
	asked.run(new Map(), () =>
		paraglideMiddleware(event.request, ({ request, locale }) => {
			event.request = request;
			return resolve(event, {
				transformPageChunk: ({ html }) => {
					const inLanguage = html
						.replace('%lang%', locale)
						.replace('%dir%', getTextDirection(locale))
						// What never becomes alive, such as a brief, would keep what is pressed for ever.
						.replace('%early%', () => (html.includes('__sveltekit_') ? `<script>${__EARLY__}</script>` : ''));
					return provide(
						roundDrawings(stylesFirst(documentIn(inLanguage, locale))),
						asked.getStore() ?? new Map(),
					);
				},
			});
		}),
	);
