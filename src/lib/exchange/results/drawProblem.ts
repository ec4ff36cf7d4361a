// What the draws of a method start from, as one small file from which a reader's device can draw again.
import { z } from 'zod';
import { frameworkCells } from '#lib/framework/schema.ts';
import { STATUSES } from '#lib/observations/observation.ts';
import type { DrawProblem } from '#lib/scoring/draws/problem.ts';
import { methodSchema } from '#lib/scoring/method.ts';

const scoredNode = frameworkCells.pick({
	id: true,
	parent: true,
	weight: true,
	aggregation: true,
	direction: true,
	transform: true,
	normalisation: true,
	low: true,
	high: true,
	band_edges: true,
});

/** `status` and `value` stand in the order of the countries. */
const indicator = z.object({
	indicator: z.string(),
	status: z.array(z.enum(STATUSES)),
	value: z.array(z.number().nullable()),
});

const problemFile = z.object({
	nodes: z.array(scoredNode),
	method: methodSchema,
	countries: z.array(
		z.object({ id: z.string(), region: z.string().nullable(), peers: z.string().nullable() }),
	),
	observed: z.array(indicator),
});

/** Writes a problem as JSON, without the reader's weights; a country without a row for an indicator is not assessed. */
export function writeProblem({ nodes, method, countries, observed }: DrawProblem): string {
	const rows = new Map(observed.map((row) => [`${row.country} ${row.indicator}`, row]));
	const indicators = [...new Set(observed.map((row) => row.indicator))];
	return JSON.stringify({
		nodes: nodes.map((node) => scoredNode.parse(node)),
		method,
		countries: countries.map(({ id, region, peers = region }) => ({ id, region, peers })),
		observed: indicators.map((each) => ({
			indicator: each,
			status: countries.map(({ id }) => rows.get(`${id} ${each}`)?.status ?? 'not_assessed'),
			value: countries.map(({ id }) => rows.get(`${id} ${each}`)?.value ?? null),
		})),
	});
}

/** Reads a problem back; throws when the text is not one. */
export function readProblem(text: string): DrawProblem {
	const { observed, ...problem } = problemFile.parse(JSON.parse(text));
	return {
		...problem,
		observed: observed.flatMap(({ indicator: id, status, value }) =>
			problem.countries.map((country, at) => ({
				country: country.id,
				indicator: id,
				status: status[at] ?? 'not_assessed',
				value: value[at] ?? null,
			})),
		),
	};
}
