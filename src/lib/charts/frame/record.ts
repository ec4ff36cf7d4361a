// The steps the proved part of a scale is painted in: those of a share, below them what has a record that proves nothing.
import { SHARE_EDGES } from './shares.ts';

/** Upper ends of the steps, as shares of the scale; the last reaches 1. */
export const RECORD_EDGES = SHARE_EDGES;

/** The class of record.css that paints a proved share: `record-1` … `record-5`, and `record-0` for none. */
export function recordClass(share: number): string {
	if (share <= 1e-9) return 'record-0';
	const step = RECORD_EDGES.findIndex((edge) => share <= edge + 1e-9);
	return `record-${step < 0 ? RECORD_EDGES.length : step + 1}`;
}
