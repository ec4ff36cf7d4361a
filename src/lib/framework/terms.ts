// The words a row of framework.csv may hold, apart from the check of the row: what only shows them loads no more.

/**
 * What a node is: the index, a pillar, an indicator of which no more is said, a direct fact, a proxy, or a question only
 * an assessment can answer.
 */
export const KINDS = ['index', 'pillar', 'indicator', 'fact', 'proxy', 'assessment'] as const;
export type Kind = (typeof KINDS)[number];

export const AGGREGATIONS = ['arithmetic', 'geometric', 'harmonic', 'sum'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const NORMALISATIONS = ['minmax', 'goalposts', 'zscore', 'rank', 'percentile', 'none'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

export const RISK_CLASSES = ['content', 'contact', 'conduct', 'contract'] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/**
 * What keeps a change of an indicator from being read as a change in a country: other items are asked, the later edition
 * scores more finely, experts move by steps that are small.
 */
export const CHANGE_CAUTIONS = ['items_differ', 'finer_scale', 'expert_steps'] as const;
export type ChangeCaution = (typeof CHANGE_CAUTIONS)[number];
