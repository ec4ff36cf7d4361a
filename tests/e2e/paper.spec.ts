// Pictures as files for paper: four sizes, letters that can be read there, and how large they are said in the file itself.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { PRESETS, presetOf, UNITS, type PresetId } from '#lib/figures/sheets/presets.ts';
import { expect, test } from './fixture.ts';

interface Wanted {
	readonly kind: 'PNG' | 'SVG';
	readonly size: PresetId;
}

const open = (page: Page, address: string) => page.goto(address, { waitUntil: 'networkidle' });

async function save(page: Page, { kind, size }: Wanted): Promise<Buffer> {
	await page.getByRole('combobox', { name: 'Size' }).selectOption(size);
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: `Save as ${kind}` }).click();
	const saved = await arriving;
	expect(saved.suggestedFilename()).toMatch(new RegExp(`-${size}\\.${kind.toLowerCase()}$`));
	return readFile(await saved.path());
}

/** The words of an SVG file without regard to how its lines are broken. */
const wordsOf = (svg: Buffer): string =>
	String(svg)
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');

/** What a file's letters are like where it is as large as it says: small ones, and those that leave it. */
async function measure(page: Page, svg: Buffer) {
	const paper = await page.context().newPage();
	await paper.setContent(String(svg).replace(/^<\?xml.*?\?>/, '<!doctype html>'));
	const seen = await paper.evaluate(async () => {
		await document.fonts.ready;
		const sheet = document.querySelector('svg');
		if (sheet === null) throw new Error('no picture');
		const frame = sheet.getBoundingClientRect();
		const texts = [...sheet.querySelectorAll('text')].map((element) => {
			const { a = 1, b = 0 } = element.getScreenCTM() ?? {};
			const box = element.getBoundingClientRect();
			return {
				text: element.textContent,
				points: (Number(element.getAttribute('font-size')) * Math.hypot(a, b) * 72) / 96,
				isOutside: box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1,
			};
		});
		return { width: frame.width, height: frame.height, texts };
	});
	await paper.close();
	return seen;
}

const VIEWS = [
	['the map of a region', '/region/asia_pacific?measure=legal_framework'],
	['the map of the world', '/?form=tiles'],
	['small maps', '/compare/multiples/europe'],
	['a table', '/compare/table/africa'],
	['a heat map', '/compare/heat/asia_pacific?measure=legal_framework'],
	['a distribution', '/compare/distribution/europe?countries=BIH,MKD,GBR'],
	['a scatter plot', '/compare/scatter/americas'],
	['profiles', '/compare/profile/asia_pacific?countries=NPL,BTN,MDV,PNG'],
	['a change', '/compare/change/europe'],
	['gaps', '/compare/gaps/africa?columns=pillars'],
	['the same in Arabic', '/ar/region/americas'],
] as const;

for (const [name, address] of VIEWS)
	test(`${name} has no letter below 8 points in any size, and no line is cut`, async ({ page }) => {
		test.slow();
		await open(page, address);
		const sizes = page.locator('.tools select');
		for (const { id, width, height, shape, least } of PRESETS) {
			await sizes.selectOption(id);
			const arriving = page.waitForEvent('download');
			await page.locator('.tools button', { hasText: 'SVG' }).click();
			const file = await readFile(await (await arriving).path());
			const seen = await measure(page, file);
			expect(seen.width, id).toBeCloseTo(width * UNITS.millimetre, 0);
			if (shape === 'slide') expect(seen.height).toBeCloseTo(height * UNITS.millimetre, 0);
			expect(seen.texts.length, id).toBeGreaterThan(8);
			expect(
				seen.texts.filter(({ points }) => points < least - 0.01),
				id,
			).toEqual([]);
			expect(
				seen.texts.filter(({ isOutside }) => isOutside),
				id,
			).toEqual([]);
		}
	});

test('an SVG says in millimetres how large it is, in the units it is drawn in', async ({ page }) => {
	await open(page, '/compare/heat/cis');
	for (const size of ['16cm', '8cm', 'a4'] as const) {
		const svg = String(await save(page, { kind: 'SVG', size }));
		const { width } = presetOf(size);
		const [, said = '', tall = ''] = /<svg[^>]* width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg) ?? [];
		expect(Number(said)).toBe(width);
		const [, , across = NaN, down = NaN] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
		expect(across / width).toBeCloseTo(UNITS.millimetre, 3);
		expect(down / Number(tall)).toBeCloseTo(UNITS.millimetre, 2);
		await expect(page.getByText(`SVG saved, ${width} × `)).toBeVisible();
	}
});

test('a PNG says that it has 300 pixels to an inch, and has as many', async ({ page }) => {
	await open(page, '/compare/heat/cis');
	for (const size of ['16cm', '8cm', 'a4'] as const) {
		const png = await save(page, { kind: 'PNG', size });
		expect(png.readUInt32BE(16)).toBe(Math.round((presetOf(size).width / 25.4) * 300));
		expect(png.subarray(37, 41).toString()).toBe('pHYs');
		expect([png.readUInt32BE(41), png.readUInt32BE(45), png[49]]).toEqual([11811, 11811, 1]);
	}
	const slide = await save(page, { kind: 'PNG', size: 'slide' });
	expect([slide.readUInt32BE(16), slide.readUInt32BE(20)]).toEqual([3840, 2160]);
});

test('notes that explain can be left out; source, edition and disclaimers stand in every file', async ({
	page,
}) => {
	await open(page, '/region/africa?measure=legal_framework');
	const wanted = { kind: 'SVG', size: '8cm' } as const;
	const aside = 'Plain land is not part of this view';
	expect(wordsOf(await save(page, wanted))).toContain(aside);
	await page.getByRole('checkbox', { name: 'With notes' }).uncheck();
	const short = wordsOf(await save(page, wanted));
	expect(short).not.toContain(aside);
	for (const part of [
		'Method: Public records.',
		'Edition 2026',
		'Not an ITU assessment.',
		'Sources: ',
		'do not imply official endorsement',
		'Final status of the Abyei area is not yet determined.',
	])
		expect(short).toContain(part);
});
