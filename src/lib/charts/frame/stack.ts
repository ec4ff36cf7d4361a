// A name in as many lines as it needs, around the height it belongs to.

/** From one line of a name to the next, in its letters. */
const LINE = 1.1;

/** How much height a name of so many lines takes, with the gap to the next. */
export const stackHeight = (lines: readonly string[], size: number): number =>
	size * (0.2 + LINE * lines.length);

/** The baselines of the lines of a name whose middle is at `y`. */
export const stack = (
	lines: readonly string[],
	y: number,
	size: number,
): readonly { readonly text: string; readonly y: number }[] =>
	lines.map((text, at) => ({ text, y: y + (at - (lines.length - 1) / 2) * size * LINE + size * 0.35 }));
