// The picture of where a country stands: overall and pillar by pillar, beside medians and the countries chosen.
import { layoutPillarRows, type RowKey } from '#lib/charts/bars/pillarRows.ts';
import type { PillarRow } from '#lib/charts/bars/pillarRowsBlock.ts';
import type { Middle } from '#lib/edition/country/peers.ts';
import type { CountryProfile } from '#lib/edition/country/profile.ts';
import type { Figure, FigureCell } from '#lib/figures/figure.ts';
import { reachCells, reachColumns, sayReachOf } from '#lib/figures/reach.ts';
import { formatList, formatMark, formatScore, formatShare } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { langOf } from '#lib/i18n/spoken.ts';
import { groupName, regionName, tierName } from '#lib/i18n/words.ts';
import { statedAt } from '#lib/figures/rows.ts';
import { sayNoValue, sayPaint } from '#lib/figures/say.ts';
import { isLowCoverage, type Reading, type ScoreBook } from '#lib/scoring/book.ts';
import { aloneOf, footingsIn, type Alone, type SiteFooting } from '#lib/state/footing.ts';
import {
	hasIncome,
	indicatorsOf,
	isPillar,
	pillarsOf,
	type Site,
	type SiteCountry,
	type SiteMethod,
	type SiteNode,
} from '#lib/state/site.ts';
import { judgePeer, type PeerVerdict } from './peers.ts';

export interface PeersScene {
	readonly site: Site;
	readonly method: SiteMethod;
	readonly book: ScoreBook;
	readonly profile: Pick<CountryProfile, 'id' | 'name' | 'region' | 'income'>;
	/** Of the income group; null where it is not known, or nobody in it is scored. */
	readonly incomeOf: (node: string) => Middle | null;
	/** Those to be shown, with the book their scores stand in; empty while that is not here. */
	readonly peers: readonly SiteCountry[];
	readonly peerBook: ScoreBook;
	readonly mirrored: boolean;
}

export interface PeersModel {
	readonly rows: readonly PillarRow[];
	readonly keys: readonly RowKey[];
	readonly verdicts: readonly PeerVerdict[];
	readonly figure: Figure;
}

/** Without a region the world is what there is to compare with. */
const areaOf = ({ region }: PeersScene['profile']): string => region ?? 'world';

const nameOf = ({ parent, name }: SiteNode): string => (parent === null ? m.measure_overall() : name);

const footingAt = ({ site, method, book, profile }: PeersScene, node: SiteNode): SiteFooting | null =>
	footingsIn(site, method, book)(node.id, profile.id);

/** The one indicator a pillar of the country rests on; null where there are more. */
const aloneIn = (scene: PeersScene, node: SiteNode): Alone | null =>
	aloneOf(footingAt(scene, node), scene.book.reading(node.id, scene.profile.id), scene.method);

function sayDetail({ site, method, profile }: PeersScene, node: SiteNode, reading: Reading | null): string {
	if (reading?.score != null && reading.tier !== null && reading.coverage !== null)
		return m.peer_detail({
			tier: tierName(method.tiers[reading.tier]),
			coverage: formatShare(reading.coverage),
		});
	if (isPillar(site, node.id) && indicatorsOf(site, node.id, method).length === 0) return m.pillars_silent();
	return (reading?.coverage ?? 0) > 0 ? m.peer_unscored() : sayNoValue(statedAt(site, node.id, profile.id));
}

function rowOf(scene: PeersScene, node: SiteNode, verdicts: readonly PeerVerdict[]): PillarRow {
	const { book, profile, peerBook } = scene;
	const reading = book.reading(node.id, profile.id);
	const alone = aloneIn(scene, node);
	const own =
		reading?.score == null
			? null
			: {
					...{
						value: reading.score,
						text: formatScore(reading.score, scene.method.decimals),
						tier: alone === null ? reading.tier : null,
					},
					...{ low: reading.low ?? reading.score, high: reading.high ?? reading.score },
					hollow: isLowCoverage(reading),
				};
	return {
		id: node.id,
		name: nameOf(node),
		shortName: node.parent === null ? nameOf(node) : node.shortName,
		lang: node.parent === null ? undefined : langOf(node.name),
		detail:
			alone === null
				? `${own === null || reading?.tier == null ? '' : `${own.text} · `}${sayDetail(scene, node, reading)}`
				: sayPaint({ is: 'alone', ...alone }, scene.method),
		own,
		near: book.median(node.id, areaOf(profile))?.median ?? null,
		kind: scene.incomeOf(node.id)?.median ?? null,
		others: verdicts.flatMap(({ peer, same }) => {
			const value = peerBook.reading(node.id, peer.id)?.score ?? null;
			return value === null
				? []
				: [{ id: peer.id, label: same.includes(node.id) ? `≈ ${peer.id}` : peer.id, value }];
		}),
	};
}

function keysOf(
	{ profile, peers }: PeersScene,
	rows: readonly PillarRow[],
	isSame: boolean,
): readonly RowKey[] {
	const isOpen = rows.some(({ own }) => own !== null && own.high - own.low > 1e-9);
	const key = (sign: RowKey['sign'], text: string, label = ''): RowKey => ({ sign, label, text });
	return [
		key('own', profile.name),
		...(isOpen ? [key('bounds', m.peer_bounds())] : []),
		...(rows.some(({ near }) => near !== null)
			? [key('near', m.peer_near({ region: regionName(areaOf(profile)) }))]
			: []),
		...(profile.income !== null && rows.some(({ kind }) => kind !== null)
			? [key('kind', m.peer_kind({ group: groupName(profile.income) }))]
			: []),
		...peers.map(({ id, name }) => key('other', name, id)),
		...(isSame ? [key('word', m.peer_same_key({ country: profile.name }), '≈')] : []),
	];
}

function tableOf(scene: PeersScene, nodes: readonly SiteNode[], verdicts: readonly PeerVerdict[]) {
	const { book, profile, method, peerBook } = scene;
	const line = (
		node: SiteNode,
		country: { id: string; name: string },
		reading: Reading | null,
		against: string | null,
		/** Of the country itself: of others the indicators are not here. */
		isOwn: boolean,
	): readonly FigureCell[] => {
		const alone = isOwn ? aloneIn(scene, node) : null;
		const [near, kind] = [book.median(node.id, areaOf(profile)), scene.incomeOf(node.id)];
		return [
			...[node.id, nameOf(node), country.name, country.id],
			...[reading?.score ?? null, reading?.low ?? null, reading?.high ?? null, reading?.coverage ?? null],
			alone !== null
				? sayPaint({ is: 'alone', ...alone }, method)
				: reading?.tier == null
					? null
					: tierName(method.tiers[reading.tier]),
			...reachCells(scene.site, isOwn ? footingAt(scene, node) : null),
			...[near?.median ?? null, kind?.median ?? null, against],
		];
	};
	const sayAgainst = ({ peerAhead, ownAhead, same }: PeerVerdict, node: string): string | null => {
		if (same.includes(node)) return m.peer_same();
		if (peerAhead.includes(node)) return m.peer_ahead();
		return ownAhead.includes(node) ? m.peer_behind() : null;
	};
	return {
		columns: [
			{ key: 'node', label: m.column_node() },
			{ key: 'name', label: m.pillars_pillar() },
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'score', label: m.table_score() },
			{ key: 'low', label: m.column_low() },
			{ key: 'high', label: m.column_high() },
			{ key: 'coverage', label: m.table_coverage() },
			{ key: 'tier', label: m.table_tier() },
			...reachColumns(scene.site),
			{ key: 'median_region', label: profile.region === null ? m.pillars_median_all() : m.pillars_median() },
			{ key: 'median_income_group', label: m.peer_income_column() },
			{ key: 'against', label: m.peer_against({ country: profile.name }) },
		],
		rows: nodes.flatMap((node) => [
			line(node, profile, book.reading(node.id, profile.id), null, true),
			...verdicts.map((verdict) =>
				line(
					node,
					verdict.peer,
					peerBook.reading(node.id, verdict.peer.id),
					sayAgainst(verdict, node.id),
					false,
				),
			),
		]),
	};
}

/** The model of the picture; the rows of a pillar without a score stay, and say why. */
export function peersFigureOf(scene: PeersScene): PeersModel {
	const { site, method, book, profile, peers, peerBook, mirrored } = scene;
	const nodes = site.nodes.filter(({ id, parent }) => parent === null || isPillar(site, id));
	const verdicts = peers.map((peer) =>
		judgePeer(
			nodes.map(({ id }) => id),
			[book, profile.id],
			[peerBook, peer],
		),
	);
	const rows = nodes.map((node) => rowOf(scene, node, verdicts));
	const keys = keysOf(
		scene,
		rows,
		verdicts.some(({ same }) => same.length > 0),
	);
	const pillars = new Set(pillarsOf(site).map(({ id }) => id));
	const compared = rows.flatMap(({ id, own, near }) =>
		!pillars.has(id) || own === null || near === null ? [] : [own.value - near],
	);
	const above = compared.filter((distance) => distance > 0);
	const names = new Map(nodes.map((node) => [node.id, node.parent === null ? nameOf(node) : node.shortName]));
	return {
		...{ rows, keys, verdicts },
		figure: {
			name: `standing-${profile.id}`,
			title: m.peer_figure_title({
				...{ country: profile.name, region: regionName(areaOf(profile)) },
				...{ above: String(above.length), compared: String(compared.length) },
			}),
			subtitle: m.peer_subtitle({ low: formatMark(method.scale[0]), high: formatMark(method.scale[1]) }),
			legend: [],
			notes: [
				...nodes.flatMap((node) =>
					node.parent === null ? sayReachOf(footingAt(scene, node), profile.name) : [],
				),
				...verdicts
					.filter(({ same }) => same.length > 0)
					.map(({ peer, same }) =>
						m.peer_note_same({
							...{ country: profile.name, peer: peer.name },
							nodes: formatList(same.map((node) => names.get(node) ?? node)),
						}),
					),
				...(rows.some(({ own }) => own === null) ? [m.peer_note_missing()] : []),
				...(profile.income === null && hasIncome(site)
					? [m.peer_income_none({ country: profile.name })]
					: []),
			],
			rows: tableOf(scene, nodes, verdicts),
			sizeIn: (room) => {
				const { width, height } = layoutPillarRows(rows, keys, method.scale, {
					...room,
					isMirrored: mirrored,
				});
				return { width, height };
			},
		},
	};
}
