import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { digest, RunningDigest } from './digest.ts';

const bytesOf = (length: number): Uint8Array<ArrayBuffer> =>
	Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 256);
const MEBIBYTE = 1 << 20;

describe('a sum', () => {
	test('is the SHA-256 that everybody knows, asked of the browser or of the library', async () => {
		const bytes = bytesOf(1000);
		const known = createHash('sha256').update(bytes).digest('hex');
		expect([await digest(bytes), await digest(bytes, undefined)]).toEqual([known, known]);
	});

	test('over bytes as they come does not depend on how they were cut', async () => {
		const bytes = bytesOf(2 * MEBIBYTE + 5);
		const sums = await Promise.all(
			[bytes.length, 65_536, 100_003, MEBIBYTE].map(async (size) => {
				const running = new RunningDigest();
				for (let at = 0; at < bytes.length; at += size) await running.add(bytes.subarray(at, at + size));
				return [running.bytes, await running.end()];
			}),
		);
		expect(new Set(sums.map(String)).size).toBe(1);
		expect(sums[0]?.[0]).toBe(bytes.length);
	});

	test('changes with any bit, and with a byte that is missing at the end', async () => {
		const bytes = bytesOf(MEBIBYTE + 3);
		const sumOf = async (some: Uint8Array) => {
			const running = new RunningDigest(undefined);
			await running.add(some);
			return running.end();
		};
		const flipped = bytes.slice();
		flipped[MEBIBYTE + 1] = (flipped[MEBIBYTE + 1] ?? 0) ^ 1;
		const sums = [await sumOf(bytes), await sumOf(flipped), await sumOf(bytes.subarray(0, -1))];
		expect(new Set(sums).size).toBe(3);
	});
});
