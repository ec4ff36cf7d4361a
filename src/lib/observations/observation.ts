// A row of observations.csv: what is known of one indicator in one country and year.
import { z } from 'zod';
import { quantity } from '#lib/framework/quantity.ts';
import { STATUSES, CONFIDENCES } from './terms.ts';

/** A column a file is written with only where a row uses it. */
const sparse = (description: string) => ({ description, sparse: true });

/** The columns of observations.csv. */
export const observationRow = z.object({
	country: z.string().min(1).describe('An id of countries.csv'),
	indicator: z.string().min(1).describe('A leaf of framework.csv'),
	year: z.number().int().min(1900).max(2100).describe('Year the value speaks of'),
	status: z.enum(STATUSES).describe('Whether there is a value, and if not why'),
	value: quantity.nullable().describe('Present exactly when the status is assessed'),
	value_low: quantity
		.nullable()
		.default(null)
		.meta(sparse('The least the value can be, where the status is bounded; empty: not known')),
	value_high: quantity
		.nullable()
		.default(null)
		.meta(sparse('The most the value can be, where the status is bounded; empty: not known')),
	source: z.string().nullable().describe('An id of sources.csv; required when assessed'),
	confidence: z.enum(CONFIDENCES).nullable().default(null),
	as_of: z.iso
		.date('is not a date; expected one such as 2026-02-03')
		.nullable()
		.default(null)
		.meta(sparse('The day the record speaks of')),
	locator: z.string().nullable().default(null).describe('Where in the source'),
	note: z.string().nullable().default(null),
});
type Row = z.infer<typeof observationRow>;
type SparseColumn = 'value_low' | 'value_high' | 'as_of';

/** An observation. What only some rows say may be left out of it: it is then as good as null. */
export type Observation = Readonly<Omit<Row, SparseColumn> & Partial<Pick<Row, SparseColumn>>>;

/** The law an observation breaks between its own cells, with the column at fault. */
export interface ObservationFault {
	readonly column: 'value' | 'value_low' | 'value_high' | 'source';
	readonly message: string;
}

/** The cells of an observation that depend on one another, as they stand in the file; null is empty. */
interface ObservationCells {
	readonly status: string | null;
	readonly value: string | null;
	readonly value_low?: string | null;
	readonly value_high?: string | null;
	readonly source: string | null;
}

const SUPPORTED: ReadonlyMap<string, string> = new Map([
	['assessed', 'is empty; an assessed value needs an id of sources.csv'],
	['bounded', 'is empty; an interval needs an id of sources.csv'],
]);

/** What is wrong with the ends of an interval: neither is given, or they are the wrong way round. */
function findIntervalFaults({ value_low = null, value_high = null }: ObservationCells): ObservationFault[] {
	if (value_low === null && value_high === null) {
		const message =
			'is empty as value_high is, though the status is bounded; expected a number in one of them or both';
		return [{ column: 'value_low', message }];
	}
	if (value_low === null || value_high === null || !(Number(value_low) > Number(value_high))) return [];
	const message = `${JSON.stringify(value_low)} is above value_high, ${value_high}; expected the lower end first`;
	return [{ column: 'value_low', message }];
}

/** Checks what one cell demands of another. */
export function findObservationFaults(cells: ObservationCells): readonly ObservationFault[] {
	const { status, source } = cells;
	const faults: ObservationFault[] = status === 'bounded' ? findIntervalFaults(cells) : [];
	const misplaced = (column: 'value' | 'value_low' | 'value_high', home: string): void => {
		const cell = cells[column] ?? null;
		if (cell === null || status === null || status === home) return;
		const message = `${JSON.stringify(cell)} stands on a row whose status is ${status}; expected an empty cell`;
		faults.push({ column, message });
	};
	if (status === 'assessed' && cells.value === null)
		faults.push({ column: 'value', message: 'is empty though the status is assessed; expected a number' });
	misplaced('value', 'assessed');
	misplaced('value_low', 'bounded');
	misplaced('value_high', 'bounded');
	const unsupported = SUPPORTED.get(status ?? '');
	if (source === null && unsupported !== undefined) faults.push({ column: 'source', message: unsupported });
	return faults;
}
