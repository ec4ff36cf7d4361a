// How scores are spread: a strip of dots for the whole and for each of its parts, with the medians of view and world.
import { median as medianOf } from 'd3-array';
import { layoutStrips, type Strip, type StripLine } from '#lib/charts/plots/strips.ts';
import type { Figure, FigureRows } from '#lib/figures/figure.ts';
import { legendOf } from '#lib/figures/legend.ts';
import { reachCells, reachColumns } from '#lib/figures/reach.ts';
import { lookOf, rowsOf, type MapRow } from '#lib/figures/rows.ts';
import { sayPaint } from '#lib/figures/say.ts';
import { formatCount, formatScore } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { silentHere } from '#lib/i18n/ownPages.ts';
import { regionName, statusName } from '#lib/i18n/words.ts';
import { edgesOf, type SiteNode } from '#lib/state/site.ts';
import {
	boundsOf,
	columnsOf,
	countryCells,
	sayMembers,
	sayReach,
	silentNotes,
	type Column,
	sayWhom,
	type Scene,
} from '../scene.ts';

export interface DistributionModel {
	readonly pillar: SiteNode | null;
	readonly strips: readonly Strip[];
	readonly edges: readonly number[];
	readonly figure: Figure;
}

/** The median of the countries of the view: the region's own, or that of the group shown. */
function medianHere(
	{ book, region, selection: { group } }: Scene,
	node: string,
	rows: readonly MapRow[],
): number | null {
	if (group === null) return book.median(node, region)?.median ?? null;
	return medianOf(rows, ({ reading }) => reading?.score) ?? null;
}

function linesOf(scene: Scene, node: string, here: number | null): readonly StripLine[] {
	const { book, region, selection } = scene;
	const isWorld = region === 'world' && selection.group === null;
	const world = book.median(node, 'world');
	const name = selection.group === null ? regionName(region) : m.strips_shown();
	return [
		...(here === null
			? []
			: [{ id: 'near', value: here, text: `${name} ${formatScore(here, scene.method.decimals)}` } as const]),
		...(isWorld || world === null
			? []
			: [
					{
						id: 'far',
						value: world.median,
						text: `${regionName('world')} ${formatScore(world.median, scene.method.decimals)}`,
					} as const,
				]),
	];
}

function stripOf(
	scene: Scene,
	column: Column,
	named: ReadonlySet<string>,
): { strip: Strip; rows: readonly MapRow[] } {
	const { site, members, book } = scene;
	const { node, name, shortName, isSilent, lang } = column;
	const rows = rowsOf(site, members, book, node.id);
	const scored = rows.flatMap((row) =>
		row.reading?.score == null ? [] : [{ row, value: row.reading.score }],
	);
	const statuses = rows.flatMap(({ paint }) => (paint.is === 'status' ? [paint.status] : []));
	const here = medianHere(scene, node.id, rows);
	const counts = { scored: formatCount(scored.length), members: formatCount(rows.length) };
	return {
		rows,
		strip: {
			id: node.id,
			name,
			shortName,
			aside: isSilent
				? silentHere(scene.site.named)
				: [
						here === null
							? m.strips_unscored(counts)
							: m.strips_median({ score: formatScore(here, scene.method.decimals), ...counts }),
						...[...new Set(statuses)].map((status) =>
							m.strips_status({
								status: statusName(status),
								count: formatCount(statuses.filter((each) => each === status).length),
							}),
						),
					].join(' · '),
			dots: scored.map(({ row, value }) => ({
				id: row.country.id,
				value,
				name: named.has(row.country.id) ? row.country.name : null,
				...lookOf(row.paint, scene.method),
			})),
			lines: linesOf(scene, node.id, here),
			...(lang === undefined ? {} : { lang }),
		},
	};
}

function figureRows(
	{ site, method, selection: { ranks } }: Scene,
	strips: readonly { strip: Strip; rows: readonly MapRow[] }[],
): FigureRows {
	return {
		columns: [
			{ key: 'node', label: m.column_node() },
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'tier', label: m.table_tier() },
			{ key: 'score', label: m.table_score() },
			{ key: 'coverage', label: m.table_coverage(), format: 'share' },
			{ key: 'low', label: m.column_low() },
			{ key: 'high', label: m.column_high() },
			...reachColumns(site),
			...(ranks ? [{ key: 'rank', label: m.table_rank() }] : []),
		],
		rows: strips.flatMap(({ strip, rows }) =>
			rows.map(({ country, reading, paint, footing }) => [
				strip.id,
				...countryCells(country),
				sayPaint(paint, method),
				reading?.score ?? null,
				reading?.coverage ?? null,
				...boundsOf(reading),
				...reachCells(site, footing),
				...(ranks ? [reading?.rank ?? null] : []),
			]),
		),
	};
}

/** The distributions of a scene; `highlighted` is named besides the countries chosen. */
export function distributionOf(scene: Scene, highlighted: string | null = null): DistributionModel {
	const { pillar, columns } = columnsOf(scene);
	const named = new Set([
		...scene.chosen.map(({ id }) => id),
		...(highlighted === null ? [] : [highlighted]),
	]);
	const made = columns.map((column) => stripOf(scene, column, named));
	// What the method is silent on has no dots to draw; the notes name it.
	const spoken = made.filter((_, at) => columns[at]?.isSilent === false);
	const strips = (spoken.length === 0 ? made : spoken).map(({ strip }) => strip);
	return {
		pillar,
		strips,
		edges: edgesOf(scene.method),
		figure: {
			name: `distribution-${scene.region}${pillar === null ? '' : `-${pillar.id}`}`,
			title: m.strips_title({ region: sayWhom(scene) }),
			selection: sayWhom(scene),
			subtitle: [pillar === null ? m.across_pillars() : pillar.name, sayMembers(scene)].join(' · '),
			legend: legendOf(
				spoken.flatMap(({ rows }) => rows.filter(({ paint }) => paint.is !== 'status')),
				scene.method,
				{ counts: 'hidden' },
			),
			notes: [
				m.strips_key(),
				...sayReach(scene, columns[0]?.node ?? scene.measure),
				...silentNotes(columns, scene),
			],
			asides: [m.strips_key(), ...silentNotes(columns, scene)],
			rows: figureRows(scene, made),
			sizeIn: (room) => {
				const { width, height, isCramped } = layoutStrips(strips, scene.method.scale, room);
				return { width, height, isCramped };
			},
		},
	};
}
