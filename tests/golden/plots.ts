// Golden files of the plots: dots, lines, slopes, steps and falls.
import { render } from 'svelte/server';
import Profiles from '#lib/charts/plots/Profiles.svelte';
import Scatter from '#lib/charts/plots/Scatter.svelte';
import type { ScatterAxis } from '#lib/charts/plots/scatter.ts';
import ScenarioPath from '#lib/charts/plots/ScenarioPath.svelte';
import type { Path, PathState } from '#lib/charts/plots/scenarioPath.ts';
import Movers from '#lib/charts/plots/Movers.svelte';
import Slope from '#lib/charts/plots/Slope.svelte';
import Strips from '#lib/charts/plots/Strips.svelte';
import { layoutStrips } from '#lib/charts/plots/strips.ts';
import Waterfall from '#lib/charts/plots/Waterfall.svelte';
import { layoutWaterfall, type FallBar } from '#lib/charts/plots/waterfall.ts';
import { LONG_NAME, madeUp, MANY, numbers, scriptOf } from './countries.ts';
import { bothWays, golden, type Golden } from './golden.ts';

const ROOM = { width: 960, height: 460 };
const PHONE = { width: 358, height: 420 };
const STILL = { prefix: 'still', label: 'A picture of made-up countries' };
const SCALE = [0, 100] as const;
const EDGES = [0, 20, 40, 60, 80];
const BANDS = [1, 2, 3, 4, 5].map((band) => `Band ${band}`);
const STOPS = ['Law', 'Strategy', 'Institutions', 'Industry', 'Education', 'Helplines', 'Voice', 'Figures'];

const axis = (name: string, change: Partial<ScatterAxis> = {}): ScatterAxis => ({
	...{ name, domain: SCALE, isLog: false, median: { value: 48, text: 'Median 48' } },
	...{ format: (value: number) => String(value) },
	...change,
});
const log = axis('Children per line of a very long name of a series nobody counts', {
	...{ domain: [10, 1e5], isLog: true, median: null },
});
const scatter = (count: number, room: typeof ROOM, mirrored = false, x = axis('Law')) => {
	const next = numbers(19);
	const points = madeUp(count, scriptOf(mirrored)).flatMap(({ id, name, score, look }, at) =>
		score === null
			? []
			: [
					{
						id,
						name,
						...look,
						x: x.isLog ? 10 ** (1 + next() * 4) : next() * 100,
						y: score,
						isChosen: at % 15 === 3,
					},
				],
	);
	return render(Scatter, { props: { ...room, ...STILL, points, x, y: axis('Overall') } });
};

const strips = (count: number, width: number, mirrored: boolean) => {
	const made = STOPS.slice(0, 3).map((shortName, at) => ({
		...{ id: shortName, name: at === 1 ? LONG_NAME : `The ${shortName}`, shortName, lang: 'en' as const },
		aside: at === 2 ? 'No public record' : 'Median 48 · 3 countries without a score',
		dots:
			at === 2
				? []
				: madeUp(count, scriptOf(mirrored), 7 + at).flatMap(({ id, name, score, look }, dot) =>
						score === null ? [] : [{ id, value: score, ...look, name: dot % 20 === 3 ? name : null }],
					),
		lines:
			at === 2
				? []
				: [
						{ id: 'near' as const, value: 48, text: 'Region 48' },
						{ id: 'far' as const, value: 51, text: 'World 51' },
					],
	}));
	const { height } = layoutStrips(made, SCALE, { width, height: null });
	return render(Strips, {
		props: { strips: made, scale: SCALE, edges: EDGES, width, height, mirrored, ...STILL },
	});
};

const profiles = (count: number, room: typeof ROOM, mirrored: boolean, highlighted: string | null = null) => {
	const next = numbers(23);
	return render(Profiles, {
		props: {
			...{ ...room, mirrored, highlighted, scale: SCALE, edges: EDGES, tierNames: BANDS, label: STILL.label },
			medianName: 'Median',
			stops: STOPS.map((shortName, at) => ({
				...{ id: shortName, name: `The ${shortName}`, shortName, lang: 'en' as const, apart: at === 0 },
				silent: at === 6 ? 'No public record' : null,
				median: at > 5 ? null : 40 + at * 3,
				quarters: at > 5 ? null : ([25 + at * 3, 62 + at * 4] as const),
			})),
			lines: madeUp(count, scriptOf(mirrored)).map(({ id, name }) => ({
				...{ id, name, code: id },
				points: STOPS.map((_, at) =>
					at === 6 || next() < 0.12 ? null : { value: next() * 100, hollow: next() < 0.2 },
				),
			})),
		},
	});
};

const movers = (count: number, mirrored: boolean) => {
	const names = madeUp(count, scriptOf(mirrored));
	const lists = ([1, -1] as const).map((sign) => ({
		...{ key: String(sign), head: sign > 0 ? 'Up most' : 'Down most', empty: 'No country' },
		movers: names.map(({ id, name }, at) => ({
			...{ id, name, text: `${sign * (30 - at * 8)}` },
			parts: [
				{ key: 'treaty', points: sign * (20 - at * 10), isFirm: true },
				{ key: 'index', points: sign * 10, isFirm: false },
				{ key: 'other', points: sign * (at * 2 - 2), isFirm: false },
			],
			reasons:
				'A made-up treaty, joined on a day long past +20 · A made-up index of many words and little sense +10*',
		})),
	}));
	return render(Movers, { props: { lists, ...ROOM, height: null, label: 'Movers' } });
};

const slope = (count: number, room: typeof ROOM, mirrored: boolean) => {
	const next = numbers(29);
	const lines = madeUp(count, scriptOf(mirrored)).flatMap(({ id, name, score: after }, at) =>
		after === null
			? []
			: [{ id, name, after, before: at % 5 === 0 ? after : next() * 100, isChosen: at % 11 === 1 }],
	);
	return render(Slope, {
		props: { ...room, lines, scale: SCALE, before: '2024', after: '2026', label: STILL.label },
	});
};

const state = (year: number | null, score: number | null, change: Partial<PathState> = {}): PathState => ({
	...{ year, score, low: score, high: score, drawn: null, drawnLabel: '' },
	label: score === null ? 'No score' : String(score),
	...change,
});
const path = (states: readonly PathState[]): Path => ({
	...{ from: 2026, scale: SCALE, now: 'Now', watermark: 'Scenario, not an assessment', states },
	tiers: BANDS.map((name, at) => ({ name, from: at * 20 })),
});
const CLIMB = path([
	state(null, 31, { low: 25, high: 44, drawn: [28, 36], drawnLabel: '28–36' }),
	state(2027, 46, { low: 40, high: 58, drawn: [41, 49], drawnLabel: '41–49' }),
	state(2030, 83),
]);
const UNSCORED = path([state(null, null, { low: null, high: null }), state(2034, 12)]);
const scenario = (made: Path, room: typeof ROOM) =>
	render(ScenarioPath, { props: { path: made, ...room, label: STILL.label } });

const fallBar = (id: string, kind: FallBar['kind'], from: number, to: number, name = id): FallBar => ({
	...{ id, kind, name, from, to },
	text: kind === 'total' ? String(to) : `${to < from ? '−' : '+'}${Math.abs(to - from)}`,
});
const FALL = [
	fallBar('published', 'total', 0, 43, 'Published score'),
	fallBar('law', 'gap', 43, 60, LONG_NAME),
	fallBar('helpline', 'gap', 60, 61, 'Helpline (fact)'),
	fallBar('ceiling', 'total', 0, 61, 'With every gap closed'),
	fallBar('survey', 'unknown', 61, 38, 'Survey (proxy)'),
	fallBar('lowest', 'total', 0, 38, 'If what is unknown is at its worst'),
];
const STEPS = [
	fallBar('published', 'total', 0, 4),
	...Array.from({ length: 40 }, (_, at) => fallBar(`step ${at}`, 'gap', 4 + at * 2, 6 + at * 2)),
];
const ZONES = BANDS.map((name, at) => ({ name, from: at * 20, to: at * 20 + 20 }));
const fall = (bars: readonly FallBar[], width: number, height: number | null = null) => {
	const { height: tall } = layoutWaterfall(bars, ZONES, SCALE, { width, height });
	return render(Waterfall, { props: { bars, zones: ZONES, scale: SCALE, width, height: tall, ...STILL } });
};

export const plots: readonly Golden[] = [
	...bothWays('Scatter-few', (mirrored) => scatter(12, ROOM, mirrored)),
	golden('Scatter-many', () => scatter(MANY, ROOM, false, log)),
	golden('Scatter-phone', () => scatter(MANY, PHONE)),
	golden('Scatter-one-country', () => scatter(1, ROOM)),
	...bothWays('Strips-many', (mirrored) => strips(MANY, 960, mirrored)),
	golden('Strips-phone', () => strips(MANY, 358, false)),
	golden('Strips-one-country', () => strips(1, 960, false)),
	...bothWays('Profiles-few', (mirrored) => profiles(3, ROOM, mirrored)),
	golden('Profiles-most', () => profiles(8, ROOM, false, 'QMB')),
	golden('Profiles-phone', () => profiles(4, PHONE, false)),
	golden('Profiles-one-country', () => profiles(1, ROOM, false)),
	...bothWays('Movers-few', (mirrored) => movers(3, mirrored)),
	golden('Movers-none', () => movers(0, false)),
	...bothWays('Slope-few', (mirrored) => slope(12, ROOM, mirrored)),
	golden('Slope-many', () => slope(MANY, ROOM, false)),
	golden('Slope-one-country', () => slope(1, PHONE, false)),
	...bothWays('ScenarioPath-climb', () => scenario(CLIMB, ROOM)),
	golden('ScenarioPath-phone', () => scenario(CLIMB, PHONE)),
	golden('ScenarioPath-unscored', () => scenario(UNSCORED, ROOM)),
	...bothWays('Waterfall-page', () => fall(FALL, 960)),
	...bothWays('Waterfall-phone', () => fall(FALL, 358)),
	golden('Waterfall-many-steps', () => fall(STEPS, 960, 420)),
	golden('Waterfall-one-step', () => fall(FALL.slice(0, 2), 960)),
];
