// Everything the statistics say of a method for whoever designs its framework, over one year's scores.
import { countAvailability, type AvailabilityReport } from './availability.ts';
import { findComponents, type Components } from './components.ts';
import { computeAlphas, type Alpha } from './consistency.ts';
import { correlatePanel, type Correlation } from './correlation.ts';
import { layPanel, type PanelIndicator, type PanelInput } from './panel.ts';
import { weighEffectively, type EffectiveWeight } from './weights.ts';

export interface Diagnostics {
	readonly index: string;
	/** The pillars and indicators the method uses, in tree order. */
	readonly pillars: readonly string[];
	readonly indicators: readonly PanelIndicator[];
	readonly correlations: readonly Correlation[];
	readonly alphas: readonly Alpha[];
	readonly components: readonly Components[];
	readonly weights: readonly EffectiveWeight[];
	readonly availability: AvailabilityReport;
}

/** Diagnoses a method from the rows of one year. Only scores that rest on an assessed value enter, never imputed ones. */
export function diagnose(input: PanelInput): Diagnostics {
	const panel = layPanel(input);
	return {
		index: panel.root.id,
		pillars: panel.pillars,
		indicators: panel.indicators,
		correlations: correlatePanel(panel),
		alphas: computeAlphas(panel),
		components: findComponents(panel),
		weights: weighEffectively(panel),
		availability: countAvailability(panel),
	};
}
