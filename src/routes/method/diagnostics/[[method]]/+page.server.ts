import { error } from '@sveltejs/kit';
import { diagnose } from '#lib/scoring/diagnostics/diagnose.ts';
import { openEdition } from '../../../edition.server.ts';

// The first method has the short address.
export const entries = async () => {
	const { methods } = (await openEdition()).package;
	return methods.map(({ id }, position) => (position === 0 ? {} : { method: id }));
};

export const load = async ({ params }: { params: { method?: string } }) => {
	const { package: benchmark, results } = await openEdition();
	const { framework, methods } = benchmark;
	const method = methods.find(({ id }, position) =>
		params.method === undefined ? position === 0 : position > 0 && id === params.method,
	);
	const result = results.find((each) => each.method === method?.id);
	if (method === undefined || result === undefined) error(404);
	const diagnostics = diagnose({ framework, method, scores: result.scores, observed: result.observed });
	const shown = new Set([
		diagnostics.index,
		...diagnostics.pillars,
		...diagnostics.indicators.map(({ id }) => id),
	]);
	return {
		method: method.id,
		diagnostics,
		names: framework
			.filter(({ id }) => shown.has(id))
			.map(({ id, name, short_name }) => ({ id, name, shortName: short_name ?? name })),
	};
};
