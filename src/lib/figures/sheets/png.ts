// What a PNG says of its own size: without it a word processor lays a picture out as for a screen, several times too wide.

const SIGNATURE = 8;
/** Length, name and sum of a chunk. */
const AROUND = 12;
const PER_METRE = 1;
const INCHES_IN_METRE = 1 / 0.0254;

/** The cyclic redundancy check of PNG (ISO/IEC 15948, annex D). */
function crcOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}

interface Chunk {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

function chunksOf(png: Uint8Array<ArrayBuffer>): readonly Chunk[] {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const chunks: Chunk[] = [];
	for (let at = SIGNATURE; at + AROUND <= png.length;) {
		const bytes = png.subarray(at, at + AROUND + view.getUint32(at));
		chunks.push({ name: String.fromCharCode(...bytes.subarray(4, 8)), bytes });
		at += bytes.length;
	}
	return chunks;
}

/** So many pixels to an inch, told in pixels to a metre: 300 are 11811. */
function sizeChunk(density: number): Uint8Array<ArrayBuffer> {
	const chunk = new Uint8Array(AROUND + 9);
	const written = new DataView(chunk.buffer);
	const perMetre = Math.round(density * INCHES_IN_METRE);
	written.setUint32(0, 9);
	chunk.set(new TextEncoder().encode('pHYs'), 4);
	written.setUint32(8, perMetre);
	written.setUint32(12, perMetre);
	chunk[16] = PER_METRE;
	written.setUint32(17, crcOf(chunk.subarray(4, 17)));
	return chunk;
}

/**
 * The same PNG with a chunk `pHYs` right after its header, in place of any it had. Throws where the bytes are no PNG.
 */
export function withDensity(png: Uint8Array<ArrayBuffer>, density: number): Blob {
	const [header, ...rest] = chunksOf(png);
	if (png[0] !== 0x89 || header?.name !== 'IHDR')
		throw new Error('these bytes are no PNG; expected its signature and its header');
	const kept = rest.filter(({ name }) => name !== 'pHYs').map(({ bytes }) => bytes);
	return new Blob([png.subarray(0, SIGNATURE), header.bytes, sizeChunk(density), ...kept], {
		type: 'image/png',
	});
}
