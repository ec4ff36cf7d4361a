import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withDensity } from './png.ts';

function chunk(name: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name), data]);
	const around = Buffer.alloc(8);
	around.writeUInt32BE(data.length, 0);
	around.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** One black pixel. */
const HEADER = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
const PIXEL: Buffer<ArrayBuffer> = Buffer.concat([
	Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
	chunk('IHDR', HEADER),
	chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
	chunk('IEND', Buffer.alloc(0)),
]);

const bytesOf = async (blob: Blob): Promise<Buffer<ArrayBuffer>> => Buffer.from(await blob.arrayBuffer());

test('300 pixels to an inch are 11811 to a metre both ways, told right after the header and with a right sum', async () => {
	const told = await bytesOf(withDensity(PIXEL, 300));
	const size = Buffer.alloc(9);
	size.writeUInt32BE(11811, 0);
	size.writeUInt32BE(11811, 4);
	size[8] = 1;
	const said = chunk('pHYs', size);
	expect(told.subarray(33, 33 + said.length)).toEqual(said);
	expect(Buffer.concat([told.subarray(0, 33), told.subarray(33 + said.length)])).toEqual(PIXEL);
});

test('a size it told before gives way', async () => {
	const twice = withDensity(await bytesOf(withDensity(PIXEL, 96)), 300);
	expect(await bytesOf(twice)).toEqual(await bytesOf(withDensity(PIXEL, 300)));
});

test('what is no PNG is refused', () => {
	expect(() => withDensity(new Uint8Array(100), 300)).toThrow('no PNG');
});
