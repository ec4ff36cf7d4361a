// What changed between two editions of a benchmark: each country's change of score, split into data, coverage and method.
import type { Connector } from '#lib/db/connector.ts';
import { MIXTURES } from '#lib/scoring/change.ts';
import {
	scoreChangeRow,
	valueChangeRow,
	type ScoreChange,
	type ValueChange,
} from '#lib/scoring/changeRows.ts';
import { install } from '#lib/scoring/pipeline.ts';
import type { ObservedValue, ScoreFault } from '#lib/scoring/rows.ts';
import { listChangedValues, pairCells, type Pair } from './changes/cells.ts';
import { mixEditions, type Edition } from './changes/mixtures.ts';
import { nameOf, scoreMixtures } from './changes/mixtureScores.ts';
import { splitChanges, type ScoredEdition } from './changes/splits.ts';
import { writeRelations } from './relations.ts';
import { rowFile } from './results/rowFile.ts';

/** What a comparison finds. Where an edition has faults nothing is compared. */
export interface Comparison {
	/** Scores of an edition that no geometric or harmonic mean can take. */
	readonly faults: Pair<readonly ScoreFault[]>;
	/** One row per country (also those of one edition) and node (those both editions score). */
	readonly changes: readonly ScoreChange[];
	readonly values: readonly ValueChange[];
	/** Whether framework and method of both editions make the same scores of the same values. */
	readonly sameMethod: boolean;
}

interface EditionRun extends ScoredEdition {
	readonly observed: readonly ObservedValue[];
	readonly faults: readonly ScoreFault[];
}

async function scoreEdition(db: Connector, edition: Edition): Promise<EditionRun> {
	const { benchmark, method, year } = edition;
	const pipeline = await install(db, writeRelations({ ...benchmark, methods: [method] }));
	const { scores, faults } = await pipeline.compute({ method: method.id, years: [year], weights: new Map() });
	return { ...edition, scores, faults, observed: await pipeline.observed() };
}

const rootOf = ({ benchmark }: Edition): string | undefined =>
	benchmark.framework.find(({ parent }) => parent === null)?.id;

/** The edition with its root called as given, so that the wholes are compared whatever they are called. */
function nameRoot(edition: ScoredEdition, name: string): ScoredEdition {
	const { benchmark, scores } = edition;
	const root = rootOf(edition);
	if (benchmark.framework.some(({ id }) => id === name)) return edition;
	const rename = (id: string): string => (id === root ? name : id);
	const framework = benchmark.framework.map((row) => ({
		...row,
		id: rename(row.id),
		parent: row.parent === null ? null : rename(row.parent),
	}));
	return {
		...edition,
		benchmark: { ...benchmark, framework },
		scores: scores.map((row) => ({ ...row, node: rename(row.node) })),
	};
}

/**
 * Compares two editions by scoring the eight mixtures of their data, coverage and method with the SQL stages. At the ends
 * stand the scores as published; the six between are scored without the coverage threshold of the node in question, which
 * decides whether a score is shown and not what it is. What is assessed is what each edition's own run observes: a value
 * its tolerance carries forward counts. An indicator only one of the two methods asks for counts to method. Where a
 * normalisation compares countries (minmax, zscore, rank, percentile) or missing values are imputed, what changed in
 * other countries moves a score too: new values elsewhere are in its data, newly assessed ones in its coverage.
 * Under a method that normalises over the panel no mixture has a score. Rejects as `install` does.
 */
export async function compareEditions(db: Connector, editions: Pair<Edition>): Promise<Comparison> {
	const before = await scoreEdition(db, editions.before);
	const after = await scoreEdition(db, editions.after);
	const faults = { before: before.faults, after: after.faults };
	if (faults.before.length + faults.after.length > 0)
		return { faults, changes: [], values: [], sameMethod: false };

	const ends = { before: nameRoot(before, rootOf(after) ?? ''), after };
	const cells = pairCells({ before: before.observed, after: after.observed });
	const mixed = new Map(MIXTURES.map((mixture) => [nameOf(mixture), mixEditions(ends, cells, mixture)]));
	const mixtures = await scoreMixtures(db, mixed, { before: ends.before.scores, after: after.scores });
	const withMethod = (method: 'before' | 'after') =>
		mixed.get(nameOf({ data: 'before', coverage: 'before', method }))?.key;
	return {
		faults,
		changes: splitChanges(ends, cells, mixtures),
		values: listChangedValues(cells),
		sameMethod: withMethod('before') === withMethod('after'),
	};
}

/** A file of changes, one row per country and node: `changes.csv`. */
export const { write: writeChanges, read: readChanges } = rowFile(scoreChangeRow);

/** A file of what changed, one row per country and indicator: `changed_values.csv`. */
export const { write: writeChangedValues, read: readChangedValues } = rowFile(valueChangeRow);
