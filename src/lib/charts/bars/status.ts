// How a status is drawn in bars and squares: full where there is a value, a pattern of its own where there is none, and
// chequered, half of each, where it is known within limits.

/** Statuses in the order of a bar, from the value to the reasons for none. */
export const STATUS_ORDER = [
	'assessed',
	'bounded',
	'not_assessed',
	'no_reply',
	'inconclusive',
	'withheld',
	'not_applicable',
] as const;
export type DrawnStatus = (typeof STATUS_ORDER)[number];

const FILLS: Readonly<Record<DrawnStatus, string | undefined>> = {
	assessed: undefined,
	bounded: 'url(#bar-checks)',
	not_assessed: undefined,
	no_reply: 'url(#bar-hatch)',
	inconclusive: 'url(#bar-dots)',
	withheld: 'url(#bar-grid)',
	not_applicable: 'url(#bar-lines)',
};

/** The fill attribute of a status, a pattern of BarPatterns; undefined leaves it to its class. */
export function statusFill(status: DrawnStatus): string | undefined {
	return FILLS[status];
}

interface Segment {
	readonly status: DrawnStatus;
	/** Both from 0 to 1 along the bar. */
	readonly from: number;
	readonly share: number;
}

/** Lays counts end to end; statuses without any are left out. Empty where nothing was counted. */
export function stack(counts: Readonly<Record<DrawnStatus, number>>): readonly Segment[] {
	const total = STATUS_ORDER.reduce((sum, status) => sum + counts[status], 0);
	let from = 0;
	return STATUS_ORDER.flatMap((status) => {
		if (counts[status] === 0) return [];
		const segment = { status, from, share: counts[status] / total };
		from += segment.share;
		return [segment];
	});
}

interface Squares {
	readonly status: DrawnStatus;
	/** A path over all squares of the status. */
	readonly path: string;
}

/** Squares in a row, one a status, as one path for each kind; mirrored, they run from the right. */
export function layStrip(
	statuses: readonly DrawnStatus[],
	{ size, step, mirrored }: { readonly size: number; readonly step: number; readonly mirrored: boolean },
): readonly Squares[] {
	const placeOf = (at: number) => 1 + step * (mirrored ? statuses.length - 1 - at : at);
	return STATUS_ORDER.flatMap((status) => {
		const path = statuses
			.flatMap((each, at) => (each === status ? `M${placeOf(at)} 1h${size}v${size}h-${size}z` : []))
			.join('');
		return path === '' ? [] : [{ status, path }];
	});
}
