// What a page lists indicators and questions under: the pillars, and the index itself for those that lie in none.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import { perEdition, type Edition } from '../edition.ts';

/** A pillar, or the root for what lies right below it, with its leaves at any depth. */
export interface Section {
	readonly row: FrameworkRow;
	readonly leaves: readonly FrameworkRow[];
}

/** The sections in the order of the tree: the root first, where it has leaves of its own. */
export const sectionsOf = perEdition((edition): readonly Section[] => {
	const loose = edition.leaves.filter(({ id }) => edition.pillarOf(id) === null);
	return [
		...(loose.length === 0 ? [] : [{ row: edition.root, leaves: loose }]),
		...edition.pillars.map((row) => ({ row, leaves: edition.leavesBelow(row.id) })),
	];
});

/** The section a node is listed under. */
export function sectionOf(edition: Edition, node: string): FrameworkRow {
	return edition.pillarOf(node) ?? edition.root;
}
