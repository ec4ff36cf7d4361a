// The picture of the evidence gaps: its rows, its tiles and all that is said with it.
import type { LegendEntry } from '#lib/figures/figure.ts';
import { SHARE_EDGES, shareClass } from '#lib/charts/frame/shares.ts';
import type { ShareRow } from '#lib/charts/grids/shareGrid.ts';
import type { TileGroup } from '#lib/charts/map/shareTiles.ts';
import type { FigureRows } from '#lib/figures/figure.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { formatCount, formatShare } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { regionName, statusName } from '#lib/i18n/words.ts';
import { statusesCounted } from '#lib/observations/terms.ts';
import type { SiteNode } from '#lib/state/site.ts';
import { shareOf, sumAnswered, type Answered, type CountryCount } from './counts.ts';

type NameOf = (country: string) => string;

const shadeOf = (answered: Answered) => ({
	share: shareOf(answered),
	text: answered.answered === 0 ? '' : formatCount(answered.answered),
});

/** The rows of the grid: how many questions are asked, all countries together, then each country. */
export function gridRows(counts: readonly CountryCount[], nameOf: NameOf): readonly ShareRow[] {
	const pooled = (pick: (row: CountryCount) => Answered | undefined): Answered =>
		sumAnswered(counts.flatMap((row) => pick(row) ?? []));
	const [first] = counts;
	if (first === undefined) return [];
	const asked = [first.all, ...first.pillars].map(({ asked }) => ({
		share: null,
		text: formatCount(asked),
	}));
	const together = [
		pooled(({ all }) => all),
		...first.pillars.map((_, at) => pooled(({ pillars }) => pillars[at])),
	].map((each) => ({ share: shareOf(each), text: formatShare(shareOf(each)) }));
	return [
		{ id: 'asked', label: m.gaps_asked(), isTotal: false, cells: asked },
		{ id: 'together', label: m.gaps_all_countries(), isTotal: true, cells: together },
		...counts.map(({ id, all, pillars }) => ({
			...{ id, label: nameOf(id), isTotal: false },
			cells: [all, ...pillars].map(shadeOf),
		})),
	];
}

/** The tiles of the countries counted, by region where there are several. */
export function tileGroups(
	tiles: readonly TileLayout[],
	counts: readonly CountryCount[],
	nameOf: NameOf,
): readonly TileGroup[] {
	const counted = new Map(counts.map((row) => [row.id, row]));
	return tiles.map((layout) => ({
		id: layout.id,
		title: tiles.length > 1 ? regionName(layout.id) : '',
		columns: layout.columns,
		rows: layout.rows,
		tiles: layout.tiles.flatMap(({ id, column, row }) => {
			const count = counted.get(id);
			if (count === undefined) return [];
			const { answered, asked } = count.all;
			const said = { country: nameOf(id), answered: formatCount(answered), asked: formatCount(asked) };
			const label = m.gaps_tile(said);
			return [{ ...{ id, code: id, label, column, row }, share: shareOf(count.all), text: said.answered }];
		}),
	}));
}

/** What the shades mean; only those that occur in the picture. */
export function shareLegend(shares: readonly number[]): readonly LegendEntry[] {
	const worn = new Set(shares.map(shareClass));
	const entries = [
		{ className: 'missing', label: m.gaps_none() },
		...SHARE_EDGES.map((edge, at) => ({
			className: shareClass(edge),
			label: `${formatShare(SHARE_EDGES[at - 1] ?? 0)}–${formatShare(edge)}`,
		})),
	];
	return entries
		.filter(({ className }) => worn.has(className))
		.map(({ className, label }) => ({
			...{ key: className, className, label },
			...{ pattern: 'none', count: '' },
		}));
}

/** The counts behind the picture, one row a country. */
export function gapRows(
	counts: readonly CountryCount[],
	pillars: readonly SiteNode[],
	nameOf: NameOf,
): FigureRows {
	const stated = statusesCounted(counts.map(({ statuses }) => statuses));
	return {
		columns: [
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'questions_asked', label: m.gaps_asked() },
			{ key: 'questions_answered', label: m.gaps_column_answered() },
			{ key: 'share_answered', label: m.gaps_column_share(), format: 'share' },
			...pillars.map(({ id, shortName }) => ({
				key: `answered_${id}`,
				label: m.gaps_column_pillar({ pillar: shortName }),
			})),
			...stated.map((status) => ({
				key: `indicators_${status}`,
				label: m.gaps_column_status({ status: statusName(status) }),
			})),
		],
		rows: counts.map(({ id, all, pillars, statuses }) => [
			nameOf(id),
			id,
			all.asked,
			all.answered,
			shareOf(all),
			...pillars.map(({ answered }) => answered),
			...stated.map((status) => statuses[status]),
		]),
	};
}
