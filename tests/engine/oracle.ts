// Trees as pencil and paper score them: from the words of the package format, not from the stages.
import type { Aggregation } from '#lib/framework/terms.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { round, sum, TooClose, workOutLeaf, type Maybe, type Unit } from './oracleIndicators.ts';
import { cellOf, nodesOf, YEARS, type Named, type Trial } from './trial.ts';

/** What the pencil says of a run: every row, and every child no mean can take as `year country node child`. */
export interface Worked {
	readonly rows: readonly NodeScore[];
	readonly faults: readonly string[];
}

interface Node extends Named {
	readonly weight: number;
	readonly children: readonly Node[];
}

interface Reading {
	readonly score: Maybe;
	readonly low: Maybe;
	readonly high: Maybe;
	readonly worst: Maybe;
	readonly best: Maybe;
}
const NOTHING: Reading = { score: null, low: null, high: null, worst: null, best: null };

/** The nodes that take part: those with an indicator of the method at or below them. */
function grow(named: readonly Named[], id: string, method: Method): Node | null {
	const node = named.find((each) => each.id === id);
	if (node === undefined) throw new Error(`no node ${id}`);
	const children = named
		.filter((each) => each.parent === id)
		.map((each) => grow(named, each.id, method))
		.filter((each) => each !== null);
	const isChosen = 'cells' in node.tree && (method.indicators?.includes(id) ?? true);
	return isChosen || children.length > 0 ? { ...node, weight: node.tree.weight ?? 1, children } : null;
}

const aggregationOf = ({ tree }: Node, method: Method): Aggregation =>
	('children' in tree ? tree.aggregation : null) ?? method.aggregation;

/** The mean of the children that have a value; `parts` are all children with theirs. */
function combine(how: Aggregation, parts: readonly (readonly [number, Maybe])[]): Maybe {
	const present = parts.flatMap(([weight, value]) =>
		value === null || weight === 0 ? [] : [{ weight, value }],
	);
	const total = sum(present.map(({ weight }) => weight));
	if (total === 0) return null;
	const meanOf = (of: (value: number) => number) =>
		sum(present.map(({ weight, value }) => weight * of(value))) / total;
	const isInverse = how === 'geometric' || how === 'harmonic';
	if (isInverse && present.some(({ value }) => value < 0)) return null;
	if (isInverse && present.some(({ value }) => value === 0)) return 0;
	switch (how) {
		case 'arithmetic':
			return meanOf((value) => value);
		case 'geometric':
			return Math.exp(meanOf(Math.log));
		case 'harmonic':
			return 1 / meanOf((value) => 1 / value);
		case 'sum':
			return meanOf((value) => value) * sum(parts.map(([weight]) => weight));
	}
}

/** The indicators below a node, each with its share of the node's whole weight. */
function sharesOf(node: Node): readonly (readonly [string, number])[] {
	if (node.children.length === 0) return [[node.id, 1]];
	const whole = sum(node.children.map(({ weight }) => weight));
	return node.children.flatMap((child) =>
		sharesOf(child).map(([id, share]) => [id, whole === 0 ? 0 : (share * child.weight) / whole] as const),
	);
}

/** Reads the nodes of one country from the leaves up into `readings`; `units` are its indicators. */
function read(
	node: Node,
	units: ReadonlyMap<string, Unit>,
	method: Method,
	readings: Map<string, Reading>,
	faults: string[],
): Reading {
	const rounded = (value: Maybe) => round(value, method.round);
	const isScored = method.reading === 'score';
	const reading = 'cells' in node.tree ? readLeaf() : readBranch();
	readings.set(node.id, reading);
	return reading;

	function readLeaf(): Reading {
		const unit = units.get(node.id);
		if (unit === undefined || unit.status === 'not_applicable') return NOTHING;
		const ends = { worst: rounded(unit.ends?.worst ?? null), best: rounded(unit.ends?.best ?? null) };
		const score = rounded(unit.score);
		const isKnown = unit.status === 'assessed' && score !== null;
		return {
			score: isScored ? score : null,
			low: isKnown ? score : ends.worst,
			high: isKnown ? score : ends.best,
			...ends,
		};
	}

	function readBranch(): Reading {
		const how = aggregationOf(node, method);
		const below = node.children.map((child) => ({ child, ...read(child, units, method, readings, faults) }));
		const meanOf = (of: (part: (typeof below)[number]) => Maybe) =>
			rounded(
				combine(
					how,
					below.map((part) => [part.child.weight, of(part)]),
				),
			);
		const boundOf = (of: (part: (typeof below)[number]) => Maybe) => {
			const isOpen = below.some(
				(part) => of(part) === null && part.child.weight > 0 && isApplicable(part.child, units),
			);
			return isOpen ? null : meanOf(of);
		};
		const whole = sum(node.children.map((child) => (isApplicable(child, units) ? child.weight : 0)));
		const scored = sum(below.map(({ child, score }) => (score === null ? 0 : child.weight)));
		const threshold = node.parent === null ? method.coverage.root : method.coverage.node;
		const failing = below.filter(({ child, score }) => {
			if (how === 'arithmetic' || how === 'sum' || child.weight === 0 || score === null) return false;
			if (score !== 0 && Math.abs(score) < 1e-12) throw new TooClose();
			return score <= 0;
		});
		const isRanked = node.parent !== null || isEligible(node, units, method);
		const isEnough = whole > 0 && scored / whole >= threshold - 1e-9 && isRanked;
		if (isEnough) faults.push(...failing.map(({ child }) => `${node.id} ${child.id}`));
		return {
			score: isEnough && failing.length === 0 ? meanOf(({ score }) => score) : null,
			low: boundOf(({ score, low, worst }) => (isScored && score === null ? worst : low)),
			high: boundOf(({ score, high, best }) => (isScored && score === null ? best : high)),
			worst: boundOf(({ worst }) => worst),
			best: boundOf(({ best }) => best),
		};
	}
}

const shareOf = (node: Node, units: ReadonlyMap<string, Unit>, is: (unit: Unit) => boolean) =>
	sum(
		sharesOf(node).map(([id, share]) => {
			const unit = units.get(id);
			return unit !== undefined && is(unit) ? share : 0;
		}),
	);

const isApplicable = (node: Node, units: ReadonlyMap<string, Unit>) =>
	shareOf(node, units, ({ status }) => status !== 'not_applicable') > 0;

/** Whether enough is assessed for an index: by the number of indicators that apply, and anything at all by weight. */
function isEligible(root: Node, units: ReadonlyMap<string, Unit>, { coverage }: Method): boolean {
	const said = [...units.values()].filter(({ status }) => status !== 'not_applicable');
	const assessed = said.filter(({ status }) => status === 'assessed').length;
	return (coverageOf(root, units) ?? 0) > 0 && assessed / said.length >= coverage.indicators - 1e-9;
}

function coverageOf(node: Node, units: ReadonlyMap<string, Unit>): Maybe {
	if (!isApplicable(node, units)) return null;
	const assessed = shareOf(node, units, ({ status }) => status === 'assessed');
	return assessed / shareOf(node, units, ({ status }) => status !== 'not_applicable');
}

const settled = (score: number) => Math.round(score * 1e9) / 1e9;

function tierOf(node: Node, score: Maybe, units: ReadonlyMap<string, Unit>, { tiers, floors }: Method) {
	if (score === null) return null;
	const reached = tiers.filter(({ from }) => from <= settled(score)).length - 1;
	const caps = floors.flatMap(({ indicator, below, max_tier }) => {
		const value = units.get(indicator)?.measure ?? null;
		const holds = node.parent === null && value !== null && value < below;
		return holds ? [tiers.findIndex(({ id }) => id === max_tier)] : [];
	});
	return tiers[Math.min(reached, ...caps)]?.id ?? null;
}

/** Works out a run by hand; null where rounding noise would decide something in it. */
export function workOut(trial: Trial, method: Method, years: readonly number[]): Worked | null {
	try {
		const parts = years.map((year) => workOutYear(trial, method, year, panelOf(trial, method, years)));
		return { rows: parts.flatMap(({ rows }) => rows), faults: parts.flatMap(({ faults }) => faults) };
	} catch (error) {
		if (error instanceof TooClose) return null;
		throw error;
	}
}

/** The years normalised together: none, or those asked for and those anything is known of. */
function panelOf({ tree, countries }: Trial, method: Method, years: readonly number[]): readonly number[] {
	if (method.normalise_over === 'year') return [];
	const isKnown = (year: number) =>
		nodesOf(tree).some(
			({ tree: leaf }) =>
				'cells' in leaf && countries.some((_, country) => cellOf(leaf, year, country) !== null),
		);
	return [...new Set([...years, ...YEARS.filter(isKnown)])];
}

function workOutYear(trial: Trial, method: Method, year: number, panel: readonly number[]): Worked {
	const named = nodesOf(trial.tree);
	const root = grow(named, 'n', method);
	if (root === null) throw new Error('the method leaves no indicator');
	const flatten = (node: Node): readonly Node[] => [node, ...node.children.flatMap(flatten)];
	const nodes = flatten(root);
	const columns = nodes.flatMap(({ id, tree }) =>
		'cells' in tree ? [[id, workOutLeaf(tree, { year, panel }, trial, method)] as const] : [],
	);
	const faults: string[] = [];
	const countries = trial.countries.map((country, position) => {
		const units = new Map(
			columns.flatMap(([id, column]) => column.slice(position, position + 1).map((unit) => [id, unit])),
		);
		const readings = new Map<string, Reading>();
		const wrong: string[] = [];
		read(root, units, method, readings, wrong);
		faults.push(...wrong.map((each) => `${year} ${country} ${each}`));
		return { country, units, readings };
	});
	const rows = countries.flatMap(({ country, units, readings }) =>
		nodes.map((node): NodeScore => {
			const { score, low, high } = readings.get(node.id) ?? NOTHING;
			const others = countries.map((each) => each.readings.get(node.id)?.score ?? null);
			const isBetter = (other: Maybe) => other !== null && score !== null && settled(other) > settled(score);
			return {
				...{ year, country, node: node.id, score, low, high },
				coverage: coverageOf(node, units),
				rank: score === null ? null : 1 + others.filter(isBetter).length,
				tier: tierOf(node, score, units, method),
			};
		}),
	);
	return { rows, faults };
}
