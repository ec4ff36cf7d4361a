// The five steps a map paints a change in, and what they mean; less than a point is no change to speak of.
import type { LegendEntry } from '#lib/figures/figure.ts';
import { formatCount, formatPoints } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Where a change begins to show, and where it is a large one. */
const EDGES = { some: 1, large: 10 } as const;

/** The class of change.css or area.css that paints a change; `missing` where there is none to tell. */
export function stepClass(change: number | null): string {
	if (change === null) return 'missing';
	const size = Math.abs(change);
	if (size < EDGES.some) return 'change-still';
	return `change-${change > 0 ? 'up' : 'down'}-${size < EDGES.large ? 1 : 2}`;
}

/** What the paints mean, with how many wear each; only those that occur. */
export function stepLegend(changes: readonly (number | null)[]): readonly LegendEntry[] {
	const { some, large } = EDGES;
	const between = (low: number, high: number) => `${formatPoints(low)} … ${formatPoints(high)}`;
	const steps = [
		{ className: 'change-up-2', label: `≥ ${formatPoints(large)}` },
		{ className: 'change-up-1', label: between(some, large) },
		{ className: 'change-still', label: between(-some, some) },
		{ className: 'change-down-1', label: between(-large, -some) },
		{ className: 'change-down-2', label: `≤ ${formatPoints(-large)}` },
		{ className: 'missing', label: m.since_no_score() },
	];
	const worn = changes.map(stepClass);
	return steps
		.map((step) => ({ ...step, worn: worn.filter((each) => each === step.className).length }))
		.filter((step) => step.worn > 0)
		.map(({ className, label, worn: count }) => ({
			...{ key: className, className, label },
			...{ pattern: 'none', count: formatCount(count) },
		}));
}
