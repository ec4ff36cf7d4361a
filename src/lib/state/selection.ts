// What the reader is looking at, as the query of an address: only what differs from the default is written.
import { z } from 'zod';

/** The choices a link carries. A weight is from 0 to 4; a node not named keeps the method's own weight. */
export interface Selection {
	readonly method: string;
	readonly measure: string;
	readonly country: string | null;
	readonly weights: ReadonlyMap<string, number>;
}

/** What exists to be chosen; the first method and the first measure are the defaults. */
export interface Choices {
	readonly methods: readonly string[];
	readonly measures: readonly string[];
	readonly countries: readonly string[];
	readonly weighable: readonly string[];
}

export const WEIGHT_MAX = 4;
export const WEIGHT_STEP = 0.25;

const weight = z
	.string()
	.regex(/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i)
	.transform(Number)
	.pipe(z.number().min(0).max(WEIGHT_MAX));

/** The selection of a page nobody has changed. */
export function defaultSelection(choices: Choices): Selection {
	return {
		method: choices.methods[0] ?? '',
		measure: choices.measures[0] ?? '',
		country: null,
		weights: new Map(),
	};
}

function parseWeights(text: string, weighable: readonly string[]): ReadonlyMap<string, number> {
	const weights = new Map<string, number>();
	for (const part of text.split(',')) {
		const [node = '', value, ...more] = part.split(':');
		const read = weight.safeParse(value);
		if (!weighable.includes(node) || more.length > 0 || !read.success) continue;
		if (read.data === 1) weights.delete(node);
		else weights.set(node, read.data);
	}
	return weights;
}

/** Reads a query; whatever is unknown or out of range is left out, so an old or mistyped link still opens. */
export function parseSelection(query: URLSearchParams, choices: Choices): Selection {
	const start = defaultSelection(choices);
	const known = (value: string | null, among: readonly string[]): string | null =>
		value !== null && among.includes(value) ? value : null;
	return {
		method: known(query.get('method'), choices.methods) ?? start.method,
		measure: known(query.get('measure'), choices.measures) ?? start.measure,
		country: known(query.get('country'), choices.countries),
		weights: parseWeights(query.get('w') ?? '', choices.weighable),
	};
}

/** Writes a selection as a query: `''`, or `?` and what differs from the default. */
export function writeSelection(selection: Selection, choices: Choices): string {
	const start = defaultSelection(choices);
	const parts: string[] = [];
	if (selection.method !== start.method) parts.push(`method=${selection.method}`);
	if (selection.measure !== start.measure) parts.push(`measure=${selection.measure}`);
	if (selection.country !== null) parts.push(`country=${selection.country}`);
	const weights = [...selection.weights].filter(([, value]) => value !== 1);
	if (weights.length > 0) parts.push(`w=${weights.map(([node, value]) => `${node}:${value}`).join(',')}`);
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
