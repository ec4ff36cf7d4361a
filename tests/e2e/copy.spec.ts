// What leaves the page by the clipboard and as a workbook: a caption, a table for a document, numbers with formats.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixture.ts';
import { MapPage } from './pages.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a caption names the selection, what it rests on and what it is not, under the title the reader gave', async ({
	page,
}) => {
	await new MapPage(page, 'africa').open('?measure=legal_framework&group=ldc');
	const named = /^Legal framework in the \d+ least developed countries of Africa$/;
	await expect(page.getByRole('heading', { level: 2, name: named })).toBeVisible();
	await expect(page.getByLabel('Title')).toHaveValue(named);
	await page.getByRole('button', { name: 'Copy caption' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const caption = await page.evaluate(() => navigator.clipboard.readText());
	expect(caption.split('\n')[0]).toMatch(named);
	expect(caption).toContain('Method: Public records. Edition 2026');
	expect(caption).toContain('Not an ITU assessment.');
	expect(caption).toContain('do not imply official endorsement');
	await page.getByLabel('Title').fill('Laws in the LDCs of Africa');
	await page.getByRole('button', { name: 'Copy caption' }).click();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toMatch(/^Laws in the LDCs of Africa\n/);
});

for (const view of ['multiples', 'table', 'heat', 'distribution', 'scatter', 'profile', 'change', 'gaps'])
	test(`the title of the view ${view} names the group that is shown`, async ({ page }) => {
		await page.goto(`/compare/${view}/africa?group=ldc`);
		await expect(page.locator('figure h2').first()).toHaveText(/\d+ least developed countries of Africa/);
	});

test('what is measured goes by its name in a copied table, never by an id', async ({ page }) => {
	await page.goto('/compare/heat/cis');
	await page.getByRole('button', { name: 'Copy table' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toContain('Legal framework');
	expect(text).not.toMatch(/[a-z]+_[a-z]+/);
});

test('a table is copied as a table for a document, and as text', async ({ page }) => {
	await new MapPage(page, 'cis').open();
	await page.getByRole('button', { name: 'Copy table' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const kinds = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		return Promise.all(
			['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text() ?? ''),
		);
	});
	expect(kinds[0]).toMatch(/<table[\s\S]*<caption>Overall by country: CIS<\/caption>/);
	expect(kinds[0]?.match(/<tr>/g)).toHaveLength(10);
	expect(kinds[1]?.split('\n')).toHaveLength(10);
	expect(kinds[1]).toMatch(/^Country\t/);
});

test('a workbook shows scores with one decimal and shares in percent, filters, and names the selection', async ({
	page,
}) => {
	await new MapPage(page, 'africa').open('?group=ldc');
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as XLSX' }).click();
	const files = unzipSync(new Uint8Array(await readFile(await (await arriving).path())));
	const part = (name: string) => strFromU8(files[`xl/${name}.xml`] ?? new Uint8Array());
	const sheet = part('worksheets/sheet1');
	expect(sheet).toMatch(/<c r="D2" s="6"><v>[\d.]+<\/v><\/c>/);
	expect(sheet).toMatch(/<c r="G2" s="5"><v>[\d.]+<\/v><\/c>/);
	expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
	expect(sheet).toContain('state="frozen"');
	expect(part('worksheets/sheet2')).toMatch(/\d+ least developed countries of Africa/);
});

test('the table sorts by score within a band', async ({ page }) => {
	const map = new MapPage(page, 'europe');
	await map.open();
	const ids = await map.table
		.locator('tr[data-country]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-country') ?? ''));
	const scores = await map.scores();
	const inOrder = ids.map((id) => scores.get(id) ?? -1);
	expect(inOrder.filter((score) => score >= 0)).toEqual(
		inOrder.filter((score) => score >= 0).toSorted((a, b) => b - a),
	);
});
