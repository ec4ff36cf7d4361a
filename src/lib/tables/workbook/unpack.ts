// The XML parts of a packed workbook, unpacked piece by piece: what its headers say of sizes is not believed.

import type { TableFault } from '../cells.ts';

/** Unpacked, a workbook of answers has a fraction of it; more is taken for an attack. */
const MOST_BYTES = 32_000_000;
const MOST_PARTS = 1000;
/** Unpacks to no more than eight megabytes before it is looked at. */
const STEP = 8192;

export type Unpacked =
	| { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
	| { readonly ok: false; readonly fault: TableFault };

/** A reason to stop unpacking. */
class Excess extends Error {
	readonly fault: TableFault;

	constructor(fault: TableFault) {
		super(fault.code);
		this.fault = fault;
	}
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

const XML = /\.(xml|rels)$/i;

/** Which parts of an archive are wanted, and how much they may unpack to. */
export interface UnpackOptions {
	readonly wanted?: RegExp;
	readonly most?: number;
}

/** Unpacks the wanted parts of an archive, those of a workbook if not said, or says why it cannot be. Never rejects. */
export async function unpackParts(
	bytes: Uint8Array,
	{ wanted = XML, most = MOST_BYTES }: UnpackOptions = {},
): Promise<Unpacked> {
	const { Unzip, UnzipInflate } = await import('fflate');
	const pieces = new Map<string, Uint8Array[]>();
	let size = 0;
	let count = 0;
	const unzip = new Unzip((part) => {
		count += 1;
		if (count > MOST_PARTS) throw new Excess({ code: 'too_many_parts', most: MOST_PARTS });
		if (!wanted.test(part.name)) return;
		const own: Uint8Array[] = [];
		pieces.set(part.name, own);
		part.ondata = (fault, piece) => {
			if (fault !== null) throw fault;
			size += piece.length;
			if (size > most) throw new Excess({ code: 'too_large', most });
			own.push(piece);
		};
		part.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += STEP)
			unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
	} catch (fault) {
		return { ok: false, fault: fault instanceof Excess ? fault.fault : { code: 'damaged' } };
	}
	return { ok: true, parts: new Map([...pieces].map(([name, own]) => [name, join(own)])) };
}
