// Pages on paper: a map is one sheet with all that makes it a source; a table is as many as it needs, no column cut, heads on each.
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { countPages } from '../../src/cli/briefs/pages.ts';
import { expect, test } from './fixture.ts';

const MARGIN = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
const onPaper = (page: Page, format: 'A4' | 'Letter' = 'A4') =>
	page.pdf({ format, margin: MARGIN, printBackground: true });
const open = (page: Page, address: string) => page.goto(address, { waitUntil: 'networkidle' });

/** The streams of a PDF that write letters, one a sheet, each as the glyphs it writes. */
function glyphsOf(pdf: Buffer): readonly (readonly string[])[] {
	const text = pdf.toString('latin1');
	return [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].flatMap((head) => {
		const from = head.index + head[0].length;
		const stream = inflateSync(pdf.subarray(from, text.indexOf('endstream', from))).toString('latin1');
		const glyphs = [...stream.matchAll(/<([0-9A-F]+)>\s*Tj/g)].map(([, glyph = '']) => glyph);
		return glyphs.length > 0 ? [glyphs] : [];
	});
}

const MAPS = [
	['the world', '/'],
	['the world, in the longest language', '/ru'],
	['Africa', '/region/africa?measure=legal_framework'],
	['the most notes, in the longest language', '/ru/region/asia_pacific'],
	['the longest rail, in Arabic', '/ar/region/americas'],
	['tiles', '/fr/?form=tiles'],
] as const;

for (const [name, address] of MAPS)
	test(`a map is one sheet, A4 or Letter: ${name}`, async ({ page }) => {
		await open(page, address);
		for (const format of ['A4', 'Letter'] as const)
			expect(countPages(await onPaper(page, format)), format).toBe(1);
	});

test('the sheet of a map has title, legend, sources, edition and disclaimers, and nothing to press', async ({
	page,
}) => {
	await open(page, '/region/africa?measure=legal_framework');
	await page.emulateMedia({ media: 'print' });
	for (const part of [
		'Legal framework by country: Africa',
		'Band 5: 80–100, highest',
		'Sources: ',
		'Edition 2026, data version',
		'Not an ITU assessment.',
		'do not imply official endorsement',
		'Final status of the Abyei area is not yet determined.',
	])
		await expect(page.getByText(part).filter({ visible: true }).first()).toBeVisible();
	await expect(page.locator('figure svg path').first()).toBeVisible();
	for (const role of ['navigation', 'button', 'combobox', 'table'] as const)
		await expect(page.getByRole(role)).toHaveCount(0);
});

test('letters of a printed map are as large as they were laid out', async ({ page }) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	await open(page, '/region/africa');
	const label = page.locator('figure svg .map-label').first();
	const boxOf = () => page.locator('figure svg[viewBox]').first().getAttribute('viewBox');
	const before = await boxOf();
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.setViewportSize({ width: 718, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	const points = await label.evaluate(
		(text) =>
			Number(text.getAttribute('font-size')) * ((text as SVGGraphicsElement).getScreenCTM()?.a ?? 0) * 0.75,
	);
	expect(points).toBeGreaterThanOrEqual(8);
	await page.emulateMedia({ media: 'screen' });
	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect.poll(boxOf).toBe(before);
});

test('a wide table is printed in parts: every column once and whole, the names beside each', async ({
	page,
}) => {
	await open(page, '/compare/table/africa');
	const table = page.locator('figure table:not(.table-part)');
	const heads = await table.locator('thead th').allInnerTexts();
	const rows = await table.locator('tbody tr').count();
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 718, height: 1000 });
	const parts = page.locator('table.table-part');
	await expect(parts).not.toHaveCount(1);
	await expect(table).toBeHidden();
	const seen: string[] = [];
	for (const part of await parts.all()) {
		const [names = '', ...columns] = await part.locator('thead th').allTextContents();
		expect(names.trim()).toContain('Country');
		expect(columns.length).toBeGreaterThan(1);
		seen.push(...columns);
		await expect(part.locator('tbody th')).toHaveCount(rows);
		await expect(part.locator('tbody td')).toHaveCount(rows * columns.length);
		const box = await part.boundingBox();
		expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(718);
	}
	expect(seen).toHaveLength(heads.length - 1);
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: 'screen' });
	await expect(parts).toHaveCount(0);
	await expect(table).toBeVisible();
});

test('the head of a table stands on every sheet', async ({ page }) => {
	await open(page, '/compare/table/africa');
	// Six letters in a row that no other word has: they are found among the glyphs of a sheet whatever the font.
	await page
		.locator('figure thead')
		.getByText('Country', { exact: true })
		.evaluate((head) => {
			head.textContent = 'ÆÆÆÆÆÆ';
		});
	const pdf = await onPaper(page);
	const sheets = glyphsOf(pdf);
	expect(sheets).toHaveLength(countPages(pdf));
	expect(sheets.length).toBeGreaterThan(3);
	const bare = sheets.filter((glyphs) => !/(?:^|,)([0-9A-F]+)(?:,\1){5}(?:,|$)/.test(glyphs.join(',')));
	expect(bare).toHaveLength(0);
});
