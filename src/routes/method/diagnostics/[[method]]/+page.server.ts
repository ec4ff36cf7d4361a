import { error } from '@sveltejs/kit';
import { diagnosticsPageOf } from '#lib/edition/diagnostics.ts';
import { openEdition } from '../../../edition.server.ts';

// The first method has the short address.
export const entries = async () => {
	const { methods } = (await openEdition()).package;
	return methods.map(({ id }, position) => (position === 0 ? {} : { method: id }));
};

export const load = async ({ params }: { params: { method?: string } }) => {
	const edition = await openEdition();
	const [first, ...others] = edition.package.methods.map(({ id }) => id);
	const method = params.method === undefined ? first : others.find((id) => id === params.method);
	const page = method === undefined ? null : diagnosticsPageOf(edition, method);
	if (page === null) error(404);
	return { page };
};
