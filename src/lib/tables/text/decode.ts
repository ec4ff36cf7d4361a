// Bytes as text: the encoding recognised and named, or the place where the bytes are no text.
import type { TableFault } from '../cells.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
	readonly ok: true;
	readonly text: string;
	/** As the Encoding Standard names it. */
	readonly encoding: string;
	/** Whether the file says so itself, or the bytes leave no choice; not where a one-byte encoding was taken. */
	readonly isCertain: boolean;
}

export type Decoding = DecodedText | { readonly ok: false; readonly fault: TableFault };

/** Bytes 0x80 to 0x9f of windows-1252; some engines decode them as Latin-1 has them. */
const HIGH = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

function decodeWindows1252(bytes: Uint8Array): string | null {
	const text = new TextDecoder('windows-1252').decode(bytes);
	const mended = text.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? '\0');
	return mended.includes('\0') ? null : mended;
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** UTF-16 without a mark: every other byte of Western text is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const head = bytes.subarray(0, 2000);
	let [even, odd] = [0, 0];
	for (const [at, byte] of head.entries())
		if (byte === 0 && at % 2 === 0) even += 1;
		else if (byte === 0) odd += 1;
	if (bytes.length % 2 === 1 || even + odd < head.length * 0.3) return null;
	if (odd > 10 * even) return 'utf-16le';
	return even > 10 * odd ? 'utf-16be' : null;
}

function nameEncoding(bytes: Uint8Array): Encoding | null {
	const [first, second, third] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	return guessUtf16(bytes);
}

/** The first line, from 1, with a byte no text has. */
function badLine(bytes: Uint8Array): number {
	let line = 1;
	for (const byte of bytes) {
		if (byte === 0x0a) line += 1;
		if ((byte < 0x20 && ![0x09, 0x0a, 0x0d, 0x0c].includes(byte)) || byte === 0x7f) return line;
		if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return line;
	}
	return line;
}

/** A text has no other control characters than tabs and line ends. */
const NO_TEXT = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/**
 * Decodes strictly: by the mark at the start, else as UTF-16 where every other byte is zero, as UTF-8 where the bytes
 * are, or as Windows-1252. `encoding` is what a reader says it is, by any name the Encoding Standard has.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null = null): Decoding {
	if (bytes.length === 0) return { ok: false, fault: { code: 'empty' } };
	const named = encoding ?? nameEncoding(bytes);
	const found = (text: string | null, name: string, isCertain: boolean): Decoding =>
		text === null || NO_TEXT.test(text.slice(0, 1_000_000))
			? { ok: false, fault: { code: 'not_text', row: badLine(bytes) } }
			: { ok: true, text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding: name, isCertain };
	if (named !== null)
		return named === 'windows-1252'
			? found(decodeWindows1252(bytes), named, true)
			: found(decodeStrictly(named, bytes), named, true);
	const utf8 = decodeStrictly('utf-8', bytes);
	return utf8 === null ? found(decodeWindows1252(bytes), 'windows-1252', false) : found(utf8, 'utf-8', true);
}
