import { error, json } from '@sveltejs/kit';
import { version } from '$app/environment';
import { allPages, kindNamed, makePage } from '../../../pages.server.ts';

export const prerender = true;

export const entries = allPages;

export const GET = async ({ params }: { params: { kind: string; id: string } }) => {
	const kind = kindNamed(params.kind);
	const page = kind === undefined ? null : await makePage(kind, params.id);
	if (page === null) error(404);
	return json({ build: version, page });
};
