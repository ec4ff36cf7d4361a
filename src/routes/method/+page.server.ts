import { STAGES } from '#lib/scoring/stages/stages.ts';
import { openEdition } from '../edition.server.ts';

export const load = async () => {
	const { package: benchmark } = await openEdition();
	return {
		framework: benchmark.framework,
		methods: benchmark.methods,
		sources: benchmark.sources,
		stages: STAGES.map(({ name, sql }) => ({ name, sql })),
	};
};
