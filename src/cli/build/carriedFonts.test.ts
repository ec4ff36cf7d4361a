import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { carriedFonts } from './carriedFonts.ts';

test('fonts for pictures hold every sign a site writes in Arabic and Chinese, and are the same each time', async () => {
	const texts = ['حماية الأطفال', 'Africa 2026', '保护上网儿童，法律。'];
	const archives = await carriedFonts(texts);
	expect([...archives.keys()]).toEqual(['fonts/ar.zip', 'fonts/zh.zip']);
	const signs = (path: string): string => {
		const files = unzipSync(archives.get(path) ?? new Uint8Array());
		const { 'ranges.json': ranges, ...fonts } = files;
		for (const font of Object.values(fonts))
			expect(new TextDecoder().decode(font.subarray(0, 4))).toBe('wOF2');
		const said = Object.entries(
			z.record(z.string(), z.string()).parse(JSON.parse(new TextDecoder().decode(ranges))),
		);
		expect(said.map(([name]) => name).toSorted()).toEqual(Object.keys(fonts).toSorted());
		return said
			.flatMap(([, range]) => range.split(','))
			.map((code) => String.fromCodePoint(parseInt(code.slice(2), 16)))
			.toSorted()
			.join('');
	};
	expect(signs('fonts/zh.zip')).toBe(Array.from('保护上网儿童，法律。').toSorted().join(''));
	// A reader may write more in a script of few letters, as in the title of a slide.
	for (const sign of 'حمايةالأطفالضغظ؟') expect(signs('fonts/ar.zip')).toContain(sign);
	expect(await carriedFonts(texts)).toEqual(archives);
});
