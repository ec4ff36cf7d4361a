// Any two measures against each other, or a measure against a context series, which is shown and never scored.
import { extent, median as medianOf } from 'd3-array';
import { layoutScatter, type ScatterAxis, type ScatterInput } from '#lib/charts/plots/scatter.ts';
import type { ContextPage, ContextSource } from '#lib/edition/context.ts';
import type { Figure, FigureRows } from '#lib/figures/figure.ts';
import { legendOf } from '#lib/figures/legend.ts';
import { reachCells, reachColumns } from '#lib/figures/reach.ts';
import { lookOf, rowsOf, type MapRow } from '#lib/figures/rows.ts';
import { sayPaint } from '#lib/figures/say.ts';
import {
	formatCoefficient,
	formatCount,
	formatList,
	formatMark,
	formatScore,
	formatValue,
} from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { seriesNameIn, type SiteCountry } from '#lib/state/site.ts';
import { countryCells, measureName, sayMembers, sayReach, sayWhom, type Scene } from '../scene.ts';
import { spearman } from './spearman.ts';

/** Below this many pairs a correlation says nothing. */
const LEAST_PAIRS = 10;
/** Series that range over powers of ten. */
const LOGARITHMIC: ReadonlySet<string> = new Set(['csam_reports', 'population']);

/** A value along the bottom, with the year it is of where it is context. */
interface Across {
	readonly value: number;
	readonly year: number | null;
}

interface Pair {
	readonly row: MapRow;
	readonly across: Across | null;
	readonly score: number | null;
}

export interface ScatterModel {
	readonly input: ScatterInput;
	/** Whether there is any dot. */
	readonly hasDots: boolean;
	readonly figure: Figure;
}

const isSeries = ({ site, selection }: Scene): boolean => site.series.includes(selection.across);

function acrossName({ site, selection: { across } }: Scene): string {
	const node = site.nodes.find(({ id }) => id === across);
	return node === undefined ? seriesNameIn(site, across) : measureName(node);
}

function acrossOf(scene: Scene, { context }: ContextPage, country: SiteCountry): Across | null {
	const { across } = scene.selection;
	if (!isSeries(scene)) {
		const score = scene.book.reading(across, country.id)?.score;
		return score == null ? null : { value: score, year: null };
	}
	const found = context.find((point) => point.series === across && point.country === country.id);
	return found === undefined ? null : { value: found.value, year: found.year };
}

function saySource({ publisher, title }: ContextSource, years: string): string {
	return publisher === null
		? m.figure_sources({ sources: `${title} (${years})` })
		: m.scatter_source({ publisher, title, years });
}

function contextNotes(
	{ site, selection: { across } }: Scene,
	{ context, contextSources }: ContextPage,
	drawn: ReadonlySet<string>,
): readonly string[] {
	if (!site.series.includes(across)) return [];
	const points = context.filter(({ series, country }) => series === across && drawn.has(country));
	const sources = [...new Set(points.map(({ source }) => source))].flatMap((id) => {
		const source = contextSources.find((each) => each.id === id);
		if (source === undefined) return [];
		const [first, last] = extent(
			points.filter((point) => point.source === id),
			({ year }) => year,
		);
		const years = first === last ? String(first) : `${String(first)}–${String(last)}`;
		const said = saySource(source, years);
		return source.caveat === null ? [said] : [said, source.caveat];
	});
	return [
		m.scatter_caution({ series: seriesNameIn(site, across) }),
		...(across === 'csam_reports' ? [m.scatter_reports()] : []),
		...sources,
	];
}

const sayNames = (pairs: readonly Pair[]) => ({
	count: formatCount(pairs.length),
	countries: formatList(pairs.map(({ row }) => row.country.name)),
});

function rowsBehind(scene: Scene, pairs: readonly Pair[]): FigureRows {
	const { method, selection } = scene;
	return {
		columns: [
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: scene.measure.id, label: measureName(scene.measure) },
			{ key: 'tier', label: m.table_tier() },
			{ key: 'coverage', label: m.table_coverage(), format: 'share' },
			...reachColumns(scene.site),
			{ key: selection.across === scene.measure.id ? 'across' : selection.across, label: acrossName(scene) },
			...(isSeries(scene) ? [{ key: 'year', label: m.column_year() }] : []),
			...(selection.ranks ? [{ key: 'rank', label: m.table_rank() }] : []),
		],
		rows: pairs.map(({ row, across, score }) => [
			...countryCells(row.country),
			score,
			sayPaint(row.paint, method),
			row.reading?.coverage ?? null,
			...reachCells(scene.site, row.footing),
			across?.value ?? null,
			...(isSeries(scene) ? [across?.year ?? null] : []),
			...(selection.ranks ? [row.reading?.rank ?? null] : []),
		]),
	};
}

function axisAcross(scene: Scene, values: readonly number[], isLog: boolean): ScatterAxis {
	const isScore = !isSeries(scene);
	const [least = 0, most = 1] = extent(values);
	const middle = medianOf(values);
	const name = acrossName(scene);
	// Percentages and scores keep their own scale; others start at zero.
	const linear = isScore ? scene.method.scale : ([0, Math.max(1e-9, most * 1.04)] as const);
	return {
		name: isLog ? m.scatter_log({ label: name }) : name,
		domain: isLog ? [least * 0.8, most * 1.25] : linear,
		isLog,
		median:
			middle === undefined
				? null
				: {
						value: middle,
						text: m.scatter_median({
							value: isScore
								? formatScore(middle, scene.method.decimals)
								: formatValue(Number(middle.toPrecision(3))),
						}),
					},
		format: isScore ? formatMark : formatValue,
	};
}

/** The scatter plot of a scene; `highlighted` is named besides the countries chosen. */
export function scatterOf(
	scene: Scene,
	context: ContextPage,
	highlighted: string | null = null,
): ScatterModel {
	const { site, method, book, measure, members, region, selection } = scene;
	const isLog = LOGARITHMIC.has(selection.across);
	const pairs = rowsOf(site, members, book, measure.id).map((row) => ({
		row,
		score: row.reading?.score ?? null,
		across: acrossOf(scene, context, row.country),
	}));
	const whole = pairs.flatMap(({ row, score, across }) =>
		score === null || across === null ? [] : [{ row, y: score, x: across.value }],
	);
	const drawn = isLog ? whole.filter(({ x }) => x > 0) : whole;
	const missing = pairs.filter(({ score, across }) => score === null || across === null);
	const zeros = isLog
		? pairs.filter(({ score, across }) => score !== null && across !== null && across.value <= 0)
		: [];
	const named = new Set([
		...scene.chosen.map(({ id }) => id),
		...(highlighted === null ? [] : [highlighted]),
	]);
	const middle = medianOf(drawn, ({ y }) => y);
	const rho = drawn.length < LEAST_PAIRS ? null : spearman(drawn);
	const yName = measureName(measure);
	const input: ScatterInput = {
		points: drawn.map(({ row, x, y }) => ({
			id: row.country.id,
			name: row.country.name,
			x,
			y,
			isChosen: named.has(row.country.id),
			...lookOf(row.paint, method),
		})),
		x: axisAcross(
			scene,
			drawn.map(({ x }) => x),
			isLog,
		),
		y: {
			name: yName,
			domain: method.scale,
			isLog: false,
			median:
				middle === undefined
					? null
					: { value: middle, text: m.scatter_median({ value: formatScore(middle, method.decimals) }) },
			format: formatMark,
		},
	};
	const figure: Figure = {
		name: `scatter-${region}-${measure.id}-${selection.across}`,
		title: m.scatter_title({ y: yName, x: acrossName(scene), region: sayWhom(scene) }),
		selection: sayWhom(scene),
		subtitle: [yName, sayMembers(scene), ...sayReach(scene, measure)].join(' · '),
		legend: legendOf(
			drawn.map(({ row }) => row),
			method,
		),
		notes: [
			...(drawn.length === 0 ? [m.scatter_empty()] : [m.scatter_key({ measure: yName })]),
			...contextNotes(scene, context, new Set(drawn.map(({ row }) => row.country.id))),
			...(rho !== null
				? [m.scatter_rho({ rho: formatCoefficient(rho), n: formatCount(drawn.length) })]
				: drawn.length > 0 && drawn.length < LEAST_PAIRS
					? [m.scatter_few({ n: formatCount(drawn.length) })]
					: []),
			...(missing.length > 0 ? [m.scatter_missing(sayNames(missing))] : []),
			...(zeros.length > 0 ? [m.scatter_zero(sayNames(zeros))] : []),
		],
		asides: [
			m.scatter_key({ measure: yName }),
			...(missing.length > 0 ? [m.scatter_missing(sayNames(missing))] : []),
			...(zeros.length > 0 ? [m.scatter_zero(sayNames(zeros))] : []),
		],
		rows: rowsBehind(scene, pairs),
		sizeIn: (room) => {
			const { width, height } = layoutScatter(input, room);
			return { width, height };
		},
	};
	return { input, hasDots: drawn.length > 0, figure };
}
