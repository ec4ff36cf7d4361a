import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { QUIET, qrOf } from './code.ts';

/** The path drawn as pixels, `scale` to a module, as a second library takes them. */
function drawn({ size, path }: { size: number; path: string }, scale: number) {
	const side = size * scale;
	const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
		for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
			for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1)
				pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
	return { pixels, side };
}

const read = (text: string): string | undefined => {
	const code = qrOf(text);
	if (code === null) return undefined;
	const { pixels, side } = drawn(code, 3);
	return jsQR(pixels, side, side)?.data;
};

describe('a QR code', () => {
	test.each([
		'https://atlas.example.org/region/africa?p=L6sW42aq6EAA',
		'https://atlas.example.org/ar/compare/heat/asia_pacific?p=L6sW42aq6EAAbQ9',
		'K7Q2-9XM4',
	])('of %s is read by another library as what it was', (text) => {
		expect(read(text)).toBe(text);
	});

	test('has its quiet zone, in which nothing is dark', () => {
		const code = qrOf('https://atlas.example.org/');
		const starts = [...(code?.path ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.map(Number));
		const [least, most] = [QUIET, (code?.size ?? 0) - QUIET];
		expect(starts.length).toBeGreaterThan(50);
		for (const [, x = 0, y = 0, run = 0] of starts) {
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(least);
			expect(Math.max(x + run, y + 1)).toBeLessThanOrEqual(most);
		}
	});

	test('of a long address says that it is not read from afar, and of one past all bounds there is none', () => {
		expect(qrOf('x'.repeat(134))?.isFar).toBe(true);
		expect(qrOf('x'.repeat(135))?.isFar).toBe(false);
		expect(qrOf('x'.repeat(2953))?.isFar).toBe(false);
		expect(qrOf('x'.repeat(2954))).toBeNull();
	});
});
