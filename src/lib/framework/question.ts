// A question of the framework: what is asked, what each level from 0 to 4 means, and what to do from there.
import type { FrameworkRow } from './schema.ts';

export type { FrameworkRow } from './schema.ts';

/** How a question is answered: a level 0 to 4, yes or no (1 or 0), or a number that its bands turn into a level. */
export type Scale = 'ordinal' | 'binary' | 'numeric';

export const LEVELS = [0, 1, 2, 3, 4] as const;

/** The numbers a question can be answered with: `high` is null where there is no end; `whole` where it counts things. */
export interface Range {
	readonly low: number;
	readonly high: number | null;
	readonly whole: boolean;
}

export interface Question extends Pick<
	FrameworkRow,
	'id' | 'name' | 'question' | 'unit' | 'direction' | 'band_edges' | 'caveat'
> {
	readonly pillar: string;
	readonly scale: Scale;
	/** Of a number; null where the answer is a level, or yes or no. Read from the unit before that is put in other words. */
	readonly range: Range | null;
	/** Part of the rapid version of 16. */
	readonly core: boolean;
	/** What each level from 0 to 4 means; null where the framework leaves a level out, as a yes or no does. */
	readonly levels: readonly (string | null)[];
	/** What to do from each level. */
	readonly nextSteps: readonly (string | null)[];
	readonly guidelineReference: string | null;
	/** How far that reference was checked against a published text. */
	readonly guidelineStatus: string | null;
	readonly evidenceRequired: string | null;
	readonly dataSources: string | null;
}

/** How a level begins that adds to another, in the languages packages are translated into. */
const AS_LEVEL =
	/^(?:As level|Comme au niveau|Como el nivel|Как на уровне|كما في المستوى|达到)\s*(\d)\s*级?\s*[,;،，；]\s*/;

/**
 * Each level in words that stand by themselves: `As level 3, with …` becomes the words of level 3, a dash and what is added.
 * No word is changed.
 */
export function spellOut(levels: readonly (string | null)[]): readonly (string | null)[] {
	return levels.map((says) => {
		const [whole = '', level = ''] = AS_LEVEL.exec(says ?? '') ?? [];
		const below = levels[Number(level)] ?? null;
		return says === null || whole === '' || below === null
			? says
			: `${below.replace(/[.。]$/, '')} – ${says.slice(whole.length)}`;
	});
}

function scaleOf({ scale_type, band_edges }: FrameworkRow): Scale {
	if (scale_type === 'binary') return 'binary';
	return band_edges === null ? 'ordinal' : 'numeric';
}

/** What a unit says of its numbers: shares run from 0 to 100, gaps may be negative, counts end at the number counted. */
export function rangeIn(unit: string): Range {
	if (unit.startsWith('percentage-point')) return { low: -100, high: 100, whole: false };
	if (unit.startsWith('%')) return { low: 0, high: 100, whole: false };
	const counted = /^count of (\d+)/.exec(unit)?.[1];
	return {
		low: 0,
		high: counted === undefined ? null : Number(counted),
		whole: unit.startsWith('count of'),
	};
}

/** The question of a framework row. */
export function questionOf(row: FrameworkRow): Question {
	const { id, name, question, unit, direction, band_edges, caveat } = row;
	const scale = scaleOf(row);
	return {
		...{ id, name, question, unit, direction, band_edges, caveat },
		pillar: row.parent ?? '',
		scale,
		range: scale === 'numeric' ? rangeIn(unit ?? '') : null,
		core: row.core === true,
		levels: spellOut([row.level_0, row.level_1, row.level_2, row.level_3, row.level_4]),
		nextSteps: [row.next_step_0, row.next_step_1, row.next_step_2, row.next_step_3, row.next_step_4],
		guidelineReference: row.guideline_reference,
		guidelineStatus: row.guideline_status,
		evidenceRequired: row.evidence_required,
		dataSources: row.data_sources,
	};
}

/**
 * The level 0 to 4 that a value stands for: the value itself, 0 or 4 for no or yes, or how many band edges it meets
 * ((value − edge) · direction ≥ 0), as the `measured` stage counts them.
 */
export function levelOf({ scale, band_edges, direction }: Question, value: number): number {
	if (scale === 'ordinal') return value;
	if (scale === 'binary') return value * 4;
	return (band_edges ?? []).filter((edge) => (value - edge) * (direction ?? 1) >= 0).length;
}
