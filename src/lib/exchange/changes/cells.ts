// What two editions know of each indicator in each country, side by side, and what of it changed.
import type { Factor, Side } from '#lib/scoring/change.ts';
import type { KindOfChange, ValueChange } from '#lib/scoring/changeRows.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';

/** One thing for each of the two editions. */
export type Pair<Thing> = Readonly<Record<Side, Thing>>;

/** An indicator in a country as each edition's run observed it. */
export interface Cell {
	readonly country: string;
	readonly indicator: string;
	/** The one edition whose method asks for the indicator, or both. */
	readonly asked: Side | 'both';
	/** Undefined where the edition has no such country or does not ask. */
	readonly before: ObservedValue | undefined;
	readonly after: ObservedValue | undefined;
}

const keyOf = ({ country, indicator }: ObservedValue): string => `${country} ${indicator}`;

/** Pairs the observed rows of one year of each edition, in order of country and indicator. */
export function pairCells(observed: Pair<readonly ObservedValue[]>): readonly Cell[] {
	const byKey = (rows: readonly ObservedValue[]) => new Map(rows.map((row) => [keyOf(row), row]));
	const asks = (rows: readonly ObservedValue[]) => new Set(rows.map(({ indicator }) => indicator));
	const before = byKey(observed.before);
	const after = byKey(observed.after);
	const askedBefore = asks(observed.before);
	const askedAfter = asks(observed.after);
	return [...new Map([...before, ...after])]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, { country, indicator }]) => ({
			country,
			indicator,
			asked: !askedAfter.has(indicator) ? 'before' : !askedBefore.has(indicator) ? 'after' : 'both',
			before: before.get(key),
			after: after.get(key),
		}));
}

/** Whether both editions ask for the indicator and have it assessed. */
export function isCommon({ asked, before, after }: Cell): boolean {
	return asked === 'both' && before?.status === 'assessed' && after?.status === 'assessed';
}

function kindOf({ asked, before, after }: Cell): KindOfChange | null {
	const wasAssessed = before?.status === 'assessed';
	const isAssessed = after?.status === 'assessed';
	if (asked === 'before') return wasAssessed ? 'indicator_dropped' : null;
	if (asked === 'after') return isAssessed ? 'indicator_added' : null;
	if (wasAssessed && isAssessed) return before.value === after.value ? null : 'value';
	if (isAssessed) return 'newly_assessed';
	if (wasAssessed) return after?.status === 'not_applicable' ? 'not_applicable' : 'lost';
	return before?.status === after?.status ? null : 'status';
}

const FACTOR_OF: Readonly<Record<KindOfChange, Factor>> = {
	value: 'data',
	newly_assessed: 'coverage',
	lost: 'coverage',
	not_applicable: 'coverage',
	status: 'coverage',
	indicator_added: 'method',
	indicator_dropped: 'method',
};

/** The cells that changed; a value that only became older did not. */
export function listChangedValues(cells: readonly Cell[]): readonly ValueChange[] {
	return cells.flatMap((cell): readonly ValueChange[] => {
		const { country, indicator, before, after } = cell;
		const kind = kindOf(cell);
		if (kind === null) return [];
		return [
			{
				country,
				indicator,
				kind,
				factor: FACTOR_OF[kind],
				status_before: before?.status ?? null,
				value_before: before?.value ?? null,
				value_year_before: before?.value_year ?? null,
				status_after: after?.status ?? null,
				value_after: after?.value ?? null,
				value_year_after: after?.value_year ?? null,
			},
		];
	});
}
