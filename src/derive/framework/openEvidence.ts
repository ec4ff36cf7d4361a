// The indicators public records can fill today, as rows of the framework.
import { frameworkCells, type FrameworkRow } from '#lib/framework/schema.ts';
import type { ChangeCaution } from '#lib/framework/terms.ts';
import { FACTS } from './facts.ts';
import { PROXIES } from './proxies.ts';

/** What the framework says of an indicator that public records fill. */
export interface OpenIndicator {
	readonly id: string;
	readonly parent: string;
	readonly name: string;
	readonly short_name: string;
	readonly question: string;
	readonly unit: string;
	/** Goalposts in raw units; the lower is 0 where none is given. */
	readonly low?: number;
	readonly high: number;
	/** What to do where a fact is at the bottom of its scale, and where it is half-way up. */
	readonly next_step_0?: string;
	readonly next_step_2?: string;
	readonly data_sources: string;
	readonly caveat: string;
	/** Questions of the framework it answers in part, and those it is only related to. */
	readonly bears_on?: readonly string[];
	readonly stands_near?: readonly string[];
	/** Why a change of its value between editions may be none in the country. */
	readonly change_cautions?: readonly ChangeCaution[];
	readonly risk_classes?: readonly 'contract'[];
}

/** The open-evidence indicators of a pillar as rows of the framework, facts before proxies. */
export function openIndicatorsOf(pillar: string): readonly FrameworkRow[] {
	const rowsOf = (kind: 'fact' | 'proxy', indicators: readonly OpenIndicator[]): readonly FrameworkRow[] =>
		indicators
			.filter(({ parent }) => parent === pillar)
			.map((indicator) => ({ ...frameworkCells.parse({ low: 0, ...indicator, direction: 1 }), kind }));
	return [...rowsOf('fact', FACTS), ...rowsOf('proxy', PROXIES)];
}
