// A scenario: what a country plans, with a year for each action, and the states it would pass through.
import { answersIn } from '#lib/framework/answer.ts';
import type { Status } from '#lib/observations/terms.ts';
import type { Case } from './cases.ts';

/** An indicator as far as a plan can speak of it; `low` and `high` are its goalposts in raw values. */
export interface PlannedIndicator {
	readonly id: string;
	readonly direction: 1 | -1;
	readonly low: number;
	readonly high: number;
	/** The raw values a fact can have; null where any value between the goalposts will do. */
	readonly answers: readonly number[] | null;
}

/** What is on record of an indicator in a country. */
export interface KnownValue {
	readonly status: Status;
	readonly value: number | null;
}

/** An indicator is to have this raw value in this year. */
export interface Action {
	readonly indicator: string;
	readonly value: number;
	readonly year: number;
}

/** At most one action an indicator, the earliest first. */
export type Plan = readonly Action[];

/** What a plan may speak of: the indicators of a method in one country, and the years. */
export interface Scope {
	readonly indicators: readonly PlannedIndicator[];
	/** Indicators of other methods: what is planned for them is kept, and does not count here. */
	readonly elsewhere: ReadonlySet<string>;
	readonly known: ReadonlyMap<string, KnownValue>;
	readonly from: number;
	readonly to: number;
}

/** Why an action does not count: not an action at all, no such indicator, planned before, a year or value out of range … */
export type Refusal = 'unreadable' | 'unknown' | 'twice' | 'year' | 'value' | 'reached' | 'not_applicable';

export interface Refused {
	readonly text: string;
	readonly reason: Refusal;
	/** Null where the text is no action. */
	readonly action: Action | null;
}

export interface ReadPlan {
	readonly plan: Plan;
	/** Actions on indicators only other methods use. */
	readonly elsewhere: Plan;
	readonly refused: readonly Refused[];
}

/** Where an indicator stands before anything is planned: at the top, a known gap, no evidence, or not applicable. */
export type Standing = 'top' | 'gap' | 'silent' | 'not_applicable';

const ACTION = /^([a-z][a-z0-9_]*):(\d{1,9}(?:\.\d{1,3})?)@(\d{4})$/;

/** A fact's possible values with the names its unit has for them, the lowest first; null where it names none. */
export const answersOf = (
	unit: string | null,
): readonly { readonly value: number; readonly label: string }[] | null =>
	answersIn(unit)?.toSorted((a, b) => a.value - b.value) ?? null;

/** The best raw value that still adds to the score. */
export const topOf = ({ direction, low, high }: PlannedIndicator): number => (direction === 1 ? high : low);

const isBetter = ({ direction }: PlannedIndicator, value: number, than: number): boolean =>
	(value - than) * direction > 0;

/** Where an indicator stands in a country. */
export function standingOf(indicator: PlannedIndicator, known: KnownValue | undefined): Standing {
	if (known?.status === 'not_applicable') return 'not_applicable';
	if (known?.status !== 'assessed' || known.value === null) return 'silent';
	return isBetter(indicator, topOf(indicator), known.value) ? 'gap' : 'top';
}

/** Whether a value can be planned: an improvement on what is known, or a first assessment. */
export function refuseValue(
	indicator: PlannedIndicator,
	known: KnownValue | undefined,
	value: number,
): Refusal | null {
	if (known?.status === 'not_applicable') return 'not_applicable';
	const { low, high, answers } = indicator;
	if (!(value >= low && value <= high) || answers?.includes(value) === false) return 'value';
	const isFirst = known?.status !== 'assessed' || known.value === null;
	return isFirst || isBetter(indicator, value, known.value) ? null : 'reached';
}

/** The values of a fact that can be planned, the best first. */
export function answersAhead(indicator: PlannedIndicator, known: KnownValue | undefined): readonly number[] {
	return (indicator.answers ?? [])
		.filter((value) => refuseValue(indicator, known, value) === null)
		.toSorted((a, b) => (b - a) * indicator.direction);
}

/** What a newly ticked indicator starts from: a fact at its top, anything else half-way there. */
export function suggestValue(indicator: PlannedIndicator, known: KnownValue | undefined): number {
	const top = topOf(indicator);
	if (indicator.answers !== null) return answersAhead(indicator, known)[0] ?? top;
	const bottom = indicator.direction === 1 ? indicator.low : indicator.high;
	const start = known?.status === 'assessed' ? (known.value ?? bottom) : bottom;
	const digits = indicator.high - indicator.low >= 10 ? 10 : 100;
	const half = Math.round(((start + top) / 2) * digits) / digits;
	return refuseValue(indicator, known, half) === null ? half : top;
}

/** What a newly ticked question starts from: the next level up; where nothing is answered yet, the one above the lowest. */
export function suggestLevel(indicator: PlannedIndicator, known: KnownValue | undefined): number {
	const ahead = answersAhead(indicator, known);
	const isFirst = known?.status !== 'assessed' || known.value === null;
	return (isFirst ? ahead.at(-2) : ahead.at(-1)) ?? topOf(indicator);
}

const inOrder = (plan: Plan): Plan =>
	plan.toSorted((a, b) => a.year - b.year || (a.indicator < b.indicator ? -1 : 1));

/** Writes a plan as `indicator:value@year`, parted by commas, the earliest first; `''` for none. */
export function writePlan(plan: Plan): string {
	return inOrder(plan)
		.map(({ indicator, value, year }) => `${indicator}:${Math.round(value * 1000) / 1000}@${year}`)
		.join(',');
}

/** Reads a plan; what cannot be or is no improvement does not count, and is told with the reason. */
export function parsePlan(text: string, { indicators, elsewhere, known, from, to }: Scope): ReadPlan {
	const named = new Map(indicators.map((indicator) => [indicator.id, indicator]));
	const [plan, outside, refused]: [Action[], Action[], Refused[]] = [[], [], []];
	const seen = new Set<string>();
	const reasonFor = (action: Action): Refusal | null => {
		const indicator = named.get(action.indicator);
		if (indicator === undefined && !elsewhere.has(action.indicator)) return 'unknown';
		if (seen.has(action.indicator)) return 'twice';
		if (action.year < from || action.year > to) return 'year';
		return indicator === undefined ? null : refuseValue(indicator, known.get(indicator.id), action.value);
	};
	for (const part of text.split(',').filter((each) => each !== '')) {
		const found = ACTION.exec(part);
		const [, indicator = '', value, year] = found ?? [];
		const action = found === null ? null : { indicator, value: Number(value), year: Number(year) };
		const reason = action === null ? 'unreadable' : reasonFor(action);
		if (action === null || reason !== null)
			refused.push({ text: part, reason: reason ?? 'unreadable', action });
		else (named.has(indicator) ? plan : outside).push(action);
		seen.add(indicator);
	}
	return { plan: inOrder(plan), elsewhere: inOrder(outside), refused };
}

/** The plan with an indicator's action replaced, or taken out where it is null. */
export function withAction(plan: Plan, indicator: string, action: Omit<Action, 'indicator'> | null): Plan {
	const rest = plan.filter((each) => each.indicator !== indicator);
	return inOrder(action === null ? rest : [...rest, { indicator, ...action }]);
}

/** The state of a country in a year of its plan: everything planned up to then is in force. */
export interface Milestone {
	readonly year: number;
	/** The actions of this very year. */
	readonly actions: Plan;
	/** Every value planned up to this year. */
	readonly values: ReadonlyMap<string, number>;
}

/** One state for every year something is planned in, the earliest first. */
export function milestones(plan: Plan): readonly Milestone[] {
	const years = [...new Set(inOrder(plan).map(({ year }) => year))];
	return years.map((year) => ({
		year,
		actions: plan.filter((action) => action.year === year),
		values: new Map(
			plan.filter((action) => action.year <= year).map(({ indicator, value }) => [indicator, value]),
		),
	}));
}

/** The country as it is. */
export const NOW = 'now';

/** The id under which the scores of a year come back. */
export const caseId = (year: number): string => `in_${year}`;

/** What is to be scored: the country as it is, then its state in every year of the plan. */
export function scenarioCases(country: string, states: readonly Milestone[]): readonly Case[] {
	return [
		{ id: NOW, country, values: new Map() },
		...states.map(({ year, values }) => ({ id: caseId(year), country, values })),
	];
}
