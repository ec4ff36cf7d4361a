// The page of the diagnostics: what the statistics say of a method, and what the nodes they speak of are called.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import { diagnose, type Diagnostics } from '#lib/scoring/diagnostics/diagnose.ts';
import type { Edition } from './edition.ts';

/** What a node is called, also in tight places. */
export interface NodeName extends Pick<FrameworkRow, 'id' | 'name'> {
	readonly shortName: string;
}

export interface DiagnosticsPage {
	/** The method that is diagnosed. */
	readonly method: string;
	readonly diagnostics: Diagnostics;
	/** Of the nodes the method uses, in tree order. */
	readonly names: readonly NodeName[];
}

/** The diagnostics of a method; null where the edition has no such method. */
export function diagnosticsPageOf(edition: Edition, id: string): DiagnosticsPage | null {
	const { framework } = edition.package;
	const method = edition.method(id);
	const result = edition.results.find((each) => each.method === id);
	if (method === undefined || result === undefined) return null;
	const diagnostics = diagnose({ framework, method, scores: result.scores, observed: result.observed });
	const { index, pillars, indicators } = diagnostics;
	const shown = new Set([index, ...pillars, ...indicators.map((indicator) => indicator.id)]);
	return {
		method: id,
		diagnostics,
		names: framework
			.filter((row) => shown.has(row.id))
			.map(({ short_name, ...row }) => ({ id: row.id, name: row.name, shortName: short_name ?? row.name })),
	};
}
