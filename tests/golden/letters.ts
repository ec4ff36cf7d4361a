// How large the letters of a drawing are where it stands, and where its texts lie: read from the elements, as no page is there.
import { textWidth } from '#lib/charts/frame/textWidth.ts';

/** A text in the units of the outermost drawing. */
export interface Lettered {
	readonly text: string;
	readonly size: number;
	/** From where to where, along the line; null where it is turned. */
	readonly span: readonly [number, number] | null;
}

interface Frame {
	readonly scale: number;
	readonly x: number;
	readonly size: number;
	readonly anchor: string;
	readonly isTurned: boolean;
}

const attribute = (tag: string, name: string): string | null =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
const number = (tag: string, name: string): number | null => {
	const value = attribute(tag, name);
	return value === null ? null : Number(value);
};

/** What an element makes of the frame it stands in. */
function enter(frame: Frame, tag: string): Frame {
	let { scale, x } = frame;
	const transform = attribute(tag, 'transform') ?? '';
	const moved = /translate\(\s*(-?[\d.]+)/.exec(transform);
	x += scale * Number(moved?.[1] ?? 0);
	scale *= Number(/scale\(\s*([\d.]+)/.exec(transform)?.[1] ?? 1);
	const box = attribute(tag, 'viewBox')?.split(/\s+/).map(Number);
	const width = number(tag, 'width');
	if (tag.startsWith('<svg') && box?.[2] !== undefined && width !== null) {
		x += scale * (number(tag, 'x') ?? 0);
		scale *= width / box[2];
		x -= scale * (box[0] ?? 0);
	}
	return {
		...{ scale, x, size: number(tag, 'font-size') ?? frame.size },
		anchor:
			attribute(tag, 'text-anchor') ??
			(/class="[^"]*\b(over|middle|number)\b/.test(tag) ? 'middle' : frame.anchor),
		isTurned: frame.isTurned || transform.includes('rotate'),
	};
}

function letter(frame: Frame, tag: string, text: string): Lettered {
	const wide = textWidth(text, frame.size) * frame.scale;
	const at = frame.x + frame.scale * (number(tag, 'x') ?? 0);
	const isFromRight = attribute(tag, 'direction') === 'rtl';
	const before = frame.anchor === 'middle' ? wide / 2 : (frame.anchor === 'end') !== isFromRight ? wide : 0;
	return {
		...{ text, size: frame.size * frame.scale },
		span: frame.isTurned ? null : [at - before, at - before + wide],
	};
}

/** Every text of a drawing, as the server wrote it. */
export function lettersOf(svg: string): readonly Lettered[] {
	const open: { readonly tag: string; readonly frame: Frame }[] = [];
	const found: Lettered[] = [];
	const outside: Frame = { scale: 1, x: 0, size: 16, anchor: 'start', isTurned: false };
	for (const token of svg.replace(/<!--[\s\S]*?-->/g, '').match(/<(?:"[^"]*"|[^>"])*>|[^<]+/g) ?? []) {
		const last = open.at(-1);
		if (token.startsWith('</')) open.pop();
		else if (token.startsWith('<')) {
			if (!token.endsWith('/>')) open.push({ tag: token, frame: enter(last?.frame ?? outside, token) });
		} else if (last?.tag.startsWith('<text') === true && token.trim() !== '')
			found.push(letter(last.frame, last.tag, token.trim()));
	}
	return found;
}
