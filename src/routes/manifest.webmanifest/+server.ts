import { error, json } from '@sveltejs/kit';
import { siteName } from '#lib/i18n/ownWords.ts';
import { openPage } from '../pages.ts';

export const prerender = true;

/** By what a browser installs the site as an application: its name, where it opens, its picture. */
export const GET = async () => {
	const { named } = (await openPage('site', 'en')) ?? error(404);
	const name = siteName(named);
	return json(
		{
			name,
			short_name: name.slice(0, 12),
			start_url: '/',
			scope: '/',
			display: 'standalone',
			background_color: '#fbfaf6',
			theme_color: '#0b5c7a',
			icons: [{ src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
		},
		{ headers: { 'Content-Type': 'application/manifest+json' } },
	);
};
