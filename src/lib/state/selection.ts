// What the reader is looking at, as the query of an address: only what differs from the default is written.

/** How a map is drawn: true outlines, or one tile of equal size a country. */
export const FORMS = ['shapes', 'tiles'] as const;
export type Form = (typeof FORMS)[number];

/** The group that holds just the countries chosen for comparison. */
export const CHOSEN = 'chosen';

/** The choices a link carries. A weight is from 0 to 4; a node not named keeps the method's own weight. */
export interface Selection {
	readonly method: string;
	readonly measure: string;
	/** The measure or context series along the bottom of a scatter plot. */
	readonly across: string;
	/** Shows only a group's members: `ldc`, `high`, …, or `chosen`; null shows every country of the view. */
	readonly group: string | null;
	/** The countries chosen for comparison, in the order they were chosen. */
	readonly chosen: readonly string[];
	readonly form: Form;
	/** What a table is sorted by, `-` before it for the reverse; null leaves the view's own order. */
	readonly sort: string | null;
	/** The columns a table shows; null shows the usual ones. */
	readonly columns: readonly string[] | null;
	/** Ranks are shown only when asked for. */
	readonly ranks: boolean;
	/** What the record proves is shown in place of scores, by the views that can. */
	readonly record: boolean;
	/** The country in focus. */
	readonly country: string | null;
	/** What is planned for it, as the page of scenarios writes it; null where nothing is. */
	readonly plan: string | null;
	readonly weights: ReadonlyMap<string, number>;
}

/** What exists to be chosen; the first of `methods`, `measures` and `series` are the defaults. */
export interface Choices {
	readonly methods: readonly string[];
	readonly measures: readonly string[];
	/** The context series: shown beside scores, never scored. */
	readonly series: readonly string[];
	readonly groups: readonly string[];
	readonly countries: readonly string[];
	readonly weighable: readonly string[];
	/** Whether what the record proves can be shown. */
	readonly record?: boolean;
	/** The weights the framework sets, where they are not 1. */
	readonly set?: ReadonlyMap<string, number>;
}

/** What a weight can be raised to, of the largest the framework sets. */
export const WEIGHT_MAX = 4;
export const WEIGHT_STEP = 0.25;

type Weighed = Pick<Choices, 'set'>;

/** The weight a node has until the reader moves it. */
export const setWeight = ({ set }: Weighed, node: string): number => set?.get(node) ?? 1;

/** The largest weight a reader can give. */
export const mostWeight = ({ set }: Weighed): number => WEIGHT_MAX * Math.max(1, ...(set?.values() ?? []));

const NUMBER = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A weight as an address writes it; null where it is none, or out of range. */
function parseWeight(text: string | undefined, most: number): number | null {
	const weight = text !== undefined && NUMBER.test(text) ? Number(text) : NaN;
	return weight >= 0 && weight <= most ? weight : null;
}

/** The selection of a page nobody has changed. */
export function defaultSelection(choices: Choices): Selection {
	return {
		method: choices.methods[0] ?? '',
		measure: choices.measures[0] ?? '',
		across: choices.series[0] ?? choices.measures[1] ?? choices.measures[0] ?? '',
		group: null,
		chosen: [],
		form: 'shapes',
		sort: null,
		columns: null,
		ranks: false,
		record: false,
		country: null,
		plan: null,
		weights: new Map(),
	};
}

function parseWeights(text: string, choices: Choices): ReadonlyMap<string, number> {
	const weights = new Map<string, number>();
	for (const part of text.split(',')) {
		const [node = '', value, ...more] = part.split(':');
		const weight = parseWeight(value, mostWeight(choices));
		if (!choices.weighable.includes(node) || more.length > 0 || weight === null) continue;
		if (weight === setWeight(choices, node)) weights.delete(node);
		else weights.set(node, weight);
	}
	return weights;
}

const word = /^-?[a-z][a-z0-9_]*$/;

/** Only signs that stand in an address as they are; what they mean is for the page to say. */
const plan = /^[a-z0-9_:.@,]{1,2000}$/;

function parseList(text: string | null): readonly string[] {
	return text === null ? [] : [...new Set(text.split(',').filter((part) => part !== ''))];
}

/** Reads a query; whatever is unknown or out of range is left out, so an old or mistyped link still opens. */
export function parseSelection(query: URLSearchParams, choices: Choices): Selection {
	const start = defaultSelection(choices);
	const known = (value: string | null, among: readonly string[]): string | null =>
		value !== null && among.includes(value) ? value : null;
	const sort = query.get('sort');
	const columns = query.get('cols');
	const planned = query.get('plan');
	return {
		method: known(query.get('method'), choices.methods) ?? start.method,
		measure: known(query.get('measure'), choices.measures) ?? start.measure,
		across: known(query.get('across'), [...choices.series, ...choices.measures]) ?? start.across,
		group: known(query.get('group'), [...choices.groups, CHOSEN]),
		chosen: parseList(query.get('countries')).filter((id) => choices.countries.includes(id)),
		form: query.get('form') === 'tiles' ? 'tiles' : 'shapes',
		sort: sort !== null && word.test(sort) ? sort : null,
		columns: columns === null ? null : parseList(columns).filter((column) => word.test(column)),
		ranks: query.get('ranks') === '1',
		record: choices.record === true && query.get('record') === '1',
		country: known(query.get('country'), choices.countries),
		plan: planned !== null && plan.test(planned) ? planned : null,
		weights: parseWeights(query.get('w') ?? '', choices),
	};
}

/** Writes a selection as a query: `''`, or `?` and what differs from the default. */
export function writeSelection(selection: Selection, choices: Choices): string {
	const start = defaultSelection(choices);
	const parts: string[] = [];
	if (selection.method !== start.method) parts.push(`method=${selection.method}`);
	if (selection.measure !== start.measure) parts.push(`measure=${selection.measure}`);
	if (selection.across !== start.across) parts.push(`across=${selection.across}`);
	if (selection.group !== null) parts.push(`group=${selection.group}`);
	if (selection.chosen.length > 0) parts.push(`countries=${selection.chosen.join(',')}`);
	if (selection.form !== start.form) parts.push(`form=${selection.form}`);
	if (selection.sort !== null) parts.push(`sort=${selection.sort}`);
	if (selection.columns !== null) parts.push(`cols=${selection.columns.join(',')}`);
	if (selection.ranks) parts.push('ranks=1');
	if (selection.record) parts.push('record=1');
	if (selection.country !== null) parts.push(`country=${selection.country}`);
	if (selection.plan !== null) parts.push(`plan=${selection.plan}`);
	const weights = [...selection.weights].filter(([node, value]) => value !== setWeight(choices, node));
	if (weights.length > 0) parts.push(`w=${weights.map(([node, value]) => `${node}:${value}`).join(',')}`);
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
