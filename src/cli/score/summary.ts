// What the terminal says of a run of scores: countries and coverage by year, then the tiers of the last year.
import { group } from 'd3-array';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import type { RankedScore } from '#lib/exchange/results/scores.ts';
import { findLeaves } from '#lib/framework/tree.ts';
import type { Method } from '#lib/scoring/method.ts';
import { splitScale } from '#lib/scoring/proved.ts';
import { describeLeftOut } from './leftOut.ts';

export interface SummaryRequest {
	readonly folder: string;
	/** Where the method was read. */
	readonly methodFile: string;
	readonly benchmark: BenchmarkPackage;
	readonly method: Method;
	readonly years: readonly number[];
	readonly scores: readonly RankedScore[];
}

/** How many countries are named of a tier. */
const NAMED = 5;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const figures = (value: number): string => String(Number(value.toPrecision(4)));

function describeMethod({ method, methodFile }: SummaryRequest): string {
	const { name, normalisation, aggregation, missing, scale, treatment, round } = method;
	const rest = [
		...(treatment === null ? [] : ['outliers treated']),
		...(round === null ? [] : [`rounded to ${round} decimals`]),
	];
	return [
		`${name} (${methodFile}): ${normalisation}, ${aggregation}, missing ${missing}`,
		`scale ${scale.join(' to ')}`,
		...rest,
	].join(', ');
}

function describeDraws({ uncertainty: { draws, seed, weight_noise: noise } }: Method): string {
	if (draws === 0) return 'ranks: no draws, so no intervals';
	return `ranks: 5th to 95th percentile of ${draws} draws, seed ${seed}, weights ± ${figures(noise * 100)} %`;
}

function describeYear(year: number, roots: readonly RankedScore[]): string {
	const scored = roots.filter(({ score }) => score !== null);
	const covered = scored.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
	const mean = covered.reduce((total, coverage) => total + coverage, 0) / covered.length;
	const coverage = covered.length === 0 ? '' : `, mean coverage ${percent(mean)}`;
	return `${year}: ${scored.length} of ${roots.length} countries scored${coverage}`;
}

function describePlace({ country, score, rank, rank_low: low, rank_high: high }: RankedScore): string {
	const interval = low === null || high === null ? '' : ` (${figures(low)}–${figures(high)})`;
	return `${rank}. ${country} ${score === null ? '' : figures(score)}${interval}`;
}

/** The tiers from the highest, each with how many countries it has and the first of them. */
function describeTiers({ tiers }: Method, roots: readonly RankedScore[]): readonly string[] {
	const scored = roots
		.filter(({ score }) => score !== null)
		.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
	const groups = [...tiers.map(({ id }) => id).toReversed(), null];
	return groups.flatMap((tier) => {
		const members = scored.filter((row) => row.tier === tier);
		if (tier === null && members.length === 0) return [];
		const named = members.slice(0, NAMED).map(describePlace).join('; ');
		const more = members.length > NAMED ? `; and ${members.length - NAMED} more` : '';
		const heading = `  ${tier ?? 'below every tier'} (${members.length})`;
		return [members.length === 0 ? heading : `${heading}: ${named}${more}`];
	});
}

/** What the records of a year prove, exclude and leave open at the root, on average over the countries with bounds. */
function describeBounds(year: number, roots: readonly RankedScore[], { scale }: Method): string {
	const parts = roots.flatMap((row) => splitScale(row, scale) ?? []);
	const head = `${year}: bounds of ${parts.length} of ${roots.length} countries`;
	if (parts.length === 0) return head;
	const mean = (part: 'proved' | 'excluded' | 'open') =>
		figures(parts.reduce((total, each) => total + each[part], 0) / parts.length);
	return `${head}, on average ${mean('proved')} points proved, ${mean('excluded')} excluded, ${mean('open')} open`;
}

/** The lines of the summary. Tiers come before ranks: neighbours in rank seldom differ by more than their draws. */
export function summarise(request: SummaryRequest): readonly string[] {
	const { folder, benchmark, method, years, scores } = request;
	const root = benchmark.framework.find(({ parent }) => parent === null);
	const leaves = new Set(findLeaves(benchmark.framework).map(({ id }) => id));
	const byYear = group(scores, ({ year }) => year);
	const rowsOf = (year: number) => byYear.get(year) ?? [];
	const rootsOf = (year: number) => rowsOf(year).filter(({ node }) => node === root?.id);
	const { coverage } = method;
	const leftOut = (year: number) =>
		describeLeftOut({ scores: rowsOf(year), root: root?.id ?? '', leaves, coverage });
	const last = years.at(-1);
	const head = [`${root?.name} — ${folder}`, `method: ${describeMethod(request)}`];
	if (method.reading === 'bounds')
		return [
			...head,
			'reads bounds: floor and ceiling of every node, no score, rank or tier',
			...years.map((year) => describeBounds(year, rootsOf(year), method)),
		];
	return [
		...head,
		describeDraws(method),
		...years.flatMap((year) => [describeYear(year, rootsOf(year)), ...leftOut(year)]),
		...(last === undefined
			? []
			: [`tiers in ${last}, the highest first:`, ...describeTiers(method, rootsOf(last))]),
	];
}
