// The page of the method: the tree, the rules it is scored by, the stages that score it, and what its values rest on.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Source } from '#lib/observations/source.ts';
import type { Method } from '#lib/scoring/method.ts';
import { STAGES, type Stage } from '#lib/scoring/stages/stages.ts';
import type { Edition } from './edition.ts';

export interface MethodPage {
	readonly framework: readonly FrameworkRow[];
	readonly methods: readonly Method[];
	readonly sources: readonly Source[];
	/** In the order they build on one another. */
	readonly stages: readonly Pick<Stage, 'name' | 'sql'>[];
}

/** The page of the method. */
export function methodPageOf({ package: { framework, methods, sources } }: Edition): MethodPage {
	return { framework, methods, sources, stages: STAGES.map(({ name, sql }) => ({ name, sql })) };
}
