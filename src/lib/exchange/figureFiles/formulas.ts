// Text that a spreadsheet would take for a formula, made harmless with an apostrophe that can be taken off again.

/** Where a spreadsheet may begin a new cell inside a text, when it parts cells by another mark than the comma. */
const BREAK = /([;\t\r\n])/;
const BREAKS_AT_ONCE = ['\t', '\r', '\n'];
const FORMULA = /^'*\s*[=+\-@＝＋－＠]/u;
const NOTHING = /^'*$/;

function mapPieces(text: string, change: (piece: string, isArmed: boolean) => string, offset: 0 | 1): string {
	const pieces = text.split(BREAK);
	return pieces
		.map((piece, at) => {
			if (at % 2 === 1) return piece;
			const bare = piece.slice(offset);
			const opensWithBreak = at === 0 && NOTHING.test(bare) && BREAKS_AT_ONCE.includes(pieces[1] ?? '');
			return change(piece, FORMULA.test(bare) || opensWithBreak);
		})
		.join('');
}

/**
 * Puts an apostrophe before whatever a spreadsheet would run: `=`, `+`, `-`, `@` or their full-width forms, after spaces
 * too, at the start of the text and after each `;`, tab or line break in it; and before a text that starts with a tab or a
 * line break. Other text stays as it is.
 */
export function disarm(text: string): string {
	return mapPieces(text, (piece, isArmed) => (isArmed ? `'${piece}` : piece), 0);
}

/** Takes off what `disarm` put on: `rearm(disarm(text)) === text` for every text. */
export function rearm(text: string): string {
	return mapPieces(text, (piece, isArmed) => (isArmed && piece.startsWith("'") ? piece.slice(1) : piece), 1);
}
