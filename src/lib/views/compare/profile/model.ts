// Profile lines: the countries compared from pillar to pillar, or over one pillar's indicators, and those around them.
import { quantileSorted } from 'd3-array';
import { layoutProfiles, type ProfileInput } from '#lib/charts/plots/profiles.ts';
import type { Figure, FigureRows } from '#lib/figures/figure.ts';
import { reachCells, reachColumns, sayAlone, sayPillarRests, sayReachOf } from '#lib/figures/reach.ts';
import { paintOf, statedAt } from '#lib/figures/rows.ts';
import { sayPaint } from '#lib/figures/say.ts';
import { formatCount, formatList } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { silentHere } from '#lib/i18n/ownPages.ts';
import { isLowCoverage } from '#lib/scoring/book.ts';
import { aloneOf } from '#lib/state/footing.ts';
import { edgesOf, pillarsOf, rootOf, type SiteCountry, type SiteNode } from '#lib/state/site.ts';
import {
	boundsOf,
	columnsOf,
	countryCells,
	footingsOf,
	sayMembers,
	silentNotes,
	type Column,
	sayWhom,
	type Scene,
} from '../scene.ts';
import { pairsApart, type Apart } from './apart.ts';
import { suggest, type Suggestion } from './suggestions.ts';

/** More lines than this cannot be told apart. */
export const MOST_LINES = 8;
/** Fewer scored members than this have no middle half worth drawing. */
const LEAST_FOR_QUARTERS = 4;

export interface ProfileModel {
	readonly pillar: SiteNode | null;
	readonly drawn: readonly SiteCountry[];
	readonly input: ProfileInput;
	readonly edges: readonly number[];
	readonly apart: readonly Apart[];
	/** Whom to compare, while fewer than two are chosen. */
	readonly suggestions: readonly Suggestion[];
	readonly figure: Figure;
}

function typical(
	{ book, members }: Scene,
	node: string,
): Pick<ProfileInput['stops'][number], 'median' | 'quarters'> {
	const scores = members.flatMap(({ id }) => book.reading(node, id)?.score ?? []).toSorted((a, b) => a - b);
	const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantileSorted(scores, share));
	return {
		median: middle ?? null,
		quarters:
			low === undefined || high === undefined || scores.length < LEAST_FOR_QUARTERS ? null : [low, high],
	};
}

function figureRows(
	scene: Scene,
	columns: readonly Column[],
	drawn: readonly SiteCountry[],
	apart: readonly Apart[],
): FigureRows {
	const { site, method, book, selection } = scene;
	const footings = footingsOf(scene);
	const sameAs = (country: SiteCountry, column: Column): string =>
		apart
			.filter(({ same }) => same.includes(column))
			.flatMap(({ first, second }) =>
				first === country ? [second.id] : second === country ? [first.id] : [],
			)
			.join(' ');
	const rows = drawn.flatMap((country) =>
		columns.map((column) => {
			const reading = book.reading(column.node.id, country.id);
			const footing = footings(column.node.id, country.id);
			const stated = statedAt(site, column.node.id, country.id);
			const same = sameAs(country, column);
			return [
				...countryCells(country),
				column.node.id,
				sayPaint(paintOf(reading, stated, aloneOf(footing, reading, method)), method),
				reading?.score ?? null,
				reading?.coverage ?? null,
				...boundsOf(reading),
				...reachCells(site, footing),
				...(selection.ranks ? [reading?.rank ?? null] : []),
				same === '' ? null : same,
			];
		}),
	);
	const medians = columns.map(({ node }) => [
		m.profile_median(),
		null,
		node.id,
		null,
		typical(scene, node.id).median,
		null,
		null,
		null,
		...reachCells(site, null),
		...(selection.ranks ? [null] : []),
		null,
	]);
	return {
		columns: [
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'node', label: m.column_node() },
			{ key: 'tier', label: m.table_tier() },
			{ key: 'score', label: m.table_score() },
			{ key: 'coverage', label: m.table_coverage(), format: 'share' },
			{ key: 'low', label: m.column_low() },
			{ key: 'high', label: m.column_high() },
			...reachColumns(site),
			...(selection.ranks ? [{ key: 'rank', label: m.table_rank() }] : []),
			{ key: 'not_distinguishable_from', label: m.column_same() },
		],
		rows: [...rows, ...medians],
	};
}

function titleOf(scene: Scene, pillar: SiteNode | null, drawn: readonly SiteCountry[]): string {
	if (drawn.length === 0)
		return pillar === null
			? m.profile_typical({ region: sayWhom(scene) })
			: m.profile_typical_indicators({ pillar: pillar.name, region: sayWhom(scene) });
	const countries = formatList(drawn.map(({ name }) => name));
	return pillar === null
		? m.profile_title({ countries })
		: m.profile_title_indicators({ countries, pillar: pillar.name });
}

/** How far the record reaches in each country drawn, and which of its pillars rest on one indicator. */
function reachNotes(scene: Scene, pillar: SiteNode | null, drawn: readonly SiteCountry[]): readonly string[] {
	const { site, method, book } = scene;
	const footings = footingsOf(scene);
	const node = pillar ?? rootOf(site);
	if (node === undefined) return [];
	return [
		...drawn.flatMap(({ id, name }) => sayReachOf(footings(node.id, id), name)),
		...(pillar === null ? [] : sayPillarRests(site, method, pillar)),
		...drawn.flatMap(({ id, name }) => {
			const alone = pillarsOf(site).flatMap(
				(each) => aloneOf(footings(each.id, id), book.reading(each.id, id), method) ?? [],
			);
			return alone.length === 0 || pillar !== null
				? []
				: [
						sayAlone(
							name,
							alone.map((each) => sayPaint({ is: 'alone', ...each }, method)),
						),
					];
		}),
	];
}

/** The profiles of a scene; `mirrored` where the page reads from the right. */
export function profilesOf(scene: Scene, { mirrored }: { readonly mirrored: boolean }): ProfileModel {
	const { book, method, chosen } = scene;
	const { pillar, columns } = columnsOf(scene);
	const drawn = chosen.slice(0, MOST_LINES);
	const input: ProfileInput = {
		stops: columns.map(({ node, name, shortName, isSilent, lang }, at) => ({
			id: node.id,
			name,
			shortName,
			silent: isSilent ? silentHere(scene.site.named) : null,
			apart: at === 0,
			...typical(scene, node.id),
			...(lang === undefined ? {} : { lang }),
		})),
		lines: drawn.map(({ id, name }) => ({
			id,
			name,
			code: id,
			points: columns.map(({ node }) => {
				const reading = book.reading(node.id, id);
				return reading?.score == null ? null : { value: reading.score, hollow: isLowCoverage(reading) };
			}),
		})),
		scale: method.scale,
		medianName: m.profile_median(),
		mirrored,
	};
	const apart = pairsApart(book, drawn, columns);
	return {
		pillar,
		drawn,
		input,
		edges: edgesOf(method),
		apart,
		suggestions: chosen.length < 2 ? suggest(scene) : [],
		figure: {
			name: `profile-${scene.region}${pillar === null ? '' : `-${pillar.id}`}`,
			title: titleOf(scene, pillar, drawn),
			subtitle: [pillar === null ? m.across_pillars() : pillar.name, sayMembers(scene)].join(' · '),
			legend: [],
			notes: [
				...(chosen.length > MOST_LINES ? [m.profile_more({ count: formatCount(MOST_LINES) })] : []),
				m.profile_key(),
				...reachNotes(scene, pillar, drawn),
				...silentNotes(columns, scene),
			],
			asides: [m.profile_key(), ...silentNotes(columns, scene)],
			rows: figureRows(scene, columns, drawn, apart),
			sizeIn: (room) => {
				const { width, height } = layoutProfiles(input, room);
				return { width, height };
			},
		},
	};
}
