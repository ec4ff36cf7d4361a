// The figure of a scenario: its path over the years, every row marked as a scenario, and what must be said with it.
import { layoutScenarioPath, type Path } from '#lib/charts/plots/scenarioPath.ts';
import type { ScenarioIndicator } from '#lib/edition/scenario.ts';
import type { Figure, FigureCell, FigureColumn } from '#lib/figures/figure.ts';
import { formatParts, formatScore, isolate } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { tierName } from '#lib/i18n/words.ts';
import type { SiteCountry, SiteMethod } from '#lib/state/site.ts';
import type { Step } from './board.svelte.ts';
import { sayClimb, sayScore, sayTier, sayValue } from './say.ts';

export interface Scene {
	readonly country: SiteCountry;
	readonly method: SiteMethod;
	readonly edition: { readonly name: string; readonly year: number };
	readonly indicators: ReadonlyMap<string, ScenarioIndicator>;
	readonly steps: readonly Step[];
	/** Whether the package states that the country's index is withheld. */
	readonly isWithheld?: boolean;
	/** What a scenario is not; where it is left out, in the words of the shipped site. */
	readonly caution?: string;
}

export interface ScenarioFigure {
	readonly figure: Figure;
	readonly path: Path;
}

/** The actions of a step: “Cybercrime law: legislation”. */
export function sayActions({ actions }: Step, indicators: Scene['indicators']): readonly string[] {
	return actions.map(({ indicator, value }) => {
		const known = indicators.get(indicator);
		return known === undefined
			? `${indicator}: ${value}`
			: m.scenario_action({ name: known.name, value: sayValue(known, value) });
	});
}

function pathOf({ method, edition, steps }: Scene): Path {
	return {
		from: edition.year,
		states: steps.map(({ year, reading }) => ({
			year,
			score: reading?.score ?? null,
			low: reading?.low ?? null,
			high: reading?.high ?? null,
			drawn: reading?.drawn ?? null,
			label: reading?.score == null ? m.scenario_unscored() : sayScore(reading.score, method),
			drawnLabel:
				reading?.drawn == null ? '' : reading.drawn.map((end) => formatScore(end, method.decimals)).join('–'),
		})),
		tiers: method.tiers.map((tier) => ({ name: tierName(tier), from: tier.from })),
		scale: method.scale,
		now: m.scenario_now(),
		watermark: m.scenario_watermark(),
	};
}

function titleOf({ country, method, steps, isWithheld }: Scene): string {
	const [first, last] = [steps[0]?.reading, steps.at(-1)?.reading];
	const year = String(steps.at(-1)?.year ?? '');
	if (last?.score == null)
		return isWithheld === true
			? m.scenario_title_withheld({ country: country.name })
			: m.scenario_title_unscored({ country: country.name });
	const after = sayScore(last.score, method);
	if (first?.score == null)
		return m.scenario_title_first({
			country: country.name,
			tier: sayTier(last.tier, method.tiers),
			score: after,
			year,
		});
	if (first.tier === last.tier)
		return m.scenario_title_stays({
			country: country.name,
			tier: sayTier(last.tier, method.tiers),
			before: sayScore(first.score, method),
			after,
			year,
		});
	return m.scenario_title_moves({ country: country.name, climb: sayClimb(steps, method.tiers) });
}

const column = (key: string, label: string): FigureColumn => ({ key, label });

/** The figure and what its drawing is made of; for at least one step beside now. */
export function figureOf(scene: Scene): ScenarioFigure {
	const { country, method, edition, indicators, steps, caution } = scene;
	const path = pathOf(scene);
	return {
		path,
		figure: {
			name: `scenario-${country.id}`,
			title: titleOf(scene),
			subtitle: [m.scenario_watermark(), m.scenario_subtitle()].join(' · '),
			legend: [],
			notes: [
				`${m.scenario_watermark()}. ${caution ?? m.scenario_watermark_explained()}`,
				m.scenario_years_note({ edition: edition.name }),
				...steps
					.slice(1)
					.map((step) => `${step.year}: ${formatParts(sayActions(step, indicators).map(isolate))}.`),
			],
			rows: {
				columns: [
					column('year', m.scenario_when()),
					column('what_this_is', m.scenario_what_this_is()),
					column('country', m.table_country()),
					column('iso3', m.column_code()),
					column('actions', m.scenario_actions()),
					column('tier', m.table_tier()),
					column('score', m.table_score()),
					column('low', m.column_low()),
					column('high', m.column_high()),
					column('drawn_low', m.scenario_drawn_low()),
					column('drawn_high', m.scenario_drawn_high()),
					column('stability', m.column_stability()),
					column('coverage', m.table_coverage()),
				],
				rows: steps.map((step): readonly FigureCell[] => [
					step.year ?? m.scenario_now(),
					m.scenario_watermark(),
					country.name,
					country.id,
					formatParts(sayActions(step, indicators)),
					sayTier(step.reading?.tier ?? null, method.tiers),
					step.reading?.score ?? null,
					step.reading?.low ?? null,
					step.reading?.high ?? null,
					step.reading?.drawn?.[0] ?? null,
					step.reading?.drawn?.[1] ?? null,
					step.reading?.stability ?? null,
					step.reading?.coverage ?? null,
				]),
			},
			sizeIn: (room) => {
				const { width, height } = layoutScenarioPath(path, room);
				return { width, height };
			},
		},
	};
}
