// The page of the method: the tree, the rules it is scored by, the stages that score it, and what its values rest on.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Source } from '#lib/observations/source.ts';
import type { Method } from '#lib/scoring/method.ts';
import { STAGES, type Stage } from '#lib/scoring/stages/stages.ts';
import type { Edition } from './edition.ts';

export interface MethodPage {
	readonly framework: readonly FrameworkRow[];
	/** Those that score. */
	readonly methods: readonly Method[];
	/** Those that read bounds. */
	readonly bounds: readonly Method[];
	readonly sources: readonly Source[];
	/** In the order they build on one another. */
	readonly stages: readonly Pick<Stage, 'name' | 'sql'>[];
}

/** The page of the method. */
export function methodPageOf({ package: { framework, methods, sources }, bounds = [] }: Edition): MethodPage {
	return {
		...{ framework, methods, bounds: bounds.map(({ method }) => method), sources },
		stages: STAGES.map(({ name, sql }) => ({ name, sql })),
	};
}
