// The stages of the score in the order they build on one another: the only production definition of a score.
import bounded from './bounded.sql?raw';
import cap from './cap.sql?raw';
import eligible from './eligible.sql?raw';
import fault from './fault.sql?raw';
import functions from './functions.sql?raw';
import leafScore from './leaf_score.sql?raw';
import measured from './measured.sql?raw';
import nodeScore from './node_score.sql?raw';
import normalised from './normalised.sql?raw';
import observed from './observed.sql?raw';
import placed from './placed.sql?raw';
import ranking from './ranking.sql?raw';
import regionMedian from './region_median.sql?raw';
import relations from './relations.sql?raw';
import rules from './rules.sql?raw';
import score from './score.sql?raw';
import span from './span.sql?raw';
import spread from './spread.sql?raw';
import treated from './treated.sql?raw';
import tree from './tree.sql?raw';
import weight from './weight.sql?raw';
import winsorised from './winsorised.sql?raw';

/** One stage: its name, the select that says its rows, and whether the weights can change them. */
export interface Stage {
	readonly name: string;
	readonly sql: string;
	readonly weighted: boolean;
}

/** What the stages stand on, in order: the functions they share and the relations they start from. */
export const FOUNDATION: readonly Pick<Stage, 'name' | 'sql'>[] = [
	{ name: 'functions', sql: functions },
	{ name: 'relations', sql: relations },
];

/** Each stage reads only relations and earlier stages; the weighted ones stand together at the end. */
export const STAGES: readonly Stage[] = [
	{ name: 'rules', sql: rules, weighted: false },
	{ name: 'span', sql: span, weighted: false },
	{ name: 'tree', sql: tree, weighted: false },
	{ name: 'observed', sql: observed, weighted: false },
	{ name: 'measured', sql: measured, weighted: false },
	{ name: 'winsorised', sql: winsorised, weighted: false },
	{ name: 'treated', sql: treated, weighted: false },
	{ name: 'spread', sql: spread, weighted: false },
	{ name: 'placed', sql: placed, weighted: false },
	{ name: 'normalised', sql: normalised, weighted: false },
	{ name: 'bounded', sql: bounded, weighted: false },
	{ name: 'leaf_score', sql: leafScore, weighted: false },
	{ name: 'cap', sql: cap, weighted: false },
	{ name: 'eligible', sql: eligible, weighted: false },
	{ name: 'weight', sql: weight, weighted: true },
	{ name: 'node_score', sql: nodeScore, weighted: true },
	{ name: 'ranking', sql: ranking, weighted: true },
	{ name: 'score', sql: score, weighted: true },
	{ name: 'region_median', sql: regionMedian, weighted: true },
	{ name: 'fault', sql: fault, weighted: true },
];

/** The select of a stage, to stand in a statement. */
export const bodyOf = ({ sql }: Pick<Stage, 'sql'>): string => sql.trim().replace(/;$/, '');
