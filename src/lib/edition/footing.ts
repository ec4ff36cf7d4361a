// What a score stands on: the indicators with a value, how far they reach over the questions, and what is on record beside them.
import { reachOf, type Reach } from '#lib/framework/reach.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import type { SiteReach } from './reach.ts';

interface TreeNode {
	readonly id: string;
	readonly parent: string | null;
}

/** What the index or a pillar of a country stands on. */
export interface Footing<Node> {
	/** The indicators the method asks for here. */
	readonly indicators: readonly Node[];
	/** Those of them with an assessed value. */
	readonly rests: readonly Node[];
	readonly reach: Reach;
	/** Names of the questions on which there is a record that is not scored. */
	readonly records: readonly string[];
	/** The one indicator a pillar rests on, whose answer is shown in place of a tier; null where there are more, or none. */
	readonly alone: Node | null;
}

/** Gives what a node of a country stands on; null for an indicator, and everywhere in a package without reach. */
export type Footings<Node> = (node: string, country: string) => Footing<Node> | null;

export interface FootingInput<Node> {
	readonly nodes: readonly Node[];
	readonly reach: SiteReach | null;
	/** Of the method. */
	readonly indicators: readonly string[];
	readonly book: ScoreBook;
}

/** The indicators below the root, and below each of its children that is none, in tree order. */
function indicatorsBelow<Node extends TreeNode>(nodes: readonly Node[], indicators: readonly string[]) {
	const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
	const root = nodes.find(({ parent }) => parent === null)?.id;
	const pathOf = (id: string): readonly string[] => {
		const above = parents.get(id) ?? null;
		return above === null ? [] : [above, ...pathOf(above)];
	};
	const asked = new Set(indicators);
	const used = nodes.filter(({ id }) => asked.has(id)).map((node) => ({ node, path: pathOf(node.id) }));
	const tops = nodes.filter(({ id, parent }) => id === root || (parent === root && !asked.has(id)));
	return new Map(
		tops.map(({ id }) => [id, used.filter(({ path }) => path.includes(id)).map(({ node }) => node)]),
	);
}

/** What the index and the pillars stand on, by the scores of a book. */
export function footingsOf<Node extends TreeNode>({
	nodes,
	reach,
	indicators,
	book,
}: FootingInput<Node>): Footings<Node> {
	if (reach === null) return () => null;
	const asked = new Set(indicators);
	const below = indicatorsBelow(nodes, indicators);
	const root = nodes.find(({ parent }) => parent === null)?.id;
	return (node, country) => {
		const here = below.get(node);
		if (here === undefined) return null;
		const isAssessed = (id: string) => asked.has(id) && (book.reading(id, country)?.coverage ?? 0) > 0;
		const rests = here.filter(({ id }) => isAssessed(id));
		const pillar = node === root ? null : node;
		const [first] = rests;
		const isScored = (book.reading(node, country)?.score ?? null) !== null;
		const recorded = (reach.records[country] ?? []).flatMap((at) => reach.questions[at] ?? []);
		return {
			...{ indicators: here, rests },
			reach: reachOf(reach, { isAssessed, own: reach.own[country] ?? [] }, pillar),
			records: recorded
				.filter((each) => (pillar === null || each.pillar === pillar) && !asked.has(each.id))
				.map(({ name }) => name),
			alone: pillar !== null && isScored && rests.length === 1 ? (first ?? null) : null,
		};
	};
}
