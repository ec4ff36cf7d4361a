// Golden files of rows by columns: heat maps, shares, lists of scores, rows of pillars.
import { render } from 'svelte/server';
import HeatGrid from '#lib/charts/grids/HeatGrid.svelte';
import HeatTable from '#lib/charts/grids/HeatTable.svelte';
import PillarRows from '#lib/charts/bars/PillarRows.svelte';
import { layoutPillarRows, type RowKey } from '#lib/charts/bars/pillarRows.ts';
import type { PillarRow } from '#lib/charts/bars/pillarRowsBlock.ts';
import ScoreList from '#lib/charts/bars/ScoreList.svelte';
import ShareGrid from '#lib/charts/grids/ShareGrid.svelte';
import ShareTiles from '#lib/charts/map/ShareTiles.svelte';
import { LONG_NAME, madeUp, MANY, numbers, scriptOf, type MadeUp } from './countries.ts';
import { bothWays, golden, type Golden } from './golden.ts';

const ROOM = { width: 960, height: 460 };
const PHONE = { width: 358, height: 640 };
const STILL = { prefix: 'still', label: 'A picture of made-up countries' };
const SCALE = [0, 100] as const;
const sayMore = (count: number): string => `${count} more`;
const PILLARS = ['Law', 'Strategy', 'Institutions', 'Industry', 'Education', 'Helplines', 'Voice', 'Figures'];

const heatColumns = PILLARS.map((shortName, at) => ({
	...{
		id: shortName,
		name: `${shortName} of the land and all that it holds`,
		shortName,
		lang: 'en' as const,
	},
	silent: at === 6 ? 'No public record' : null,
}));
const heatRows = (countries: readonly MadeUp[]) =>
	countries.map(({ id, name, score, look }, at) => ({
		...{ id, name, code: id, marked: at === 1 },
		cells: PILLARS.map((_, c) => {
			const other = countries[(at + c) % countries.length];
			return { text: other?.score == null ? '' : String(Math.round(other.score)), look: other?.look ?? look };
		}).with(0, { text: score === null ? '' : String(Math.round(score)), look }),
	}));
const heat = (count: number, room: typeof ROOM, mirrored: boolean) =>
	render(HeatGrid, {
		props: {
			...{ ...room, ...STILL, mirrored },
			...{ rows: heatRows(madeUp(count, scriptOf(mirrored))), columns: heatColumns },
		},
	});

const list = (count: number, room: typeof ROOM, mirrored: boolean) =>
	render(ScoreList, {
		props: {
			...{ ...room, ...STILL, scale: SCALE, sayMore },
			heads: { name: 'Country', band: 'Band', score: 'Score', coverage: 'Coverage' },
			rows: madeUp(count, scriptOf(mirrored)).map((country) => ({
				...country,
				band: country.look.className,
				scoreText: country.score === null ? '' : String(Math.round(country.score)),
				coverageText: country.score === null ? '' : `${Math.round(country.coverage * 100)} %`,
			})),
		},
	});

const shares = (count: number, room: typeof ROOM, mirrored: boolean) => {
	const next = numbers(3);
	const cells = () =>
		['All', ...PILLARS].map(() => {
			const share = Math.round(next() * 40) / 40;
			return { share: share > 0.9 ? null : share, text: share > 0.9 ? '–' : `${Math.round(share * 40)}` };
		});
	const rows = madeUp(count, scriptOf(mirrored)).map(({ id, name: label }) => ({
		...{ id, label, isTotal: false, cells: cells() },
	}));
	return render(ShareGrid, {
		props: {
			...{ ...room, label: STILL.label, sayMore, columns: ['All', ...PILLARS] },
			rows: [{ id: 'all', label: 'All countries', isTotal: true, cells: cells() }, ...rows],
		},
	});
};

const tiles = (count: number, title: string, from = 0) => {
	const next = numbers(5 + from);
	return {
		...{ id: `group-${from}`, title, columns: 7, rows: 7 },
		tiles: madeUp(MANY)
			.slice(from, from + count)
			.map(({ id, name }, at) => {
				const share = at % 6 === 0 ? 0 : next();
				return {
					...{ id, code: id, label: name, column: at % 7, row: Math.floor(at / 7), share },
					text: share === 0 ? '' : String(Math.round(share * 42)),
				};
			}),
	};
};
const shareTiles = (groups: readonly ReturnType<typeof tiles>[]) =>
	render(ShareTiles, { props: { ...ROOM, label: STILL.label, groups } });

const heatCell = (value: number | null, flag: string | null = null) => ({
	...{ value, text: value === null ? '–' : value.toFixed(2), note: value === null ? null : 'n 40', flag },
	framed: flag !== null,
});
const table = () =>
	render(HeatTable, {
		props: {
			...{ caption: 'Made-up numbers', corner: 'Indicator' },
			columns: PILLARS.slice(0, 4).map((label, at) => ({
				...{ id: label, label, number: at === 0 ? null : String(at), lang: 'en' as const },
			})),
			rows: [
				{
					id: 'a',
					label: 'Ratified',
					number: '1',
					group: 'Law',
					cells: [0.82, 0.04, -0.31, -1].map((v) => heatCell(v)),
				},
				{
					...{ id: 'b', label: LONG_NAME, number: '2', group: null, lang: 'en' as const },
					cells: [heatCell(null), heatCell(0.93, 'redundant'), heatCell(-0.5, 'opposed'), null],
				},
			],
			feet: [{ label: 'Share', texts: ['61 %', '20 %', '12 %', '7 %'] }],
		},
	});

const KEYS: readonly RowKey[] = [
	{ sign: 'own', label: '', text: 'Veltor' },
	{ sign: 'bounds', label: '', text: 'Bounds' },
	{ sign: 'near', label: '', text: 'Median of the region' },
	{ sign: 'kind', label: '', text: 'Median of the income group' },
	{ sign: 'other', label: 'QMB', text: 'Torwok' },
	{ sign: 'word', label: '≈', text: 'Not distinguishable' },
];
const pillarRows = (others: number): readonly PillarRow[] => {
	const countries = madeUp(24, 'latin', 11);
	return PILLARS.map((shortName, at) => {
		const { score, low, high, coverage } = countries[at] ?? { score: null, low: 0, high: 100, coverage: 0 };
		return {
			...{ id: shortName, name: at === 1 ? LONG_NAME : `The ${shortName}`, shortName, lang: 'en' as const },
			detail: score === null ? 'No value' : `Band ${Math.floor(score / 20) + 1} · coverage`,
			own:
				score === null
					? null
					: {
							...{ value: score, text: String(Math.round(score)), low, high, hollow: coverage < 0.6 },
							tier: at === 4 ? null : Math.min(4, Math.floor(score / 20)),
						},
			near: at === 5 ? null : (countries[at + 8]?.score ?? null),
			kind: at === 6 ? null : (countries[at + 9]?.score ?? null),
			others: countries
				.slice(at + 10, at + 10 + others)
				.flatMap(({ id, score: value }, other) =>
					value === null ? [] : [{ id, label: other === 1 ? `≈ ${id}` : id, value }],
				),
		};
	});
};
const pillars = (others: number, width: number, mirrored: boolean) => {
	const rows = pillarRows(others);
	const { height } = layoutPillarRows(rows, KEYS, SCALE, { width, height: null, isMirrored: mirrored });
	return render(PillarRows, {
		props: { rows, keys: KEYS, scale: SCALE, tiers: 5, width, height, mirrored, label: STILL.label },
	});
};

export const grids: readonly Golden[] = [
	...bothWays('HeatGrid-few', (mirrored) => heat(12, ROOM, mirrored)),
	golden('HeatGrid-many', () => heat(MANY, ROOM, false)),
	golden('HeatGrid-phone', () => heat(12, PHONE, false)),
	golden('HeatGrid-one-country', () => heat(1, ROOM, false)),
	...bothWays('HeatTable-usual', table),
	...bothWays('ScoreList-few', (mirrored) => list(12, ROOM, mirrored)),
	golden('ScoreList-many', () => list(MANY, ROOM, false)),
	golden('ScoreList-too-many', () => list(MANY, PHONE, false)),
	golden('ScoreList-one-country', () => list(1, ROOM, false)),
	...bothWays('ShareGrid-few', (mirrored) => shares(12, ROOM, mirrored)),
	golden('ShareGrid-many', () => shares(MANY, ROOM, false)),
	golden('ShareGrid-phone', () => shares(12, PHONE, false)),
	golden('ShareGrid-one-country', () => shares(1, ROOM, false)),
	...bothWays('ShareTiles-regions', () => shareTiles([tiles(30, 'The North'), tiles(12, 'The South', 30)])),
	golden('ShareTiles-many', () => shareTiles([tiles(MANY, '')])),
	golden('ShareTiles-one-country', () => shareTiles([tiles(1, '')])),
	...bothWays('PillarRows-page', (mirrored) => pillars(3, 960, mirrored)),
	...bothWays('PillarRows-phone', (mirrored) => pillars(3, 358, mirrored)),
	golden('PillarRows-alone', () => pillars(0, 960, false)),
];
