import { error } from '@sveltejs/kit';
import { openPage } from '../../../pages.ts';

interface Event {
	readonly params: { readonly method?: string };
	readonly parent: () => Promise<{ readonly site: { readonly methods: readonly { readonly id: string }[] } }>;
}

export const load = async ({ params, parent }: Event) => {
	const [first, ...others] = (await parent()).site.methods.map(({ id }) => id);
	const method = params.method === undefined ? first : others.find((id) => id === params.method);
	const page = method === undefined ? null : await openPage('diagnostics', method);
	return { page: page ?? error(404) };
};
