// Indicators proposed for what tables measure: a name, a unit, a direction, ends and a place in the tree for each.
import { rawValues } from '../apply/rawValues.ts';
import { readCell } from '../apply/readValue.ts';
import { problem, type Cure, type IntakeProblem } from '../problem.ts';
import { looksLikeUnit } from '../shape/header.ts';
import { guessDirection, isCalled } from '../shape/names.ts';
import type { IntakeTable } from '../table.ts';
import type { IndicatorRecipe, NodeRecipe } from './recipe.ts';
import type { Roles } from './roles.ts';
import { makeIds } from './slug.ts';

const MOST_INDICATORS = 1000;

/** What is proposed, and what is asked of it. */
export interface ProposedIndicators {
	readonly indicators: readonly IndicatorRecipe[];
	readonly nodes: readonly NodeRecipe[];
	readonly problems: readonly IntakeProblem[];
}

/** What is seen of the values an indicator has. */
export interface Seen {
	name: string;
	unit: string;
	group: string | null;
	low: number;
	high: number;
	values: number;
}

/** What the values of a table are of, by key, in the order they come. */
export function seeIndicators(
	table: IntakeTable,
	{ recipe, measured }: Roles,
	seen: Map<string, Seen>,
): void {
	const wanted = new Set(measured.map(({ column }) => column.key));
	const groups = new Map(table.columns.map(({ key, group }) => [key, group]));
	const rules = {
		decimal: recipe.decimal,
		missing: new Set(recipe.missing),
		words: new Map(Object.entries(recipe.words)),
	};
	for (const { key, name, unit, cell, mark, column } of rawValues(table, recipe)) {
		if (key === '' || !wanted.has(column) || (!seen.has(key) && seen.size >= MOST_INDICATORS)) continue;
		const own = seen.get(key) ?? {
			...{ name: name || key, unit, group: recipe.shape === 'wide' ? (groups.get(column) ?? null) : null },
			...{ low: Infinity, high: -Infinity, values: 0 },
		};
		seen.set(key, own);
		const read = readCell(cell, mark, rules);
		if (read.kind !== 'value') continue;
		own.values += 1;
		own.low = Math.min(own.low, read.value);
		own.high = Math.max(own.high, read.value);
		if (own.unit === '') own.unit = unit || (read.isPercent ? '%' : '');
	}
}

/** The unit a name has in brackets at its end. */
function unitIn(name: string): string {
	const found = /\(([^()]{1,40})\)\s*$/.exec(name)?.[1] ?? '';
	return looksLikeUnit(found) ? found : '';
}

const isPercent = (text: string): boolean =>
	/%|percent|per cent|pour ?cent|por ciento|процент|百分/i.test(text);

/** Goalposts where a unit has natural ends and the values keep to them; else the least and the greatest value. */
function goalpostsOf({ low, high }: Seen, unit: string, name: string) {
	if (isPercent(`${unit} ${name}`) && low >= 0 && high <= 100 && high > 1)
		return { normalisation: 'goalposts', low: 0, high: 100 } as const;
	const [, from = '', to = ''] = /(?<![\d.])(\d+)\s*[-–]\s*(\d+)(?![\d.])/.exec(unit) ?? [];
	if (to !== '' && Number(from) < Number(to) && low >= Number(from) && high <= Number(to))
		return { normalisation: 'goalposts', low: Number(from), high: Number(to) } as const;
	return { normalisation: 'minmax', low: null, high: null } as const;
}

/** Why an indicator is not taken by itself: it is a rank or a margin, or it seems to be the sum of the others. */
function doubtOf(key: string, name: string, count: number): 'indicator_statistic' | 'indicator_total' | null {
	if (count < 2) return null;
	if (isCalled('statistic', key) || isCalled('statistic', name)) return 'indicator_statistic';
	const isLoud =
		name.length > 3 && name === name.toUpperCase() && /\p{L}{2}/u.test(name) && !/[_.\d]/.test(name);
	return isCalled('whole', key) || isCalled('whole', name) || isLoud ? 'indicator_total' : null;
}

/** Indicators, the nodes they are under, and which were left out as ranks or totals. */
export function proposeIndicators(seen: ReadonlyMap<string, Seen>, file: string): ProposedIndicators {
	const ids = makeIds(['index']);
	const nodes: NodeRecipe[] = [];
	const groups = [...new Set([...seen.values()].flatMap(({ group }) => group ?? []))];
	const parents = new Map<string, string>();
	if (groups.length > 1 && groups.length < seen.size)
		for (const group of groups) {
			const id = ids(group, 'pillar');
			nodes.push({ id, parent: null, name: group, weight: null, aggregation: null });
			parents.set(group, id);
		}
	const plain = [...seen].filter(([key, { name }]) => doubtOf(key, name, seen.size) === null);
	const doubts: {
		readonly doubt: 'indicator_statistic' | 'indicator_total';
		readonly key: string;
		readonly id: string;
	}[] = [];
	const indicators = [...seen].map(([key, own]): IndicatorRecipe => {
		const unit = own.unit || unitIn(own.name);
		const doubt = plain.length === 0 ? null : doubtOf(key, own.name, seen.size);
		const id = ids(own.name.length > 60 ? key : own.name, 'indicator');
		if (doubt !== null) doubts.push({ doubt, key, id });
		return {
			...{ key, id, name: own.name, include: doubt === null && own.values > 0 },
			...{ parent: own.group === null ? null : (parents.get(own.group) ?? null), weight: null },
			...{
				direction: guessDirection(`${own.name} ${key}`),
				unit: unit === '' ? null : unit,
				transform: null,
			},
			...goalpostsOf(own, unit, own.name),
			...{ scale: 1, notAssessed: [] },
		};
	});
	const problems = (['indicator_statistic', 'indicator_total'] as const).flatMap((code) => {
		const own = doubts.filter(({ doubt }) => doubt === code);
		if (own.length === 0) return [];
		const said = { file, count: own.length, different: own.length, column: own[0]?.key ?? null };
		const cures = own.map(({ id }): Cure => ({ kind: 'include', indicator: id }));
		return [problem(code, 'question', { ...said, examples: own.slice(0, 12).map(({ key }) => key), cures })];
	});
	return { indicators, nodes, problems };
}
