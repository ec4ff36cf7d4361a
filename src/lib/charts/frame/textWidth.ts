// How wide a text will be, without a page to measure it on: the same in the build, in the browser and in a saved picture.

const NARROW = new Set("iljIft.,:;'’|!()[]{}-·‐ \u00a0");
const WIDE = new Set('mwMW@%—…&');
/** What takes no room: marks on a letter, marks of direction, and what keeps two signs on a line. */
const MARK = /^[\p{M}\u2060\u2066-\u2069]$/u;
const CAPITAL = /^\p{Lu}$/u;
const FULL_WIDTH = /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]$/u;
const ARABIC = /^[\u0600-\u06ff\u0750-\u077f]$/u;
const CYRILLIC = /^[\u0400-\u04ff]$/u;

/** Widths in em, on the broad side of the site's typeface and of the Noto fonts it falls back to. */
function emOf(sign: string): number {
	if (MARK.test(sign)) return 0;
	if (FULL_WIDTH.test(sign)) return 1;
	if (NARROW.has(sign)) return 0.33;
	if (WIDE.has(sign)) return 0.9;
	if (ARABIC.test(sign)) return 0.56;
	if (CYRILLIC.test(sign)) return CAPITAL.test(sign) ? 0.72 : 0.62;
	return CAPITAL.test(sign) ? 0.68 : 0.58;
}

/** The width of a text in the unit of its font size; never less than it takes in a regular weight. */
export function textWidth(text: string, size: number): number {
	return Array.from(text).reduce((sum, sign) => sum + emOf(sign), 0) * size;
}

/** Breaks a text into lines no wider than the width, between words, or between signs where a word is wider or there are none. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
	const words =
		text.match(
			/[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]+|\s+/gu,
		) ?? [];
	const lines: string[] = [];
	let line = '';
	for (const word of words) {
		if (textWidth((line + word).trimEnd(), size) <= width) {
			line += word;
			continue;
		}
		if (line.trim() !== '') lines.push(line.trim());
		line = word.trimStart();
		while (textWidth(line, size) > width && line.length > 1) {
			let fits = 1;
			while (textWidth(line.slice(0, fits + 1), size) <= width) fits += 1;
			lines.push(line.slice(0, fits));
			line = line.slice(fits);
		}
	}
	if (line.trim() !== '') lines.push(line.trim());
	return text.includes(CLOSE) ? keepIsolated(lines) : lines;
}

const [OPEN, CLOSE] = [/[\u2066-\u2068]/, '\u2069'];

/** What of the texts that keep their own direction is open at the end of a line, given what was open at its beginning. */
function openAfter(before: string, line: string): string {
	const open = Array.from(before);
	for (const sign of line) {
		if (OPEN.test(sign)) open.push(sign);
		else if (sign === CLOSE) open.pop();
	}
	return open.join('');
}

/** A text that keeps its own direction and is broken in its middle keeps it on each of its lines. */
function keepIsolated(lines: readonly string[]): readonly string[] {
	let before = '';
	return lines.map((line) => {
		const after = openAfter(before, line);
		const whole = `${before}${line}${CLOSE.repeat(after.length)}`;
		before = after;
		return whole;
	});
}

/** The least width in which a text takes no more than two lines, broken between its words. */
export function foldedWidth(text: string, size: number): number {
	const words = text.split(' ');
	const whole = textWidth(text, size);
	return words.reduce((least, _, at) => {
		const halves = [words.slice(0, at), words.slice(at)].map((half) => textWidth(half.join(' '), size));
		return Math.min(least, Math.max(...halves));
	}, whole);
}

/** The text, cut short with an ellipsis where it is wider than the width. */
export function shortenText(text: string, width: number, size: number): string {
	if (textWidth(text, size) <= width) return text;
	let kept = text;
	while (kept.length > 1 && textWidth(`${kept.trimEnd()}…`, size) > width) kept = kept.slice(0, -1);
	return `${kept.trimEnd()}…`;
}
