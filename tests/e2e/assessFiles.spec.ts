// Self-assessments as files: several countries merged and scored, a malformed workbook, and the right of reply.
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { readReply } from '#lib/assessment/reply.ts';
import { readPackage } from '#lib/exchange/package.ts';
import { raw, workbookOf, type TestCell } from '../fixtures/workbook.ts';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';

const HEADER = ['country', 'year', 'question', 'status', 'value', 'evidence', 'note'];
const xlsx = (...rows: readonly (readonly TestCell[])[]) =>
	Buffer.from(workbookOf({ name: 'Answers', rows: [HEADER, ...rows] }));
const csv = (...rows: readonly string[]) => Buffer.from([HEADER.join(','), ...rows].join('\n'));
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** Enough answers to have a score: every question of the framework at one level, or as near to it as its scale has. */
async function answersOf(country: string, level: number): Promise<readonly string[]> {
	const read = readPackage(
		new Map(
			await Promise.all(
				['framework.csv', 'countries.csv', 'sources.csv', 'observations.csv', 'method.json'].map(
					async (name) => [name, await readFile(`data/${name}`, 'utf8')] as const,
				),
			),
		),
	);
	if (!read.ok) throw new Error('the package has faults');
	return read.package.framework
		.filter(({ kind }) => kind === 'assessment')
		.map(({ id, scale_type }) => {
			const value = scale_type === 'binary' ? 1 : level;
			return `${country},2026,${id},assessed,${value},https://gov.example/${country}/${id},`;
		});
}

test('three countries’ files become one scored package once every conflict is settled by hand', async ({
	page,
}) => {
	test.slow();
	const npl = await answersOf('NPL', 2);
	const other = npl
		.slice(0, 3)
		.map((row, at) => (at < 2 ? row.replace('assessed,2', 'assessed,3').replace('gov.', 'regulator.') : row));
	await page.goto('/assess/merge', { waitUntil: 'networkidle' });
	await page
		.getByLabel('Add files…')
		.last()
		.setInputFiles([
			file('nepal.csv', csv(...npl)),
			file('nepal-regulator.csv', csv(...other)),
			file('bhutan.csv', csv(...(await answersOf('BTN', 3)))),
			file('maldives.csv', csv('MDV,2026,leg_csam_offences,assessed,1,,')),
		]);
	await expect(page.getByText('Still open: 2 of 2')).toBeVisible();
	await expect(page.getByText('left out of scores and package: 2')).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
	const conflicts = page.getByRole('group', { name: /^Nepal, 2026/ });
	await expect(conflicts.first()).toContainText('https://regulator.example/NPL/');
	await conflicts
		.first()
		.getByRole('radio', { name: /nepal-regulator\.csv/ })
		.check();
	await conflicts.nth(1).getByRole('radio', { name: 'Leave unanswered' }).check();
	await expect(page.getByText('Still open: 0 of 2')).toBeVisible();
	await page.getByRole('button', { name: 'Score these countries' }).click();
	const rows = page.locator('tr[data-country]');
	await expect(rows).toHaveCount(3);
	await expect(rows.first()).toContainText('Bhutan');
	await expect(page.locator('tr[data-country="MDV"]')).toContainText('No score');
	const shown = await page.locator('tr[data-country="NPL"] data').getAttribute('value');
	await page.getByRole('combobox', { name: 'Medians over' }).selectOption('asia_pacific');
	expect(await violationsOf(page)).toEqual([]);

	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the package (zip)' }).click();
	const parts = unzipSync(await readFile(await (await arriving).path()));
	const files = new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
	const read = readPackage(files);
	expect(read.ok ? [] : read.problems).toEqual([]);
	if (!read.ok) return;
	const nepal = read.package.observations.filter(({ country }) => country === 'NPL');
	expect(nepal).toHaveLength(npl.length - 1);
	expect(nepal[0]).toMatchObject({ value: 3, confidence: 'C', source: 'self_npl_2026' });
	expect(Number(shown)).toBeGreaterThan(0);
	await page.setViewportSize({ width: 390, height: 800 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a malformed workbook names row and column of every fault and keeps what was answered', async ({
	page,
}) => {
	await page.goto('/assess?country=NPL', { waitUntil: 'networkidle' });
	const take = (name: string, buffer: Buffer) =>
		page.getByLabel('Read a file…').last().setInputFiles(file(name, buffer));
	await take(
		'first.csv',
		csv('NPL,2026,leg_csam_offences,assessed,2,,mine', 'NPL,2026,edu_curriculum,assessed,1,,'),
	);
	const dialog = page.getByRole('dialog', { name: 'What first.csv would change' });
	await expect(dialog.getByText('New: 2')).toBeVisible();
	await dialog.getByRole('button', { name: 'Take over: 2' }).click();
	await expect(page.getByText('Answers taken over from first.csv: 2.')).toBeVisible();

	await take(
		'broken.xlsx',
		xlsx(
			['NPL', 2026, 'leg_csam_offences', 'assessed', 9, null, null],
			['NPL', 2026, 'no_such_question', 'assessed', 1, null, null],
			['NPL', 2026, 'gov_national_strategy', 'assessed', raw('<c r="@"><f>1+1</f><v>2</v></c>'), null, null],
			['NPL', 2026, 'edu_curriculum', 'assessed', 3, null, null],
		),
	);
	const broken = page.getByRole('dialog', { name: 'What broken.xlsx would change' });
	const faults = broken.getByRole('table').getByRole('row');
	await expect(faults.nth(1)).toContainText(/broken\.xlsx\s*2\s*value\s*E2/);
	await expect(faults.nth(2)).toContainText(/3\s*question\s*C3/);
	await expect(faults.nth(3)).toContainText(/formula.*4\s*value\s*E4/);
	await expect(broken.getByText('In conflict: 1').first()).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
	await broken.getByRole('button', { name: 'Change nothing' }).click();

	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as CSV' }).click();
	const saved = await readFile(await (await arriving).path(), 'utf8');
	expect(saved).toContain('NPL,2026,leg_csam_offences,assessed,2,,mine');
	expect(saved).toContain('NPL,2026,edu_curriculum,assessed,1,');
});

test('a correction file is made by keyboard alone, and read again', async ({ page }) => {
	await page.goto('/reply?country=NPL&item=pub_opsc', { waitUntil: 'networkidle' });
	await expect(page.getByRole('region', { name: 'The value in use' })).toBeVisible();
	await page.getByLabel('What is wrong').focus();
	await page.keyboard.type('Ratified in 2006, not only signed');
	await page.keyboard.press('Tab');
	await page.keyboard.type('0');
	await page.keyboard.press('Tab');
	await page.keyboard.type('https://treaties.example/npl');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Corrections collected: 1')).toBeVisible();
	for (const [label, text] of [
		['Name', 'A. Sharma'],
		['Organisation', 'Ministry'],
		['E-mail', 'a@gov.example'],
	] as const) {
		await page.getByLabel(label, { exact: true }).focus();
		await page.keyboard.type(text);
	}
	expect(await violationsOf(page)).toEqual([]);
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the file (JSON)' }).focus();
	await page.keyboard.press('Enter');
	const text = await readFile(await (await arriving).path(), 'utf8');
	const { reply } = readReply('r.json', text);
	expect(reply).toMatchObject({
		country: 'NPL',
		corrections: [{ item: 'pub_opsc', proposed: { value: 0 }, evidence: ['https://treaties.example/npl'] }],
	});
	expect(reply?.corrections[0]?.current.source?.title).toBeTruthy();

	// Kept on the device, and read again from the file with what is wrong in it named.
	await page.reload({ waitUntil: 'networkidle' });
	await expect(page.getByText('Corrections collected: 1')).toBeVisible();
	await page.getByRole('button', { name: 'Take out correction 1' }).click();
	const read = (content: string) =>
		page.getByLabel('Read a file (JSON)…').setInputFiles(file('r.json', Buffer.from(content)));
	await read(text.replace('a@gov.example', 'nobody'));
	await expect(page.getByRole('alert')).toContainText(/r\.json:\d+:contact\.email/);
	await read(text);
	await expect(page.getByText('Corrections collected: 1')).toBeVisible();
	await page.setViewportSize({ width: 390, height: 800 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
