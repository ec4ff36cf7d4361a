// A row of observations.csv: what is known of one indicator in one country and year.
import { z } from 'zod';
import { quantity } from '#lib/framework/quantity.ts';

/** Whether there is a value, and if not why. */
export const STATUSES = ['assessed', 'not_assessed', 'no_reply', 'inconclusive', 'not_applicable'] as const;
export type Status = (typeof STATUSES)[number];

/** A official, B independent third party, C self-report, D older than three years. */
export const CONFIDENCES = ['A', 'B', 'C', 'D'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The columns of observations.csv. */
export const observationRow = z.object({
	country: z.string().min(1).describe('An id of countries.csv'),
	indicator: z.string().min(1).describe('A leaf of framework.csv'),
	year: z.number().int().min(1900).max(2100).describe('Year the value speaks of'),
	status: z.enum(STATUSES).describe('Whether there is a value, and if not why'),
	value: quantity.nullable().describe('Present exactly when the status is assessed'),
	source: z.string().nullable().describe('An id of sources.csv; required when assessed'),
	confidence: z.enum(CONFIDENCES).nullable().default(null),
	locator: z.string().nullable().default(null).describe('Where in the source'),
	note: z.string().nullable().default(null),
});
export type Observation = Readonly<z.infer<typeof observationRow>>;

/** The law an observation breaks between its own cells, with the column at fault. */
export interface ObservationFault {
	readonly column: 'value' | 'source';
	readonly message: string;
}

/** Checks what one cell demands of another, on cells as they stand in the file (null is empty). */
export function findObservationFaults(cells: {
	readonly status: string | null;
	readonly value: string | null;
	readonly source: string | null;
}): readonly ObservationFault[] {
	const faults: ObservationFault[] = [];
	if (cells.status === 'assessed') {
		if (cells.value === null)
			faults.push({ column: 'value', message: 'is empty though the status is assessed; expected a number' });
		if (cells.source === null)
			faults.push({ column: 'source', message: 'is empty; an assessed value needs an id of sources.csv' });
	} else if (cells.value !== null && cells.status !== null) {
		faults.push({
			column: 'value',
			message: `${JSON.stringify(cells.value)} stands on a row whose status is ${cells.status}; expected an empty cell`,
		});
	}
	return faults;
}
