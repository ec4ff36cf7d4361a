// The parts an index is presented in: its pillars, and itself where leaves hang right below it.

interface TreeRow {
	readonly id: string;
	readonly parent: string | null;
}

/** A pillar with the leaves below it at any depth, or the root with the leaves right below it. */
export interface Part<Row> {
	readonly node: Row;
	readonly leaves: readonly Row[];
}

/** Every leaf in one part: first the root's own, where it has any, then pillar by pillar, in the order of the rows. */
export function partsOf<Row extends TreeRow>(rows: readonly Row[]): readonly Part<Row>[] {
	const nodes = new Map(rows.map((row) => [row.id, row]));
	const parents = new Set(rows.map(({ parent }) => parent));
	const isLeaf = ({ id }: Row): boolean => !parents.has(id);
	const partOf = (leaf: Row): string => {
		let below = leaf;
		let above = nodes.get(below.parent ?? '');
		while (above !== undefined && above.parent !== null) [below, above] = [above, nodes.get(above.parent)];
		return isLeaf(below) ? (above?.id ?? '') : below.id;
	};
	const placed = rows.filter(isLeaf).map((leaf) => ({ leaf, part: partOf(leaf) }));
	const leavesOf = ({ id }: Row): readonly Row[] =>
		placed.filter(({ part }) => part === id).map(({ leaf }) => leaf);
	const roots = rows.filter(({ parent }) => parent === null);
	return [
		...roots.filter((root) => leavesOf(root).length > 0),
		...rows.filter((row) => !isLeaf(row) && roots.some(({ id }) => id === row.parent)),
	].map((node) => ({ node, leaves: leavesOf(node) }));
}
