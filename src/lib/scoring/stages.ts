// The stages of the score in the order they build on one another: the only production definition of a score.
import bounds from './bounds.sql?raw';
import coverage from './coverage.sql?raw';
import leafScore from './leaf_score.sql?raw';
import nodeScore from './node_score.sql?raw';
import normalised from './normalised.sql?raw';
import observed from './observed.sql?raw';
import ranking from './ranking.sql?raw';
import regionMedian from './region_median.sql?raw';
import score from './score.sql?raw';
import tree from './tree.sql?raw';
import weight from './weight.sql?raw';

/** One stage: the table it fills, the select that says its rows, and whether the weights can change them. */
export interface Stage {
	readonly name: string;
	readonly sql: string;
	readonly weighted: boolean;
}

/**
 * Each stage reads only relations and earlier stages. They fill tables rather than being views, so that each is
 * computed once a run, and a change of weights repeats only the weighted ones with plans made beforehand.
 */
export const STAGES: readonly Stage[] = [
	{ name: 'tree', sql: tree, weighted: false },
	{ name: 'weight', sql: weight, weighted: true },
	{ name: 'observed', sql: observed, weighted: false },
	{ name: 'normalised', sql: normalised, weighted: false },
	{ name: 'leaf_score', sql: leafScore, weighted: false },
	{ name: 'node_score', sql: nodeScore, weighted: true },
	{ name: 'coverage', sql: coverage, weighted: true },
	{ name: 'bounds', sql: bounds, weighted: true },
	{ name: 'ranking', sql: ranking, weighted: true },
	{ name: 'score', sql: score, weighted: true },
	{ name: 'region_median', sql: regionMedian, weighted: true }
];
