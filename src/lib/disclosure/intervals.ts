// What a withheld score could still be, for one who knows the sums of the countries it cannot be told apart from.
import { solve } from 'yalps';

/** Countries of whom one knows the same: their scores may be exchanged without anything published changing. */
export interface Kind {
	readonly count: number;
	/** The ends of the index where its band is known, on the scale. */
	readonly band: readonly [number, number] | null;
	/** The parts that have a score. */
	readonly parts: readonly string[];
	/** Whether the index is the weighted mean of these parts. */
	readonly isMean: boolean;
}

export interface Setting {
	readonly index: string;
	/** The weights of the parts by id. */
	readonly weights: ReadonlyMap<string, number>;
	readonly scale: readonly [number, number];
}

/** A number of countries of a kind, all at their mean. */
interface Unit {
	readonly kind: Kind;
	readonly count: number;
}

/** What floating point may add to a sum, as a share of the scale. */
const SLACK = 1e-7;

type Rows = Map<string, { readonly min?: number; readonly max?: number }>;

function describeUnit(at: number, { kind, count }: Unit, setting: Setting, rows: Rows) {
	const [bottom, top] = setting.scale;
	const span = top - bottom;
	return [setting.index, ...kind.parts].map((node): [string, Map<string, number>] => {
		const name = `${at} ${node}`;
		const isIndex = node === setting.index;
		const [low, high] = isIndex && kind.band !== null ? kind.band : setting.scale;
		rows.set(`ends ${name}`, { min: low - bottom, max: high - bottom });
		const cells = new Map([
			[`ends ${name}`, 1],
			[`sum ${node}`, count],
		]);
		if (kind.isMean) {
			rows.set(`mean ${at}`, { min: -SLACK * span, max: SLACK * span });
			const all = kind.parts.reduce((sum, part) => sum + (setting.weights.get(part) ?? 0), 0);
			cells.set(`mean ${at}`, isIndex ? -1 : (setting.weights.get(node) ?? 0) / all);
		}
		return [name, cells];
	});
}

/**
 * The least and the greatest a node's score can be in a country of one of the kinds, given the sums over all countries of all
 * kinds: two linear programmes. As countries of a kind can be exchanged, those beside the one asked for may be taken at their
 * mean, which loses nothing: the programme stays as small as the kinds are few. Null where no such scores exist.
 * @param sums the sums by node over all countries; a node that is not there has none known
 */
export function intervalOf(
	node: string,
	of: Kind,
	kinds: readonly Kind[],
	sums: ReadonlyMap<string, number>,
	setting: Setting,
): readonly [number, number] | null {
	const [bottom, top] = setting.scale;
	const others = kinds.map((kind): Unit => ({ kind, count: kind.count - (kind === of ? 1 : 0) }));
	const units = [{ kind: of, count: 1 }, ...others.filter(({ count }) => count > 0)];
	const all = units.reduce((sum, { count }) => sum + count, 0);
	const rows: Rows = new Map();
	for (const [summed, sum] of sums) {
		const slack = SLACK * (top - bottom) * all;
		rows.set(`sum ${summed}`, { min: sum - bottom * all - slack, max: sum - bottom * all + slack });
	}
	const variables = units.flatMap((unit, at) => describeUnit(at, unit, setting, rows));
	const objective = `0 ${node}`;
	const asked = variables.map(([name, cells]): [string, Map<string, number>] => [
		name,
		name === objective ? new Map([...cells, ['asked', 1]]) : cells,
	]);
	const [least, most] = (['minimize', 'maximize'] as const).map((direction) => {
		const found = solve({ direction, objective: 'asked', constraints: rows, variables: asked });
		return found.status === 'optimal' ? found.result : null;
	});
	return least == null || most == null ? null : [least + bottom, most + bottom];
}
