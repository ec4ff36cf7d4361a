// Which countries have no score of the index, and why, as the terminal says it.
import { group } from 'd3-array';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { Method } from '#lib/scoring/method.ts';

/** How many countries are named of a reason. */
const NAMED = 10;

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/** The rows of one year, and which nodes are the root and the indicators. */
export interface LeftOutRequest {
	readonly scores: readonly NodeScore[];
	readonly root: string;
	readonly leaves: ReadonlySet<string>;
	readonly coverage: Method['coverage'];
	/** The countries of which all there is is withheld. */
	readonly withheld: ReadonlySet<string>;
}

/** Why a country has no score: the first that holds of nothing applicable, nothing assessed, too few indicators, too little weight. */
function reasonOf(
	{ coverage: own }: NodeScore,
	leaves: readonly NodeScore[],
	coverage: Method['coverage'],
): string {
	if (own === null) return 'nothing applies';
	if (own === 0) return 'nothing assessed';
	const applicable = leaves.flatMap((leaf) => leaf.coverage ?? []);
	const assessed = applicable.filter((share) => share > 0).length;
	if (assessed < (coverage.indicators - 1e-9) * applicable.length)
		return `under ${percent(coverage.indicators)} of the indicators that apply assessed (coverage.indicators)`;
	return coverage.root > 0
		? `scored children of the index under ${percent(coverage.root)} of the weight that applies (coverage.root)`
		: 'no child of the index has a score';
}

/** One line for each reason, the countries it holds of in their order; none where every country has a score. */
export function describeLeftOut({
	scores,
	root,
	leaves,
	coverage,
	withheld,
}: LeftOutRequest): readonly string[] {
	const byCountry = group(scores, ({ country }) => country);
	const left = scores.filter((row) => row.node === root && row.score === null);
	const reasons = group(left, (row) =>
		withheld.has(row.country)
			? 'withheld'
			: reasonOf(
					row,
					(byCountry.get(row.country) ?? []).filter(({ node }) => leaves.has(node)),
					coverage,
				),
	);
	return Array.from(reasons, ([reason, rows]) => {
		const named = rows.slice(0, NAMED).map(({ country }) => country);
		const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : '';
		return `  no score, ${reason} (${rows.length}): ${named.join(', ')}${more}`;
	});
}
