// The diagnostics of a method as files: one table each for values, correlations, alpha, loadings, weights and availability.
import { statusesCounted } from '#lib/observations/terms.ts';
import type { Availability } from '#lib/scoring/diagnostics/availability.ts';
import { diagnose, type Diagnostics } from '#lib/scoring/diagnostics/diagnose.ts';
import { describeIndicators, type DescriptiveInput } from '#lib/scoring/diagnostics/descriptive.ts';
import { writeCsv } from '../csv.ts';

/** The files of a method's diagnostics, in the order of the page. */
export const DIAGNOSTIC_FILES = [
	'descriptive.csv',
	'correlations.csv',
	'alpha.csv',
	'loadings.csv',
	'effective_weights.csv',
	'availability_indicators.csv',
	'availability_countries.csv',
] as const;
export type DiagnosticFile = (typeof DIAGNOSTIC_FILES)[number];

function cellsOf({ cells, counts, assessedShare }: Availability) {
	const shareOf = (count: number) => (cells === 0 ? null : count / cells);
	return {
		...counts,
		assessed_share: shareOf(counts.assessed),
		bounded_share: shareOf(counts.bounded),
		not_assessed_share: shareOf(counts.not_assessed),
		no_reply_share: shareOf(counts.no_reply),
		inconclusive_share: shareOf(counts.inconclusive),
		withheld_share: shareOf(counts.withheld),
		not_applicable_share: shareOf(counts.not_applicable),
		assessed_of_applicable: assessedShare,
	};
}

function writeDescriptive(input: DescriptiveInput): string {
	const statistics = ['n', 'mean', 'sd', 'skew', 'kurtosis', 'min', 'max', 'range'] as const;
	return writeCsv(
		['indicator', ...statistics, 'missing_share', 'low_share', 'high_share'],
		describeIndicators(input).map(({ missingShare, lowShare, highShare, ...row }) => ({
			...row,
			missing_share: missingShare,
			low_share: lowShare,
			high_share: highShare,
		})),
	);
}

function writeLoadings({ components }: Diagnostics): string {
	const rows = components.flatMap(({ node, n, indicators, constant, components: found, reason }) => {
		const gap = { node, n, component: null, eigenvalue: null, share: null, loading: null };
		return [
			...found.flatMap(({ eigenvalue, share, loadings }, at) =>
				indicators.map((indicator, position) => ({
					node,
					n,
					component: at + 1,
					eigenvalue,
					share,
					indicator,
					loading: loadings[position] ?? null,
					reason: null,
				})),
			),
			...constant.map((indicator) => ({ ...gap, indicator, reason: 'no_variance' })),
			...(reason === null ? [] : [{ ...gap, indicator: null, reason }]),
		];
	});
	return writeCsv(['node', 'n', 'component', 'eigenvalue', 'share', 'indicator', 'loading', 'reason'], rows);
}

function writeWeights({ weights }: Diagnostics): string {
	return writeCsv(
		[
			'indicator',
			'pillar',
			'nominal',
			'countries',
			'least',
			'median',
			'greatest',
			'r_index',
			'n',
			'importance',
			'importance_share',
			'reason',
		],
		weights.map(({ withIndex, importanceShare, ...row }) => ({
			...row,
			r_index: withIndex.value,
			n: withIndex.n,
			importance_share: importanceShare,
			reason: withIndex.reason,
		})),
	);
}

function writeAvailability(
	{ indicators, pillars, availability }: Diagnostics,
	regions: ReadonlyMap<string, string | null>,
): readonly (readonly [DiagnosticFile, string])[] {
	const statuses = statusesCounted(availability.indicators.map(({ counts }) => counts));
	const shares = statuses.map((status) => `${status}_share` as const);
	const columns = [...statuses, ...shares, 'assessed_of_applicable'] as const;
	const levels = new Map([
		...indicators.map(({ id }) => [id, 'indicator'] as const),
		...pillars.map((id) => [id, 'pillar'] as const),
	]);
	return [
		[
			'availability_indicators.csv',
			writeCsv(
				['node', 'level', 'cells', ...columns],
				[...availability.indicators, ...availability.nodes].map((row) => ({
					node: row.id,
					level: levels.get(row.id) ?? 'index',
					cells: row.cells,
					...cellsOf(row),
				})),
			),
		],
		[
			'availability_countries.csv',
			writeCsv(
				['country', 'region', 'indicators', ...columns],
				availability.countries.map((row) => ({
					country: row.id,
					region: regions.get(row.id) ?? null,
					indicators: row.cells,
					...cellsOf(row),
				})),
			),
		],
	];
}

/** What diagnostics are written from: the rows of one method and year, and the region of every country. */
export interface DiagnosticsInput extends DescriptiveInput {
	readonly countries: readonly { readonly id: string; readonly region: string | null }[];
}

/** Writes the diagnostics of a method, by file name: full precision, empty with a `reason` where there is no value. */
export function writeDiagnostics(input: DiagnosticsInput): ReadonlyMap<DiagnosticFile, string> {
	const diagnostics = diagnose(input);
	const { correlations, alphas } = diagnostics;
	return new Map<DiagnosticFile, string>([
		['descriptive.csv', writeDescriptive(input)],
		[
			'correlations.csv',
			writeCsv(
				['a', 'b', 'relation', 'n', 'r', 'flag', 'reason'],
				correlations.map(({ value, ...row }) => ({ ...row, r: value })),
			),
		],
		[
			'alpha.csv',
			writeCsv(
				['node', 'parts', 'dropped', 'k', 'n', 'alpha', 'reason'],
				alphas.map(({ value, ...row }) => ({ ...row, alpha: value })),
			),
		],
		['loadings.csv', writeLoadings(diagnostics)],
		['effective_weights.csv', writeWeights(diagnostics)],
		...writeAvailability(diagnostics, new Map(input.countries.map(({ id, region }) => [id, region]))),
	]);
}
