// Golden files of the small pictures that stand in tables and lines of text.
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import AnswerBar from '#lib/charts/bars/AnswerBar.svelte';
import BarPatterns from '#lib/charts/bars/BarPatterns.svelte';
import PairBar from '#lib/charts/bars/PairBar.svelte';
import RecordBar from '#lib/charts/bars/RecordBar.svelte';
import ScoreBar from '#lib/charts/bars/ScoreBar.svelte';
import ScreePlot from '#lib/charts/plots/ScreePlot.svelte';
import StatusBar from '#lib/charts/bars/StatusBar.svelte';
import StatusLegend from '#lib/charts/bars/StatusLegend.svelte';
import StatusStrip from '#lib/charts/bars/StatusStrip.svelte';
import TierStrip from '#lib/charts/bars/TierStrip.svelte';
import ValueBar from '#lib/charts/bars/ValueBar.svelte';
import { bothWays, golden, type Golden } from './golden.ts';

/** Where the four groups of human development begin. */
const UNDP = [0, 0.55, 0.7, 0.8];
const score: ComponentProps<typeof ScoreBar> = {
	...{ score: 57.4, low: 51, high: 66, median: 48.2, tier: 2 },
	...{ edges: [0, 20, 40, 60, 80], scale: [0, 100], label: 'Score 57' },
};
const bar = (name: string, change: Partial<ComponentProps<typeof ScoreBar>>) =>
	golden(`ScoreBar-${name}`, () => render(ScoreBar, { props: { ...score, ...change } }));
const answers = (name: string, counts: readonly [number, number, number, number]) =>
	golden(`AnswerBar-${name}`, () => render(AnswerBar, { props: { counts, label: 'Answered' } }));
const tiers = (name: string, shares: readonly number[], framed: number | null) =>
	golden(`TierStrip-${name}`, () => render(TierStrip, { props: { shares, framed, label: 'Draws' } }));

const NO_COUNTS = {
	...{ assessed: 0, bounded: 0, not_assessed: 0 },
	...{ no_reply: 0, inconclusive: 0, withheld: 0, not_applicable: 0 },
};
const statuses = (name: string, counts: Partial<typeof NO_COUNTS>) =>
	golden(`StatusBar-${name}`, () =>
		render(StatusBar, { props: { counts: { ...NO_COUNTS, ...counts }, label: 'Statuses' } }),
	);

const record = (name: string, [proved, open, excluded]: readonly [number, number, number]) =>
	golden(`RecordBar-${name}`, () =>
		render(RecordBar, { props: { proved, open, excluded, label: 'Proved, open, excluded' } }),
	);

export const bars: readonly Golden[] = [
	record('usual', [12, 85, 3]),
	record('nothing', [0, 100, 0]),
	record('settled', [40, 0, 60]),
	bar('usual', {}),
	bar('draws', { drawn: [49, 63] }),
	bar('exact', { low: 57.4, high: 57.4, median: null }),
	bar('below-the-lowest-tier', { score: 0, low: 0, high: 4, tier: null }),
	bar('no-score', { score: null, low: null, high: null, tier: null }),
	bar('other-scale', { score: 3.2, low: 2.5, high: 4, median: 3, scale: [1, 5], edges: [1, 2, 3, 4] }),
	bar('four-tiers', {
		score: 0.944,
		low: 0.9,
		high: 0.95,
		median: 0.72,
		scale: [0, 1],
		edges: UNDP,
		tier: 3,
	}),
	bar('sheet', { place: 'sheet', secondMedian: 61 }),
	bar('sheet-thin', { place: 'sheet', thin: true }),
	answers('usual', [4, 2, 8, 12]),
	answers('one-country', [0, 1, 0, 0]),
	answers('nobody', [0, 0, 0, 0]),
	golden('BarPatterns-usual', () => render(BarPatterns)),
	golden('PairBar-usual', () =>
		render(PairBar, { props: { upper: 0.2, lower: 0.12, range: [0.15, 0.31], most: 0.4, label: 'Weight' } }),
	),
	golden('PairBar-nothing-known', () =>
		render(PairBar, { props: { upper: null, lower: null, range: null, most: 1, label: 'Weight' } }),
	),
	...bothWays('ScreePlot-usual', () =>
		render(ScreePlot, {
			props: { eigenvalues: [3.41, 1.62, 0.9, 0.31, 0.02], line: 1, label: 'Eigenvalues' },
		}),
	),
	golden('ScreePlot-one', () => render(ScreePlot, { props: { eigenvalues: [0.4], line: 1, label: 'One' } })),
	statuses('every-status', {
		assessed: 20,
		bounded: 6,
		not_assessed: 9,
		no_reply: 5,
		inconclusive: 4,
		not_applicable: 8,
	}),
	statuses('one-country', { no_reply: 1 }),
	statuses('nobody', {}),
	...bothWays('StatusLegend-usual', () => render(StatusLegend)),
	...bothWays('StatusStrip-every-status', () =>
		render(StatusStrip, {
			props: {
				statuses: [
					'assessed',
					'bounded',
					'no_reply',
					'assessed',
					'not_assessed',
					'inconclusive',
					'not_applicable',
				],
			},
		}),
	),
	tiers('usual', [0, 0.1, 0.62, 0.28, 0], 2),
	tiers('certain', [0, 0, 0, 0, 1], 4),
	tiers('no-tier', [0.5, 0.5, 0, 0, 0], null),
	golden('ValueBar-usual', () =>
		render(ValueBar, { props: { value: 0.64, mark: 0.7, label: 'Alpha 0.64' } }),
	),
	golden('ValueBar-below-zero', () =>
		render(ValueBar, { props: { value: -0.2, mark: 0.7, label: 'Alpha −0.20' } }),
	),
];
