// The steps a share from 0 to 1 is painted in: fine at the low end, where most of what is known of countries lies.

/** Upper ends of the steps; the last reaches 1. */
export const SHARE_EDGES = [0.05, 0.1, 0.25, 0.5, 1] as const;

/** The class of shares.css or area.css that paints a share: `share-1` … `share-5`, and `missing` for none at all. */
export function shareClass(share: number): string {
	if (share <= 0) return 'missing';
	const step = SHARE_EDGES.findIndex((edge) => share <= edge + 1e-9);
	return `share-${step < 0 ? SHARE_EDGES.length : step + 1}`;
}
