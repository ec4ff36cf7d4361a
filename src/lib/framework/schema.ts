// A row of framework.csv: one node of the tree of index, pillars and indicators, and what is said about it.
import { z } from 'zod';
import { quantity, weight } from './quantity.ts';
import { AGGREGATIONS, CHANGE_CAUTIONS, KINDS, NORMALISATIONS, RISK_CLASSES, type Kind } from './terms.ts';

const text = z.string().nullable().default(null);

/** A node id: snake_case. */
export const nodeId = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'is not an id; expected snake_case');

/** The columns of framework.csv. An empty cell is null; null weight counts as 1. */
export const frameworkCells = z.object({
	id: nodeId.describe('Identifier of the node'),
	parent: z.string().nullable().describe('Identifier of the parent; empty for the root'),
	name: z.string().min(1).describe('English display name'),
	weight: weight.nullable().default(null).describe('Relative to siblings; empty counts as 1'),
	aggregation: z.enum(AGGREGATIONS).nullable().default(null).describe("Empty: the method's default"),
	direction: z.literal([1, -1]).nullable().default(null).describe('1 higher is better, -1 lower is better'),
	unit: text,
	transform: z.enum(['log']).nullable().default(null).describe('Applied before normalisation'),
	normalisation: z.enum(NORMALISATIONS).nullable().default(null).describe("Empty: the method's default"),
	low: quantity.nullable().default(null).describe('Lower goalpost; of the level where there are band edges'),
	high: quantity.nullable().default(null).describe('Upper goalpost; of the level where there are band edges'),
	kind: z.enum(KINDS).nullable().default(null).describe('What the node is'),
	short_name: text.describe('Name for tight places'),
	question: text.describe('What is asked; of a pillar or the index, its aim'),
	core: z.boolean().nullable().default(null).describe('Part of the rapid version'),
	measure_kind: text.describe('structure, process, input, output or outcome'),
	scale_type: text.describe('ordinal, binary or numeric'),
	band_edges: z.array(quantity).nullable().default(null).describe('Raw values at which levels 1 to 4 begin'),
	level_0: text,
	level_1: text,
	level_2: text,
	level_3: text,
	level_4: text,
	next_step_0: text,
	next_step_1: text,
	next_step_2: text,
	next_step_3: text,
	next_step_4: text,
	guideline_reference: text.describe('Where the ITU guidelines bear on it, in our words'),
	guideline_status: text.describe('How far that reference was checked against a published text'),
	gc25_reference: text.describe('UN CRC general comment No. 25'),
	data_sources: text,
	evidence_required: text,
	risk_classes: z.array(z.enum(RISK_CLASSES)).nullable().default(null),
	mnr_crosswalk: text.describe('Model National Response capabilities'),
	gci_crosswalk: text.describe('Global Cybersecurity Index'),
	other_crosswalk: text,
	seed_reference: text.describe('Working-group documents that raise it'),
	caveat: text.describe('What the value does not say'),
	bears_on: z
		.array(nodeId)
		.nullable()
		.default(null)
		.describe('Indicators of the framework this one answers in part; read for reach, never for the score'),
	stands_near: z
		.array(nodeId)
		.nullable()
		.default(null)
		.describe('Indicators this one is only related to; read for reach, never for the score'),
	record_rule: text.describe('How a level of the question is read from public records'),
	change_cautions: z
		.array(z.enum(CHANGE_CAUTIONS))
		.nullable()
		.default(null)
		.describe(
			'Why a change of its value between editions may be none in the country; said with every change',
		),
});

/** A node as everything after the door sees it: its kind is known. */
export const frameworkRow = frameworkCells.extend({ kind: z.enum(KINDS) });
export type FrameworkCells = Readonly<z.infer<typeof frameworkCells>>;
export type FrameworkRow = Readonly<z.infer<typeof frameworkRow>>;

/**
 * Fills in the kind of nodes that name none: the root is the index, inner nodes are pillars, leaves whose levels are
 * described questions of an assessment, and other leaves indicators.
 */
export function resolveKinds(rows: readonly FrameworkCells[]): readonly FrameworkRow[] {
	const parents = new Set(rows.map((row) => row.parent));
	const kindOf = (row: FrameworkCells): Kind => {
		if (row.kind !== null) return row.kind;
		if (row.parent === null) return 'index';
		if (parents.has(row.id)) return 'pillar';
		return row.level_0 !== null || row.level_4 !== null ? 'assessment' : 'indicator';
	};
	return rows.map((row) => ({ ...row, kind: kindOf(row) }));
}
