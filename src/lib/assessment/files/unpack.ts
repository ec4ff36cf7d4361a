// The XML parts of a packed workbook, unpacked piece by piece: what its headers say of sizes is not believed.

/** Unpacked, a workbook of answers has a fraction of it; more is taken for an attack. */
const MOST_BYTES = 32_000_000;
const MOST_PARTS = 1000;
/** Unpacks to no more than eight megabytes before it is looked at. */
const STEP = 8192;

export type Unpacked =
	| { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
	| { readonly ok: false; readonly message: string };

/** A reason to stop unpacking. */
class Excess extends Error {}

function join(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Unpacks the parts of an archive whose names end in .xml or .rels, or says why it cannot be. Never rejects. */
export async function unpackParts(bytes: Uint8Array): Promise<Unpacked> {
	const { Unzip, UnzipInflate } = await import('fflate');
	const pieces = new Map<string, Uint8Array[]>();
	let size = 0;
	let count = 0;
	const unzip = new Unzip((part) => {
		count += 1;
		if (count > MOST_PARTS)
			throw new Excess(`has more than ${MOST_PARTS} parts; expected a workbook with answers`);
		if (!/\.(xml|rels)$/i.test(part.name)) return;
		const own: Uint8Array[] = [];
		pieces.set(part.name, own);
		part.ondata = (fault, piece) => {
			if (fault !== null) throw fault;
			size += piece.length;
			if (size > MOST_BYTES)
				throw new Excess(
					`is larger than ${MOST_BYTES / 1e6} MB when unpacked; expected a workbook with nothing but answers`,
				);
			own.push(piece);
		};
		part.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += STEP)
			unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
	} catch (fault) {
		const message =
			fault instanceof Excess
				? fault.message
				: 'is damaged: it cannot be unpacked; expected a file saved as .xlsx';
		return { ok: false, message };
	}
	return { ok: true, parts: new Map([...pieces].map(([name, own]) => [name, join(own)])) };
}
