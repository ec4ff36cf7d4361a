// Pictures leave the page: as files, as links, inside other pages, and on a screen in front of a room.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { readFigureCsv } from '#lib/exchange/figureFiles.ts';
import { expect, test } from './fixture.ts';
const HEAT = '/compare/heat/cis?measure=legal_framework&countries=MDA,GEO&w=legal_framework:2';

/** Opens a page and waits until its buttons listen. */
function openAwake(page: Page, address: string) {
	return page.goto(address, { waitUntil: 'networkidle' });
}

async function textOf(saved: Download): Promise<string> {
	return readFile(await saved.path(), 'utf8');
}

async function save(page: Page, kind: string): Promise<Download> {
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: `Save as ${kind}` }).click();
	return arriving;
}

/** The picture with the reader's weights is there once the page says so. */
async function openScored(page: Page, address: string): Promise<void> {
	await openAwake(page, address);
	await expect(page.locator('figcaption').getByText('custom weights')).toBeVisible({ timeout: 60_000 });
}

test('a picture is saved as SVG with title, method, edition, date, sources and cautions in it', async ({
	page,
}) => {
	await openAwake(page, '/region/asia_pacific?measure=legal_framework');
	const saved = await save(page, 'SVG');
	const svg = await textOf(saved);
	expect(saved.suggestedFilename()).toMatch(/^cop-atlas-map-asia_pacific-2026-[0-9a-f]{8}-16cm\.svg$/);
	// Lines are broken to fit: words are looked for without regard to where.
	const words = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
	for (const part of [
		'Legal framework',
		'Method: Public records.',
		'Edition 2026',
		'Made on',
		'Not an ITU assessment.',
		'Sources: ',
		'do not imply official endorsement',
		'edition=',
	])
		expect(words).toContain(part);
	expect(svg).not.toMatch(/class=|<script|<a |var\(--/);
	expect(svg.match(/@font-face/g)).toHaveLength(2);
});

for (const [script, address, kind, family, signs] of [
	['Arabic', '/ar/region/africa', 'حفظ بصيغة', 'Noto Sans Arabic', /\p{Script=Arabic}/u],
	['Chinese', '/zh/region/africa', '保存为', 'Noto Sans SC', /\p{Script=Han}/u],
] as const)
	test(`a picture in ${script} carries a font for every sign it writes, for devices that have none`, async ({
		page,
	}) => {
		await openAwake(page, address);
		const arriving = page.waitForEvent('download');
		await page.getByRole('button', { name: `${kind} SVG` }).click();
		const svg = await textOf(await arriving);
		const faces = [
			...svg.matchAll(/@font-face\{font-family:'([^']+)'[^}]*?url\(([^)]+)\)[^}]*range:([^}]+)\}/g),
		];
		const carried = faces.filter((face) => face[1] === family);
		for (const [, , font] of carried) expect(font).toMatch(/^data:font\/woff2;base64,d09GMg/);
		const held = new Set(carried.flatMap(([, , , range = '']) => range.split(',')));
		const words = svg.replace(/<style[^]*?<\/style>|<[^>]+>/g, '');
		const written = Array.from(words).filter((sign) => signs.test(sign));
		expect(written.length).toBeGreaterThan(200);
		const code = (sign: string) =>
			`U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
		expect([...new Set(written)].filter((sign) => !held.has(code(sign)))).toEqual([]);
	});

test('a picture is saved as PNG, sharp enough for print', async ({ page }) => {
	await openAwake(page, '/compare/heat/cis');
	const png = await readFile(await (await save(page, 'PNG')).path());
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.readUInt32BE(16)).toBe(1890);
	expect(png.length).toBeGreaterThan(40_000);
});

test('a link opened in a fresh browser gives the same picture, to the letter, and the same numbers', async ({
	page,
	browser,
	baseURL,
}) => {
	test.slow();
	await openScored(page, HEAT);
	await page.getByRole('button', { name: 'Link to this view' }).click();
	const link = await page.getByRole('textbox', { name: 'Link to this view' }).inputValue();
	expect(link).toMatch(/w=legal_framework:2&edition=[0-9a-f]{12}$/);
	const first = [await textOf(await save(page, 'SVG')), await textOf(await save(page, 'CSV'))];
	// Another window, another colour scheme, another width: the file is the same.
	const fresh = await browser.newContext({
		colorScheme: 'dark',
		viewport: { width: 820, height: 600 },
		...(baseURL === undefined ? {} : { baseURL }),
	});
	const other = await fresh.newPage();
	await openScored(other, link);
	const second = [await textOf(await save(other, 'SVG')), await textOf(await save(other, 'CSV'))];
	await fresh.close();
	expect(second).toEqual(first);
});

test('a link made on another edition says so, and one made on this edition does not', async ({ page }) => {
	await openAwake(page, '/region/cis?edition=0123456789ab');
	await expect(page.getByText('This link was made on another version of the data')).toContainText(
		'0123456789ab',
	);
	await openAwake(page, '/region/cis');
	await page.getByRole('button', { name: 'Link to this view' }).click();
	await openAwake(page, await page.getByRole('textbox', { name: 'Link to this view' }).inputValue());
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('This link was made on another version of the data')).toHaveCount(0);
});

test('the rows behind a picture read back as they are, a missing score as nothing and never as zero', async ({
	page,
}) => {
	await openAwake(page, '/region/asia_pacific?measure=pub_opic');
	const { keys, rows } = readFigureCsv(await textOf(await save(page, 'CSV')));
	expect(rows).toHaveLength(39);
	const at = (key: string) => keys.indexOf(key);
	const scores = rows.map((row) => row[at('score')]);
	expect(at('iso3')).toBeGreaterThanOrEqual(0);
	expect(scores.every((score) => score === null || typeof score === 'number')).toBe(true);
	const table = await page
		.locator('tr[data-country]')
		.evaluateAll((shown) =>
			shown.map((row) => [
				row.getAttribute('data-country') ?? '',
				row.querySelector('.score data')?.getAttribute('value') ?? null,
			]),
		);
	const saved = rows.map((row) => [row[at('iso3')], row[at('score')]?.toString() ?? null]);
	expect(new Map(saved as [string, string | null][])).toEqual(new Map(table as [string, string | null][]));
});

test('a picture stands in another page with nothing around it but the way back', async ({ page }) => {
	const answer = await openAwake(page, '/compare/heat/cis?embed=1');
	expect(answer?.headers()['content-security-policy']).toContain('frame-ancestors *');
	const stage = page.getByRole('dialog');
	await expect(stage.locator('svg.sheet')).toBeVisible();
	await expect(stage.getByRole('link', { name: 'Open in COP Atlas' })).toHaveAttribute('href', /edition=/);
	await page.keyboard.press('Escape');
	await expect(stage).toBeVisible();
	expect((await page.request.get('/compare/heat/cis')).headers()['content-security-policy']).toContain(
		"frame-ancestors 'self'",
	);
});

test('a country’s pictures may stand in another page; the page around them, and what is edited, may not', async ({
	page,
}) => {
	const policyOf = async (address: string) =>
		(await page.request.get(address)).headers()['content-security-policy'];
	await openAwake(page, '/country/NPL#gaps');
	for (const button of await page.getByRole('button', { name: 'Embed' }).all()) {
		await button.click();
		const snippet = await page.getByRole('textbox', { name: 'Embed' }).last().inputValue();
		const source = /src="([^"]*)"/.exec(snippet)?.[1] ?? '';
		expect(await policyOf(source.replaceAll('&amp;', '&'))).toContain('frame-ancestors *');
	}
	for (const path of ['/country/NPL', '/assess', '/scenario', '/sql', '/reply'])
		expect(await policyOf(`${path}?embed=1`)).toContain("frame-ancestors 'self'");
});

const VIEWS = [
	'/region/asia_pacific?measure=legal_framework',
	'/compare/heat/africa',
	'/compare/multiples/europe',
	'/compare/profile/asia_pacific?countries=NPL,BTN,MDV',
];

for (const viewport of [
	{ width: 1920, height: 1080 },
	{ width: 1024, height: 768 },
]) {
	test(`a deck of four views is stepped through by keyboard at ${viewport.width} × ${viewport.height}, nothing clipped`, async ({
		page,
	}) => {
		test.slow();
		await page.setViewportSize(viewport);
		for (const view of VIEWS) {
			await openAwake(page, view);
			await page.getByRole('button', { name: 'Add to slides' }).click();
			await expect(page.getByText(/^Added: the deck has/)).toBeVisible();
		}
		await openAwake(page, '/present');
		await expect(page.locator('ol > li')).toHaveCount(4, { timeout: 10_000 });
		await page.getByRole('button', { name: 'Start' }).focus();
		await page.keyboard.press('Enter');
		const titles: string[] = [];
		for (const position of [1, 2, 3, 4]) {
			await expect(page.getByRole('dialog').getByRole('status')).toHaveText(`${position} of 4`);
			const sheet = page.getByRole('dialog').locator('svg.sheet');
			await expect(sheet).toBeVisible();
			await expect.poll(() => titles.includes(page.url())).toBe(false);
			titles.push(page.url());
			const words = await sheet.textContent();
			expect(words).toMatch(/Sources: /);
			expect(words).toMatch(/Public records · edition 2026/);
			const outside = await sheet.evaluate((svg) => {
				const frame = svg.getBoundingClientRect();
				return [...svg.querySelectorAll('text, rect, circle, path')].filter((part) => {
					const { left, right, top, bottom, width } = part.getBoundingClientRect();
					const isIn =
						left >= frame.left - 2 &&
						right <= frame.right + 2 &&
						top >= frame.top - 2 &&
						bottom <= frame.bottom + 2;
					return width > 0 && part.closest('defs') === null && part.tagName === 'text' && !isIn;
				}).length;
			});
			expect(outside).toBe(0);
			await page.keyboard.press('ArrowRight');
		}
		await page.keyboard.press('Home');
		await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 of 4');
		// At once, while the first slide is still on its way.
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});
}

test('a deck is shared as a link and is not kept unasked', async ({ page }) => {
	await openAwake(
		page,
		`/present?s=${encodeURIComponent('/compare/heat/cis')}&s=${encodeURIComponent('/region/africa?form=tiles')}`,
	);
	await expect(page.getByRole('heading', { name: 'A deck was shared with you' })).toBeVisible();
	await expect(page.locator('ol > li')).toHaveCount(2);
	await page.getByRole('button', { name: 'Keep it on this device' }).click();
	await expect(page.locator('ol > li')).toHaveCount(4);
	await openAwake(page, '/present');
	await expect(page.locator('ol > li')).toHaveCount(2);
});
