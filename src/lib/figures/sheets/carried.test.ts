import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { facesOf, fontsFor, readArchive } from './carried.ts';

const archive = zipSync({
	'1.woff2': Uint8Array.of(1, 2),
	'2.woff2': Uint8Array.of(3),
	'ranges.json': new TextEncoder().encode('{"1.woff2":"U+4E2D,U+56FD","2.woff2":"U+6CD5"}'),
});

test('a picture carries of a script only the parts it has signs of, each for these signs', async () => {
	const fonts = await readArchive(archive, 'Noto Sans SC');
	expect(fonts.map(({ range }) => range)).toEqual(['U+4E2D,U+56FD', 'U+6CD5']);
	expect(fontsFor('Africa 中, 2026', fonts)).toEqual([
		{ family: 'Noto Sans SC', address: 'data:font/woff2;base64,AQI=', range: 'U+4E2D' },
	]);
	expect(fontsFor('Africa', fonts)).toEqual([]);
});

test('what is no archive of fonts, such as the page of a network, is refused', async () => {
	await expect(readArchive(new TextEncoder().encode('<!doctype html>'), 'Noto Sans SC')).rejects.toThrow();
	await expect(readArchive(zipSync({}), 'Noto Sans SC')).rejects.toThrow();
});

test('a font is named with the signs it is for', () => {
	expect(facesOf([{ family: 'A', address: 'data:font/woff2;base64,AQI=', range: 'U+4E2D' }])).toBe(
		"@font-face{font-family:'A';font-weight:100 900;src:url(data:font/woff2;base64,AQI=) format('woff2');unicode-range:U+4E2D}",
	);
});
