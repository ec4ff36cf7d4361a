// Places labels along a line so that none covers another, each as near as can be to where it belongs.
import { shortenText, textWidth } from './textWidth.ts';

export interface Wanted {
	/** Where the middle of the label belongs. */
	readonly at: number;
	/** How much of the line it takes, its gap included. */
	readonly size: number;
}

interface Block {
	readonly from: number;
	readonly count: number;
	readonly size: number;
	/** The sum, over its labels, of where its first edge would have to lie for that label to be in place. */
	readonly pull: number;
}

/**
 * The middles of labels between `low` and `high`, in the order given; labels keep the order of their places. Least
 * squares by pooling neighbours that push each other; where the line is too short for all, they are spaced evenly
 * over it and may overlap.
 */
export function spread(
	wanted: readonly Wanted[],
	{ low, high }: { readonly low: number; readonly high: number },
): readonly number[] {
	const order = wanted.map((each, index) => ({ ...each, index })).toSorted((a, b) => a.at - b.at);
	const total = order.reduce((sum, { size }) => sum + size, 0);
	const squeeze = total > high - low && total > 0 ? (high - low) / total : 1;
	const sized = order.map((each) => ({ ...each, size: each.size * squeeze }));
	const edge = ({ count, size, pull }: Block): number => Math.max(low, Math.min(high - size, pull / count));
	const blocks: Block[] = [];
	sized.forEach(({ at, size }, from) => {
		let block: Block = { from, count: 1, size, pull: at - size / 2 };
		for (;;) {
			const before = blocks.at(-1);
			if (before === undefined || edge(before) + before.size <= edge(block) + 1e-9) break;
			blocks.pop();
			block = {
				from: before.from,
				count: before.count + block.count,
				size: before.size + block.size,
				pull: before.pull + block.pull - block.count * before.size,
			};
		}
		blocks.push(block);
	});
	const middles = new Array<number>(wanted.length).fill(0);
	for (const block of blocks) {
		let start = edge(block);
		for (const { index, size } of sized.slice(block.from, block.from + block.count)) {
			middles[index] = start + size / 2;
			start += size;
		}
	}
	return middles;
}

/** Names of a size that fit beside each other in a width, so far apart: short ones whole, long ones cut to what is left. */
export function shareWidth(
	names: readonly string[],
	width: number,
	{ size, apart }: { readonly size: number; readonly apart: number },
): readonly string[] {
	let left = width - names.length * apart;
	const cut = new Map<number, string>();
	names
		.map((name, at) => ({ name, at, wide: textWidth(name, size) }))
		.toSorted((a, b) => a.wide - b.wide)
		.forEach(({ name, at }, index) => {
			const kept = shortenText(name, left / (names.length - index), size);
			cut.set(at, kept);
			left -= textWidth(kept, size);
		});
	return names.map((_, at) => cut.get(at) ?? '');
}
