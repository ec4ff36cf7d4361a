// What the draws of a method start from, as one small file from which a reader's device can draw again.
import { z } from 'zod';
import { frameworkCells } from '#lib/framework/schema.ts';
import { STATUSES } from '#lib/observations/terms.ts';
import type { DrawProblem, Observed } from '#lib/scoring/draws/problem.ts';
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
		z.object({ id: z.string(), region: z.string().nullable(), peers: z.string().nullable().optional() }),
	),
	observed: z.array(indicator),
	panel: z.array(z.array(indicator)).optional(),
});

type Indicator = z.infer<typeof indicator>;
type Countries = readonly { readonly id: string }[];

function pack(observed: readonly Observed[], countries: Countries): readonly Indicator[] {
	const rows = new Map(observed.map((row) => [`${row.country} ${row.indicator}`, row]));
	const indicators = [...new Set(observed.map((row) => row.indicator))];
	return indicators.map((each) => ({
		indicator: each,
		status: countries.map(({ id }) => rows.get(`${id} ${each}`)?.status ?? 'not_assessed'),
		value: countries.map(({ id }) => rows.get(`${id} ${each}`)?.value ?? null),
	}));
}

const unpack = (packed: readonly Indicator[], countries: Countries): readonly Observed[] =>
	packed.flatMap(({ indicator: id, status, value }) =>
		countries.map((country, at) => ({
			country: country.id,
			indicator: id,
			status: status[at] ?? 'not_assessed',
			value: value[at] ?? null,
		})),
	);

/** Writes a problem as JSON, without the reader's weights; a country without a row for an indicator is not assessed. */
export function writeProblem({ nodes, method, countries, observed, panel = [] }: DrawProblem): string {
	return JSON.stringify({
		nodes: nodes.map((node) => scoredNode.parse(node)),
		method,
		countries: countries.map(({ id, region, peers = region }) =>
			peers === region ? { id, region } : { id, region, peers },
		),
		observed: pack(observed, countries),
		...(panel.length === 0 ? {} : { panel: panel.map((year) => pack(year, countries)) }),
	});
}

/** Reads a problem back; throws when the text is not one. */
export function readProblem(text: string): DrawProblem {
	const { observed, panel = [], ...problem } = problemFile.parse(JSON.parse(text));
	return {
		...problem,
		observed: unpack(observed, problem.countries),
		panel: panel.map((year) => unpack(year, problem.countries)),
	};
}
