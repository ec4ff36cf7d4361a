// The scores of the eight mixtures of two editions: published at the ends, by the SQL stages between them.
import { group } from 'd3-array';
import type { Connector } from '#lib/db/connector.ts';
import { SIDES, type Mixture } from '#lib/scoring/change.ts';
import { install } from '#lib/scoring/pipeline.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { BenchmarkPackage } from '../package.ts';
import { writeRelations } from '../relations.ts';
import type { Pair } from './cells.ts';
import { WAIVED, type MixedEdition } from './mixtures.ts';

/** A country and a node as one key. */
export const placeOf = ({ country, node }: Pick<NodeScore, 'country' | 'node'>): string =>
	`${country} ${node}`;

/** A mixture as one key. */
export const nameOf = ({ data, coverage, method }: Mixture): string => `${data} ${coverage} ${method}`;

/** Scores by place; a place without a score is left out. */
type Scores = ReadonlyMap<string, number>;

/** The scores of every mixture, by its name. */
export type MixtureScores = ReadonlyMap<string, Scores>;

const scoresIn = (rows: readonly NodeScore[]): readonly (readonly [string, number])[] =>
	rows.flatMap((row) => (row.score === null ? [] : [[placeOf(row), row.score] as const]));

/** Scores mixtures of the same rules in one run: each as a year of its own, as the stages keep years apart. */
async function scoreTogether(
	db: Connector,
	rules: BenchmarkPackage,
	mixed: readonly MixedEdition[],
): Promise<readonly (readonly [string, Scores])[]> {
	// A mixture is of one year: there is no panel to normalise it with.
	if (rules.methods.some(({ normalise_over: over }) => over === 'panel'))
		return mixed.map(({ key }) => [key, new Map()] as const);
	const observations = mixed.flatMap((each, year) => each.observations.map((row) => ({ ...row, year })));
	const pipeline = await install(db, writeRelations({ ...rules, observations }));
	const run = async (method: string): Promise<readonly NodeScore[]> => {
		if (rules.methods.every(({ id }) => id !== method)) return [];
		const years = [...mixed.keys()];
		return (await pipeline.compute({ method, years, weights: new Map() })).scores;
	};
	const inner = await run(WAIVED.inner);
	const whole = await run(WAIVED.root);
	return mixed.map(({ key, lowest, unfit }, position) => {
		const isOf = ({ year, country }: NodeScore) => year === position && !unfit.has(country);
		const low = inner.filter((row) => isOf(row) && lowest.has(row.node));
		return [key, new Map([...scoresIn(low), ...scoresIn(whole.filter(isOf))])];
	});
}

/** Scores the mixtures, given by name; those that hold the same are scored once, and never those that are an end. */
export async function scoreMixtures(
	db: Connector,
	mixed: ReadonlyMap<string, MixedEdition>,
	published: Pair<readonly NodeScore[]>,
): Promise<MixtureScores> {
	const known = new Map<string, Scores>();
	for (const side of SIDES) {
		const end = mixed.get(nameOf({ data: side, coverage: side, method: side }));
		if (end !== undefined) known.set(end.key, new Map(scoresIn(published[side])));
	}
	const distinct = new Map(Array.from(mixed.values(), (edition) => [edition.key, edition]));
	const open = [...distinct.values()].filter(({ key }) => !known.has(key));
	for (const [first, ...others] of group(open, ({ rulesKey }) => rulesKey).values())
		if (first !== undefined)
			for (const [key, scores] of await scoreTogether(db, first.rules, [first, ...others]))
				known.set(key, scores);
	return new Map(Array.from(mixed, ([name, { key }]) => [name, known.get(key) ?? new Map()]));
}
