// The scores of one method and year as a statistician wants them: indicators in the order of the tree, by country.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Status } from '#lib/observations/terms.ts';
import type { Method } from '../method.ts';
import type { NodeScore, ObservedValue } from '../rows.ts';
import type { Column } from './statistic.ts';

/** What diagnostics are made from: rows of one year. Scores are on the method's scale, direction applied. */
export interface PanelInput {
	readonly framework: readonly Pick<FrameworkRow, 'id' | 'parent' | 'weight'>[];
	readonly method: Pick<Method, 'indicators'>;
	readonly scores: readonly Pick<NodeScore, 'country' | 'node' | 'score'>[];
	readonly observed: readonly Pick<ObservedValue, 'country' | 'indicator' | 'status'>[];
}

/** A node that has an indicator of the method below it, or is one. */
export interface PanelNode {
	readonly id: string;
	readonly weight: number;
	readonly children: readonly PanelNode[];
}

export interface PanelIndicator {
	readonly id: string;
	/** The child of the root it lies below; itself where it hangs from the root. */
	readonly pillar: string;
}

export interface Panel {
	readonly root: PanelNode;
	/** The children of the root that the method speaks to. */
	readonly pillars: readonly string[];
	readonly indicators: readonly PanelIndicator[];
	readonly countries: readonly string[];
	/** The score of a node in a country, imputed values included; null where there is none. */
	score(node: string, country: string): number | null;
	/** The status of an indicator in a country; what nobody observed is not assessed. */
	status(indicator: string, country: string): Status;
	/** A node's scores in the order of `countries`; of an indicator only those that rest on an assessed value. */
	column(node: string): Column;
}

function prune(input: PanelInput): PanelNode {
	const { framework, method } = input;
	const root = framework.find(({ parent }) => parent === null);
	if (root === undefined) throw new Error('the framework has no root');
	const grow = ({ id, weight }: PanelInput['framework'][number]): PanelNode => ({
		id,
		weight: weight ?? 1,
		children: framework
			.filter(({ parent }) => parent === id)
			.filter((child) => isUsed(child.id))
			.map(grow),
	});
	const isUsed = (id: string): boolean => {
		const children = framework.filter(({ parent }) => parent === id);
		return children.length === 0
			? (method.indicators?.includes(id) ?? true)
			: children.some((child) => isUsed(child.id));
	};
	return grow(root);
}

function leavesBelow({ id, children }: PanelNode): readonly string[] {
	return children.length === 0 ? [id] : children.flatMap(leavesBelow);
}

/** Lays out the rows of one method and year; throws where a country has two scores for a node. */
export function layPanel(input: PanelInput): Panel {
	const root = prune(input);
	const scores = new Map<string, number | null>();
	for (const { country, node, score } of input.scores) {
		const key = `${country} ${node}`;
		if (scores.has(key)) throw new Error(`${country} has two scores for ${node}; expected those of one year`);
		scores.set(key, score);
	}
	const statuses = new Map(
		input.observed.map(({ country, indicator, status }) => [`${country} ${indicator}`, status]),
	);
	const countries = [
		...new Set([...input.observed, ...input.scores].map(({ country }) => country)),
	].toSorted();
	const indicators = root.children.flatMap((pillar) =>
		leavesBelow(pillar).map((id) => ({ id, pillar: pillar.id })),
	);
	const ids = new Set(indicators.map(({ id }) => id));
	const score = (node: string, country: string) => scores.get(`${country} ${node}`) ?? null;
	const status = (indicator: string, country: string) =>
		statuses.get(`${country} ${indicator}`) ?? 'not_assessed';
	return {
		root,
		pillars: root.children.map(({ id }) => id),
		indicators,
		countries,
		score,
		status,
		column: (node) =>
			countries.map((country) =>
				ids.has(node) && status(node, country) !== 'assessed' ? null : score(node, country),
			),
	};
}

/** The indicators that make up a node: those below it, or itself. */
export function indicatorsBelow(panel: Panel, node: string): readonly string[] {
	if (node === panel.root.id) return panel.indicators.map(({ id }) => id);
	const own = panel.indicators.filter(({ id, pillar }) => pillar === node || id === node);
	return own.map(({ id }) => id);
}
