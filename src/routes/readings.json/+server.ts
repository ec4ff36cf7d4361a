import { version } from '$app/environment';
import { json } from '@sveltejs/kit';
import { readingsOf } from '#lib/edition/country/standing.ts';
import { openEdition } from '../edition.server.ts';

export const prerender = true;

export const GET = async () => json({ build: version, books: readingsOf(await openEdition()) });
