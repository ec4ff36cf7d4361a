// The framework tree from its two lists: the index, eight pillars, and under each its open-evidence and assessment indicators.
import { z } from 'zod';
import { frameworkCells, type FrameworkRow } from '#lib/framework/schema.ts';
import { cleanDocumentReference, cleanReference } from './marks.ts';
import { openIndicatorsOf } from './openEvidence.ts';
import { RECORD_RULES } from '#derive/onRecord/rules.ts';
import { readRaw, type RawFiles } from '#derive/raw.ts';

const words = z.string();
const pillarRow = z.object({
	id: words,
	name: words,
	short_name: words,
	aim: words,
	guideline_reference: words,
	gc25_reference: words,
	mnr_capabilities: words,
	gci_measures: words,
	bik_plus_pillar: words,
	cos_toolkit_area: words,
});
const indicatorRow = z.object({
	id: words,
	pillar_id: words,
	short_name: words,
	question: words,
	core: z.enum(['yes', 'no']),
	measure_kind: words,
	scale_type: z.enum(['ordinal', 'binary', 'numeric']),
	unit: words,
	direction: z.enum(['higher_is_better', 'lower_is_better']),
	band_edges_l1_l4: words,
	level_0: words,
	level_1: words,
	level_2: words,
	level_3: words,
	level_4: words,
	recommendation_0: words,
	recommendation_1: words,
	recommendation_2: words,
	recommendation_3: words,
	recommendation_4: words,
	weight_in_pillar: z.string().regex(/^\d+(\.\d+)?$/),
	guideline_reference: words,
	guideline_reference_status: words,
	data_sources: words,
	evidence_required: words,
	risk_4c: words,
	mnr_crosswalk: words,
	gci_crosswalk: words,
	other_crosswalk: words,
	seed_reference: words,
});
type IndicatorRow = z.infer<typeof indicatorRow>;

const ROOT = 'cop_readiness';

/** Nothing to say: an empty cell, or the list's own dash. */
const said = (text: string): string | null => (text === '' || text === '-' ? null : text);

function rootNode(): FrameworkRow {
	const cells = frameworkCells.parse({
		id: ROOT,
		parent: null,
		name: 'Child online protection readiness',
		short_name: 'Readiness',
		question: 'How ready is the country to keep children safe online and to uphold their rights there?',
	});
	return { ...cells, kind: 'index' };
}

function pillarNode(row: z.infer<typeof pillarRow>): FrameworkRow {
	const cells = frameworkCells.parse({
		id: row.id,
		parent: ROOT,
		name: row.name,
		short_name: row.short_name,
		question: row.aim,
		guideline_reference: cleanReference(row.guideline_reference),
		gc25_reference: cleanReference(row.gc25_reference),
		mnr_crosswalk: said(row.mnr_capabilities),
		gci_crosswalk: said(row.gci_measures),
		other_crosswalk: `BIK+ pillar: ${row.bik_plus_pillar}; Child Online Safety Toolkit: ${row.cos_toolkit_area}`,
	});
	return { ...cells, kind: 'pillar' };
}

/** What a question takes as known, by its id: the five criteria as the source the list names for them counts them (fw_s27). */
const TAKEN_AS_KNOWN: Readonly<Record<string, string>> = {
	leg_csam_offences:
		'The five criteria of ICMEC: (1) legislation specific to CSAM; (2) a definition of CSAM; (3) technology-facilitated CSAM offences are crimes; (4) knowing possession of CSAM is a crime, whatever the intent to distribute; (5) internet service providers must report suspected CSAM to law enforcement or another mandated agency. [fw_s27]',
};

/** Band edges make levels 0 to 4, so the goalposts of a banded indicator are those of its level; yes or no is 1 or 0. */
function assessmentNode(row: IndicatorRow): FrameworkRow {
	const weight = Number(row.weight_in_pillar);
	const edges = row.band_edges_l1_l4;
	const cells = frameworkCells.parse({
		id: row.id,
		parent: row.pillar_id,
		name: row.short_name,
		short_name: row.short_name,
		question: row.question,
		weight: weight === 1 ? null : weight,
		direction: row.direction === 'higher_is_better' ? 1 : -1,
		unit: row.unit,
		low: 0,
		high: row.scale_type === 'binary' ? 1 : 4,
		core: row.core === 'yes',
		measure_kind: row.measure_kind,
		scale_type: row.scale_type,
		band_edges: edges === '' ? null : edges.split(';').map(Number),
		level_0: said(row.level_0),
		level_1: said(row.level_1),
		level_2: said(row.level_2),
		level_3: said(row.level_3),
		level_4: said(row.level_4),
		next_step_0: said(row.recommendation_0),
		next_step_1: said(row.recommendation_1),
		next_step_2: said(row.recommendation_2),
		next_step_3: said(row.recommendation_3),
		next_step_4: said(row.recommendation_4),
		guideline_reference: cleanReference(row.guideline_reference),
		guideline_status: row.guideline_reference_status.replace('general knowledge, unverified', 'unverified'),
		data_sources: said(row.data_sources),
		evidence_required: said(row.evidence_required),
		caveat: TAKEN_AS_KNOWN[row.id] ?? null,
		risk_classes: row.risk_4c.split('|'),
		mnr_crosswalk: said(cleanReference(row.mnr_crosswalk)),
		gci_crosswalk: said(cleanReference(row.gci_crosswalk)),
		other_crosswalk: said(cleanReference(row.other_crosswalk)),
		seed_reference: said(cleanDocumentReference(row.seed_reference)),
		record_rule: RECORD_RULES.get(row.id) ?? null,
	});
	return { ...cells, kind: 'assessment' };
}

/** The whole tree, parents before children. */
export function deriveFramework(files: RawFiles): readonly FrameworkRow[] {
	const pillars = readRaw('framework/pillars.csv', files, pillarRow);
	const indicators = readRaw('framework/indicators.csv', files, indicatorRow);
	const below = pillars.flatMap((pillar) => [
		pillarNode(pillar),
		...openIndicatorsOf(pillar.id),
		...indicators.filter(({ pillar_id }) => pillar_id === pillar.id).map(assessmentNode),
	]);
	return [rootNode(), ...below];
}
