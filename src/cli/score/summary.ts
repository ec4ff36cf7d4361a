// What the terminal says of a run of scores: countries and coverage by year, then the tiers of the last year.
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
	/** What there is to say of each year, in order. */
	readonly told: readonly YearTold[];
}

/** What is said of a year, and its rows of the root. */
export interface YearTold {
	readonly year: number;
	readonly lines: readonly string[];
	readonly roots: readonly RankedScore[];
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

/** The countries of which all that is said, in the years a year's answers may be from, is that it is withheld. */
function withheldIn(
	observations: BenchmarkPackage['observations'],
	year: number,
	{ tolerance_years: tolerance }: Method,
): ReadonlySet<string> {
	const reached = observations.filter((row) => row.year <= year && row.year >= year - (tolerance ?? 0));
	const withheld = new Set<string>();
	for (const { country, status } of reached) if (status === 'withheld') withheld.add(country);
	for (const { country, status } of reached) if (status !== 'withheld') withheld.delete(country);
	return withheld;
}

/** What is said of a year, of which the scores are all rows there are. */
export function tellYear(
	{ framework, observations }: Pick<BenchmarkPackage, 'framework' | 'observations'>,
	method: Method,
	year: number,
	scores: readonly RankedScore[],
): YearTold {
	const root = framework.find(({ parent }) => parent === null)?.id ?? '';
	const roots = scores.filter(({ node }) => node === root);
	if (method.reading === 'bounds') return { year, roots, lines: [describeBounds(year, roots, method)] };
	const leaves = new Set(findLeaves(framework).map(({ id }) => id));
	const withheld = withheldIn(observations, year, method);
	const leftOut = describeLeftOut({ scores, root, leaves, coverage: method.coverage, withheld });
	return { year, roots, lines: [describeYear(year, roots), ...leftOut] };
}

/** The lines of the summary. Tiers come before ranks: neighbours in rank seldom differ by more than their draws. */
export function summarise(request: SummaryRequest): readonly string[] {
	const { folder, benchmark, method, told } = request;
	const root = benchmark.framework.find(({ parent }) => parent === null);
	const last = told.at(-1);
	const head = [`${root?.name} — ${folder}`, `method: ${describeMethod(request)}`];
	const years = told.flatMap(({ lines }) => lines);
	if (method.reading === 'bounds')
		return [...head, 'reads bounds: floor and ceiling of every node, no score, rank or tier', ...years];
	return [
		...head,
		describeDraws(method),
		...years,
		...(last === undefined
			? []
			: [`tiers in ${last.year}, the highest first:`, ...describeTiers(method, last.roots)]),
	];
}
