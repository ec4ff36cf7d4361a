// A WebAssembly module without the exports nobody asks for: our engine names 75,000 functions for extensions that might be
// linked to it, and whoever starts it has to go through them all.

const EXPORTS = 7;
/** A word that says what a module is, and one for the version of the format. */
const HEAD = 8;

/** Numbers in WebAssembly take seven bits of a byte, the eighth saying that there are more. */
function numberBytes(number: number): number[] {
	return number < 128 ? [number] : [(number % 128) + 128, ...numberBytes(Math.floor(number / 128))];
}

function cursorOf(bytes: Uint8Array, start: number) {
	const cursor = {
		at: start,
		number(): number {
			const byte = bytes[cursor.at++] ?? 0;
			return byte < 128 ? byte : byte - 128 + 128 * cursor.number();
		},
	};
	return cursor;
}

/** The section of exports, from the count of them, with those alone whose name is wanted. */
function leanExports(section: Uint8Array, isWanted: (name: string) => boolean): readonly Uint8Array[] {
	const text = new TextDecoder();
	const cursor = cursorOf(section, 0);
	const kept: Uint8Array[] = [];
	for (let left = cursor.number(); left > 0; left -= 1) {
		const start = cursor.at;
		const length = cursor.number();
		const name = text.decode(section.subarray(cursor.at, cursor.at + length));
		// The kind of what is exported, and which of its kind.
		cursor.at += length + 1;
		cursor.number();
		if (isWanted(name)) kept.push(section.subarray(start, cursor.at));
	}
	return [Uint8Array.from(numberBytes(kept.length)), ...kept];
}

/** The parts of the same module, one after the other, which exports only what is wanted. `module` is read as a sound one. */
export function leanModule(module: Uint8Array, isWanted: (name: string) => boolean): readonly Uint8Array[] {
	const parts = [module.subarray(0, HEAD)];
	const cursor = cursorOf(module, HEAD);
	while (cursor.at < module.length) {
		const start = cursor.at;
		const kind = cursor.number();
		const length = cursor.number();
		const end = cursor.at + length;
		if (kind === EXPORTS) {
			const kept = leanExports(module.subarray(cursor.at, end), isWanted);
			const size = kept.reduce((sum, part) => sum + part.length, 0);
			parts.push(Uint8Array.from([EXPORTS, ...numberBytes(size)]), ...kept);
		} else {
			parts.push(module.subarray(start, end));
		}
		cursor.at = end;
	}
	return parts;
}
